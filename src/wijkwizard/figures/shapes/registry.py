"""Asks each shape in turn whether it knows a sheet, and the user for another file when none does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice

from wijkwizard.errors import WijkError
from wijkwizard.figures.books import Book, Row, Sheet
from wijkwizard.figures.shapes import kwb, leefbaarometer, odata, pivot, statline, swing
from wijkwizard.figures.shapes.claim import HEAD, Claim, filled
from wijkwizard.figures.shapes.refused import refuse

SHAPES: tuple[Callable[[Sheet, Sequence[Row]], Claim | None], ...] = (
    leefbaarometer.claim,
    kwb.claim,
    odata.claim,
    pivot.claim,
    statline.claim,
    swing.claim,
)
"""The shapes, most particular first."""

_SHOWN = 6


def claim_of(book: Book) -> Claim:
    """Return what the first sheet that a shape knows is.

    Raises:
        WijkError: when no shape knows any sheet.
    """
    found: list[str] = []
    for sheet in book.sheets:
        head = list(islice(sheet.rows(), HEAD))
        refuse(book.sniffed.path, head)
        for shape in SHAPES:
            claim = shape(sheet, head)
            if claim is not None:
                return claim
        found += [text for row in head[:3] for text in filled(row)]
    shown = ", ".join(text[:40] for text in found[:_SHOWN]) or "niets"
    raise WijkError("figures-not-recognised", path=book.sniffed.path, found=shown)

"""Asks each shape in turn whether it knows a sheet, and the user for another file when none does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice

from wijkwizard.errors import WijkError
from wijkwizard.figures.books import Book, Row, Sheet
from wijkwizard.figures.shapes import kwb, leefbaarometer, odata, pivot, statline, swing
from wijkwizard.figures.shapes.claim import HEAD, Claim, ShapeError, filled
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
    for at, sheet in enumerate(book.sheets, 1):
        head = list(islice(sheet.rows(), HEAD))
        refuse(book.sniffed.path, head)
        claim = _known(sheet, head)
        if claim is not None:
            return replace(claim, others=tuple(other.name for other in book.sheets[at:] if _holds(other)))
        found += [text for row in head[:3] for text in filled(row)]
    shown = ", ".join(text[:40] for text in found[:_SHOWN]) or "niets"
    raise WijkError("figures-not-recognised", path=book.sniffed.path, found=shown)


def _known(sheet: Sheet, head: Sequence[Row]) -> Claim | None:
    return next((claim for shape in SHAPES if (claim := shape(sheet, head)) is not None), None)


def _holds(sheet: Sheet) -> bool:
    """Tell whether a shape knows a sheet that is not read, whole or not."""
    try:
        return _known(sheet, list(islice(sheet.rows(), HEAD))) is not None
    except ShapeError:
        return True

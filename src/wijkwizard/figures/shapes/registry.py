"""Asks each shape in turn whether it knows a sheet, and the user for another file when none does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from wijkwizard.errors import WijkError
from wijkwizard.figures.shapes import kwb, leefbaarometer, odata, pivot, statline, swing
from wijkwizard.figures.shapes.claim import HEAD, Claim, ShapeError, filled
from wijkwizard.figures.shapes.refused import refuse
from wijkwizard.figures.shapes.screen import seen
from wijkwizard.figures.workbook import Sheet, SheetRow, Workbook

SHAPES: tuple[Callable[[Sheet, Sequence[SheetRow]], Claim | None], ...] = (
    leefbaarometer.claim,
    kwb.claim,
    odata.claim,
    pivot.claim,
    statline.claim,
    swing.claim,
)
"""The shapes, most particular first."""

_SHOWN = 6


class Claimed(NamedTuple):
    """What the sheets of a file are.

    Attributes:
        claims: the sheets that a shape knows, in their order; at least one.
        left: names of sheets that look like figures and cannot be read, with what is wrong.
    """

    claims: tuple[Claim, ...]
    left: tuple[tuple[str, ShapeError], ...] = ()


def claims_of(book: Workbook) -> Claimed:
    """Return what each sheet is that a shape knows.

    Raises:
        WijkError: when no shape knows any sheet; about a description of figures, when there is only that.
        ShapeError: when the only sheets that a shape knows cannot be read.
    """
    claims: list[Claim] = []
    left: list[tuple[str, ShapeError]] = []
    refused: list[WijkError] = []
    found: list[str] = []
    for sheet in book.sheets:
        head = list(islice(sheet.rows(), HEAD))
        try:
            refuse(book.sniffed.path, head)
            claim = _known(sheet, head)
        except WijkError as problem:
            refused.append(problem)
        except ShapeError as problem:
            left.append((sheet.name, problem))
        else:
            claims += [replace(claim, sheet=sheet)] if claim is not None else []
            found += [text for row in head[:3] for text in filled(row)] if claim is None else []
    if claims:
        return Claimed(tuple(claims), tuple(left))
    if left or refused:
        raise left[0][1] if left else refused[0]
    shown = ", ".join(text[:40] for text in found[:_SHOWN]) or "niets"
    raise WijkError("figures-not-recognised", path=book.sniffed.path, found=shown)


def _known(sheet: Sheet, head: Sequence[SheetRow]) -> Claim | None:
    claim = next((claim for shape in SHAPES if (claim := shape(sheet, head)) is not None), None)
    if claim is None and (found := seen(head)):
        raise ShapeError("figures-screen", found=found)
    return claim

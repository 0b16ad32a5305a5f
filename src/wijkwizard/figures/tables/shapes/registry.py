"""Asks each layout in turn whether it recognises a sheet, and raises an error when none does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from wijkwizard.errors import WijkError
from wijkwizard.figures.files.workbook import Sheet, SheetRow, Workbook
from wijkwizard.figures.tables.shapes import kwb, leefbaarometer, odata, pivot, statline, swing
from wijkwizard.figures.tables.shapes.rejections import refuse
from wijkwizard.figures.tables.shapes.sheet_match import HEAD, ShapeError, SheetMatch, filled
from wijkwizard.figures.tables.shapes.statline_screen import seen

SHAPES: tuple[Callable[[Sheet, Sequence[SheetRow]], SheetMatch | None], ...] = (
    leefbaarometer.match,
    kwb.match,
    odata.match,
    pivot.match,
    statline.match,
    swing.match,
)
"""The shapes, most particular first."""

_SHOWN = 6


class SheetMatches(NamedTuple):
    """The recognised sheets of a file.

    Attributes:
        matches: the sheets that a shape knows, in their order; at least one.
        left: names of sheets that look like figures and cannot be read, with what is wrong.
    """

    matches: tuple[SheetMatch, ...]
    left: tuple[tuple[str, ShapeError], ...] = ()


def match_sheets(book: Workbook) -> SheetMatches:
    """Return what each sheet is that a shape knows.

    Raises:
        WijkError: when no shape knows any sheet; about a description of figures, when there is only that.
        ShapeError: when the only sheets that a shape knows cannot be read.
    """
    matches: list[SheetMatch] = []
    left: list[tuple[str, ShapeError]] = []
    refused: list[WijkError] = []
    found: list[str] = []
    for sheet in book.sheets:
        head = list(islice(sheet.rows(), HEAD))
        try:
            refuse(book.sniffed.path, head)
            match = _known(sheet, head)
        except WijkError as problem:
            refused.append(problem)
        except ShapeError as problem:
            left.append((sheet.name, problem))
        else:
            matches += [replace(match, sheet=sheet)] if match is not None else []
            found += [text for row in head[:3] for text in filled(row)] if match is None else []
    if matches:
        return SheetMatches(tuple(matches), tuple(left))
    if left or refused:
        raise left[0][1] if left else refused[0]
    shown = ", ".join(text[:40] for text in found[:_SHOWN]) or "niets"
    raise WijkError("figures-not-recognised", path=book.sniffed.path, found=shown)


def _known(sheet: Sheet, head: Sequence[SheetRow]) -> SheetMatch | None:
    match = next((match for shape in SHAPES if (match := shape(sheet, head)) is not None), None)
    if match is None and (found := seen(head)):
        raise ShapeError("figures-screen", found=found)
    return match

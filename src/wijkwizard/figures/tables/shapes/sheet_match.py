"""The result of recognising a sheet: the column names, and how to read the rows below them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from wijkwizard.figures.files.workbook import Sheet, SheetRow
from wijkwizard.figures.tables.headings import ColumnHeading, text_of
from wijkwizard.figures.tables.numbers import Cell, DecimalMark

HEAD = 30
"""The number of rows that a layout may inspect to recognise a sheet."""

ALL_SOURCES = (
    "kwb",
    "nabijheid",
    "ses",
    "bevolking",
    "regionaal",
    "rivm",
    "leefbaarometer-3",
    "leefbaarometer-2",
    "politie",
)
"""Every national source."""


@dataclass(frozen=True, slots=True)
class SheetMatch:
    """A recognised sheet.

    Attributes:
        shape: id of the shape.
        label: the shape in Dutch, as a sentence names it.
        headings: the names above the columns.
        rows: starts reading the rows below, each with the number of its line in the file.
        sources: ids of the sources that it can hold.
        default: decimal mark that the shape usually has, if any.
        title: title of the table in the file itself.
        local: its regions have names and no codes, within one gemeente.
        by_region: its names are those of ``Regio's``, where a plain name is a gemeente.
        sheet: the sheet itself; ``None`` until the registry says which.
    """

    shape: str
    label: str
    headings: tuple[ColumnHeading, ...]
    rows: Callable[[], Iterator[tuple[int, SheetRow]]]
    sources: tuple[str, ...] = ALL_SOURCES
    default: DecimalMark | None = None
    title: str = ""
    local: bool = False
    by_region: bool = False
    sheet: Sheet | None = None


def below(sheet: Sheet, header: int) -> Callable[[], Iterator[tuple[int, SheetRow]]]:
    """Return an iterator factory of the rows below a header at this index, from 0."""

    def rows() -> Iterator[tuple[int, SheetRow]]:
        for line, row in enumerate(sheet.rows(), 1):
            if line > header + 1:
                yield line, row

    return rows


def filled(row: Sequence[Cell]) -> list[str]:
    """Return the texts of a row that are not blank."""
    return [text for cell in row if (text := text_of(cell))]


def headed(
    head: Sequence[SheetRow], says: Callable[[Sequence[str]], bool], reading: Callable[[Cell], ColumnHeading]
) -> tuple[int, tuple[ColumnHeading, ...]] | None:
    """Return the index of the header row, with its names.

    Blanks after the last name are kept: the width of the header shows whether a row lost a cell.
    """
    for at, row in enumerate(head):
        texts = [str(cell).strip().strip("\ufeff") if cell is not None else "" for cell in row]
        if says(texts):
            return at, tuple(reading(text) for text in texts)
    return None


class ShapeError(Exception):
    """A table that cannot be trusted; converted to a ``WijkError`` where the path is known."""

    def __init__(self, code: str, **facts: object) -> None:
        """Keep the code of the catalogue and what fills its braces."""
        super().__init__(code)
        self.code, self.facts = code, facts


def width_error(line: int, found: int, expected: int, *, last: bool) -> ShapeError:
    """Return the error for a row with another number of cells than the header.

    Args:
        line: number of the row in the file.
        found: number of cells in it.
        expected: number of names in the header.
        last: nothing follows it, so the file was probably cut off there.
    """
    if last and found < expected:
        return ShapeError("figures-half", reason=f"regel {line} houdt halverwege op")
    return ShapeError("figures-uneven", line=line, found=found, expected=expected)


def is_footer(text: str) -> bool:
    """Return whether a line is the footer that names the source."""
    return text.casefold().startswith(("bron", "source", "(c)", "cbs", "\N{COPYRIGHT SIGN}"))

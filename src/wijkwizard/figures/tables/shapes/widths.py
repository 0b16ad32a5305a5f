"""Checks that rows are as wide as their header: one cell more or less shifts every figure by one column.

Excel appends blanks to rows, so a wider row is no fault by itself; but then all rows are equally wide, and cells
without a header are empty, as far as a row can be shifted: by its own width. What stands further away is a stray cell,
which is no part of the table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_uppercase

from wijkwizard.figures.areas.region_codes import read_code
from wijkwizard.figures.files.workbook import SheetRow
from wijkwizard.figures.tables.headings import text_of
from wijkwizard.figures.tables.shapes.sheet_match import ShapeError, filled, is_footer, width_error

_WORD = re.compile(r"[^\W\d_]{2,}")
_SENTENCE = 3


class Widths:
    """The width of the rows of one table.

    Attributes:
        expected: number of cells that a row should have; of the header until a row was seen.
    """

    def __init__(self, names: Sequence[str], *, remarks: bool) -> None:
        """Start without a row.

        Args:
            names: the header; blanks at its end count as cells without a name.
            remarks: the last named column holds figures, so that a sentence behind it is a remark and not
                something that was pushed out of its place.
        """
        self.expected = len(names)
        self._named = max((at for at, name in enumerate(names, 1) if name), default=0)
        self._remarks = remarks
        self._seen = False

    def fits(self, row: SheetRow) -> bool:
        """Return whether the cells of a row are below their names."""
        wide = len(row)
        if wide != self.expected:
            if self._seen or wide < self.expected or not filled(row):
                return False
            self.expected = wide
        self._seen = self._seen or bool(filled(row))
        if not filled(row[: self._named]):
            return True
        return wide == self._named or self._clear(row[self._named : 2 * self._named])

    def misfit(self, line: int, row: SheetRow, *, last: bool) -> ShapeError:
        """Return the error for a row that does not fit.

        Args:
            line: number of the row in the file.
            row: its cells.
            last: nothing follows it.
        """
        if len(row) != self.expected:
            return width_error(line, len(row), self.expected, last=last)
        at = next((at for at, cell in enumerate(row) if at >= self._named and text_of(cell)), self._named)
        return ShapeError("figures-beside", line=line, column=_column(at))

    def _clear(self, rest: SheetRow) -> bool:
        texts = filled(rest)
        return not texts or (self._remarks and all(is_prose(text) for text in texts))


def _column(at: int) -> str:
    """Return what a spreadsheet calls the column at a place counted from 0, with its number."""
    letters, left = "", at + 1
    while left:
        left, sign = divmod(left - 1, len(ascii_uppercase))
        letters = ascii_uppercase[sign] + letters
    return f"{letters} (de {at + 1}e)"


def is_prose(text: str) -> bool:
    """Return whether a text is a sentence and not a name or a value: three words or more."""
    return len(_WORD.findall(text)) >= _SENTENCE


def passes_over(row: SheetRow) -> bool:
    """Return whether a row is no row of the table: blank, or the footer with the source."""
    texts = filled(row)
    return not texts or (len(texts) == 1 and is_footer(texts[0]))


def is_note(row: SheetRow) -> bool:
    """Return whether a row is one text in the first cell, as people write below a table."""
    texts = filled(row)
    return (
        len(texts) == 1
        and text_of(row[0]) == texts[0]
        and _WORD.search(texts[0]) is not None
        and read_code(texts[0]) is None
    )

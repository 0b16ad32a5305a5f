"""Computes column widths of a table: at least the longest word of the header, so that no header breaks.

What a column lacks is taken from the widest columns. Word widths are those of the bold glyphs of our font, rounded
up: the paper is composed without loading a font.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_POINT = 25.4 / 72
"""Millimetres in a point."""

_MANY = 5
"""From this many columns on there is less room between them, as in the style."""

_EMS: Mapping[float, str] = {
    0.25: "'",
    0.30: "j,.:i",
    0.35: "ïl()",
    0.40: "f-rt",
    0.45: "I1/",
    0.55: "zscçyv7x",
    0.60: "aLkJeéëèFuühn9oö2gbdpEq3",
    0.65: "T5SZ486PBVRY",
    0.70: "C0KA€XUD",
    0.75: "HNGwO",
    0.80: "Q",
    0.90: "MmW",
}
_WIDEST = 1.0
_WIDTHS: Mapping[str, float] = {sign: ems for ems, signs in _EMS.items() for sign in signs}

_WORD = re.compile(r"[^\s-]+-?")


@dataclass(frozen=True, slots=True)
class Room:
    """The width available to a table, according to the style sheet.

    Attributes:
        width: of the table, in millimetres.
        size: of the letters of its head, in points.
        apart: left and right of a cell together, in millimetres; and the same where there are many columns.
    """

    width: float
    size: float
    apart: tuple[float, float]

    def padding(self, columns: int) -> float:
        """Return how much of a column is not for letters, in millimetres."""
        return self.apart[columns >= _MANY]

    def least(self, title: str, columns: int) -> int:
        """Return the least width of a column with this head, in per cents of the table."""
        longest = max((word_width(word) for word in _WORD.findall(title)), default=0.0)
        return math.ceil((longest * self.size * _POINT + self.padding(columns)) / self.width * 100)


PAGE = Room(width=168, size=9.2, apart=(4, 2.8))
"""A table across the page."""

BESIDE = Room(width=74, size=9, apart=(2.4, 2.4))
"""A table next to its picture."""


def word_width(word: str) -> float:
    """Return how wide a word is in bold letters, in ems; rather too much than too little."""
    return sum(_WIDTHS.get(letter, _WIDEST) for letter in word)


def fitted(columns: Sequence[tuple[str, int]], room: Room) -> list[int]:
    """Return column widths in per cents, unchanged where every word of the header fits.

    Args:
        columns: titles with the widths that they should have.
        room: the room of the table.
    """
    least = [room.least(title, len(columns)) for title, _ in columns]
    widths = [width for _, width in columns]
    while any(lacks := [max(need - width, 0) for need, width in zip(least, widths, strict=True)]):
        spare = [width - need for need, width in zip(least, widths, strict=True)]
        giver = spare.index(max(spare))
        if spare[giver] <= 0:
            break
        widths[giver] -= 1
        widths[lacks.index(max(lacks))] += 1
    return widths

"""Parses cells as numbers, or as the reason why there is none; never guesses.

Excel mixes numbers and texts in one column, and files mix commas and points. A cell like ``1.234`` is ambiguous;
the other cells of the same file decide, and when they do not, the cell is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Literal, NamedTuple

from wijkwizard.terms.figures import Missing

Cell = str | float | int | bool | date | time | timedelta | None
"""What a container gives for a cell; Excel gives numbers and what it took for dates, the rest gives text."""

DecimalMark = Literal[".", ","]
"""A decimal mark."""

OWN = "\0"
"""The prefix of marks that are put in cells here and occur in no file."""

CLASH = f"{OWN}tegenstrijdig"
"""The mark of a cell for which the file has two different rows."""

CUT = f"{OWN}afgebroken"
"""The mark of a cell at the end of a truncated file, which may lack a digit."""

EITHER = f"{OWN}dubbelzinnig"
"""The mark of a cell whose whole column may be percentages or fractions."""

MARKS: dict[str, Missing] = {
    "": Missing.EMPTY,
    ".": Missing.DOT,
    "..": Missing.DOT,
    "...": Missing.DOT,
    "x": Missing.SECRET,
    "X": Missing.SECRET,
    "geheim": Missing.SECRET,
    "-": Missing.DASH,
    "\N{EN DASH}": Missing.DASH,
    ",": Missing.COMMA,
    "*": Missing.SECRET,
    "?": Missing.DOT,
    "NA": Missing.EMPTY,
    "n/a": Missing.EMPTY,
    "NaN": Missing.EMPTY,
    "nan": Missing.EMPTY,
    "null": Missing.EMPTY,
    "NULL": Missing.EMPTY,
    "None": Missing.EMPTY,
    "nvt": Missing.EMPTY,
    "n.v.t.": Missing.EMPTY,
    "^": Missing.EMPTY,
    "n.b.": Missing.DOT,
    "nb": Missing.DOT,
    "\N{EM DASH}": Missing.DASH,
    "\N{HORIZONTAL ELLIPSIS}": Missing.DOT,
    "onbekend": Missing.DOT,
    CLASH: Missing.CLASH,
    CUT: Missing.CUT,
    EITHER: Missing.SHARE,
}
"""Every mark for 'unknown' that was seen in real files."""

_LOWEST_CODE = -99990
_INTEGER = re.compile(r"[+-]?\d+")
_PLAIN = re.compile(r"[+-]?\d*([.,])\d+(?:[eE][+-]?\d{1,3})?")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)([.,])\d+)?")
_SPACED = re.compile(r"[+-]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+")
_EXPONENT = re.compile(r"[+-]?\d+[eE][+-]?\d{1,3}")


_AMOUNT = re.compile(
    r"(-)?\s*(?:\N{EURO SIGN}|EUR|euro)\s*(-)?([\d.,]+-?)|(-?[\d.,]+)\s*(?:\N{EURO SIGN}|EUR|euro)",
    re.IGNORECASE,
)


class NumberFormat(NamedTuple):
    """The decimal mark of a file.

    Attributes:
        mark: the mark; ``None`` when nothing shows it or cells contradict one another.
        sure: the file itself shows it; otherwise it is only what this sort of file usually has.
    """

    mark: DecimalMark | None
    sure: bool = True


def parse(cell: Cell, style: NumberFormat, *, whole: bool = False) -> Decimal | Missing:
    """Parse one cell.

    Args:
        cell: what the container gave.
        style: decimal mark of the file.
        whole: the measure is a count, so it has no decimals and ``1.000`` cannot be one.

    Returns:
        The number, or the reason why there is none. Codes such as -99999999 are no numbers.
    """
    if isinstance(cell, str):
        return _coded(_text(cell, style, whole=whole))
    if cell is None:
        return Missing.EMPTY
    if isinstance(cell, (bool, date, time, timedelta)):
        return Missing.UNREADABLE
    if isinstance(cell, int):
        return _coded(Decimal(cell))
    if cell != cell or cell in {float("inf"), float("-inf")}:  # noqa: PLR0124 - only NaN differs from itself
        return Missing.EMPTY
    return _coded(Decimal(int(cell)) if cell.is_integer() else Decimal(repr(cell)))


def amount(cell: Cell) -> Decimal | None:
    """Read an amount with its sign or word, ``€ 301.000`` or ``1,5 euro``, or return ``None`` when it has none.

    Three digits behind a mark are thousands: nobody writes tenths of a cent.
    """
    if not isinstance(cell, str) or not (found := _AMOUNT.fullmatch(cell.strip())):
        return None
    text = (found[1] or found[2] or "") + (found[3] or found[4]).rstrip("-").rstrip(",")
    if _INTEGER.fullmatch(text):
        return Decimal(text)
    shown = shows(text)
    if shown == "both":
        return Decimal(re.sub(r"[.,]", "", text))
    return _with(text, shown) if shown else None


def is_unknown(cell: Cell) -> bool:
    """Return whether a cell has a mark or a code for 'unknown', in any form of the container."""
    if isinstance(cell, str):
        text = cell.strip()
        return text in MARKS or (text.startswith("-9999") and parse(text, NumberFormat(None)) is Missing.CODE)
    return isinstance(parse(cell, NumberFormat(None)), Missing) and not isinstance(
        cell, (bool, date, time, timedelta)
    )


def _coded(value: Decimal | Missing) -> Decimal | Missing:
    return Missing.CODE if isinstance(value, Decimal) and value <= _LOWEST_CODE else value


def _text(cell: str, style: NumberFormat, *, whole: bool) -> Decimal | Missing:
    text = cell.strip().removeprefix("'")
    missing = MARKS.get(text)
    if missing is not None:
        return missing
    if _INTEGER.fullmatch(text) or _EXPONENT.fullmatch(text):
        return Decimal(text)
    shown = shows(text)
    if shown == "both":
        return _either(text, style, whole=whole)
    if shown:
        return _with(text, shown)
    if _SPACED.fullmatch(text):
        return Decimal(re.sub(r"[ \u00a0\u202f]", "", text))
    return Missing.UNREADABLE


def _either(text: str, style: NumberFormat, *, whole: bool) -> Decimal | Missing:
    """Parse a text that is a decimal number with one mark and thousands with the other."""
    if style.mark is None:
        return Missing.AMBIGUOUS
    decimal = style.mark in text
    if (decimal and whole) or (not decimal and not style.sure):
        return Missing.AMBIGUOUS
    return _with(text, style.mark)


def _with(text: str, mark: DecimalMark) -> Decimal:
    other = "," if mark == "." else "."
    return Decimal(text.replace(other, "").replace(mark, "."))


def shows(text: str) -> DecimalMark | Literal["both", ""]:
    """Return which decimal mark a text proves: one, ``both`` when it is ambiguous, or nothing.

    ``1,5`` proves a comma; ``1.234.567`` proves that the point separates thousands, so a comma too; ``1.234`` is
    ambiguous; ``0.123`` cannot be thousands and proves a point.
    """
    grouped = _GROUPED.fullmatch(text)
    if grouped:
        first, second = grouped[1], grouped[2]
        if second:
            return "," if second == "," else "."
        if text.count(first) > 1:
            return "," if first == "." else "."
        if text.lstrip("+-").startswith("0"):
            return "." if first == "." else ","
        return "both"
    plain = _PLAIN.fullmatch(text)
    if plain:
        return "." if plain[1] == "." else ","
    return ""


def groups_of(cells: Iterable[Cell]) -> DecimalMark | None:
    """Return the decimal mark that counts show: ``34.910`` people are no 34.91, so its point is for thousands."""
    for cell in cells:
        text = cell.strip() if isinstance(cell, str) else ""
        if ("." in text or "," in text) and not text.endswith("000") and shows(text) == "both":
            return "," if "." in text else "."
    return None


def style_of(cells: Iterable[Cell], default: DecimalMark | None) -> NumberFormat:
    """Detect the decimal mark of a file from its own cells.

    Args:
        cells: the cells of its columns of numbers.
        default: mark that this shape of file always has, if it has one. It counts only when no cell says
            otherwise.

    Returns:
        The mark, and whether the file shows it.
    """
    point = comma = False
    for cell in cells:
        if isinstance(cell, str) and ("." in cell or "," in cell):
            shown = shows(cell.strip())
            point = point or shown == "."
            comma = comma or shown == ","
            if point and comma:
                return NumberFormat(None)
    if point or comma:
        return NumberFormat("." if point else ",")
    return NumberFormat(default, sure=False)

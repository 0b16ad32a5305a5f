"""Numbers that come together at the rows of a count: which row each is of, and how many have none."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wijkwizard.terms.units import many

if TYPE_CHECKING:
    from wijkwizard.questionnaire.model import Scale

_A_NUMBER = re.compile(r"[+-]?\d[\d.,]*", re.ASCII)
_BETWEEN = re.compile(r"\r\n|\r|\n|\t| +")
"""What stands between two numbers; an empty line or cell is of a row too."""
_NOT_PLACED = ("getal paste niet en telt niet mee", "getallen pasten niet en tellen niet mee")
_NO_ROW = "er is geen regel meer voor"


@dataclass(frozen=True, slots=True)
class PlacedCounts:
    """The numbers of a text in the rows of a count.

    Attributes:
        counts: the number of each row that got one.
        passed: how many rows the text went past, also those that an empty line left as they were.
        why: how many numbers did not fit, and why, without any of them; empty when all did.
    """

    counts: Mapping[str, int]
    passed: int
    why: str = ""


def are_numbers(text: str) -> bool:
    """Return whether a text is numbers alone."""
    parts = text.split()
    return bool(parts) and all(map(_A_NUMBER.fullmatch, parts))


def placed_counts(text: str, rows: Sequence[str], scale: Scale) -> PlacedCounts:
    """Return the numbers of a text in these rows.

    Where one does not fit all of them end, because those behind it would come in the row of another.
    """
    numbers = _BETWEEN.split(text.strip())
    counts: dict[str, int] = {}
    passed = 0
    for row, typed in zip(rows, numbers, strict=False):
        if typed and not (typed.isdecimal() and scale.min <= int(typed) <= scale.max):
            break
        if typed:
            counts[row] = int(typed)
        passed += 1
    lost = sum(map(bool, numbers[passed:]))
    least = f"van {scale.min} " if scale.min else ""
    fits = f"op één regel past een heel getal {least}tot en met {scale.max}"
    because = _NO_ROW if passed == len(rows) else fits
    return PlacedCounts(counts, passed, f"{many(lost, *_NOT_PLACED)}: {because}." if lost else "")

"""Rounding margins: how far a count can be from the true number because its publisher rounds."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from wijkwizard.figures.model import StatisticalMeasure
from wijkwizard.terms.figures import RegionLevel

_SMALL_LEVELS = frozenset({"wijk", "buurt", "gebied"})


class RoundingMargin(NamedTuple):
    """How much lower and higher a sum of rounded counts can be: 10 rounded to tens means 5 to 14."""

    below: int = 0
    above: int = 0

    def less(self, part: RoundingMargin) -> RoundingMargin:
        """Return the margin of a whole without a part: where the part is less, there is more left."""
        return RoundingMargin(self.below + part.above, self.above + part.below)


def rounding_of(about: StatisticalMeasure, level: RegionLevel) -> Decimal | None:
    """Return what the publisher rounds this count to; a gemeente and the country are exact for people."""
    if about.rounded is None:
        return None
    return about.rounded if level in _SMALL_LEVELS or about.rounded_everywhere else None


def margin_of(value: Decimal, rounded: Decimal | None) -> RoundingMargin:
    """Return the rounding margin of one count; a value that is no multiple of the step was not rounded."""
    if rounded is None or value % rounded:
        return RoundingMargin()
    return RoundingMargin(min(int(value), int(rounded) // 2), (int(rounded) - 1) // 2)


def apart(value: Decimal, other: Decimal, margins: tuple[RoundingMargin, RoundingMargin]) -> bool:
    """Return whether two values differ by more than rounding can explain."""
    mine, its = margins
    return value + mine.above < other - its.below or other + its.above < value - mine.below

"""Zones and turning points: in which zone a figure lies, and at which value that would change.

Kept apart from wording and rules, so that a test can check that each turning point really changes the outcome. All
arithmetic is decimal, so that a threshold of ten per cent is exactly ten per cent.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from typing import Literal

from wijkwizard.terms import Frozen

RelativePosition = Literal["hoger", "gelijk", "lager"]
"""The position of a figure: higher, about the same, or lower."""

_DIGITS = 4
_EXACT = Context(prec=60)
"""Precise enough that a threshold of 28 digits falls on the right side of every grid."""
_HUNDRED = WHOLE = Decimal(100)


class Zone(Frozen):
    """The values between two thresholds, which count as about the same.

    Attributes:
        low: the threshold below which a figure is lower; None when it cannot be.
        high: the threshold above which a figure is higher; None when it cannot be.
        low_counts: a figure that lies exactly on the low threshold is lower.
        high_counts: a figure that lies exactly on the high threshold is higher.
    """

    low: Decimal | None
    high: Decimal | None
    low_counts: bool = True
    high_counts: bool = True

    def stand(self, value: Decimal) -> RelativePosition:
        """Return whether a figure is higher, lower or about equal."""
        if self.high is not None and (value > self.high or (self.high_counts and value == self.high)):
            return "hoger"
        if self.low is not None and (value < self.low or (self.low_counts and value == self.low)):
            return "lager"
        return "gelijk"


class TurningPoint(Frozen):
    """A value at which a finding changes.

    Attributes:
        value: the first value with another stand; one ``step`` before it the stand is unchanged.
        step: the precision in which the value is reported.
        becomes: the stand at that value.
    """

    value: Decimal
    step: Decimal
    becomes: RelativePosition


def relative_zone(base: Decimal, percent: Decimal) -> Zone | None:
    """Return the zone of less than ``percent`` difference with a figure; None below zero, where shares mean nothing."""
    if base < 0:
        return None
    if base == 0 or percent == 0:
        return Zone(low=base, high=base, low_counts=False, high_counts=False)
    part = _EXACT.divide(_EXACT.multiply(base, percent), _HUNDRED)
    return Zone(low=_EXACT.subtract(base, part), high=_EXACT.add(base, part))


def absolute_zone(base: Decimal, points: Decimal) -> Zone:
    """Return the zone of less than a number of points difference; without points any difference counts."""
    whole = bool(points)
    return Zone(low=base - points, high=base + points, low_counts=whole, high_counts=whole)


def tenths(values: tuple[Decimal, ...], percent: Decimal) -> Zone:
    """Return the zone between the lowest and the highest ``percent`` of an area and its peers.

    A figure stands out when the area, with all that are at least as extreme, is no more than that share; ties
    therefore count against standing out.

    Args:
        values: the figures of the others, sorted.
        percent: the share, 10 for a tenth.
    """
    allowed = int(percent * (len(values) + 1) / _HUNDRED) - 1
    if allowed < 0 or 2 * (allowed + 1) > len(values):
        return Zone(low=None, high=None)
    return Zone(low=values[allowed], high=values[-allowed - 1], low_counts=False, high_counts=False)


def middle_of(values: tuple[Decimal, ...]) -> Decimal:
    """Return the middle of sorted values, of an even number the mean of the two."""
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


def widest(zone: Zone, other: Zone) -> Zone:
    """Return the zone in which a figure is about the same by either of two."""
    low, high = zone, zone
    if zone.low is not None and (other.low is None or other.low < zone.low):
        low = other
    if zone.high is not None and (other.high is None or other.high > zone.high):
        high = other
    return Zone(low=low.low, high=high.high, low_counts=low.low_counts, high_counts=high.high_counts)


def smallest_difference(value: Decimal) -> Decimal:
    """Return the smallest reported difference, the fourth digit or third decimal; less looks equal."""
    return Decimal(1).scaleb(max(value.adjusted(), 0) - _DIGITS + 1) if value else Decimal(0)


def step_of(value: Decimal, rounded_to: Decimal | None = None) -> Decimal:
    """Return the precision in which a figure is reported: its rounding, or its last of at most four digits."""
    if rounded_to is not None and rounded_to > 0 and value % rounded_to == 0:
        return rounded_to
    last = value.as_tuple().exponent
    exponent = min(last, 0) if isinstance(last, int) else 0
    return Decimal(1).scaleb(max(exponent, value.adjusted() - _DIGITS + 1 if value else exponent))


def turning_points(zone: Zone, value: Decimal, step: Decimal) -> tuple[TurningPoint, ...]:
    """Return the nearest values, up and down, at which the stand of a figure changes.

    Args:
        zone: the thresholds.
        value: the figure now.
        step: the precision in which the values are told.
    """
    stand = zone.stand(value)
    above = {"lager": zone.low, "gelijk": zone.high, "hoger": None}[stand]
    below = {"lager": None, "gelijk": zone.low, "hoger": zone.high}[stand]
    found = (_first(zone, stand, above, step), _first(zone, stand, below, -step))
    return tuple(item for item in found if item is not None)


def _first(
    zone: Zone, stand: RelativePosition, border: Decimal | None, stride: Decimal
) -> TurningPoint | None:
    """Return the first value on the grid, in steps of ``stride``, beyond a threshold."""
    if border is None:
        return None
    step = abs(stride)
    rounding = ROUND_FLOOR if stride > 0 else ROUND_CEILING
    value = _EXACT.multiply(_EXACT.divide(border, step).to_integral_value(rounding=rounding), step)
    # A figure exactly on the border has turned in one kind of zone and not in the other.
    if value != border or zone.stand(value) == stand:
        value += stride
    return TurningPoint(value=value, step=step, becomes=zone.stand(value))

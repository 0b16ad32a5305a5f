"""Computes rates from counts, with the range that the rounding of the publisher leaves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from wijkwizard.figures.areas.rounding import RoundingMargin
from wijkwizard.figures.model import StatisticalMeasure
from wijkwizard.figures.tables.dataset import tidy
from wijkwizard.terms.figures import FEW, FigureKind, Missing

_SMALL = 10
_ROUGH = Decimal("0.1")
"""The relative change of a rate by rounding above which only a range is reported.

The same tenth as 'ongeveer gelijk'.
"""

_POINT: Mapping[FigureKind, int] = {"procent": 1, "verhouding": 1, "promille": 10}
"""One per hundred in the unit of a rate.

The most that rounding may change it, because it is reported as a whole number.
"""

_TENTH = Decimal("0.1")
_HIDES = 5
"""From this multiple of the denominator's rounding on, that of the numerator dominates."""

_EXACT = RoundingMargin()
_WITH_NOUGHT = frozenset({"procent", "promille", "verhouding", "gemiddelde"})
"""Kinds with a real zero, so that a tenth of them means something."""


class ComputedValue(NamedTuple):
    """A value or the reason why there is none, and how it was computed.

    Where rounding leaves only a range, ``low`` and ``high`` are its ends and ``middle`` is the value from the
    published figures; it is never printed, and only ranks other areas in a group. ``step`` is the precision of the
    source.
    """

    value: Decimal | None
    missing: Missing | None = None
    computed: bool = False
    estimate: bool = False
    notes: tuple[str, ...] = ()
    low: Decimal | None = None
    high: Decimal | None = None
    middle: Decimal | None = None
    step: Decimal | None = None


class WeightedRate(NamedTuple):
    """A published rate with its weight, a count."""

    value: Decimal
    weight: Decimal
    margin: RoundingMargin = _EXACT


def unknown(why: Missing) -> ComputedValue:
    """Return an outcome without a value."""
    return ComputedValue(None, why)


def ratio(
    top: Decimal | Missing,
    bottom: Decimal | Missing,
    about: StatisticalMeasure,
    margin: RoundingMargin = _EXACT,
    under: RoundingMargin = _EXACT,
) -> ComputedValue:
    """Divide two counts; never by zero, and no rate is given of fewer than ten.

    Where rounding alone can change the rate by more than a tenth or more than one per hundred, only the range is
    given.

    Args:
        top: the upper count.
        bottom: the lower count.
        about: the measure.
        margin: how far rounding can have moved the upper count.
        under: the same for the lower count.
    """
    if isinstance(top, Missing):
        return unknown(top)
    if isinstance(bottom, Missing):
        return unknown(bottom)
    if bottom < _SMALL or bottom <= under.below:
        return unknown(Missing.TOO_SMALL if bottom > 0 else Missing.NO_BASE)
    return _divided(top, bottom, about, (margin, under))


def _divided(
    top: Decimal, bottom: Decimal, about: StatisticalMeasure, margins: tuple[RoundingMargin, RoundingMargin]
) -> ComputedValue:
    margin, under = margins
    times = about.recipe.times if about.recipe else 100
    value = top / bottom * times
    if 0 < top < _SMALL:
        return ComputedValue(_four(value), computed=True, notes=(FEW,))
    least, most = max(top - margin.below, Decimal(0)), top + margin.above
    low, high = least / (bottom + under.above) * times, most / (bottom - under.below) * times
    moved = max(value - low, high - value)
    if moved <= _may_move(about, value):
        return ComputedValue(_four(value), computed=True, step=_precision(moved, value))
    if max(margin) * bottom >= _HIDES * max(under) * top:
        low, high = least / bottom * times, most / bottom * times
    return _range(about, value, low, high)._replace(computed=True)


def _may_move(about: StatisticalMeasure, value: Decimal) -> Decimal:
    """Return how far rounding may change what is reported as one number."""
    part = abs(value) * _ROUGH
    return min(part, Decimal(_POINT[about.kind])) if about.kind in _POINT else part


def _coarse(moved: Decimal, value: Decimal) -> Decimal:
    """Return the step of a figure that rounding can move this far: telling it so moves it no further than that.

    What can be 31 to 32,4 is 32 and not 31,7. Two digits stay, or telling would decide what is about the same.
    """
    return min(_no_finer(moved), Decimal(1).scaleb(value.adjusted() - 1)) if value else Decimal(0)


def _no_finer(moved: Decimal) -> Decimal:
    return Decimal(1).scaleb((2 * moved).adjusted()) if moved else Decimal(0)


def _precision(moved: Decimal, value: Decimal) -> Decimal | None:
    """Return the step in which such a rate is reported; None where a decimal is kept."""
    step = _coarse(moved, value)
    return step if step >= 1 or (step >= _TENTH and value < 1) else None


def mean(parts: Sequence[WeightedRate], about: StatisticalMeasure, step: Decimal) -> ComputedValue:
    """Return the weighted mean of rates; only a range where rounding can change it by more than its step.

    Args:
        parts: at least one that weighs something.
        about: the measure.
        step: the finest difference between the rates.
    """
    value = _weigh((part.value, part.weight) for part in parts)
    ends = [_furthest(parts, sign) for sign in (-1, 1)]
    return _weighed(about, value, (min(value, *ends[0]) - step / 2, max(value, *ends[1]) + step / 2), step)


def without(
    whole: WeightedRate, part: WeightedRate, about: StatisticalMeasure, step: Decimal
) -> ComputedValue:
    """Take a part out of a weighed whole.

    Args:
        whole: the whole.
        part: what is taken out.
        about: the measure.
        step: the finest difference between the rates.
    """
    left = whole.weight - part.weight
    margin = whole.margin.less(part.margin)
    if left <= 0:
        return unknown(Missing.NO_BASE)
    if left <= margin.below:
        return unknown(Missing.TOO_SMALL)
    value = (whole.value * whole.weight - part.value * part.weight) / left
    low, high = about.bounds
    if (low is not None and value < low) or (high is not None and value > high):
        return unknown(Missing.IMPOSSIBLE)
    half = step / 2
    # What is left differs the more from the whole the less is left: the weights move it along that line.
    ends = [
        (item * whole.weight - other * part.weight) / left
        for item, other in ((whole.value - half, part.value + half), (whole.value + half, part.value - half))
    ]
    away = (value - whole.value) * left
    moved = [whole.value + away / (left + off) for off in (-margin.below, margin.above)]
    return _weighed(about, value, (min(*ends, *moved), max(*ends, *moved)), step)


def _furthest(parts: Sequence[WeightedRate], sign: int) -> list[Decimal]:
    """Return the means when one more rate each time has its largest weight, from the highest or lowest on."""
    ordered = sorted(parts, key=lambda part: -sign * part.value)
    top = total = Decimal(0)
    for item in ordered:
        least = item.weight - item.margin.below
        top, total = top + item.value * least, total + least
    found = []
    for item in ordered:
        more = item.margin.below + item.margin.above
        top, total = top + item.value * more, total + more
        if total > 0:
            found.append(top / total)
    return found


def _weigh(parts: Iterable[tuple[Decimal, Decimal]]) -> Decimal:
    total = weight = Decimal(0)
    for value, share in parts:
        total, weight = total + value * share, weight + share
    return total / weight


def _weighed(
    about: StatisticalMeasure, value: Decimal, ends: tuple[Decimal, Decimal], step: Decimal
) -> ComputedValue:
    moved = max(value - ends[0], ends[1] - value)
    if about.kind not in _WITH_NOUGHT:
        return ComputedValue(_four(value), estimate=True, step=max(step, _no_finer(moved)))
    if moved > max(step, _may_move(about, value)):
        return _range(about, value, *ends)._replace(estimate=True)
    return ComputedValue(_four(value), estimate=True, step=max(step, _coarse(moved, value)))


def _range(about: StatisticalMeasure, value: Decimal, low: Decimal, high: Decimal) -> ComputedValue:
    least, most = about.bounds
    if least is not None:
        low = max(low, least)
    if most is not None:
        low, high = min(low, most), min(high, most)
    return ComputedValue(None, Missing.ROUGH, low=_four(low), high=_four(high), middle=_four(value))


def _four(value: Decimal) -> Decimal:
    return tidy(value.quantize(Decimal("0.0001")))

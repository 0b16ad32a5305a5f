"""Compares two figures, with one function per kind of rule; wording and interpretation are added elsewhere.

Where there are no figures, what the group chose is used as it is, marked as an impression.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Context, Decimal
from types import MappingProxyType

from wijkwizard.advice.bands import tolerance_of
from wijkwizard.advice.measured import InputRole, Measured, PeerValues, Yearly
from wijkwizard.advice.rules import ClassScale, Compares, Rules
from wijkwizard.advice.thresholds import RelativePosition, Zone, middle_of, tenths, widest

_EXACT = Context(prec=28)
_STANDS: Mapping[str, RelativePosition] = MappingProxyType(
    {
        "hoger": "hoger",
        "gelijk": "gelijk",
        "lager": "lager",
        "stijgt": "hoger",
        "daalt": "lager",
    }
)


@dataclass(frozen=True, slots=True)
class ComparisonResult:
    """The result of comparing a figure with another.

    Attributes:
        stand: higher, lower or about equal.
        zone: the values that count as about the same; None for a choice of the group.
        value: the figure of the area; None for a choice of the group.
        beside: what it was compared with, with the number; the number is None for a group of areas.
        similar: the group of areas.
        earlier: the year of comparison.
        scale: the published scale.
        relative: the development was compared with that of the gemeente.
        said_otherwise: what the group chose, when figures say otherwise.
        span: the range of the area, where there is no single figure.
        bare: whether the scale has no threshold, so that higher or lower is neither good nor bad.
    """

    stand: RelativePosition
    zone: Zone | None = None
    value: Decimal | None = None
    beside: tuple[tuple[InputRole, Decimal | None], ...] = ()
    similar: PeerValues | None = None
    earlier: Yearly | None = None
    scale: ClassScale | None = None
    relative: bool = False
    said_otherwise: str = ""
    span: tuple[Decimal, Decimal] | None = None
    bare: bool = False

    @property
    def chosen(self) -> bool:
        """Whether it rests on a choice of the group without figures."""
        return self.value is None and self.span is None


def too_small(measured: Measured, rules: Rules) -> bool:
    """Return whether a figure is based on too few people to be shown."""
    if measured.count_below_ten:
        return True
    read = rules.read_as(measured.indicator, measured.unit)
    below = rules.band_values["kleine-aantallen"]
    return bool(read and read.counted and measured.value is not None and measured.value < below)


def compare_figure(compares: Compares, measured: Measured, rules: Rules) -> ComparisonResult | None:
    """Compare the figure of an area with another one.

    Returns:
        The result, or None when the input of the rule is missing or may not be shown.
    """
    if too_small(measured, rules):
        return None
    return _KINDS[compares](measured, rules)


def _compare_with(
    measured: Measured, rules: Rules, about: InputRole, other: Decimal | None, said: str
) -> ComparisonResult | None:
    """Compare a figure with another; a count cannot be compared with that of a larger area."""
    if measured.is_count or other is None:
        return _as_said(said)
    near = tolerance_of(measured, rules, other, "ongeveer-gelijk")
    if near is None:
        return _as_said(said)
    zone = near.zone
    if measured.low is not None and measured.high is not None:
        return _span(zone, (measured.low, measured.high), ((about, other),)) or _as_said(said)
    if measured.value is None:
        return _as_said(said)
    stand = zone.stand(measured.value)
    differs = said if _STANDS.get(said, stand) != stand else ""
    return ComparisonResult(
        stand, zone, measured.value, ((about, other),), said_otherwise=differs, bare=near.bare
    )


def _span(
    zone: Zone, span: tuple[Decimal, Decimal], beside: tuple[tuple[InputRole, Decimal | None], ...]
) -> ComparisonResult | None:
    """Compare a range with a figure; the result is only known where the whole range is on one side."""
    low, high = (zone.stand(end) for end in span)
    return ComparisonResult(low, beside=beside, span=span) if low == high else None


def _as_said(said: str) -> ComparisonResult | None:
    stand = _STANDS.get(said)
    return None if stand is None else ComparisonResult(stand)


def _gemeente(measured: Measured, rules: Rules) -> ComparisonResult | None:
    return _compare_with(measured, rules, "gemeente", measured.gemeente, measured.said.against)


def _without(measured: Measured, rules: Rules) -> ComparisonResult | None:
    return _compare_with(measured, rules, "gemeente-zonder", measured.gemeente_without, "")


def _country(measured: Measured, rules: Rules) -> ComparisonResult | None:
    return _compare_with(measured, rules, "land", measured.country, "")


def _similar(measured: Measured, rules: Rules) -> ComparisonResult | None:
    group, value = measured.similar, measured.value
    if (
        group is None
        or value is None
        or measured.is_count
        or group.count < rules.band_values["kleinste-groep"]
    ):
        return None
    zone = tenths(group.values, rules.band_values["uiterste-deel"])
    near = tolerance_of(measured, rules, middle_of(group.values), "ongeveer-gelijk")
    zone = zone if near is None else widest(zone, near.zone)
    return ComparisonResult(zone.stand(value), zone, value, (("vergelijkbaar", None),), similar=group)


def _earlier(measured: Measured, rules: Rules) -> ComparisonResult | None:
    read = rules.read_as(measured.indicator, measured.unit)
    relative = bool(read and read.trend == "naast-gemeente")
    then = _oldest(measured, int(rules.band_values["ontwikkeling-jaren"]), with_gemeente=relative)
    value, said = measured.value, measured.said.trend
    if then is None or value is None:
        result = _as_said(said)
        return None if result is None else ComparisonResult(result.stand, relative=relative)
    base = then.value
    beside: tuple[tuple[InputRole, Decimal | None], ...] = (("eerder", then.value),)
    if relative and measured.gemeente is not None and then.gemeente:
        base = _EXACT.divide(_EXACT.multiply(then.value, measured.gemeente), then.gemeente)
    if measured.gemeente_beside is not None and then.gemeente is not None:
        beside = (*beside, ("gemeente", measured.gemeente_beside))
    near = tolerance_of(measured, rules, base, "ontwikkeling-gelijk")
    if near is None:
        return None
    zone = near.zone
    stand = zone.stand(value)
    differs = said if not relative and _STANDS.get(said, stand) != stand else ""
    return ComparisonResult(
        stand, zone, value, beside, earlier=then, relative=relative, said_otherwise=differs, bare=near.bare
    )


def _oldest(measured: Measured, years: int, *, with_gemeente: bool) -> Yearly | None:
    """Return the oldest comparable year; with the gemeente only when both are known."""
    if measured.year is None or (with_gemeente and not measured.gemeente):
        return None
    within = [
        item
        for item in measured.earlier
        if measured.year - years <= item.year < measured.year and (item.gemeente or not with_gemeente)
    ]
    return min(within, key=lambda item: item.year, default=None)


def _published(measured: Measured, rules: Rules) -> ComparisonResult | None:
    scale = rules.scale(measured.indicator, measured.unit)
    if measured.class_number is not None:
        scale = scale or next((item for item in rules.scales if item.indicator == measured.indicator), None)
    value = measured.value if scale and not scale.ordinal else measured.class_number
    if scale and scale.ordinal and value is None and scale.unit_has.lower() in measured.unit.lower():
        value = measured.value
    if scale is None or value is None or scale.step_at(value) is None:
        return None
    low = next((step.at for step in scale.steps if step.meaning != "ongunstig"), None)
    high = next((step.at for step in scale.steps if step.meaning == "gunstig"), None)
    zone = Zone(low=low, high=high, low_counts=False)
    return ComparisonResult(zone.stand(value), zone, value, (("klasse", value),), scale=scale)


_KINDS: Mapping[Compares, Callable[[Measured, Rules], ComparisonResult | None]] = MappingProxyType(
    {
        "gemeente": _gemeente,
        "gemeente-zonder": _without,
        "land": _country,
        "vergelijkbaar": _similar,
        "eerder": _earlier,
        "klasse": _published,
    }
)

"""Tolerances within which two figures count as about the same; they follow from the scale of the figure.

A tolerance of ten per cent is only meaningful on a scale with a true zero. For a percentage of a whole, the
tolerance is taken of the smaller part, so that a figure and its complement stand out together. Classes differ by
class and grades by points. On a score without a published threshold no tolerance is used.
"""

from __future__ import annotations

import re
from decimal import Decimal

from wijkwizard.advice.measured import Measured
from wijkwizard.advice.rules import ClassScale, Rule, Rules
from wijkwizard.advice.thresholds import WHOLE, Zone, absolute_zone, relative_zone, smallest_difference
from wijkwizard.knowledge.model import Indicator
from wijkwizard.terms import Frozen
from wijkwizard.terms.dutch import number
from wijkwizard.terms.figures import ScaleKind

NO_BORDER = (
    "Deze schaal heeft geen nulpunt. Een verschil in procenten zegt hier niets, en een grens tussen goed en slecht is "
    "niet bekend. "
    "De wizard noemt alleen wat hoger of lager is."
)
_BY_CLASS = "Het cijfer valt op als het in een andere klasse van de maker ligt."
_SMALLER_PART = (
    "Bij procenten telt het kleinste van de twee delen, wel of niet. Dan valt 'gezond' net zo op als 'niet gezond'. "
    "Dat is een regel van wijkwizard."
)
_ROUNDED = "De bron rondt dit aantal af op {}. Een verschil van niet meer dan dat heet ook 'ongeveer gelijk'."
_RELATIVE = frozenset({"ongeveer-gelijk", "ontwikkeling-gelijk"})
_NOT = re.compile(r"\b(niet|geen|zonder|nooit)\b", re.IGNORECASE)


class Tolerance(Frozen):
    """The zone within which two figures are about the same; ``bare`` when higher is neither good nor bad."""

    zone: Zone
    bare: bool = False


def kind_of(measured: Measured, rules: Rules) -> ScaleKind:
    """Return the kind of scale of a figure; a published scale takes precedence."""
    if rules.scale(measured.indicator, measured.unit) is not None:
        return "klasse"
    read = None if measured.measure else rules.read_as(measured.indicator, measured.unit)
    return read.scale if read and read.scale else measured.scale_kind


def counts_opposite(measured: Measured, indicator: Indicator) -> bool:
    """Return whether a typed unit counts the opposite of the indicator, such as people who do not.

    'procent dat zich niet gezond voelt' is the opposite, but not every 'niet' is; people know.
    """
    own = f"{indicator.label} {indicator.long} {indicator.unit} {indicator.question}"
    return not measured.measure and bool(_NOT.search(measured.unit)) and not _NOT.search(own)


def tolerance_of(measured: Measured, rules: Rules, other: Decimal, band: str) -> Tolerance | None:
    """Return the tolerance of a figure; None where a share of it is meaningless.

    Args:
        measured: the figure.
        rules: the thresholds.
        other: what it is compared with.
        band: the threshold in per cents.
    """
    kind = kind_of(measured, rules)
    if kind == "klasse":
        return Tolerance(zone=_same_class(rules.scale(measured.indicator, measured.unit), other))
    if kind == "punten":
        least = rules.least_difference(measured.indicator, measured.unit)
        near = smallest_difference(other) if least is None else rules.band_values[least.band]
        return Tolerance(zone=absolute_zone(other, near), bare=least is None or not least.sided)
    if kind == "deel" and 0 <= other <= WHOLE:
        return Tolerance(
            zone=absolute_zone(other, rules.band_values[band] / WHOLE * min(other, WHOLE - other))
        )
    zone = relative_zone(other, rules.band_values[band])
    own = measured.value if measured.value is not None else measured.low
    if zone is None or (own is not None and own < 0):
        return None
    return Tolerance(zone=_beyond_rounding(zone, other, measured))


def _beyond_rounding(zone: Zone, other: Decimal, measured: Measured) -> Zone:
    """Widen the zone of a count by its rounding: 40 and 45, rounded to fives, can be 42 and 43."""
    step = measured.rounded_to
    if not step or not measured.is_count or zone.low is None or zone.high is None:
        return zone
    if other - zone.low > step:
        return zone
    return Zone(low=other - step, high=other + step, low_counts=False, high_counts=False)


def _same_class(scale: ClassScale | None, value: Decimal) -> Zone:
    """Return the published class of a figure as a zone; of figures that are a class every other value differs."""
    at = None if scale is None or scale.ordinal else scale.step_at(value)
    if scale is None or at is None:
        return absolute_zone(value, Decimal(0))
    later = [step.at for step in scale.steps if step.at > at.at]
    return Zone(
        low=None if at == scale.steps[0] else at.at, high=later[0] if later else None, low_counts=False
    )


def border_words(rule: Rule, measured: Measured, rules: Rules, *, bare: bool) -> list[str]:
    """Return the thresholds that a rule used; percentages only on a scale with a true zero."""
    kind = kind_of(measured, rules)
    texts = [rules.band(band).text for band in rule.bands if kind in {"nul", "deel"} or band not in _RELATIVE]
    if rule.compares == "vergelijkbaar":
        return texts
    least = rules.least_difference(measured.indicator, measured.unit)
    own = {
        "nul": [_ROUNDED.format(number(measured.rounded_to))]
        if measured.rounded_to and measured.is_count
        else [],
        "deel": [_SMALLER_PART],
        "punten": [*([rules.band(least.band).text] if least else []), *([NO_BORDER] if bare else [])],
        "klasse": [_BY_CLASS],
    }
    return [*texts, *own[kind]]

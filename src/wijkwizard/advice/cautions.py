"""Reasons why a finding is less certain: rounding, estimates, old years, another area, or who lives there."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wijkwizard.advice.bands import NO_BORDER, counts_opposite
from wijkwizard.advice.compare import ComparisonResult
from wijkwizard.advice.measured import Measured
from wijkwizard.advice.rules import Rules
from wijkwizard.advice.thresholds import TurningPoint
from wijkwizard.knowledge.model import Indicator
from wijkwizard.terms.dutch import number, spelled

REPORTING_CHANGED = "Het melden zelf veranderde. Het cijfer zegt dan weinig over de wijk."
_TURNED = "In de eenheid staat 'niet' of 'zonder'. De wizard weet niet welke kant hier gunstig is."
_GROWTH = Decimal("1.25")
"""From this growth factor on the population of an area may have changed."""


def cautions(
    measured: Measured,
    result: ComparisonResult,
    turning: tuple[TurningPoint, ...],
    rules: Rules,
    known: Indicator,
) -> tuple[str, ...]:
    """Return what makes a finding less sure."""
    return (
        *_of_the_figure(measured, result, known),
        *of_people(measured, rules),
        *_of_time(measured, result, rules),
        *_of_rounding(measured, result, turning),
        *_of_the_group(measured, result),
    )


def _of_the_figure(measured: Measured, result: ComparisonResult, known: Indicator) -> Iterator[str]:
    if measured.provisional:
        yield "Voorlopig cijfer. Het kan nog veranderen."
    if measured.modelled:
        yield "Berekende schatting, geen telling."
    if measured.estimate:
        yield "Door wijkwizard gewogen uit delen van het gebied. Niemand publiceerde dit cijfer zo."
    if result.bare:
        yield NO_BORDER
    if counts_opposite(measured, known):
        yield _TURNED


def of_people(measured: Measured, rules: Rules) -> Iterator[str]:
    """Yield cautions about a figure because of who lives in the area."""
    shares, nought = dict(measured.around), Decimal(0)
    for mind in rules.minds:
        if measured.indicator in mind.indicators and shares.get(mind.measure, nought) >= mind.at_least:
            yield mind.text


def _of_time(measured: Measured, result: ComparisonResult, rules: Rules) -> Iterator[str]:
    """Yield cautions because of years: an old figure, years left out, a place that was redrawn."""
    if is_old(measured, rules):
        old = spelled(int(rules.band_values["oud-cijfer"]))
        yield f"Dit cijfer is van {measured.year}. Dat is meer dan {old} jaar geleden."
    if measured.stopped:
        yield measured.stopped
    then = result.earlier.people if result.earlier else None
    if then and measured.people and not 1 / _GROWTH <= measured.people / then <= _GROWTH:
        yield (
            f"Het aantal inwoners ging van {number(then)} naar {number(measured.people)}. "
            "Ga na of dit dezelfde plek is, of dat er veel mensen bij kwamen of weggingen."
        )
    years = {
        measured.origin_of(about).year for about, _ in result.beside if about not in {"eerder", "klasse"}
    }
    if result.value is not None and measured.year and years - {measured.year, None}:
        yield "De jaren verschillen. Vergelijk met voorzichtigheid."


def is_old(measured: Measured, rules: Rules) -> bool:
    """Return whether a figure is older than the threshold of the rules; false without a current year."""
    return measured.age is not None and measured.age > rules.band_values["oud-cijfer"]


def _of_rounding(
    measured: Measured, result: ComparisonResult, turning: tuple[TurningPoint, ...]
) -> Iterator[str]:
    if result.span is not None:
        yield "Kleine aantallen, die de bron afrondt. Daarom staat er een marge en geen getal."
    near = measured.rounded_to
    if near and result.value is not None and any(abs(turn.value - result.value) <= near for turn in turning):
        yield f"Het cijfer is afgerond op {number(near)}. Het verschil kan door het afronden komen."


def _of_the_group(measured: Measured, result: ComparisonResult) -> Iterator[str]:
    if result.said_otherwise:
        yield f"De groep koos '{result.said_otherwise}'. De cijfers zeggen iets anders. Zoek uit wat klopt."
    if measured.said.doubt:
        yield f"Opmerking bij het cijfer: {measured.said.doubt}"
    if measured.said.reporting_changed:
        yield REPORTING_CHANGED

"""Derives findings from figures by applying each rule to each indicator, and keeps the account of each.

A finding says what stands out and never characterises the neighbourhood. Findings are not added up: one indicator
is one signal, however many rules it meets.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import cast, get_args

from wijkwizard.advice import sentences
from wijkwizard.advice.bands import counts_opposite
from wijkwizard.advice.cautions import cautions
from wijkwizard.advice.compare import ComparisonResult, compare_figure
from wijkwizard.advice.finding import Account, Input, SignalFinding
from wijkwizard.advice.measured import InputRole, Measured, written
from wijkwizard.advice.nationals import nationals
from wijkwizard.advice.protected_attributes import about_origin
from wijkwizard.advice.rules import Compares, Rule, Rules
from wijkwizard.advice.thresholds import TurningPoint, step_of, turning_points
from wijkwizard.iwap.unsourced import NO_SOURCE
from wijkwizard.knowledge import Knowledge
from wijkwizard.knowledge.model import Indicator, IndicatorKind, Timing
from wijkwizard.terms.dutch import between, number
from wijkwizard.terms.figures import Direction
from wijkwizard.terms.units import in_unit, with_unit

BINDINGS: Mapping[Compares, tuple[str, ...]] = MappingProxyType(
    {
        "gemeente": ("signals.figure", "signals.city_figure", "signals.against_city"),
        "gemeente-zonder": ("signals.figure", "signals.city_figure", "signals.against_city"),
        "land": ("signals.figure", "signals.country_figure"),
        "vergelijkbaar": ("signals.figure",),
        "eerder": ("signals.figure", "signals.trend"),
        "klasse": ("signals.level", "signals.figure"),
    }
)
"""The places in the plan that a finding belongs to, by what it compares."""

NEEDS: frozenset[str] = frozenset({"signals.indicator"})
"""What a questionnaire must bind for this advice on what the group typed."""

_TIMING_ORDER: Mapping[str, int] = MappingProxyType({"vroeg": 0, "middel": 1, "laat": 2, "context": 3})


def compare(measured: Iterable[Measured], rules: Rules, knowledge: Knowledge) -> tuple[SignalFinding, ...]:
    """Return every possible comparison, including those in which nothing stands out.

    Args:
        measured: the figures, from files and as typed.
        rules: when something stands out.
        knowledge: what the indicators are and mean.

    Returns:
        Findings, early signals first, then in the order of the indicators and of the rules.
    """
    found = [
        finding
        for item in measured
        if (known := knowledge.indicators.find(item.indicator)) is not None
        and not about_origin(known.id, known.label, known.long, item.title, item.unit)
        for rule in rules.rules
        if (finding := _finding(rule, item, rules, known, knowledge)) is not None
    ]
    order = {row.id: n for n, row in enumerate(knowledge.indicators.rows)}
    return tuple(sorted(found, key=lambda item: (_TIMING_ORDER[item.timing], order[item.indicator])))


def signals(measured: Iterable[Measured], rules: Rules, knowledge: Knowledge) -> tuple[SignalFinding, ...]:
    """Return the comparisons in which something stands out; arguments and order as in ``compare``."""
    return tuple(finding for finding in compare(measured, rules, knowledge) if finding.stands_out)


def _finding(
    rule: Rule, measured: Measured, rules: Rules, known: Indicator, knowledge: Knowledge
) -> SignalFinding | None:
    result = compare_figure(rule.compares, measured, rules)
    if result is None:
        return None
    found = sentences.meaning(_direction(rule, measured, result, rules, known), result.stand)
    text = sentences.stands(rule.compares, measured, result, rules)
    account = _account(rule, measured, result, rules, known)
    return SignalFinding(
        key=f"{rule.id}:{measured.subject}",
        rule=rule.id,
        against=rule.compares,
        indicator=known.id,
        row=measured.row,
        bindings=BINDINGS[rule.compares],
        label=known.label,
        title=measured.title,
        stand=result.stand,
        meaning=found,
        text=text,
        sentence=_sentence(measured, known, text, sentences.figures(measured, result)),
        meaning_text=sentences.meaning_text(found),
        timing=_timing(measured, known),
        timing_source=known.timing_source if _timing(measured, known) == known.timing else "",
        kind=_kind(measured, known),
        terrain=_terrain(measured, known, knowledge),
        counts=rule.counts,
        impression=all(item.source in NO_SOURCE.values() for item in account.inputs),
        ask=sentences.ask(found, measured, known),
        relative=result.relative,
        cautions=cautions(measured, result, account.turning, rules, known),
        watch=known.watch,
        nationals=nationals(measured, knowledge),
        account=account,
    )


def _sentence(measured: Measured, known: Indicator, text: str, figures: str) -> str:
    return " ".join(part for part in (f"{sentences.named(measured, known)}:", text, figures) if part) + "."


def _direction(
    rule: Rule, measured: Measured, result: ComparisonResult, rules: Rules, known: Indicator
) -> Direction:
    """Return what higher means: classes define it, the unit may reverse it, and some changes are neutral."""
    if rule.compares == "klasse":
        return "lager-slechter"
    read = rules.read_as(known.id, measured.unit)
    if result.bare or (result.relative and result.earlier is None):
        return "context"
    if measured.direction is not None:
        return measured.direction
    if counts_opposite(measured, known):
        return "hoger-let-op"
    return read.direction if read and read.direction else known.direction


def _timing(measured: Measured, known: Indicator) -> Timing:
    said = measured.said.timing
    return cast("Timing", said) if said in get_args(Timing) else known.timing


def _kind(measured: Measured, known: Indicator) -> IndicatorKind:
    said = measured.said.kind
    return cast("IndicatorKind", said) if said in get_args(IndicatorKind) else known.kind


def _terrain(measured: Measured, known: Indicator, knowledge: Knowledge) -> str:
    said = measured.said.terrain
    return said if knowledge.terrains.find(said) else known.terrain


def _account(
    rule: Rule, measured: Measured, result: ComparisonResult, rules: Rules, known: Indicator
) -> Account:
    ordinal = result.scale is not None and result.scale.ordinal
    turning: tuple[TurningPoint, ...] = ()
    if result.zone is not None and result.value is not None:
        step = Decimal(1) if ordinal else step_of(result.value, measured.rounded_to)
        turning = turning_points(result.zone, result.value, step)
    scale_sources = result.scale.sources if result.scale else ()
    return Account(
        inputs=_inputs(rule.compares, measured, result),
        rule=rule.id,
        rule_text=sentences.rule_words(rule, measured, result, rules),
        turning=turning,
        turning_text=sentences.turning_words(rule.compares, turning, result, measured.unit),
        sources=tuple(dict.fromkeys((*rule.sources, *scale_sources, *known.sources))),
    )


def _inputs(compares: Compares, measured: Measured, result: ComparisonResult) -> tuple[Input, ...]:
    if result.chosen:
        about: InputRole = "eerder" if compares == "eerder" else "gemeente"
        chosen = measured.said.trend if compares == "eerder" else measured.said.against
        source = measured.origin_of(about).source
        return (Input(about=about, name="keuze", text=chosen, year=measured.year, source=source),)
    if result.scale is not None and result.value is not None:
        text = sentences.class_words(result.scale, result.value)
        return (_input("klasse", measured, result.value, text, measured.year),)
    number_text = (
        between(*result.span) if result.span is not None else written(measured, result.value or Decimal(0))
    )
    own = _input("gebied", measured, result.value, in_unit(number_text, measured.unit), measured.year)
    others = tuple(_compared_input(about, value, measured, result) for about, value in result.beside)
    if result.earlier is None or result.earlier.gemeente is None:
        return (own, *others)
    text = with_unit(result.earlier.gemeente, measured.unit)
    then = _input("gemeente", measured, result.earlier.gemeente, text, result.earlier.year)
    return (own, *others, then.model_copy(update={"name": "de gemeente eerder"}))


def _compared_input(
    about: InputRole, value: Decimal | None, measured: Measured, result: ComparisonResult
) -> Input:
    if value is None and result.similar is not None:
        text = f"{number(result.similar.count)} {result.similar.areas}: {result.similar.description}".rstrip(
            ": "
        )
        return _input(about, measured, None, text, result.similar.year)
    year = result.earlier.year if about == "eerder" and result.earlier else measured.origin_of(about).year
    return _input(
        about, measured, value, in_unit(written(measured, value or Decimal(0)), measured.unit), year
    )


def _input(about: InputRole, measured: Measured, value: Decimal | None, text: str, year: int | None) -> Input:
    origin = measured.origin_of(about)
    source = f"{origin.source}, {origin.release}" if origin.release else origin.source
    return Input(
        about=about,
        name=sentences.NAMES[about],
        value=value,
        text=text,
        year=year or origin.year,
        source=source,
    )

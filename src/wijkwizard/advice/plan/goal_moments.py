"""Checks on when a new figure of a goal comes: how often, in time for the report, and after the work began."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.chain import has_begun
from wijkwizard.advice.plan.context import PlanContext, all_chosen, chosen
from wijkwizard.advice.plan.goal_figures import years_differ
from wijkwizard.advice.plan.periods import before, months_between, period, when
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.iwap.rows import Measure
from wijkwizard.iwap.value_words import plain

_MONTHS: Mapping[str, int] = MappingProxyType(
    {"maand": 3, "halfjaar": 6, "jaar": 12, "twee-jaar": 24, "vier-jaar": 48}
)
"""Of each rhythm that can be chosen, the most months between two figures."""


def _rhythm(context: PlanContext) -> Iterator[Noticed]:
    for goal in context.goals:
        now, then = period(goal.baseline_on), period(goal.target_on)
        months = _MONTHS.get(chosen(goal.rhythm))
        if now is None or then is None or months is None or years_differ(goal, context.day):
            continue
        if months_between(now, then) < months * context.limit("nieuwe-cijfers"):
            yield Noticed(
                kind="let-op",
                at=PlanCell(goal, "rhythm"),
                rows=(goal.id,),
                inputs=tuple(PlanCell(goal, name) for name in ("baseline_on", "target_on", "rhythm")),
                words={
                    "doel": quoted_title(goal.title),
                    "ritme": plain(goal.rhythm.value),
                    "straks": plain(goal.target_on.value),
                },
            )


def _too_late(context: PlanContext) -> Iterator[Noticed]:
    for goal in context.goals:
        late = goal.figure_in_time.value is False
        after = before(period(goal.target_on), period(goal.measured_on))
        if late or (after and not years_differ(goal, context.day)):
            names = ("figure_in_time",) if late else ("measured_on", "target_on")
            yield Noticed(
                kind="let-op",
                at=PlanCell(goal, names[0]),
                rows=(goal.id,),
                inputs=tuple(PlanCell(goal, name) for name in names),
                says="verslag" if late else "doeljaar",
                turns="beide" if late and after else "",
                words={"doel": quoted_title(goal.title), "moment": when(goal.measured_on)},
            )


def starts_after_its_end(measure: Measure) -> bool:
    """Return whether a measure ends before it begins, so that its dates say nothing."""
    return before(period(measure.end), period(measure.start))


def first_start(measures: tuple[Measure, ...]) -> Measure | None:
    """Return the measure that starts first, of those whose dates can be right; None without any."""
    dated = [
        (start.first, measure)
        for measure in measures
        if (start := period(measure.start)) and not starts_after_its_end(measure)
    ]
    return min(dated, key=lambda pair: pair[0])[1] if dated else None


def _before_the_start(context: PlanContext) -> Iterator[Noticed]:
    for goal in context.goals:
        serving = tuple(measure for measure in context.measures if goal.id in all_chosen(measure.goal))
        first = first_start(serving) if not any(map(has_begun, serving)) else None
        if first is not None and before(period(goal.measured_on), period(first.start)):
            yield Noticed(
                kind="let-op",
                at=PlanCell(goal, "measured_on"),
                rows=(goal.id,),
                inputs=(PlanCell(goal, "measured_on"), PlanCell(first, "start")),
                words={
                    "doel": quoted_title(goal.title),
                    "meting": when(goal.measured_on),
                    "maatregel": quoted_title(first.title),
                    "begin": when(first.start),
                },
            )


_YEARS = frozenset({"goals.baseline_on", "goals.target_on"})

CHECKS: tuple[Check, ...] = (
    Check("doel-ritme", _YEARS | {"goals.rhythm"}, _rhythm),
    Check("doel-cijfer-te-laat", frozenset({"goals.figure_in_time", "goals.measured_on"}), _too_late),
    Check("meting-voor-start", frozenset({"goals.measured_on", "measures.start"}), _before_the_start),
)
"""The checks of this group."""

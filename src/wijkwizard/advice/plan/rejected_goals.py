"""Checks on measures of which a goal was rejected: none is left, or another still stands."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.chain import goals_of
from wijkwizard.advice.plan.context import PlanContext, all_picked
from wijkwizard.advice.plan.finding import FindingClass
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.iwap.rows import Measure


def _rejected(measure: Measure, context: PlanContext, kind: FindingClass) -> Iterator[Noticed]:
    goals = all_picked(measure.goal, [row for row in context.iwap.goals if row.id in context.rejected])
    if goals:
        yield Noticed(
            kind=kind,
            at=PlanCell(measure, "goal"),
            rows=(measure.id,),
            inputs=(PlanCell(measure, "goal"), *(PlanCell(goal, "status") for goal in goals)),
            words={
                "maatregel": quoted_title(measure.title),
                "doel": "' en '".join(quoted_title(goal.title) for goal in goals),
            },
        )


def _only_rejected(context: PlanContext) -> Iterator[Noticed]:
    for measure in context.measures:
        if not goals_of(measure, context):
            yield from _rejected(measure, context, "klopt-niet")


def _also_rejected(context: PlanContext) -> Iterator[Noticed]:
    """Yield the measures that serve a standing goal besides: what they are for is no question."""
    for measure in context.measures:
        if goals_of(measure, context):
            yield from _rejected(measure, context, "let-op")


_NEEDS = frozenset({"measures.goal", "goals.status"})

CHECKS: tuple[Check, ...] = (
    Check("onder-afgewezen-doel", _NEEDS, _only_rejected),
    Check("ook-afgewezen-doel", _NEEDS, _also_rejected),
)
"""The checks of this group."""

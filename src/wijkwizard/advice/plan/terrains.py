"""The terrains of the plan: what is promised on each, and whether a measure lies there."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, all_chosen, all_picked
from wijkwizard.advice.plan.remark import Noticed
from wijkwizard.iwap.labels import FOLLOWS
from wijkwizard.iwap.rows import Measure

_WITH_A_MEASURE, _MUCH_WORRY = 1, 3


def without_a_measure(context: PlanContext) -> Iterator[Noticed]:
    """Yield the terrains on which the plan promises something, or worries come together, and no measure lies."""
    plan = context.iwap
    covered = {name for measure in context.measures for name in all_chosen(measure.terrain)}
    whole = bool(context.measures) and all(_terrain_is_said(context, measure) for measure in context.measures)
    balance = {mark.id: mark for mark in plan.ambition.balance.value or ()}
    stacking = {mark.id: mark for mark in plan.danger.stacking.value or ()}
    for terrain in context.knowledge.terrains.rows:
        if terrain.id in covered:
            continue
        promised, worried = balance.get(terrain.id), stacking.get(terrain.id)
        broken = promised is not None and promised.score == _WITH_A_MEASURE
        much = worried is not None and worried.score == _MUCH_WORRY
        if not broken and not (promised is None and much and context.measures):
            continue
        yield Noticed(
            kind="klopt-niet" if broken and whole else "ontbreekt",
            at=PlanCell(plan.ambition, "balance"),
            rows=(terrain.id,),
            inputs=(PlanCell(plan.ambition, "balance"), PlanCell(plan.danger, "stacking")),
            says=("balans" if whole else "belofte") if broken else "stapeling",
            words={"terrein": terrain.label.lower()},
        )


def _terrain_is_said(context: PlanContext, measure: Measure) -> bool:
    """Return whether people said on which terrain a measure lies, or all its problems; our own table only proposes."""
    if measure.terrain.source != FOLLOWS:
        return bool(measure.terrain.value)
    problems = all_picked(measure.problem, context.problems)
    return all(problem.terrain.value and problem.terrain.source != FOLLOWS for problem in problems)

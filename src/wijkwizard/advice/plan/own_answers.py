"""Checks of the ingredients against other answers of the group: what one needs, and which step comes first."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.chain import (
    cards_of_actions,
    goals_of,
    kinds_of,
    problems_behind,
    problems_of,
    sort_of,
)
from wijkwizard.advice.plan.context import PlanContext, all_picked, chosen, picked
from wijkwizard.advice.plan.contradicted import contradicted
from wijkwizard.advice.plan.ingredients import rests_on
from wijkwizard.advice.plan.periods import before, period
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.iwap.rows import Measure
from wijkwizard.knowledge.plan_checks import USUAL
from wijkwizard.terms.dutch import and_list

_BASE_KINDS = frozenset({"overlast", "criminaliteit", "onderhoud"})
_BASE_THEME = "wijkveiligheid"
_COHESION, _FIRST_STEP = "samenhang", "schoon-heel-veilig"
NOT_IN_ORDER = 1
BASICS = ("schoon", "heel", "veilig", "betrouwbaar")


def _needed(context: PlanContext) -> Iterator[Noticed]:
    for measure, known in rests_on(context):
        for rule in known.against:
            found = contradicted(rule, measure, context)
            if found is None:
                continue
            yield Noticed(
                kind="let-op",
                at=PlanCell(measure, "ingredient"),
                rows=(measure.id,),
                inputs=(PlanCell(measure, "ingredient"), *found.inputs),
                says="gevraagd" if found.asked else USUAL,
                words={
                    "maatregel": quoted_title(measure.title),
                    "voorwaarde": known.needs,
                    "vraag": found.asked,
                    "antwoord": found.answer,
                },
                entry=known,
                known=(f"Nodig: {known.conditions}",),
            )
            break


def _out_of_order(context: PlanContext) -> str:
    """Return what the group called not in order; empty when it said no such thing."""
    insight = context.iwap.insight
    low = [mark.id for mark in insight.basics.value or () if mark.score == NOT_IN_ORDER]
    if not low and chosen(insight.step) != _FIRST_STEP:
        return ""
    named = [name for name in BASICS if name in low]
    some = named and len(named) < len(BASICS)
    return f"de basis ({and_list(named)})" if some else "de basis"


def _kinds(measure: Measure, context: PlanContext) -> frozenset[str]:
    """Return the kinds of the problems of a measure, and of its goals'."""
    own = all_picked(measure.problem, context.problems)
    behind = problems_behind(goals_of(measure, context), context)
    return frozenset(kind for problem in (*own, *behind) for kind in kinds_of(problem, context))


def _builds_on(measure: Measure, context: PlanContext) -> bool:
    """Return whether a measure rests on a step above the first, and does not work at the first itself."""
    known = context.knowledge.ingredients.find(chosen(measure.ingredient))
    kinds = {kind for problem in problems_of(measure, context) for kind in kinds_of(problem, context)}
    if kinds & _BASE_KINDS:
        return False
    if known is not None:
        return known.step > 1
    return measure.ingredient.value is None and _COHESION in kinds


def _is_of_unknown_kind(measure: Measure, context: PlanContext) -> bool:
    """Return whether a measure is for a problem of a kind that no list of ours has: it can be work at the basis."""
    kinds = map(sort_of, problems_of(measure, context))
    return any(kind and context.knowledge.problems.find(kind) is None for kind in kinds)


def _has_actions_at_base(context: PlanContext) -> bool:
    """Return whether a small action is for a theme about the basis; of such an action no start is asked."""
    themes = {theme.id for theme in context.knowledge.themes.rows if _BASE_THEME in {theme.id, theme.guide}}
    return not themes.isdisjoint(cards_of_actions(context))


def base_work(context: PlanContext, beside: Measure | None = None) -> tuple[PlanCell, ...]:
    """Return the starts of the measures at the first step, and the days of such quick results.

    Args:
        context: the plan.
        beside: a measure that is not counted itself.
    """
    others = [row for row in context.measures if row is not beside and _kinds(row, context) & _BASE_KINDS]
    quick = [
        row
        for row in context.iwap.quick_wins
        if kinds_of(picked(row.problem, context.problems), context) & _BASE_KINDS
    ]
    return (*(PlanCell(row, "start") for row in others), *(PlanCell(row, "due") for row in quick))


def _order(measure: Measure, work: tuple[PlanCell, ...], context: PlanContext) -> str:
    """Return the variant of the sentence; empty where the work comes first, or nobody got to the days yet."""
    if _has_actions_at_base(context):
        return ""
    if not work:
        others = [row for row in context.measures if row is not measure]
        return "onbekend" if any(_is_of_unknown_kind(row, context) for row in others) else "niets"
    start = period(measure.start)
    if start is None:
        return "onbekend" if context.owed(measure.start) else ""
    later = [before(start, period(cell.said)) for cell in work]
    if any(period(cell.said) and not late for cell, late in zip(work, later, strict=True)):
        return ""
    if all(later):
        return "eerder"
    return "onbekend" if any(context.owed(cell.said) for cell in work) else ""


def _cohesion_first(context: PlanContext) -> Iterator[Noticed]:
    basis = _out_of_order(context)
    insight = context.iwap.insight
    for measure in context.measures if basis else ():
        work = base_work(context, measure) if _builds_on(measure, context) else None
        says = _order(measure, work, context) if work is not None else ""
        if says:
            yield Noticed(
                kind="let-op" if says == "onbekend" else "klopt-niet",
                at=PlanCell(measure, "start"),
                rows=(measure.id,),
                inputs=(
                    PlanCell(insight, "step"),
                    PlanCell(insight, "basics"),
                    PlanCell(measure, "ingredient"),
                    PlanCell(measure, "start"),
                    *(work or ()),
                ),
                says=says,
                words={"maatregel": quoted_title(measure.title), "basis": basis},
            )


CHECKS: tuple[Check, ...] = (
    Check("samenhang-eerst", frozenset({"measures.ingredient", "measures.start"}), _cohesion_first),
    Check("voorwaarde", frozenset({"measures.ingredient"}), _needed),
)
"""The checks of this group."""

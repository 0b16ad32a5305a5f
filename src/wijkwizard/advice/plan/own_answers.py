"""Checks of the ingredients against other answers of the group: what one needs, and which step comes first."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.advice.plan.base_work import BaseWork, base_work, builds_on
from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.contradicted import contradicted
from wijkwizard.advice.plan.ingredients import rests_on
from wijkwizard.advice.plan.periods import before, period
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.iwap.rows import Measure
from wijkwizard.knowledge.plan_checks import USUAL
from wijkwizard.terms.dutch import and_list

_FIRST_STEP = "schoon-heel-veilig"
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


def _order(measure: Measure, work: BaseWork, context: PlanContext) -> str:
    """Return the variant of the sentence; empty where the work comes first, or nobody got to the days yet.

    What may be such work makes nothing certain: then the sentence only asks.
    """
    if work.going:
        return ""
    unsure = bool(work.possible or work.possibly_going)
    if not work.dated:
        return "soort" if unsure else "niets"
    start = period(measure.start)
    if start is None:
        return "onbekend" if context.owed(measure.start) else ""
    later = [before(start, period(cell.said)) for cell in work.dated]
    if any(period(cell.said) and not late for cell, late in zip(work.dated, later, strict=True)):
        return ""
    if all(later):
        may_be_first = any(not before(start, period(cell.said)) for cell in work.possible)
        return "soort" if may_be_first or work.possibly_going else "eerder"
    return "onbekend" if any(context.owed(cell.said) for cell in work.dated) else ""


def _cohesion_first(context: PlanContext) -> Iterator[Noticed]:
    basis = _out_of_order(context)
    insight = context.iwap.insight
    for measure in context.measures if basis else ():
        work = base_work(context, measure) if builds_on(measure, context) else None
        says = _order(measure, work, context) if work is not None else ""
        if work is not None and says:
            yield Noticed(
                kind="let-op" if says in {"onbekend", "soort"} else "klopt-niet",
                # Of what kind the other work is, no start of this measure tells.
                at=PlanCell(measure, "title" if says == "soort" else "start"),
                rows=(measure.id,),
                inputs=(
                    PlanCell(insight, "step"),
                    PlanCell(insight, "basics"),
                    PlanCell(measure, "ingredient"),
                    PlanCell(measure, "start"),
                    *work.cells,
                ),
                says=says,
                words={"maatregel": quoted_title(measure.title), "basis": basis},
            )


CHECKS: tuple[Check, ...] = (
    Check("samenhang-eerst", frozenset({"measures.ingredient", "measures.start"}), _cohesion_first),
    Check("voorwaarde", frozenset({"measures.ingredient"}), _needed),
)
"""The checks of this group."""

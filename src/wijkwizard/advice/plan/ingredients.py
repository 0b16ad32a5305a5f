"""Checks on the ingredients: what a measure rests on, how well that is known, and what changed since."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.chain import kinds_of_problem, problems_of, sort_of
from wijkwizard.advice.plan.context import PlanContext, chosen, own_cards
from wijkwizard.advice.plan.line import chain_inputs
from wijkwizard.advice.plan.remark import Check, Noticed, of_own_cards, quoted_title
from wijkwizard.iwap.cost_years import YEARLY
from wijkwizard.iwap.rows import Measure
from wijkwizard.iwap.value_words import plain
from wijkwizard.knowledge.model import EvidenceGrade, Ingredient

_WEAK: EvidenceGrade = "onvoldoende bewezen"
_NOT_READ: EvidenceGrade = "niet beoordeeld"
_HIGH = frozenset({"trede-3", "trede-4"})


def rests_on(context: PlanContext) -> Iterator[tuple[Measure, Ingredient]]:
    """Yield the standing measures with the ingredient that they rest on; an own card is none of the list."""
    for measure in context.measures:
        known = context.knowledge.ingredients.find(chosen(measure.ingredient))
        if known is not None:
            yield measure, known


def asks_to_go_on(measure: Measure, context: PlanContext) -> bool:
    """Return whether what a measure rests on asks for yearly money, which goes on after the measure: upkeep."""
    known = context.knowledge.ingredients.find(chosen(measure.ingredient))
    return known is not None and any(
        against.answer == "costs.once_or_structural" and against.without == YEARLY
        for against in known.against
    )


def _owed(context: PlanContext, name: str) -> Iterator[Noticed]:
    for measure in context.measures:
        cell = PlanCell(measure, name)
        if context.owed(cell.said):
            yield Noticed(
                kind="ontbreekt",
                at=cell,
                rows=(measure.id,),
                inputs=(cell,),
                words={"maatregel": quoted_title(measure.title)},
            )


def _judged(context: PlanContext) -> frozenset[str]:
    """Return the kinds of problems of which the list itself says what fits; of a card of today only what is near."""
    return frozenset(kind for row in context.knowledge.ingredients.rows for kind in row.problems)


def _without_ingredient(context: PlanContext) -> Iterator[Noticed]:
    """Yield the measures without an ingredient; silent where the list has none for any of their problems."""
    kinds = kinds_of_problem(context)
    for noticed in _owed(context, "ingredient"):
        own = [kind for row in noticed.rows for kind in kinds[row]]
        # A card of today counts as problems of the guide, whose ingredients stand beside the choice.
        if not own or any(map(context.knowledge.ingredients_for, own)):
            yield noticed


def _without_reason(context: PlanContext) -> Iterator[Noticed]:
    return _owed(context, "because")


def _other_kind_of_problem(context: PlanContext) -> Iterator[Noticed]:
    judged = _judged(context)
    for measure, known in rests_on(context):
        problems = problems_of(measure, context)
        kinds = [context.knowledge.problems.find(sort_of(problem)) for problem in problems]
        kind = next(iter(kinds), None)
        # One problem of an unknown kind may be what it is for; what orders the work fits any.
        if known.orders or kind is None or any(each is None or each.id in known.problems for each in kinds):
            continue
        # A way of working without problems is for every kind.
        if kind.id not in judged or not known.problems:
            continue
        yield Noticed(
            kind="klopt-niet",
            at=PlanCell(measure, "ingredient"),
            rows=(measure.id,),
            inputs=(
                PlanCell(measure, "ingredient"),
                *chain_inputs(measure, context),
                *(PlanCell(problem, "sort") for problem in problems),
            ),
            words={
                "maatregel": quoted_title(measure.title),
                "bestanddeel": known.label,
                "soort": kind.label,
            },
            entry=known,
        )


def _about(measure: Measure, known: Ingredient, *texts: str) -> Noticed:
    return Noticed(
        kind="let-op",
        at=PlanCell(measure, "ingredient"),
        rows=(measure.id,),
        inputs=(PlanCell(measure, "ingredient"),),
        words={"bestanddeel": known.label},
        entry=known,
        known=texts,
    )


def _changed(context: PlanContext) -> Iterator[Noticed]:
    for measure, known in rests_on(context):
        if known.changed:
            yield _about(measure, known, known.since)


def _weak(context: PlanContext) -> Iterator[Noticed]:
    for measure, known in rests_on(context):
        if known.standing == _WEAK:
            yield _about(measure, known, known.evidence, known.contested, f"Nodig: {known.conditions}")


def _not_read(context: PlanContext) -> Iterator[Noticed]:
    for measure, known in rests_on(context):
        if known.standing == _NOT_READ:
            yield _about(measure, known, known.evidence, f"Nodig: {known.conditions}")


def _higher_than_read(context: PlanContext) -> Iterator[Noticed]:
    for measure, known in rests_on(context):
        if known.standing == _WEAK and chosen(measure.ladder) in _HIGH:
            yield Noticed(
                kind="let-op",
                at=PlanCell(measure, "ladder"),
                rows=(measure.id,),
                inputs=(PlanCell(measure, "ladder"), PlanCell(measure, "ingredient")),
                words={
                    "maatregel": quoted_title(measure.title),
                    "zekerheid": plain(measure.ladder.value),
                },
                entry=known,
                known=(known.evidence,),
            )


_INGREDIENT = frozenset({"measures.ingredient"})


def _own_way(context: PlanContext) -> Iterator[Noticed]:
    """Yield the ways of working of an own card, in one line: what is known of them is in no list of ours."""
    cells = tuple(
        PlanCell(measure, "ingredient") for measure in context.measures if own_cards(measure.ingredient)
    )
    if cells:
        one_card = len(own_cards(*(cell.said for cell in cells))) == 1
        yield of_own_cards(cells, "gewoon" if one_card else "meer")


CHECKS: tuple[Check, ...] = (
    Check("zonder-bestanddeel", _INGREDIENT, _without_ingredient),
    Check("bestanddeel-past-niet", _INGREDIENT | {"problems.sort"}, _other_kind_of_problem),
    Check("bestanddeel-veranderd", _INGREDIENT, _changed),
    Check("bestanddeel-zwak", _INGREDIENT, _weak),
    Check("bestanddeel-niet-beoordeeld", _INGREDIENT, _not_read),
    Check("bestanddeel-onbekend", _INGREDIENT, _own_way),
    Check("waarom-ontbreekt", frozenset({"measures.because"}), _without_reason),
    Check("bewijs-hoger", _INGREDIENT | {"measures.ladder"}, _higher_than_read),
)
"""The checks of this group."""

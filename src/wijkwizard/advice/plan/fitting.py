"""Finds the ingredients that fit a problem, with what is known of each: a list to look in, never a proposal."""

from __future__ import annotations

from typing import get_args

from wijkwizard.advice.plan.chain import problems_of, sort_of
from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.iwap.rows import Problem
from wijkwizard.iwap.value_words import plain
from wijkwizard.knowledge import Knowledge
from wijkwizard.knowledge.model import EvidenceGrade, Grade, Ingredient
from wijkwizard.terms import Frozen

_STRONGEST_FIRST: tuple[str, ...] = get_args(Grade)


class FittingIngredient(Frozen):
    """An ingredient with what is known of it, in the order in which it is told: what changed comes before the grade.

    Attributes:
        changed: what changed since the source, with the day on which that held.
        grade_text: what the grade holds for, when it is not the same for everything.
        used_by: ids of the standing measures for this problem that rest on it.
    """

    id: str
    label: str
    changed: str = ""
    grade: Grade
    grade_text: str = ""
    standing: EvidenceGrade
    evidence: str
    conditions: str
    contested: str = ""
    watch: str = ""
    sources: tuple[str, ...] = ()
    used_by: tuple[str, ...] = ()


class FittingList(Frozen):
    """The ingredients for one problem.

    Attributes:
        key: ``passend:`` and the row of the problem.
        kind: id of the kind of problem; empty when it has none that we know, and then nothing is listed.
        unknown_kind: the words of a kind that is on no list of ours, such as an own card; empty for any other.
        ingredients: those that do something about it, the strongest evidence first; no grade is left out.
        ordering: those that only order the work.
    """

    key: str
    problem: str
    kind: str = ""
    unknown_kind: str = ""
    ingredients: tuple[FittingIngredient, ...] = ()
    ordering: tuple[FittingIngredient, ...] = ()


def fitting_rows(kind: str, knowledge: Knowledge) -> tuple[Ingredient, ...]:
    """Return the ingredients for a kind of problem: what comes nearest first, of that the strongest evidence.

    A card of today counts as problems of the guide, the nearest first: for 'rondkomen' the sale of houses, which is
    for the economy, stood before all that is done about debts. What orders the work is last.

    Args:
        kind: id of the kind.
        knowledge: the ingredients.
    """
    known = knowledge.problems.find(kind)
    ways = (kind, *(known.counts_as if known is not None else ()))

    def place(row: Ingredient) -> tuple[bool, int, int, int]:
        near = next(at for at, name in enumerate(ways) if name in row.problems)
        return row.orders, near, _STRONGEST_FIRST.index(row.grade), row.number

    return tuple(sorted(knowledge.ingredients_for(kind), key=place))


def _fitting_ingredient(row: Ingredient, used_by: tuple[str, ...]) -> FittingIngredient:
    return FittingIngredient(
        id=row.id,
        label=row.full,
        changed=row.since,
        grade=row.grade,
        grade_text=row.grade_text,
        standing=row.standing,
        evidence=row.evidence,
        conditions=row.conditions,
        contested=row.contested,
        watch=row.watch,
        sources=row.sources,
        used_by=used_by,
    )


def _for_problem(problem: Problem, context: PlanContext) -> FittingList:
    known = context.knowledge.problems.find(sort_of(problem))
    if known is None:
        words = plain(problem.sort.value)
        return FittingList(key=f"passend:{problem.id}", problem=problem.id, unknown_kind=words)
    mine = [row for row in context.measures if problem in problems_of(row, context)]
    fitting = [
        (
            row.orders,
            _fitting_ingredient(
                row, tuple(measure.id for measure in mine if chosen(measure.ingredient) == row.id)
            ),
        )
        for row in fitting_rows(known.id, context.knowledge)
    ]
    return FittingList(
        key=f"passend:{problem.id}",
        problem=problem.id,
        kind=known.id,
        ingredients=tuple(row for orders, row in fitting if not orders),
        ordering=tuple(row for orders, row in fitting if orders),
    )


def fitting(context: PlanContext) -> tuple[FittingList, ...]:
    """Return for each problem the ingredients that fit it."""
    return tuple(_for_problem(problem, context) for problem in context.problems)

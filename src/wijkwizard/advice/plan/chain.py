"""Follows the line of the plan: from a measure by its goal and its theme to a problem."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from wijkwizard.advice.plan.context import PlanContext, chosen, picked
from wijkwizard.iwap.rows import Goal, Measure, Problem, Theme

TOP = 3
"""Of so many problems a step is asked; the number of breakthrough themes that the Wijkengids advises."""


def goal_of(measure: Measure, context: PlanContext) -> Goal | None:
    """Return the standing goal that a measure serves."""
    return picked(measure.goal, context.goals)


def theme_of(row: Measure | Goal, context: PlanContext) -> Theme | None:
    """Return the theme that a row belongs to."""
    return picked(row.theme, context.themes)


def problem_of(measure: Measure, context: PlanContext) -> Problem | None:
    """Return the problem of a measure: its own, else that of its goal, else that of its theme."""
    for row in (measure, goal_of(measure, context), theme_of(measure, context)):
        problem = picked(row.problem, context.problems) if row is not None else None
        if problem is not None:
            return problem
    return None


def reached_by(measure: Measure, context: PlanContext) -> frozenset[str]:
    """Return the ids of the problems that a measure reaches: its own and its goal's, else its theme's."""
    goal, theme = goal_of(measure, context), theme_of(measure, context)
    own = {chosen(measure.problem), chosen(goal.problem) if goal else ""} - {""}
    if not chosen(measure.problem) and theme:
        own |= {chosen(theme.problem)} - {""}
    return frozenset(own)


def reached(context: PlanContext, measures: Iterable[Measure] | None = None) -> frozenset[str]:
    """Return the ids of the problems that any measure reaches."""
    found: set[str] = set()
    for measure in context.measures if measures is None else measures:
        found |= reached_by(measure, context)
    return frozenset(found)


def sort_of(problem: Problem | None) -> str:
    """Return the kind of a problem, one of the ten; empty when it was not said."""
    return chosen(problem.sort) if problem else ""


def kinds_of_problem(context: PlanContext) -> dict[str, str]:
    """Return by measure the kind of the problem that it is for; empty where it was not said."""
    return {row.id: sort_of(problem_of(row, context)) for row in context.iwap.measures}


def votes_of(problem: Problem, context: PlanContext) -> Decimal:
    """Return the votes for a problem: of residents and professionals, else those for its kind, else 0."""
    sides = [
        said.value
        for said in (problem.votes_residents, problem.votes_professionals)
        if said.value is not None
    ]
    if sides:
        return sum(sides, Decimal(0))
    marks = context.iwap.insight.votes.value or ()
    return next(
        (Decimal(mark.score) for mark in marks if mark.id in {problem.id, sort_of(problem)}), Decimal(0)
    )


def top_problems(context: PlanContext) -> tuple[Problem, ...]:
    """Return the problems with the most votes, three or fewer; equals in the order of the rows."""
    return tuple(sorted(context.problems, key=lambda row: -votes_of(row, context))[:TOP])

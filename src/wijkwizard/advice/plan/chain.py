"""Follows the line of the plan: from a measure by its goal and its theme to a problem."""

from __future__ import annotations

from collections.abc import Iterable

from wijkwizard.advice.plan.context import PlanContext, all_chosen, all_picked, chosen, picked
from wijkwizard.iwap.rows import Goal, Measure, Problem, Theme
from wijkwizard.iwap.small_rows import SmallAction
from wijkwizard.iwap.votes import votes_by_row
from wijkwizard.knowledge.cards import nearest_kinds

_STOPPED, _BEGUN = "gestopt", frozenset({"loopt-al", "klaar"})
TOP = 3
"""Of so many problems a step is asked; the number of breakthrough themes that the Wijkengids advises."""


def goals_of(measure: Measure, context: PlanContext) -> tuple[Goal, ...]:
    """Return the standing goals that a measure serves."""
    return all_picked(measure.goal, context.goals)


def theme_of(measure: Measure, context: PlanContext) -> Theme | None:
    """Return the theme that a measure belongs to."""
    return picked(measure.theme, context.themes)


def themes_of(goals: Iterable[Goal], context: PlanContext) -> tuple[Theme, ...]:
    """Return the themes that any of these goals belongs to."""
    wanted = {name for goal in goals for name in all_chosen(goal.theme)}
    return tuple(theme for theme in context.themes if theme.id in wanted)


def problems_behind(goals: Iterable[Goal], context: PlanContext) -> tuple[Problem, ...]:
    """Return the problems that any of these goals is about."""
    wanted = {name for goal in goals for name in all_chosen(goal.problem)}
    return tuple(problem for problem in context.problems if problem.id in wanted)


def problems_of(measure: Measure, context: PlanContext) -> tuple[Problem, ...]:
    """Return the problems of a measure: its own, else those of its goals, else those of its theme."""
    theme = theme_of(measure, context)
    return (
        all_picked(measure.problem, context.problems)
        or problems_behind(goals_of(measure, context), context)
        or (all_picked(theme.problem, context.problems) if theme else ())
    )


def reached_by(measure: Measure, context: PlanContext) -> frozenset[str]:
    """Return the ids of the problems that a measure reaches: its own and its goals', else its theme's."""
    theme = theme_of(measure, context)
    own = {*all_chosen(measure.problem)}
    own |= {name for goal in goals_of(measure, context) for name in all_chosen(goal.problem)}
    if not all_chosen(measure.problem) and theme:
        own |= {*all_chosen(theme.problem)}
    return frozenset(own)


def reached(context: PlanContext, measures: Iterable[Measure] | None = None) -> frozenset[str]:
    """Return the ids of the problems that any measure reaches."""
    found: set[str] = set()
    for measure in context.measures if measures is None else measures:
        found |= reached_by(measure, context)
    return frozenset(found)


def going_actions(context: PlanContext) -> tuple[SmallAction, ...]:
    """Return the small actions; one that was stopped counts nowhere."""
    return tuple(action for action in context.iwap.actions if chosen(action.stand) != _STOPPED)


def has_begun(row: SmallAction | Measure) -> bool:
    """Return whether a small action or a measure goes on already, or is done."""
    return chosen(row.status if isinstance(row, Measure) else row.stand) in _BEGUN


def cards_of_actions(context: PlanContext) -> frozenset[str]:
    """Return the cards of the themes that have a small action."""
    return frozenset(chosen(action.theme) for action in going_actions(context)) - {""}


def themes_of_actions(context: PlanContext) -> frozenset[str]:
    """Return the ids of the themes of the plan with a small action."""
    cards = cards_of_actions(context)
    return frozenset(theme.id for theme in context.themes if chosen(theme.theme) in cards)


def may_be_acted_on(goal: Goal, context: PlanContext) -> bool:
    """Return whether a small action can work at a goal: it names none, so one of no theme can, or at a goal of none."""
    actions, themes = going_actions(context), {*all_chosen(goal.theme)}
    free = not themes or any(not chosen(action.theme) for action in actions)
    return bool(themes_of_actions(context) & themes) or (bool(actions) and free)


def sort_of(problem: Problem | None) -> str:
    """Return the kind of a problem, one of the ten; empty when it was not said."""
    return chosen(problem.sort) if problem else ""


def kinds_of(problem: Problem | None, context: PlanContext) -> frozenset[str]:
    """Return the kind of a problem and, of a card of today, the problems of the guide that come nearest to it."""
    kind = sort_of(problem)
    return nearest_kinds(kind, context.knowledge.problems.find(kind)) - {""}


def kinds_of_problem(context: PlanContext) -> dict[str, tuple[str, ...]]:
    """Return by measure the kinds of the problems that it is for, each once; none where it was not said."""
    return {
        row.id: tuple(dict.fromkeys(filter(None, map(sort_of, problems_of(row, context)))))
        for row in context.iwap.measures
    }


def knows_the_first(context: PlanContext) -> bool:
    """Return whether anything tells which problems are the first: a vote, or that there are no more than those."""
    return len(context.problems) <= TOP or any(
        votes_by_row(context.iwap).get(row.id) for row in context.problems
    )


def top_problems(context: PlanContext) -> tuple[Problem, ...]:
    """Return the problems with the most votes: three, and what has as many votes as the third.

    The order in which they were typed decides nothing: where nobody voted they are all equal.
    """
    if len(context.problems) <= TOP:
        return context.problems
    counted = votes_by_row(context.iwap)
    votes = {problem.id: counted.get(problem.id, 0) for problem in context.problems}
    least = max(sorted(votes.values())[-TOP], min(filter(None, votes.values()), default=0))
    return tuple(problem for problem in context.problems if votes[problem.id] >= least)

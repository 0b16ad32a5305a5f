"""What in a plan works at its basis, clean, whole and safe, and what may do so because its kind is not known."""

from __future__ import annotations

from dataclasses import dataclass

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.chain import (
    goals_of,
    going_actions,
    has_begun,
    kinds_of,
    problems_behind,
    problems_of,
    sort_of,
)
from wijkwizard.advice.plan.context import PlanContext, all_picked, chosen, picked
from wijkwizard.iwap.rows import Measure, Problem
from wijkwizard.iwap.small_rows import QuickWin, SmallAction

BASE_KINDS = frozenset({"overlast", "criminaliteit", "onderhoud"})
_BASE_THEME = "wijkveiligheid"
_COHESION = "samenhang"


@dataclass(frozen=True, slots=True)
class BaseWork:
    """The work at the basis of a plan.

    Attributes:
        dated: the starts of the measures and the days of the small actions that have not begun, and the days of the
            quick results: of actions no start is asked.
        going: the measures and small actions that have begun, by their titles.
        possible: the same as ``dated`` of what may be such work; its kind was not said, or is unknown.
        possibly_going: the measures and small actions that have begun and may be.
    """

    dated: tuple[PlanCell, ...] = ()
    going: tuple[PlanCell, ...] = ()
    possible: tuple[PlanCell, ...] = ()
    possibly_going: tuple[PlanCell, ...] = ()

    @property
    def cells(self) -> tuple[PlanCell, ...]:
        """All of it."""
        return (*self.dated, *self.going, *self.possible, *self.possibly_going)


def _kinds(measure: Measure, context: PlanContext) -> frozenset[str]:
    """Return the kinds of the problems of a measure, and of its goals'."""
    own = all_picked(measure.problem, context.problems)
    behind = problems_behind(goals_of(measure, context), context)
    return frozenset(kind for problem in (*own, *behind) for kind in kinds_of(problem, context))


def builds_on(measure: Measure, context: PlanContext) -> bool:
    """Return whether a measure rests on a step above the first, and does not work at the first itself.

    For a problem of an own card it may do that: what kind of problem that is, is not known.
    """
    known = context.knowledge.ingredients.find(chosen(measure.ingredient))
    problems = problems_of(measure, context)
    kinds = {kind for problem in problems for kind in kinds_of(problem, context)}
    if kinds & BASE_KINDS or any(_is_own(sort_of(problem), context) for problem in problems):
        return False
    if known is not None:
        return known.step > 1
    return measure.ingredient.value is None and _COHESION in kinds


def _is_own(kind: str, context: PlanContext) -> bool:
    """Return whether a kind of problem is on no list of ours."""
    return bool(kind) and context.knowledge.problems.find(kind) is None


def _unknown(problems: tuple[Problem, ...], context: PlanContext) -> bool:
    """Return whether problems can be of the basis: there is none, the kind was not said, or is on no list of ours."""
    kinds = [sort_of(problem) for problem in problems]
    return not all(kinds) or not kinds or any(_is_own(kind, context) for kind in kinds)


def _measure_may_be(measure: Measure, context: PlanContext) -> bool:
    problems = problems_of(measure, context)
    if any(_is_own(sort_of(problem), context) for problem in problems):
        return True
    return _unknown(problems, context) and not builds_on(measure, context)


def _problem_of(row: QuickWin, context: PlanContext) -> tuple[Problem, ...]:
    problem = picked(row.problem, context.problems)
    return (problem,) if problem else ()


def _behind_action(action: SmallAction, context: PlanContext) -> tuple[Problem, ...]:
    """Return the problems of the themes of the plan that a small action belongs to."""
    card = chosen(action.theme)
    themes = (theme for theme in context.themes if card and chosen(theme.theme) == card)
    return tuple(problem for theme in themes for problem in all_picked(theme.problem, context.problems))


def _is_base_action(action: SmallAction, context: PlanContext) -> bool:
    """Return whether a small action is about the basis: its theme is, or is an own card with a problem of that kind."""
    theme = context.knowledge.themes.find(chosen(action.theme))
    if theme is not None:
        return _BASE_THEME in {theme.id, theme.guide}
    return _shares_problem(action, context)


def _shares_problem(action: SmallAction, context: PlanContext) -> bool:
    """Return whether the theme of a small action was chosen for a problem at the basis."""
    return any(kinds_of(problem, context) & BASE_KINDS for problem in _behind_action(action, context))


def _action_may_be(action: SmallAction, context: PlanContext) -> bool:
    problems = _behind_action(action, context)
    if any(_is_own(sort_of(problem), context) for problem in problems):
        return True
    # A theme of ours is about more than the problem that it was chosen for.
    if context.knowledge.themes.find(chosen(action.theme)) is not None:
        return _shares_problem(action, context)
    return _unknown(problems, context)


def _days(*rows: Measure | QuickWin | SmallAction) -> tuple[PlanCell, ...]:
    """Return the cells that say when each row begins, or else when it is done."""
    names = {Measure: "start", QuickWin: "due", SmallAction: "end"}
    return tuple(PlanCell(row, names[type(row)]) for row in rows)


def base_work(context: PlanContext, beside: Measure | None = None) -> BaseWork:
    """Return the work at the basis of a plan, and what may be such work.

    Args:
        context: the plan.
        beside: a measure that is not counted itself.
    """
    others = [row for row in context.measures if row is not beside]
    base = [row for row in others if _kinds(row, context) & BASE_KINDS]
    wins = context.iwap.quick_wins
    quick = [row for row in wins if kinds_of(picked(row.problem, context.problems), context) & BASE_KINDS]
    actions = going_actions(context)
    at_basis = [row for row in actions if _is_base_action(row, context)]
    may_be = [row for row in others if row not in base and _measure_may_be(row, context)]
    quick_may = [row for row in wins if row not in quick and _unknown(_problem_of(row, context), context)]
    actions_may = [row for row in actions if row not in at_basis and _action_may_be(row, context)]
    certain: tuple[Measure | SmallAction, ...] = (*base, *at_basis)
    perhaps: tuple[Measure | SmallAction, ...] = (*may_be, *actions_may)
    return BaseWork(
        dated=_days(*quick, *(row for row in certain if not has_begun(row))),
        going=tuple(PlanCell(row, "title") for row in certain if has_begun(row)),
        possible=_days(*quick_may, *(row for row in perhaps if not has_begun(row))),
        possibly_going=tuple(PlanCell(row, "title") for row in perhaps if has_begun(row)),
    )

"""Checks on the line of the plan: each problem has a step, each measure a goal, each theme something in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wijkwizard.advice.plan import regular_work, rejected_goals
from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.chain import (
    goals_of,
    going_actions,
    knows_the_first,
    may_be_acted_on,
    problems_behind,
    reached,
    theme_of,
    themes_of,
    themes_of_actions,
    top_problems,
)
from wijkwizard.advice.plan.context import PlanContext, all_chosen, all_picked, chosen, picked
from wijkwizard.advice.plan.doubles import doubles, same_words
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.advice.plan.terrains import without_a_measure
from wijkwizard.iwap.rows import Goal, Measure, PlanRow, Problem
from wijkwizard.iwap.value_words import plain
from wijkwizard.terms.dutch import and_list, spelled

_SMALL = "kleinschalig"
"""The road of small actions, on which a plan has three to five themes."""

_SIGN = re.compile(r"\s*[.,:;(]|\s[-–]\s")
"""What ends the words of a problem where more is said of it."""


def problem_title(problem: Problem) -> str:
    """Return how a problem is called: its title, else its kind."""
    return quoted_title(problem.title if problem.title.value or not problem.sort.value else problem.sort)


def loose_problems(context: PlanContext) -> tuple[Problem, ...]:
    """Return the problems that no standing row reaches; none as long as there is no theme, goal or measure.

    A small action names no problem: one that belongs to no theme that does can be about each of them, also after
    another one grew into a measure.
    """
    plan = context.iwap
    if not (context.themes or context.goals or context.measures):
        return ()
    about = {chosen(theme.theme) for theme in context.themes if theme.problem.value is not None}
    if any(chosen(action.theme) not in about for action in going_actions(context)):
        return ()
    of_themes = {name for theme in context.themes for name in all_chosen(theme.problem)}
    of_goals = {problem.id for problem in problems_behind(context.goals, context)}
    of_wins = {chosen(row.problem) for row in plan.quick_wins}
    touched = of_themes | of_goals | of_wins | reached(context)
    return tuple(problem for problem in context.problems if problem.id not in touched)


def _waiting_problems(context: PlanContext) -> tuple[Problem, ...]:
    """Return the loose problems but for those that the group says to leave, in the words of the problem itself.

    Behind the words can stand what is done with it: 'Geen werk: dat pakt de stad op'.
    """
    left = {same_words(part) for row in context.iwap.left_out for part in _named_first(row.what.value or "")}
    return tuple(row for row in loose_problems(context) if same_words(problem_title(row)) not in left)


def _named_first(text: str) -> tuple[str, str]:
    """Return a text, and what stands before its first sign."""
    return text, _SIGN.split(text, maxsplit=1)[0]


def _loose(context: PlanContext) -> Iterator[Noticed]:
    top = {problem.id for problem in top_problems(context)} if knows_the_first(context) else frozenset[str]()
    loose = _waiting_problems(context)
    # What stands there twice is said as such; when one of the two is taken up, or is asked about, so is the other.
    told = {same_words(row.title.value or "") for row in context.problems if row not in loose} - {""}
    for problem in loose:
        name = same_words(problem.title.value or "")
        if name and name in told:
            continue
        told.add(name)
        yield Noticed(
            kind="ontbreekt" if problem.id in top else "let-op",
            at=PlanCell(problem, "title"),
            rows=(problem.id,),
            inputs=(
                PlanCell(problem, "title"),
                PlanCell(problem, "votes_residents"),
                PlanCell(problem, "votes_professionals"),
            ),
            words={"probleem": problem_title(problem)},
        )


def _without_goal(context: PlanContext) -> Iterator[Noticed]:
    """Yield problems that a measure names and no goal does."""
    covered = {problem.id for problem in problems_behind(context.goals, context)}
    # A goal of several themes is about what each of them is about.
    broad = [goal for goal in context.goals if len(all_chosen(goal.theme)) > 1]
    covered |= {name for theme in themes_of(broad, context) for name in all_chosen(theme.problem)}
    for measure in context.measures if context.goals else ():
        goals = all_chosen(measure.goal)
        if goals and all(name in context.rejected for name in goals):
            continue
        for problem in all_picked(measure.problem, context.problems):
            if problem.id in covered:
                continue
            covered.add(problem.id)
            yield Noticed(
                kind="let-op",
                at=PlanCell(problem, "title"),
                rows=(problem.id,),
                inputs=(PlanCell(measure, "problem"), PlanCell(measure, "goal")),
                words={"maatregel": quoted_title(measure.title), "probleem": problem_title(problem)},
            )


def _measure_without_goal(context: PlanContext) -> Iterator[Noticed]:
    """Yield the measures that serve no goal; one finding for all of them when there is no goal to choose."""
    owed = [PlanCell(measure, "goal") for measure in context.measures if context.owed(measure.goal)]
    if owed and not context.iwap.goals:
        yield Noticed(kind="ontbreekt", at=owed[0], inputs=tuple(owed), says="geen-doel")
        return
    for measure in context.measures:
        if context.owed(measure.goal):
            yield Noticed(
                kind="ontbreekt",
                at=PlanCell(measure, "goal"),
                rows=(measure.id,),
                inputs=(PlanCell(measure, "goal"),),
                words={"maatregel": quoted_title(measure.title)},
            )


def _goal_without_measure(context: PlanContext) -> Iterator[Noticed]:
    served = {name for measure in context.measures for name in all_chosen(measure.goal)}
    for goal in context.goals if served else ():
        if goal.id not in served and not may_be_acted_on(goal, context):
            yield Noticed(
                kind="ontbreekt",
                at=PlanCell(goal, "title"),
                rows=(goal.id,),
                inputs=(
                    PlanCell(goal, "title"),
                    *(PlanCell(measure, "goal") for measure in context.measures),
                ),
                words={"doel": quoted_title(goal.title)},
            )


def _empty_theme(context: PlanContext) -> Iterator[Noticed]:
    rows: tuple[Goal | Measure, ...] = (*context.goals, *context.measures)
    filled = {chosen(row.theme) for row in context.measures}
    filled |= {theme.id for theme in themes_of(context.goals, context)} | themes_of_actions(context)
    # Two rows can be one theme, and then what hangs on either hangs on that.
    cards = {chosen(theme.theme) for theme in context.themes if theme.id in filled} - {""}
    for theme in context.themes if rows else ():
        if theme.id not in filled and chosen(theme.theme) not in cards:
            named = theme.theme if theme.theme.value else theme.title
            yield Noticed(
                kind="ontbreekt",
                at=PlanCell(theme, "theme"),
                rows=(theme.id,),
                inputs=(PlanCell(theme, "theme"), *(PlanCell(row, "theme") for row in rows)),
                words={"thema": quoted_title(named)},
            )


def _bent(context: PlanContext) -> Iterator[Noticed]:
    """Yield measures whose theme or problems are none of those of their goals."""
    for measure in context.measures:
        goals = goals_of(measure, context)
        own, others = theme_of(measure, context), themes_of(goals, context)
        mine, theirs = all_picked(measure.problem, context.problems), problems_behind(goals, context)
        theme_differs = own is not None and bool(others) and own not in others
        problem_differs = (
            bool(mine) and bool(theirs) and not {row.id for row in mine} & {row.id for row in theirs}
        )
        if not (theme_differs or problem_differs):
            continue
        name = "theme" if theme_differs else "problem"
        yield Noticed(
            kind="klopt-niet" if theme_differs and problem_differs else "let-op",
            at=PlanCell(measure, "goal"),
            rows=(measure.id,),
            inputs=tuple(PlanCell(row, field) for field in ("theme", "problem") for row in (measure, *goals)),
            says="thema" if theme_differs else "probleem",
            words={
                "maatregel": quoted_title(measure.title),
                "eigen": plain(getattr(measure, name).value),
                "ander": and_list(
                    list(
                        dict.fromkeys(
                            pick.label for goal in goals for pick in getattr(goal, name).value or ()
                        )
                    )
                ),
            },
        )


def _waiting_strengths(context: PlanContext) -> Iterator[Noticed]:
    for strength in context.iwap.strengths:
        problem = picked(strength.helps, _waiting_problems(context))
        if problem is not None:
            yield Noticed(
                kind="kans",
                at=PlanCell(strength, "helps"),
                rows=(strength.id,),
                inputs=(PlanCell(strength, "what"), PlanCell(strength, "helps")),
                words={"probleem": problem_title(problem), "kracht": quoted_title(strength.what)},
            )


def _too_many(context: PlanContext) -> Iterator[Noticed]:
    plan = context.iwap
    small = chosen(plan.verdict.choice) == _SMALL
    lists: tuple[tuple[str, str, tuple[PlanRow, ...], str], ...] = (
        ("thema", "themas-klein" if small else "themas", context.themes, "theme"),
        ("doel", "doelen", context.goals, "title"),
        ("maatregel", "maatregelen", context.measures, "title"),
        ("snel", "snelle-resultaten", plan.quick_wins, "what"),
    )
    for row, limit, rows, name in lists:
        border = context.knowledge.plan_limits.get(limit)
        if len(rows) > border.value:
            yield Noticed(
                kind="let-op",
                at=PlanCell(rows[0], name),
                rows=(row,),
                inputs=tuple(PlanCell(item, name) for item in rows),
                words={
                    "aantal": spelled(len(rows)),
                    "wat": border.unit,
                    "grens": f"{spelled(int(border.value))} {border.unit}",
                },
            )


def chain_inputs(measure: Measure, context: PlanContext) -> tuple[PlanCell, ...]:
    """Return the answers by which a measure reaches its problem."""
    theme = theme_of(measure, context)
    rows: list[PlanRow] = [measure, *goals_of(measure, context), *([theme] if theme else [])]
    return tuple(PlanCell(row, "problem") for row in rows)


CHECKS: tuple[Check, ...] = (
    Check("lijn-probleem-los", frozenset({"problems.title"}), _loose),
    Check("lijn-probleem-zonder-doel", frozenset({"measures.problem", "goals.problem"}), _without_goal),
    Check("lijn-maatregel-zonder-doel", frozenset({"measures.goal"}), _measure_without_goal),
    Check("lijn-doel-zonder-maatregel", frozenset({"measures.goal", "goals.title"}), _goal_without_measure),
    Check("lijn-thema-leeg", frozenset({"themes.theme"}), _empty_theme),
    Check("lijn-knik", frozenset({"measures.goal"}), _bent),
    *rejected_goals.CHECKS,
    Check("dubbel", frozenset({"measures.title"}), doubles),
    Check("terrein-zonder-maatregel", frozenset({"ambition.balance"}), without_a_measure),
    Check("kracht-zonder-maatregel", frozenset({"strengths.helps"}), _waiting_strengths),
    *regular_work.CHECKS,
    Check("te-veel", frozenset({"goals.title"}), _too_many),
)
"""The checks of this group."""

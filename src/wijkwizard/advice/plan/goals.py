"""Checks on the sentence of a goal: whether it can be missed, what it counts, who stands behind it, vague words."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.goal_figures import OWN_PAST, countable, titled, with_indicator
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.iwap.goal_rows import GoalFigure
from wijkwizard.iwap.rows import Goal, PlanRow
from wijkwizard.knowledge.wordings import vague_in

PIECES = (
    ("indicator", "wat u telt"),
    ("unit", "eenheid"),
    ("baseline", "stand nu"),
    ("baseline_on", "jaar van meten"),
    ("baseline_source", "bron"),
    ("target", "stand straks"),
    ("target_on", "doeljaar"),
    ("owner", "eigenaar"),
)
"""What the mould of a goal asks, with how it is called in a list."""

_OF_FURTHER = (
    ("goal", "bij welk doel het hoort"),
    *((name, words) for name, words in PIECES if name != "owner"),
)
"""What a further figure asks: it is owned by whom its goal is."""

_NOT_BEHIND, _PARTLY_BEHIND = "nee", "deels"
_EFFECT = "effect"
_COUNTED_UNITS = frozenset({"", "aantal", "per-duizend-inwoners"})
"""In which of the units things are counted; a share, a mark or a number of days tells something else of them."""
_COMPARED_UNITS = frozenset({"procent", "per-duizend-inwoners", "rapportcijfer", "euro", "duizend-euro"})


def _incomplete(context: PlanContext) -> Iterator[Noticed]:
    for goal in context.goal_figures:
        asked = PIECES if isinstance(goal, Goal) else _OF_FURTHER
        pieces = [(PlanCell(goal, name), words) for name, words in asked]
        owed = [(cell, words) for cell, words in pieces if context.owed(cell.said)]
        if owed:
            cells = tuple(cell for cell, _ in owed)
            yield Noticed(
                kind="ontbreekt",
                at=cells[0],
                rows=(goal.id,),
                inputs=cells,
                missing=cells,
                says="gewoon" if isinstance(goal, Goal) or goal.indicator.value else "verder",
                words={
                    "doel": titled(goal),
                    "wat": tuple(words for _, words in owed),
                },
            )


def _counted_otherwise(context: PlanContext) -> Iterator[Noticed]:
    for goal in countable(context):
        if goal.same_count.value is False:
            named = goal.indicator if goal.indicator.value else goal.title
            yield Noticed(
                kind="klopt-niet",
                at=PlanCell(goal, "same_count"),
                rows=(goal.id,),
                inputs=(PlanCell(goal, "indicator"), PlanCell(goal, "same_count")),
                words={"indicator": quoted_title(named)},
            )


def _counts_doing(context: PlanContext) -> Iterator[Noticed]:
    doing = context.knowledge.check_words.get("doen")
    further = (row for row in with_indicator(context) if isinstance(row, GoalFigure))
    for goal in (*countable(context), *further):
        names = ("indicator", "title") if isinstance(goal, Goal) else ("indicator",)
        cells = [cell for name in names if doing.found_in((cell := PlanCell(goal, name)).said.value or "")]
        if cells:
            yield Noticed(
                kind="let-op",
                at=cells[0],
                rows=(goal.id,),
                inputs=tuple(cells),
                turns="beide" if len(cells) > 1 else cells[0].name,
                words={"indicator": quoted_title(cells[0].said)},
            )


def _counts_reports(context: PlanContext) -> Iterator[Noticed]:
    reports = context.knowledge.check_words.get("meldingen")
    for goal in context.goal_figures:
        if chosen(goal.unit) in _COUNTED_UNITS and reports.found_in(goal.indicator.value or ""):
            yield Noticed(
                kind="let-op",
                at=PlanCell(goal, "indicator"),
                rows=(goal.id,),
                inputs=(PlanCell(goal, "indicator"), PlanCell(goal, "unit")),
                words={"doel": titled(goal)},
            )


def _support(context: PlanContext) -> Iterator[Noticed]:
    for goal in countable(context):
        stands = chosen(goal.acceptable)
        if stands in {_NOT_BEHIND, _PARTLY_BEHIND}:
            yield Noticed(
                kind="ontbreekt" if stands == _NOT_BEHIND else "let-op",
                at=PlanCell(goal, "acceptable"),
                rows=(goal.id,),
                inputs=(PlanCell(goal, "acceptable"),),
                words={"doel": quoted_title(goal.title)},
            )


def _vague(context: PlanContext) -> Iterator[Noticed]:
    """Yield rows with vague words in what they are called, each with the question of its first word."""
    lists: tuple[tuple[tuple[PlanRow, ...], str], ...] = (
        (context.goals, "title"),
        (context.measures, "title"),
        (context.iwap.promises, "promise"),
    )
    names = context.knowledge.check_words.get("namen").forms
    for rows, name in lists:
        for row in rows:
            cell = PlanCell(row, name)
            found = vague_in(cell.said.value or "", context.knowledge.vague_words.rows, names)
            if found:
                words = [f"'{word}'" for word, _ in found]
                yield Noticed(
                    kind="let-op",
                    at=cell,
                    rows=(row.id,),
                    inputs=(cell,),
                    says="gewoon" if len(found) == 1 else "meer",
                    words={
                        "woord": tuple(words),
                        "vraag": found[0][1].text,
                        "titel": quoted_title(cell.said),
                    },
                )


def _one_word(context: PlanContext) -> Iterator[Noticed]:
    for goal in context.goals:
        if len((goal.title.value or "").split()) == 1:
            yield Noticed(
                kind="let-op",
                at=PlanCell(goal, "title"),
                rows=(goal.id,),
                inputs=(PlanCell(goal, "title"),),
                words={"titel": quoted_title(goal.title)},
            )


def _without_comparison(context: PlanContext) -> Iterator[Noticed]:
    for goal in countable(context):
        if chosen(goal.unit) in _COMPARED_UNITS and context.owed(goal.comparison_area):
            yield Noticed(
                kind="let-op",
                at=PlanCell(goal, "comparison_area"),
                rows=(goal.id,),
                inputs=(PlanCell(goal, "unit"), PlanCell(goal, "comparison_area")),
                words={"doel": quoted_title(goal.title)},
            )


def _effect_without_comparison(context: PlanContext) -> Iterator[Noticed]:
    course = context.iwap.course
    if all(picked.id != _EFFECT for picked in course.study.value or ()) or not context.goals:
        return
    if all(chosen(goal.comparison_area) in {"", OWN_PAST} for goal in context.goals):
        yield Noticed(
            kind="let-op",
            at=PlanCell(course, "study"),
            inputs=(
                PlanCell(course, "study"),
                *(PlanCell(goal, "comparison_area") for goal in context.goals),
            ),
        )


CHECKS: tuple[Check, ...] = (
    Check("doel-onvolledig", frozenset({"goals.indicator", "goals.target"}), _incomplete),
    Check("doel-andere-telling", frozenset({"goals.same_count"}), _counted_otherwise),
    Check("doel-telt-doen", frozenset({"goals.indicator"}), _counts_doing),
    Check("doel-telt-meldingen", frozenset({"goals.indicator"}), _counts_reports),
    Check("doel-steun", frozenset({"goals.acceptable"}), _support),
    Check("vaag", frozenset({"goals.title"}), _vague),
    Check("doel-zonder-zin", frozenset({"goals.title"}), _one_word),
    Check(
        "doel-zonder-vergelijking", frozenset({"goals.unit", "goals.comparison_area"}), _without_comparison
    ),
    Check(
        "effect-zonder-vergelijking",
        frozenset({"course.study", "goals.comparison_area"}),
        _effect_without_comparison,
    ),
)
"""The checks of this group."""

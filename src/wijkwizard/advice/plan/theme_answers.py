"""Checks on the desk work of a theme: a conclusion that its answers speak against, and lessons that are disputed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_answer

_TOUCHES_THE_PLAN = 1
_FEW = 2
"""Of so few tracks a combination is made; fewer is one track."""


@dataclass(frozen=True, slots=True)
class _ThemeRule:
    """A conclusion of a theme that an answer speaks against.

    Attributes:
        theme: id of the theme, the row of the finding.
        part: its part of the desk work.
        conclusions: the conclusions that do not go with the answers.
        answer: the other question.
        answers: its answers that speak against them.
        fewer: speaks against them with fewer choices than this.
    """

    theme: str
    part: str
    conclusions: frozenset[str]
    answer: str
    answers: frozenset[str] = frozenset()
    fewer: int = 0


_RULES = (
    _ThemeRule("gezonde-wijk", "health", frozenset({"kansrijk"}), "tracks", fewer=_FEW),
    _ThemeRule(
        "gezonde-wijk",
        "health",
        frozenset({"kansrijk"}),
        "insurer",
        frozenset({"niet-gevraagd", "onbekend-welke"}),
    ),
    _ThemeRule(
        "wijkveiligheid",
        "safety",
        frozenset({"samen-kiezen", "inrichting"}),
        "decay",
        frozenset({"nog-niet"}),
    ),
    _ThemeRule("burgerschap", "citizenship", frozenset({"ruimte"}), "basics", frozenset({"geen", "contact"})),
    _ThemeRule(
        "achter-de-voordeur",
        "front_door",
        frozenset({"regulier"}),
        "one_plan",
        frozenset({"nee", "zonder-mandaat"}),
    ),
)


def _speaks(rule: _ThemeRule, answer: PlanCell) -> bool:
    if rule.fewer:
        return answer.said.value is not None and len(answer.said.value) < rule.fewer
    return chosen(answer.said) in rule.answers


def _other_conclusion(context: PlanContext) -> Iterator[Noticed]:
    said: set[str] = set()
    for rule in _RULES:
        part = getattr(context.iwap.deepening, rule.part)
        conclusion, answer = PlanCell(part, "conclusion"), PlanCell(part, rule.answer)
        if rule.theme in said or chosen(conclusion.said) not in rule.conclusions or not _speaks(rule, answer):
            continue
        said.add(rule.theme)
        yield Noticed(
            kind="klopt-niet",
            at=conclusion,
            rows=(rule.theme,),
            inputs=(conclusion, answer),
            words={
                "conclusie": quoted_answer(conclusion.said),
                "antwoord": quoted_answer(answer.said),
            },
            entry=context.knowledge.themes.find(rule.theme),
        )


def _disputed_lessons(context: PlanContext) -> Iterator[Noticed]:
    laws = PlanCell(context.iwap.ambition, "laws")
    for mark in laws.said.value or ():
        law = context.knowledge.laws.find(mark.id)
        if law is not None and law.contested and mark.score == _TOUCHES_THE_PLAN:
            yield Noticed(
                kind="let-op",
                at=laws,
                rows=(law.id,),
                inputs=(laws,),
                words={"les": law.label},
                entry=law,
                known=(law.contested, law.since),
            )


CHECKS: tuple[Check, ...] = (
    Check(
        "verdieping-tegenspraak",
        frozenset({"deepening.front_door.conclusion", "deepening.health.conclusion"}),
        _other_conclusion,
    ),
    Check("wet-betwist", frozenset({"ambition.laws"}), _disputed_lessons),
)
"""The checks of this group."""

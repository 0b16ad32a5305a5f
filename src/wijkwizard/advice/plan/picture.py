"""Checks on question 2: whether the picture is shared, where it rests on, and who weighs it otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.advice.plan.answered import is_unsaid
from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.chain import reached_by
from wijkwizard.advice.plan.context import PlanContext, chosen
from wijkwizard.advice.plan.line import chain_inputs, loose_problems, problem_title
from wijkwizard.advice.plan.remark import Check, Noticed, quoted_title
from wijkwizard.iwap.standing import DECIDED
from wijkwizard.terms.dutch import inside

_INTEGRAL, _GUESS = "integraal", "vermoeden"
_LARGER = {"stad": "stad", "regio": "regio"}
_FOCUS = (
    ("obstacle", "wat staat in de weg"),
    ("scale", "op welke schaal het speelt"),
    ("approach", "of het samen moet"),
    ("decide_with", "met wie u besluit"),
)


def _without_picture(context: PlanContext) -> Iterator[Noticed]:
    plan = context.iwap
    shared = plan.insight.shared
    if chosen(plan.verdict.choice) == _INTEGRAL and is_unsaid(shared):
        yield Noticed(
            kind="ontbreekt",
            at=PlanCell(plan.insight, "shared"),
            inputs=(PlanCell(plan.verdict, "choice"), PlanCell(plan.insight, "shared")),
        )


def _without_evidence(context: PlanContext) -> Iterator[Noticed]:
    for problem in context.problems:
        if context.owed(problem.evidence):
            yield Noticed(
                kind="ontbreekt",
                at=PlanCell(problem, "evidence"),
                rows=(problem.id,),
                inputs=(PlanCell(problem, "evidence"),),
                words={"probleem": problem_title(problem)},
            )


def _decided_on_a_guess(context: PlanContext) -> Iterator[Noticed]:
    for problem in context.problems:
        if chosen(problem.why_sure) != _GUESS:
            continue
        for measure in context.measures:
            if chosen(measure.status) == DECIDED and problem.id in reached_by(measure, context):
                yield Noticed(
                    kind="let-op",
                    at=PlanCell(problem, "why_sure"),
                    rows=(problem.id,),
                    inputs=(
                        PlanCell(problem, "why_sure"),
                        PlanCell(measure, "status"),
                        *chain_inputs(measure, context),
                    ),
                    words={
                        "probleem": problem_title(problem),
                        "maatregel": quoted_title(measure.title),
                    },
                )
                break


def _larger_than_the_area(context: PlanContext) -> Iterator[Noticed]:
    loose = {problem.id for problem in loose_problems(context)}
    for problem in context.problems:
        where = _LARGER.get(chosen(problem.scale))
        if where and problem.id not in loose:
            yield Noticed(
                kind="let-op",
                at=PlanCell(problem, "scale"),
                rows=(problem.id,),
                inputs=(PlanCell(problem, "scale"),),
                words={"probleem": problem_title(problem), "waar": where},
            )


def _weighed_otherwise(context: PlanContext) -> Iterator[Noticed]:
    insight = context.iwap.insight
    professionals = {mark.id: mark for mark in insight.severity_professionals.value or ()}
    for mark in insight.severity_residents.value or ():
        other = professionals.get(mark.id)
        if other is not None and abs(mark.score - other.score) >= context.limit("verschil-zwaarte"):
            yield Noticed(
                kind="let-op",
                at=PlanCell(insight, "severity_spread"),
                rows=(mark.id,),
                inputs=(PlanCell(insight, "severity_residents"), PlanCell(insight, "severity_professionals")),
                words={
                    "soort": inside(mark.label),
                    "bewoners": str(mark.score),
                    "professionals": str(other.score),
                },
            )


def _open_focus(context: PlanContext) -> Iterator[Noticed]:
    insight = context.iwap.insight
    cells = [(PlanCell(insight, name), words) for name, words in _FOCUS]
    asked = [pair for pair in cells if pair[0].said.value is not None or is_unsaid(pair[0].said)]
    missing = [(cell, words) for cell, words in asked if cell.said.value is None]
    if missing and len(missing) < len(asked):
        yield Noticed(
            kind="ontbreekt",
            at=missing[0][0],
            inputs=tuple(cell for cell, _ in asked),
            words={"vraag": tuple(words for _, words in missing)},
        )


CHECKS: tuple[Check, ...] = (
    Check("besluit-zonder-beeld", frozenset({"verdict.choice", "insight.shared"}), _without_picture),
    Check("probleem-zonder-grond", frozenset({"problems.evidence"}), _without_evidence),
    Check("oorzaak-vermoed", frozenset({"problems.why_sure", "measures.status"}), _decided_on_a_guess),
    Check("schaal", frozenset({"problems.scale"}), _larger_than_the_area),
    Check(
        "zwaarte-verschilt",
        frozenset({"insight.severity_residents", "insight.severity_professionals"}),
        _weighed_otherwise,
    ),
    Check("focus-open", frozenset({"insight.obstacle"}), _open_focus),
)
"""The checks of this group."""

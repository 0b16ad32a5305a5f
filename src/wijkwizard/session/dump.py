"""Dumps each stage of the program as JSON, so that a fault can be traced between two stages."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijkwizard.advice.plan.gates import PlanGates
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.route import Route
from wijkwizard.questionnaire.showing import show_value
from wijkwizard.session.printing.paper import (
    PlanSource,
    advice_of,
    document,
    plan_of,
)
from wijkwizard.session.redaction import public_answers
from wijkwizard.session.statistics.figures import FiguresOf
from wijkwizard.terms import Answer, Answers, Frozen, Slot


@dataclass(frozen=True, slots=True)
class BoxSource:
    """The input of the dumps.

    Attributes:
        plan: the input of paper and dumps.
        route: what is asked now.
        answers: the answers that fit the questionnaire.
    """

    plan: PlanSource
    route: Route
    answers: Answers


def _questionnaire(source: BoxSource, _: str) -> Any:
    return source.plan.questions.questionnaire.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _route(source: BoxSource, _: str) -> Any:
    now = source.route
    return {
        "length": now.length,
        "turns": [
            {
                "step": turn.step.id,
                "section": turn.section.id,
                "moment": turn.moment,
                "minutes": turn.minutes,
                "questions": [question.id for question in turn.questions],
            }
            for turn in now.turns
        ],
        "kept_aside": [str(slot) for slot in now.kept_aside],
    }


def _answer(slot: Slot, answer: Answer, index: Index, held: Answers) -> dict[str, Any]:
    """Return an answer as JSON data without defaults but always with its kind; texts as on screen and paper."""
    content: dict[str, Any] = answer.model_dump(mode="json", exclude_defaults=True)
    if answer.value is None:
        return content
    question = index.question(slot.question)
    words = show_value(question, index.options(question, held), answer.value)
    return content | {"value": answer.value.model_dump(mode="json"), "text": words}


def _answers(source: BoxSource, edition: str) -> Any:
    held = source.answers
    if edition == "public":
        held = public_answers(held, source.plan.iwap, plan_of(source.plan, edition))
    return {
        "answers": {
            str(slot): [_answer(slot, answer, source.plan.questions.index, held) for answer in live]
            for slot, live in sorted(held.by_slot.items(), key=lambda item: str(item[0]))
        },
        "rows": {table: list(rows) for table, rows in sorted(held.rows.items())},
        "rounds": {str(slot): ballot_round.model_dump() for slot, ballot_round in held.rounds.items()},
        "parked": {str(slot): parked.model_dump() for slot, parked in held.parked.items()},
        "forgotten": {str(slot): at for slot, at in held.forgotten.items()},
    }


def _iwap(source: BoxSource, edition: str) -> Any:
    return plan_of(source.plan, edition).model_dump(mode="json")


def _figures(source: BoxSource, _: str) -> Any:
    """Return all figures that were added, oldest first, and their merged result."""
    state = source.plan.state
    together = FiguresOf().of(state)
    return {
        "added": [{name: figure.get(name) for name in ("area", "sources")} for figure in state.figures],
        "together": None if together is None else together.model_dump(mode="json"),
    }


def _advice(source: BoxSource, edition: str) -> Any:
    """Return what stands out about the signals; for who makes the plan also all else that advice says."""
    content: dict[str, Any] = advice_of(source.plan, plan_of(source.plan, edition)).model_dump(mode="json")
    makers = source.plan.derived if edition != "public" else None
    stands = makers.plan_gates if makers else PlanGates()
    listed: Mapping[str, Sequence[Frozen]] = {
        "plan": makers.plan_findings if makers else (),
        "passend": makers.fitting if makers else (),
        "poorten": stands.gates,
        "kenmerken": stands.features,
    }
    answer = makers.quarter if makers else None
    content |= {
        name: [finding.model_dump(mode="json") for finding in found] for name, found in listed.items()
    }
    if makers:
        content["reacties"] = [reply.model_dump(mode="json") for reply in makers.iwap.replies if reply.slot]
    return content | {"kwart": None if answer is None else answer.model_dump(mode="json")}


def _document(source: BoxSource, edition: str) -> Any:
    return document(source.plan, edition).model_dump(mode="json")


_BOXES: Mapping[str, Callable[[BoxSource, str], Any]] = {
    "questionnaire": _questionnaire,
    "route": _route,
    "answers": _answers,
    "figures": _figures,
    "iwap": _iwap,
    "advice": _advice,
    "document": _document,
}


def box(source: BoxSource, name: str, edition: str) -> str:
    """Return a stage as JSON text, indented by two spaces, with fields in the order of the class.

    Raises:
        KeyError: when there is no such stage.
    """
    return json.dumps(_BOXES[name](source, edition), ensure_ascii=False, indent=2)

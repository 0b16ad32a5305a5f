"""Prints each box of the flow as JSON, so that a fault is found by looking between two boxes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from wijkwizard.session.paper import advice_of, plan_of
from wijkwizard.session.shown import public_answers
from wijkwizard.terms import Answer

if TYPE_CHECKING:
    from wijkwizard.session.looking import Looking


def _questionnaire(session: Looking, _: str) -> Any:
    return session.questionnaire.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _route(session: Looking, _: str) -> Any:
    now = session.route
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


def _answer(answer: Answer) -> dict[str, Any]:
    """Leave out what is usual, but never the kind of a value."""
    told: dict[str, Any] = answer.model_dump(mode="json", exclude_defaults=True)
    return told | ({"value": answer.value.model_dump(mode="json")} if answer.value else {})


def _answers(session: Looking, edition: str) -> Any:
    held = session.answers
    if edition == "public":
        held = public_answers(held, session.iwap(), plan_of(session, edition))
    return {
        "answers": {
            str(slot): [_answer(answer) for answer in live]
            for slot, live in sorted(held.by_slot.items(), key=lambda item: str(item[0]))
        },
        "rows": {table: list(rows) for table, rows in sorted(held.rows.items())},
        "rounds": {str(slot): one.model_dump() for slot, one in held.rounds.items()},
        "parked": {str(slot): one.model_dump() for slot, one in held.parked.items()},
        "forgotten": {str(slot): at for slot, at in held.forgotten.items()},
    }


def _iwap(session: Looking, edition: str) -> Any:
    return plan_of(session, edition).model_dump(mode="json")


def _figures(session: Looking, _: str) -> Any:
    """Tell what was added, oldest first, and what stands when all of it is put together."""
    together = session.figures()
    return {
        "added": [{name: one.get(name) for name in ("area", "sources")} for one in session.state.figures],
        "together": None if together is None else together.model_dump(mode="json"),
    }


def _advice(session: Looking, edition: str) -> Any:
    return advice_of(session, plan_of(session, edition)).model_dump(mode="json")


def _document(session: Looking, edition: str) -> Any:
    return session.document(edition).model_dump(mode="json")


_BOXES: Mapping[str, Callable[[Looking, str], Any]] = {
    "questionnaire": _questionnaire,
    "route": _route,
    "answers": _answers,
    "figures": _figures,
    "iwap": _iwap,
    "advice": _advice,
    "document": _document,
}


def box(session: Looking, name: str, edition: str) -> str:
    """Return a box as JSON text, two spaces deep, in the order of its fields.

    Raises:
        KeyError: when there is no such box.
    """
    return json.dumps(_BOXES[name](session, edition), ensure_ascii=False, indent=2)

"""The small questionnaire with answers as a room would give them, without any file of a dossier."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tests.questionnaire.make import answered
from wijkwizard.iwap.bind import bind
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Said
from wijkwizard.questionnaire.route import route
from wijkwizard.session import Questions, load_questions
from wijkwizard.terms import Answers, Frozen

SMALL = Path(__file__).parent.parent / "data" / "klein"
Rows = Mapping[str, tuple[str, ...]]


@cache
def questions() -> Questions:
    """Return the small questionnaire with what is known, read once."""
    return load_questions(SMALL)


def answers(said: Mapping[str, object], rows: Rows | None = None) -> Answers:
    """Return answers by slot as text."""
    return answered(questions().index, said, rows)


def bound(found: Answers) -> Iwap:
    """Return the plan in the making for these answers."""
    index = questions().index
    return bind(index, found, route(index, found))


def plan(said: Mapping[str, object], rows: Rows | None = None) -> Iwap:
    """Return the plan in the making for what was said."""
    return bound(answers(said, rows))


def leaves(model: Frozen) -> list[Said[object]]:
    """Return every leaf of the plan or of a part of it."""
    found: list[Said[object]] = []
    for name in type(model).model_fields:
        held = getattr(model, name)
        for one in held if isinstance(held, tuple) else (held,):
            if isinstance(one, Said):
                found.append(one)
            elif isinstance(one, Frozen):
                found += leaves(one)
    return found

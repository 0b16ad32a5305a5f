"""A real plan that goes in and comes out: its answers as people read them, and the words of its paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from tests.advice.plan.cases import Data
from wijkwizard.advice.advise import advise
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.model import Document, Edition, Style
from wijkwizard.questionnaire.showing import chosen, show_value, typed
from wijkwizard.session.derived import Derived
from wijkwizard.session.questions import load_questions
from wijkwizard.terms import NumberValue, Slot, Value


def document(made: Derived, edition: Edition = "public") -> Document:
    """Return the paper of an edition, plan and annex together."""
    known = load_questions(None)
    style = Style(edition=edition, made_on="2026-11-27")
    return compose(
        made.iwap, lambda iwap: advise(iwap, known.knowledge, known.rules, ()), known.knowledge, style
    )


def paper(made: Derived, edition: Edition) -> str:
    """Return the words of a paper in lower case."""
    return "\n".join(strings(document(made, edition))).casefold()


def _words(made: Derived, slot: Slot, value: Value) -> list[str]:
    """Return an answer as people read it; of several choices each by itself."""
    index = load_questions(None).index
    question, picked = index.question(slot.question), chosen(value)
    labels = [option.label for option in index.options(question, made.answers) if option.id in picked]
    assert len(labels) == len(picked)
    return labels or [
        typed(question, value) if isinstance(value, NumberValue) else show_value(question, (), value)
    ]


def lost(made: Derived, edition: Edition) -> list[tuple[str, str]]:
    """Return the answers whose words are nowhere on the paper, with their slot."""
    told = paper(made, edition)
    # Thousands are parted by a point.
    plain = told.replace(".", "")
    return [
        (str(slot), words)
        for slot, live in made.answers.by_slot.items()
        for answer in live
        if answer.value is not None
        for words in _words(made, slot, answer.value)
        if words.casefold() not in told and words not in plain
    ]


def written(case: Path) -> Iterator[str]:
    """Yield where each answer of a file stands; of a table with the number of the row."""
    data: Data = yaml.safe_load(case.read_text(encoding="utf-8"))
    for name, value in data.items():
        if isinstance(value, list) and isinstance(value[0], dict):
            yield from (
                f"{name}.{column}@{n}" for n, row in enumerate(value) for column in row if column != "rij"
            )
        else:
            yield name

"""A real plan of five wijken for eighteen years goes in as it was first written, and comes out word for word."""

from __future__ import annotations

from functools import cache

import pytest
import yaml

from tests.advice.plan.cases import PLANS, Data, derived
from wijkwizard.advice.advise import advise
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.model import Edition, Style
from wijkwizard.questionnaire.showing import chosen, show_value, typed
from wijkwizard.session.derived import Derived
from wijkwizard.session.questions import load_questions
from wijkwizard.terms import NumberValue, Slot, Value

ARNHEM = PLANS / "arnhem.yaml"


def _with_own_card(data: Data) -> None:
    """Say in the documented form which words of the file stand on no list; the file stays as it was written."""
    data["eigen-kaart"] = [{"rij": "alliantie", "lijst": "beslissers", "woorden": "stuurgroep alliantie"}]


@cache
def arnhem() -> Derived:
    return derived(ARNHEM, _with_own_card, "2026-11-27")


@cache
def paper(edition: Edition) -> str:
    known = load_questions(None)
    style = Style(edition=edition, made_on="2026-11-27", long_options=known.questionnaire.long_options)
    made = compose(
        arnhem().iwap, lambda iwap: advise(iwap, known.knowledge, known.rules, ()), known.knowledge, style
    )
    return "\n".join(strings(made)).casefold()


def _words(slot: Slot, value: Value) -> list[str]:
    """Return an answer as people read it; of several choices each by itself."""
    index, answers = load_questions(None).index, arnhem().answers
    question = index.question(slot.question)
    picked = chosen(value)
    labels = [option.label for option in index.options(question, answers) if option.id in picked]
    assert len(labels) == len(picked)
    return labels or [
        typed(question, value) if isinstance(value, NumberValue) else show_value(question, (), value)
    ]


def test_every_answer_goes_in_and_none_is_kept_apart() -> None:
    assert arnhem().iwap.kept_aside == ()
    data: Data = yaml.safe_load(ARNHEM.read_text(encoding="utf-8"))
    _with_own_card(data)
    tables = [value for value in data.values() if isinstance(value, list) and isinstance(value[0], dict)]
    cells = sum(len(row.keys() - {"rij"}) for table in tables for row in table)
    assert len(arnhem().answers.by_slot) == len(data) - len(tables) + cells


@pytest.mark.parametrize("edition", ["public", "working"])
def test_every_answer_comes_out_word_for_word(edition: Edition) -> None:
    lost = [
        (str(slot), words)
        for slot, live in arnhem().answers.by_slot.items()
        for answer in live
        if answer.value is not None
        for words in _words(slot, answer.value)
        if words.casefold() not in paper(edition)
    ]
    assert lost == []

"""What the room hears and sees is short and plain: counted, not hoped."""

from __future__ import annotations

import re

import pytest

from tests.content.ours import in_the_room, ours, sentences, words
from wijkwizard.questionnaire.model import (
    ChoiceQuestion,
    ChoicesQuestion,
    GridQuestion,
    Question,
    RankingQuestion,
    RowOptions,
    TableQuestion,
)
from wijkwizard.terms import Answers

ROOM = list(in_the_room())
ABBREVIATION = re.compile(r"\b(?:[A-Z]{2,}|[A-Z]&[A-Z]|o\.a|d\.w\.z|bijv|m\.b\.t|enz|etc|t\.o\.v|i\.p\.v)\b")
"""Words in capitals and the usual shortenings."""


@pytest.mark.parametrize(("name", "question"), ROOM, ids=[name for name, _ in ROOM])
def test_a_question_for_the_room_is_at_most_twelve_words(name: str, question: Question) -> None:
    """Nobody loses the beginning before the end is read aloud."""
    assert len(words(question.text)) <= 12, name


def _heard() -> list[tuple[str, str]]:
    heard: list[tuple[str, str]] = []
    for name, question in ROOM:
        script = question.script
        texts = (question.text, question.help, question.read_aloud, question.example)
        for text in (*texts, script.say, script.ask_on, script.watch):
            heard += [(name, one) for one in sentences(text)]
    return heard


def test_a_sentence_for_the_room_is_at_most_fifteen_words() -> None:
    """Help, script and text to read aloud keep to fifteen words a sentence."""
    assert [(name, one) for name, one in _heard() if len(words(one)) > 15] == []


def test_the_room_hears_no_abbreviation() -> None:
    """No capitals in a row, no shortenings."""
    assert [(name, one) for name, one in _heard() if ABBREVIATION.search(one)] == []


def _seeded() -> set[str]:
    """Columns that the wizard fills from a vote, so that nobody has to choose from the list."""
    return {
        f"{name}.{question.seed.column}"
        for name, question in ROOM
        if isinstance(question, TableQuestion) and question.seed
    }


def test_a_choice_for_the_room_has_at_most_five_options() -> None:
    """More than five cannot be held in mind; what a vote fills in, or what the group made itself, is no list."""
    many = {}
    for name, question in ROOM:
        if not isinstance(question, ChoiceQuestion | ChoicesQuestion | RankingQuestion) or name in _seeded():
            continue
        if not isinstance(question.options, RowOptions):
            many[name] = len(ours().index.options(question, Answers()))
    assert {name: count for name, count in many.items() if count > 5} == {}


def test_every_turn_for_the_room_can_be_read_aloud_and_has_directions() -> None:
    """A nervous facilitator has a sentence to say, a way to ask on, and one thing to mind."""
    bare = [
        name
        for name, question in ROOM
        if "." not in name
        and question.kind != "notice"
        and not (
            question.read_aloud and question.script.say and question.script.ask_on and question.script.watch
        )
    ]
    assert bare == []


def test_a_grid_for_the_room_is_counted_or_has_few_steps() -> None:
    """Cards are counted; a scale for the room has at most five steps, each with a word."""
    for name, question in ROOM:
        if isinstance(question, GridQuestion) and not question.scale.count:
            steps = question.scale.max - question.scale.min + 1
            assert steps <= 5, name
            assert len(question.scale.labels) == steps, name

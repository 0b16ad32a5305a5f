"""What was written for a screen is heard without signs, and names no key that does nothing here."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from wijkwizard.conversation.stray_input import belongs
from wijkwizard.lines.commands import WORDS
from wijkwizard.lines.spoken_text import KEYS, heard, sentence
from wijkwizard.questionnaire.kinds.kind import Kind
from wijkwizard.questionnaire.kinds.registry import KINDS
from wijkwizard.session import load_questions
from wijkwizard.tui.commands import COMMANDS

_KEY = re.compile(r"\bF\d\b|Ctrl\+|\bEsc\b|\bEnter\b")


def test_every_key_of_the_screens_that_a_text_can_name_has_a_word() -> None:
    """A text that names a key names a word here, and that word is one of ours."""
    names = {f"/{one.name}" for one in WORDS}
    assert set(KEYS.values()) <= names
    named = {one.shown for one in COMMANDS if re.fullmatch(r"F\d|Ctrl\+[A-Z]|Esc", one.shown)}
    assert named == set(KEYS)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)


def test_no_question_of_ours_names_a_key_when_it_is_heard() -> None:
    """Also its help, its choices and what the facilitator reads."""
    texts = [*_texts(load_questions(None).questionnaire.model_dump(mode="json"))]
    assert any(_KEY.search(text) for text in texts)
    assert not [line for text in texts for line in heard(text) if _KEY.search(line)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Met F6 zet u het zaalbeeld uit.", ("Met /zaalbeeld zet u het zaalbeeld uit.",)),
        ("✓ klaar", ("klaar",)),
        ("Dit gaat weg:\n· het dossier\n\n· de kopieën", ("Dit gaat weg:", "het dossier", "de kopieën")),
        ("ingevoerd 3 · nog niet getoond", ("ingevoerd 3, nog niet getoond",)),
        ("── problemen", ("problemen",)),
        ("Ze komen uit 'x'. Enter gaat erheen.", ("Ze komen uit 'x'. Typ 1 om erheen te gaan.",)),
        ("BuurtF6 en F16", ("BuurtF6 en F16",)),
        ("", ()),
    ],
)
def test_signs_become_pauses_and_lines(text: str, lines: tuple[str, ...]) -> None:
    """One line for each thing, none empty."""
    assert heard(text) == lines


def test_words_end_as_a_sentence() -> None:
    """So that a voice pauses there, once."""
    assert [sentence(one) for one in ("ja", "ja.", "ja?", "")] == ["ja.", "ja.", "ja?", ""]


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_what_belongs_at_a_question_is_said_without_keys_of_a_screen(kind: Kind[Any, Any]) -> None:
    """Arrows, the space bar and Enter do something else in lines, or nothing."""
    told = " ".join(heard(belongs(kind.entry)))
    assert [key for key in ("pijltjes", "spatiebalk", "Enter") if key in told] == []

"""A sentence that every face shows names an action, and each face says how its user does that."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, SOURCE, files
from wijkwizard.lines.commands import WORDS
from wijkwizard.lines.spoken_text import LINE_WORDS, heard
from wijkwizard.terms.named_action import ActionWords, NamedAction, filled
from wijkwizard.tui.commands import COMMANDS
from wijkwizard.tui.key_words import KEY_WORDS

_KEY = re.compile(
    r"\b(F\d|Esc|Enter|Tab|Backspace|PgDn|PgUp|[Ss]patie(balk)?|[Pp]ijltjes?|[Tt]oets(en)?)\b|Ctrl\+"
    r"|\b[Dd]ruk(t u)? op\b|\b[Mm]et [a-z] (opent|kiest|gaat)\b|/[a-z]{3,}\b"
)
"""Keys of the screen, and words of the plain face."""


def _sentences(path: Path) -> Iterator[str]:
    """Yield the strings of a file that people can read: no docstring, and no name."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {
        node.value
        for body in ast.walk(tree)
        if isinstance(body, ast.Module | ast.ClassDef | ast.FunctionDef)
        for node in body.body
        if isinstance(node, ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in told:
            yield node.value


@pytest.mark.parametrize("room", ["session", "conversation"])
def test_no_sentence_of_a_room_without_a_face_names_a_key(room: str) -> None:
    """Neither a key of the screen nor a word of the plain face."""
    named = [
        f"{path.relative_to(SOURCE)}: {text}"
        for path in files(SOURCE / room, ".py")
        for text in _sentences(path)
        if (" " in text or re.fullmatch(r"F\d", text)) and _KEY.search(text)
    ]
    assert named == []


def test_no_text_of_the_questionnaire_names_a_key() -> None:
    """A question is asked on a screen, in lines and on a worksheet; only the first of them has keys."""
    named = [
        f"{path.name}: {line.strip()}"
        for path in files(ROOT / "questions", ".yaml")
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"\bF\d\b|Ctrl\+|\bEsc\b|\bEnter\b", line)
    ]
    assert named == []


@pytest.mark.parametrize("words", [KEY_WORDS, LINE_WORDS], ids=["keys", "lines"])
def test_each_face_says_how_its_user_does_every_action(words: ActionWords) -> None:
    """So that no sentence stays without."""
    assert set(words) == set(NamedAction)
    assert all(words.values())


def test_the_words_of_a_face_are_those_that_work_there() -> None:
    """A key of the list of commands, and a word that can be typed."""
    keys = {command.shown for command in COMMANDS}
    assert {KEY_WORDS[action] for action in (NamedAction.UNDO, NamedAction.AUDIENCE)} <= keys
    slashes = {word[1:].split()[0] for word in LINE_WORDS.values() if word.startswith("/")}
    assert slashes <= {word.name for word in WORDS}


def test_a_sentence_is_filled_in_by_the_face() -> None:
    """And what people typed stays as it is."""
    told = f"'{{UNDO}}' is weg. {NamedAction.UNDO} zet alles terug."
    assert filled(told, KEY_WORDS) == "'{UNDO}' is weg. Ctrl+Z zet alles terug."
    assert heard(told) == ("'{UNDO}' is weg. /ongedaan zet alles terug.",)

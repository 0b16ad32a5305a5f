"""One story in two faces: the wizard by keys and the plain lines give byte for byte the same answers."""

from __future__ import annotations

import json
from pathlib import Path

from tests.lines.scripted import look, through
from tests.tui.stage import stage

KEYS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("naam", (*"Werf", "enter")),
    ("inwoners", (*"1.250", "enter")),
    ("duur", ("2", "enter")),
    ("volgorde-keuze", ("1", "2", "enter")),
    ("problemen", ("home", "9", "down", "down", "7", "f5", "enter")),
    ("ernst", ("home", "2", "down", "3", "enter")),
    ("trots", ("H", "e", "t", "enter", "k", "o", "o", "r", "f8")),
    ("thema", ("1", "tab", "1", "3", "f8")),
    ("samen", ("j", "f8", *"zo", "enter")),
    ("cijfer", ("4", "enter")),
    ("volgorde", ("home", "down", "down", "space", "home", "down", "space", "enter")),
    ("kosten", (*"1.250,50", "enter")),
    ("kijken", (*"14-3-2027", "enter")),
)
"""What is pressed at each question in the wizard."""

LINES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("naam", ("Werf",)),
    ("inwoners", ("1.250",)),
    ("duur", ("2",)),
    ("keuze", ("1,2",)),
    ("problemen", ("nee", "9", "", "7", "/toon", "ja")),
    ("ernst", ("2", "3")),
    ("trots", ("Het", "koor", "")),
    ("thema", ("1", "1,3")),
    ("samen", ("ja", "zo")),
    ("cijfer", ("4",)),
    ("volgorde", ("3,1",)),
    ("kosten", ("1.250,50",)),
    ("kijken", ("14-3-2027",)),
)
"""What is typed at each question in lines."""


def answers_of(path: Path) -> str:
    """Return the answers of a dossier as the box prints them."""
    with look(path) as session:
        return session.plan.box("answers", edition="working")


async def test_the_same_story_gives_the_same_answers(tmp_path: Path) -> None:
    """Every kind of question, a blind count with its reveal, and a question that an answer brings."""
    async with stage(tmp_path, paints=True) as on:
        for question, keys in KEYS:
            await on.go(question)
            await on.press(*("space" if key == " " else key for key in keys))
        wizard = on.session.plan.box("answers", edition="working")
    typed = [one for question, lines in LINES for one in (f"/zoek {question}", "1", *lines, "/plekken")]
    (tmp_path / "lines").mkdir()
    through(tmp_path / "lines" / "d.wijk", typed)
    lines = answers_of(tmp_path / "lines" / "d.wijk")
    assert json.loads(lines)["answers"] == json.loads(wizard)["answers"]
    assert lines == wizard
    assert len(json.loads(lines)["answers"]) == len(KEYS) + 2

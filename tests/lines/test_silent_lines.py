"""A line that means nothing at a question is answered, at every kind: none goes by with only the prompt again."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.lines.scripted import TRIAL, Script, through
from tests.session.small import fixed_environment
from wijkwizard.conversation.tally_sheet import NO_COUNT
from wijkwizard.lines.run import converse
from wijkwizard.session import new_session

_QUESTIONS = (
    *("Hoe heet de wijk?", "Hoeveel mensen wonen er?", "Welk thema komt eerst?"),
    *("Wie zit er aan tafel?", "Doen we dit samen?", "Welk cijfer krijgt de wijk?", "Wat komt eerst?"),
    *("Hoe erg is het?", "Wat gaan we doen?", "Wie trekt elke maatregel?", "Wanneer kijken we terug?"),
)
"""Of every kind but the long text, in which each line is one of the text."""

_ODD = ("99", "q", "+", "-", "< 1", "> 9", "- 9", "\x7f", "/onzin", "0")


@dataclass
class _Heard(Script):
    """A script that remembers what was said after each line, the next prompt included when it is another."""

    after: list[tuple[str, list[str]]] = field(default_factory=list)
    _prompt: str = ""

    def _read(self, prompt: str) -> str | None:
        if self.after:
            self.after[-1][1].extend([*self.said, *([] if prompt == self._prompt else [prompt])])
        self._prompt = prompt
        self.said.clear()
        line = super()._read(prompt)
        self.said.clear()
        self.after.append((line or "", []))
        return line


@pytest.mark.parametrize("question", _QUESTIONS)
def test_each_line_is_answered(question: str, tmp_path: Path) -> None:
    typed = [line for odd in _ODD for line in (f"/zoek {question}", "1", "nee", odd, "/terug")]
    script = _Heard(typed)
    clock = fixed_environment()
    converse(new_session(tmp_path / "a.wijk", environment=clock, questions=TRIAL), script.io, clock)
    silent = [
        line for line, said in script.after if line in _ODD and not [text for text in said if text.strip()]
    ]
    assert {line for line, _ in script.after} >= {*_ODD}
    assert silent == []


def test_taking_away_a_count_that_is_not_there_says_so(tmp_path: Path) -> None:
    typed = ("/zoek Hoe erg is het?", "1", "nee", "-")
    assert NO_COUNT in through(tmp_path / "a.wijk", typed).said

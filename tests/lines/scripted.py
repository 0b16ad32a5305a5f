"""A dossier that is gone through in lines, by a script of what is typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.session.small import fixed_environment
from wijkwizard.lines.line_io import LineIO
from wijkwizard.lines.run import converse
from wijkwizard.session import Environment, Session, new_session, open_session
from wijkwizard.terms import Slot, Unknown, Value
from wijkwizard.terms.named_action import MARK

TRIAL = Path(__file__).parent.parent / "tui" / "vragen"


@dataclass
class Script:
    """What is typed, and what was said.

    Attributes:
        typed: the lines still to come.
        said: every line that was printed, prompts included.
        hidden: the prompts at which nothing that is typed is seen.
    """

    typed: list[str]
    said: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)

    @property
    def io(self) -> LineIO:
        """The way to print and to read."""
        return LineIO(self._say, self._read, self._read_hidden)

    @property
    def text(self) -> str:
        """All that was said."""
        return "\n".join(self.said)

    def _say(self, *lines: str) -> None:
        assert not [line for line in lines if MARK in line], lines
        self.said += lines

    def _read(self, prompt: str) -> str | None:
        self.said.append(prompt)
        return self.typed.pop(0) if self.typed else None

    def _read_hidden(self, prompt: str) -> str | None:
        self.hidden.append(prompt)
        return self._read(prompt)


def through(
    path: Path,
    typed: Iterable[str],
    *,
    questions: Path | None = TRIAL,
    environment: Environment | None = None,
) -> Script:
    """Go through a dossier in lines, a new one when it is not there, and return what was said."""
    script, clock = Script(list(typed)), environment or fixed_environment(1000)
    opened = open_session if path.exists() else new_session
    converse(opened(path, environment=clock, questions=questions), script.io, clock)
    return script


def look(path: Path, questions: Path | None = TRIAL) -> Session:
    """Open the dossier to see what stands in it."""
    return open_session(path, environment=fixed_environment(9000), questions=questions, read_only=True)


def value(path: Path, slot: str) -> Value | Unknown | None:
    """Return the value or the kind of not knowing that stands in a slot of a dossier."""
    with look(path) as session:
        held = session.reader.answers.get(Slot.parse(slot))
        return (held.value or held.unknown) if held else None

"""A session on the small questionnaire, with a clock and a chance that a test can count on."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from tests.dossier.secrets import CHEAP
from tests.questionnaire.make import answered
from wijkwizard.dossier.log.state import State
from wijkwizard.session import (
    Environment,
    Password,
    Questions,
    Session,
    load_questions,
    new_session,
    open_session,
)
from wijkwizard.session.current import CurrentState
from wijkwizard.session.reader import Reader
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.terms import Answer, Answers, Slot

SMALL = Path(__file__).parent.parent / "data" / "klein"


def fixed_environment(start: int = 0) -> Environment:
    """Return an environment whose clock goes one second at a time and whose tokens are counted."""
    seconds, tokens = count(start), count(start)
    begin = datetime(2026, 3, 14, 19, 0, tzinfo=UTC)
    return Environment(
        now=lambda: begin + timedelta(seconds=next(seconds)),
        token=lambda: f"t{next(tokens):05d}",
        cost=CHEAP,
    )


def small(folder: Path, name: str = "proef.wijk", password: Password | None = None) -> Session:
    """Return a new session in a folder."""
    return new_session(folder / name, environment=fixed_environment(), questions=SMALL, password=password)


def again(path: Path, start: int = 1000, password: Password | None = None) -> Session:
    """Open a dossier again, as another day would."""
    return open_session(path, environment=fixed_environment(start), questions=SMALL, password=password)


def questions() -> Questions:
    """Return the small questionnaire with what is known."""
    return load_questions(SMALL)


def answers(said: Mapping[str, object], rows: Mapping[str, tuple[str, ...]] | None = None) -> Answers:
    """Return answers by slot as text, read as a person typed them."""
    return answered(questions().index, said, rows)


def looking(found: Answers | None = None) -> Reader:
    """Return a look at answers without any file."""
    return Reader(CurrentState(State(answers=found or Answers()), questions()))


def known(found: Answers | None = None) -> ScreenContext:
    """Return what a screen is built from."""
    return looking(found).known


def the(answer: Answer | None) -> Answer:
    """Return an answer that must be there."""
    assert answer is not None
    return answer


def said_in(session: Session, slot: Slot) -> object:
    """Return the value that stands in a slot that must hold one."""
    value = the(session.reader.answers.get(slot)).value
    assert value is not None
    return value.v


def edition(folder: Path, words: Mapping[str, str]) -> Path:
    """Return a copy of the small questionnaire in which words are replaced, as a municipality would.

    Args:
        folder: where it comes; made when it is not there.
        words: what stands in the place of what; each occurs once in all files together.
    """
    shutil.copytree(SMALL, folder, dirs_exist_ok=True)
    for old, new in words.items():
        holders = [path for path in sorted(folder.glob("*.yaml")) if old in path.read_text(encoding="utf-8")]
        assert len(holders) == 1, (old, holders)
        text = holders[0].read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        holders[0].write_text(text.replace(old, new), encoding="utf-8", newline="\n")
    return folder

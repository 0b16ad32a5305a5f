"""Runs the command in this process or as a child, and makes what it works on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command import SECRET, Command, Told
from tests.session.small import edition, small
from wijkwizard.cli import run
from wijkwizard.session.printing import paper_files
from wijkwizard.terms import Slot, TextValue


def never(_seconds: float, _act: Callable[[], None]) -> Callable[[], object]:
    """A clock that stands still, so that a slow machine says nothing else than a fast one."""
    return lambda: None


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Command:
    """Run the command in this process, without a terminal."""

    def command(*words: object) -> Told:
        capsys.readouterr()
        code = run([str(word) for word in words], later=never)
        said = capsys.readouterr()
        return Told(code, said.out, said.err)

    return command


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier of the small questionnaire with one internal answer."""
    with small(tmp_path) as evening:
        evening.writer.answer(Slot("wijknaam"), TextValue(v="De Werven"))
        evening.writer.answer(Slot("trots"), TextValue(v=SECRET))
        evening.writer.account(Slot("trots"), internal=True)
        return evening.file.path


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A folder with a questionnaire that has one fault."""
    return edition(tmp_path / "fout", {"binds: occasion.reasons": "binds: occasion.reason"})


@pytest.fixture
def no_press(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make no paper, but tell a step and say which paper was asked for."""

    def make_plan(
        _source: object, audience: str, out: Path, *, fmt: str, progress: object, **_: object
    ) -> Path:
        assert callable(progress)
        progress("De pagina's worden gezet.")
        out.write_text(f"{audience} {fmt}", encoding="utf-8")
        return out

    monkeypatch.setattr(paper_files, "make_plan", make_plan)

"""The verb that opens the window of the room: of which dossier, and what it says when it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import Command
from tests.session.small import small
from wijkwizard import tui
from wijkwizard.errors import ExitCode, WijkError
from wijkwizard.tui import launch


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The dossiers for which a window was opened."""
    found: list[Path] = []

    def run(dossier: Path) -> int:
        found.append(dossier)
        return 0

    monkeypatch.setattr(tui, "run_beamer", run)
    return found


def test_it_opens_for_the_named_dossier_or_for_the_one_that_was_opened_last(
    tmp_path: Path, told: Command, shown: list[Path]
) -> None:
    """And it never reads that: what is no dossier at all does as well."""
    with small(tmp_path, "a.wijk"), small(tmp_path, "b.wijk"):
        assert told("beamer").code == ExitCode.OK
    (tmp_path / "c.wijk").write_bytes(b"geen dossier")
    assert told("beamer", tmp_path / "c.wijk").code == ExitCode.OK
    assert shown == [tmp_path / "b.wijk", tmp_path / "c.wijk"]


def test_without_a_dossier_it_asks_for_one(tmp_path: Path, told: Command, shown: list[Path]) -> None:
    none, gone = told("beamer"), told("beamer", tmp_path / "weg.wijk")
    assert (none.code, gone.code) == (ExitCode.USAGE, ExitCode.USER)
    assert "Er is geen dossier genoemd" in none.err
    assert "weg.wijk is er niet" in gone.err
    assert shown == []


def test_without_a_terminal_there_is_a_sentence_and_no_window(tmp_path: Path, told: Command) -> None:
    with small(tmp_path, "a.wijk"):
        assert told("beamer").code == ExitCode.USAGE


def test_where_the_folder_of_the_program_takes_no_file_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_dossier: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(launch, "check_terminal", lambda *_, **__: None)
    monkeypatch.setattr("wijkwizard.files.room_file.RoomInput", refused)
    with pytest.raises(WijkError) as caught:
        tui.run_beamer(tmp_path / "a.wijk")
    assert caught.value.code == "path-refused"

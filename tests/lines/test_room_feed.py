"""In plain lines the window of the room follows too, at each line that is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.lines.scripted import TRIAL, Script
from tests.session.small import fixed_environment
from wijkwizard.conversation.room.room_view import RoomView, read
from wijkwizard.files.room_file import FOLDER, RoomInput
from wijkwizard.lines.line_io import LineIO
from wijkwizard.lines.run import converse
from wijkwizard.resources import data_folder
from wijkwizard.session import new_session


@pytest.fixture
def file(tmp_path: Path) -> Iterator[RoomInput]:
    """What a window asks for and reads."""
    with closing(RoomInput(tmp_path / "d.wijk")) as made:
        yield made


def watched(path: Path, typed: list[str], look: Callable[[], bytes]) -> tuple[Script, list[RoomView]]:
    """Go through a new dossier, and return what was said and what the room saw at each line that was asked."""
    script, seen = Script(typed), list[RoomView]()

    def reading(prompt: str) -> str | None:
        seen.append(read(look()) or RoomView())
        return script.io.read(prompt)

    io = LineIO(script.io.say, reading, reading)
    session = new_session(path, environment=fixed_environment(), questions=TRIAL)
    converse(session, io, fixed_environment(1000))
    return script, seen


def test_the_window_follows_each_line_and_at_the_end_nothing_is_left(tmp_path: Path, file: RoomInput) -> None:
    """Words are there once they are an answer; before the room is entered there is no question."""
    typed = ["/zoek trots", "1", "nee", "De moestuin", "", "/terug", "/stop"]
    _, seen = watched(tmp_path / "d.wijk", typed, file.read)
    shown = [(view.question, tuple(row.text for row in view.rows)) for view in seen]
    proud = "Waar bent u trots op?"
    assert shown == [
        ("", ()),
        ("", ()),
        *[(proud, ())] * 3,
        ("Welk thema komt eerst?", ("wonen", "werk", "veiligheid")),
        (proud, ("De moestuin",)),
    ]
    assert file.read() == b""


def test_without_a_window_nothing_is_written(tmp_path: Path) -> None:
    watched(tmp_path / "d.wijk", ["/zoek trots", "1", "nee", "/stop"], lambda: b"")
    assert not (data_folder() / FOLDER).exists()


def test_a_word_says_how_the_beamer_gets_a_window(tmp_path: Path) -> None:
    script, _ = watched(tmp_path / "d.wijk", ["/zoek trots", "1", "nee", "/beamer", "/stop"], lambda: b"")
    assert "\nwijkwizard beamer\n" in script.text

"""In lines too who takes over hears what changed, and a room never does."""

from __future__ import annotations

from pathlib import Path

from tests.lines.scripted import through


def test_what_changed_is_told_and_a_slip_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "d.wijk"
    through(path, ["1", "Oosterhof", "/stop"])
    said = through(path, ["/veranderd", "/veranderd vroeger", "/stop"]).text
    assert "Oosterhof" in said
    assert "'vroeger' is geen dag." in said


def test_while_the_room_listens_nothing_of_it_is_told(tmp_path: Path) -> None:
    path = tmp_path / "d.wijk"
    through(path, ["1", "Oosterhof", "/stop"])
    said = through(path, ["2", "ja", "/veranderd", "/stop"]).text
    assert "Zet eerst met /zaalbeeld het zaalbeeld uit." in said

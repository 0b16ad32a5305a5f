"""The list of recent dossiers: last first, never in the way."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from wijkwizard.dossier.recents import (
    Recent,
    drop,
    evening_noted,
    note_evening,
    note_room,
    recents,
    remember,
    room_entered,
)
from wijkwizard.resources import FOLDER_VARIABLE, data_folder


def dossiers(folder: Path, count: int) -> list[Path]:
    """Make empty files to remember."""
    found = [folder / f"{number}.wijk" for number in range(count)]
    for path in found:
        path.touch()
    return found


def test_the_last_one_opened_stands_first_and_once(tmp_path: Path) -> None:
    one, two = dossiers(tmp_path, 2)
    for path in (one, two, one):
        remember(Recent(path=path, title="Oost", at="2027", closed=False), tmp_path)
    assert [recent.path for recent in recents(tmp_path)] == [one.resolve(), two.resolve()]
    assert not recents(tmp_path)[0].closed


def test_twelve_are_enough(tmp_path: Path) -> None:
    for path in dossiers(tmp_path, 20):
        remember(Recent(path=path), tmp_path)
    assert len(recents(tmp_path)) == 12


def test_a_stick_that_is_not_in_the_laptop_is_kept_but_not_shown(tmp_path: Path) -> None:
    (path,) = dossiers(tmp_path, 1)
    remember(Recent(path=path), tmp_path)
    path.unlink()
    assert recents(tmp_path) == ()
    path.touch()
    assert len(recents(tmp_path)) == 1


def test_a_dropped_dossier_leaves_no_trace(tmp_path: Path) -> None:
    one, two = dossiers(tmp_path, 2)
    remember(Recent(path=one), tmp_path)
    remember(Recent(path=two), tmp_path)
    drop(one, tmp_path)
    drop(one, tmp_path)
    assert [recent.path for recent in recents(tmp_path)] == [two.resolve()]
    assert "0.wijk" not in (tmp_path / "recent.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("contents", ["", "geen json", '{"een": 1}', '[{"path": 3}]'])
def test_a_list_that_cannot_be_read_is_empty_and_starts_anew(contents: str, tmp_path: Path) -> None:
    (path,) = dossiers(tmp_path, 1)
    (tmp_path / "recent.json").write_text(contents, encoding="utf-8")
    assert recents(tmp_path) == ()
    remember(Recent(path=path), tmp_path)
    assert len(recents(tmp_path)) == 1


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (path,) = dossiers(tmp_path, 1)
    in_the_way = tmp_path / "bestand"
    in_the_way.touch()
    remember(Recent(path=path), in_the_way)
    assert recents(in_the_way) == ()


def test_writing_the_list_leaves_no_other_file(tmp_path: Path) -> None:
    (path,) = dossiers(tmp_path, 1)
    folder = tmp_path / "gegevens" / "diep"
    remember(Recent(path=path), folder)
    assert [one.name for one in folder.iterdir()] == ["recent.json"]


def test_the_folder_can_be_named_in_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert data_folder().name == "wijkwizard"
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    assert data_folder() == tmp_path
    (path,) = dossiers(tmp_path, 1)
    remember(Recent(path=path))
    assert len(recents()) == 1


EIGHT = datetime(2026, 11, 12, 20, 0, tzinfo=UTC)


def test_that_a_room_was_entered_is_noted_for_its_dossier_alone(tmp_path: Path) -> None:
    """Through opening and closing, under each way to write its name, until it is said to be left."""
    one, two = dossiers(tmp_path, 2)
    for path in (one, two):
        remember(Recent(path=path, closed=False), tmp_path)
    note_room(tmp_path / "." / "0.wijk", EIGHT, tmp_path)
    remember(Recent(path=one, closed=True), tmp_path)
    remember(Recent(path=one, closed=False), tmp_path)
    assert (room_entered(one, tmp_path), room_entered(two, tmp_path)) == (EIGHT, None)
    note_room(two, None, tmp_path)
    assert room_entered(one, tmp_path) == EIGHT
    note_room(one, None, tmp_path)
    assert room_entered(one, tmp_path) is None


def test_of_a_dossier_that_is_not_on_the_list_no_room_is_noted(tmp_path: Path) -> None:
    note_room(tmp_path / "weg.wijk", EIGHT, tmp_path)
    assert room_entered(tmp_path / "weg.wijk", tmp_path) is None


@pytest.mark.parametrize("held", ['"geen tijd"', "5", '"2026-11-12T20:00:00"', "null"])
def test_a_noted_room_that_cannot_be_read_was_not_entered(held: str, tmp_path: Path) -> None:
    (path,) = dossiers(tmp_path, 1)
    listed = f'[{{"path": "{path.resolve()}", "room": {held}}}]'
    (tmp_path / "recent.json").write_text(listed, encoding="utf-8")
    assert room_entered(path, tmp_path) is None
    assert len(recents(tmp_path)) == 1


def test_what_was_agreed_about_an_evening_stays_with_its_dossier_when_that_is_opened_again(
    tmp_path: Path,
) -> None:
    """And what is no list of lines was never agreed."""
    one, other = tmp_path / "een.wijk", tmp_path / "ander.wijk"
    for path in (one, other):
        remember(Recent(path), tmp_path)
    note_evening(one, ("langer 2026-11-27T20:00:00+01:00 10",), tmp_path)
    remember(Recent(one, title="De Werven"), tmp_path)
    assert evening_noted(one, tmp_path) == ("langer 2026-11-27T20:00:00+01:00 10",)
    assert evening_noted(other, tmp_path) == ()
    assert evening_noted(tmp_path / "geen.wijk", tmp_path) == ()
    listed = json.loads((tmp_path / "recent.json").read_text())
    (tmp_path / "recent.json").write_text(
        json.dumps([{**listed[0], "evening": [1, "a"]}, {**listed[1], "evening": 3}])
    )
    assert [evening_noted(path, tmp_path) for path in (one, other)] == [("a",), ()]

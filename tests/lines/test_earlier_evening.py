"""In lines too another evening begins with what was said the last time."""

from __future__ import annotations

from pathlib import Path

from tests.lines.scripted import through
from tests.session.small import SMALL, fixed_environment
from tests.session.tables import PROUD, at_tables, prepared, says

WEEK = 7 * 24 * 60 * 60


def heard(folder: Path, later: int) -> str:
    """Return what is said when the room is entered so many seconds later, twice."""
    (path,) = at_tables(prepared(folder), says(PROUD, "Het koor"))
    script = through(
        path,
        ["2", "ja", "/terug", "2", "/stop"],
        questions=SMALL,
        environment=fixed_environment(later),
    )
    return script.text


def test_the_second_evening_begins_with_the_first_once(tmp_path: Path) -> None:
    said = heard(tmp_path, WEEK)
    assert said.count("De vorige keer: 14 maart 2026.") == 1
    assert "Trots op: Het koor." in said
    assert said.index("Vanavond,") < said.index("Typ ja of nee")


def test_in_the_same_evening_nothing_comes_between(tmp_path: Path) -> None:
    assert "De vorige keer" not in heard(tmp_path, 3000)


def test_who_was_at_the_desk_is_asked_again_when_the_room_is_entered(tmp_path: Path) -> None:
    """What the group said then was stored as words of the desk."""
    (path,) = at_tables(prepared(tmp_path), says(PROUD, "Het koor"))
    typed = ["/zoek trots", "1", "nee", "nee", "nee", "/plekken", "2", "nee", "ja", "/stop"]
    said = through(path, typed, questions=SMALL, environment=fixed_environment(WEEK)).text
    assert said.count("Bent u nu samen met de groep?") == 2


def test_who_works_out_the_evening_within_two_hours_is_asked_before_its_words_change(tmp_path: Path) -> None:
    """What the desk made of them stood as the word of the group."""
    (path,) = at_tables(prepared(tmp_path), says(PROUD, "Het koor"))
    typed = ["2", "nee", "ja", "/plekken", "3", "/zoek trots", "1", "nee", "nee", "/stop"]
    said = through(path, typed, questions=SMALL, environment=fixed_environment(3000)).text
    assert said.count("Bent u nu samen met de groep?") == 2

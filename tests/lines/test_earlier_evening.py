"""In lines too another evening begins with what was said the last time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lines.scripted import look, through
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
    typed = ["/zoek trots", "1", "nee", "nee", "/plekken", "2", "nee", "ja", "/stop"]
    said = through(path, typed, questions=SMALL, environment=fixed_environment(WEEK)).text
    assert said.count("Bent u nu samen met de groep?") == 2


@pytest.mark.parametrize(
    ("typed", "moment"), [("bureau", "uitwerken"), ("papier", ""), ("nee", ""), ("hm", None)]
)
def test_without_a_room_who_listens_says_so_as_on_the_screen(
    typed: str, moment: str | None, tmp_path: Path
) -> None:
    """Nobody could, before a first evening: the paper said that the group had spoken, of what a desk had typed."""
    path = tmp_path / "d.wijk"
    said = through(path, ["/zoek trots", "1", typed, "De markt", "", "/stop"])
    with look(path) as session:
        answers = session.reader.answers
    if moment is None:
        assert "Typ ja, nee, bureau of papier." in said.text
        assert PROUD not in answers.by_slot
    else:
        (answer,) = answers.by_slot[PROUD]
        assert answer.moment == moment
    assert ("De avond is" in said.text) is (typed == "nee")


def test_who_works_out_the_evening_within_two_hours_is_asked_before_its_words_change(tmp_path: Path) -> None:
    """What the desk made of them stood as the word of the group."""
    (path,) = at_tables(prepared(tmp_path), says(PROUD, "Het koor"))
    typed = ["2", "nee", "ja", "/plekken", "3", "/zoek trots", "1", "nee", "/stop"]
    said = through(path, typed, questions=SMALL, environment=fixed_environment(3000)).text
    assert said.count("Bent u nu samen met de groep?") == 2


def test_who_said_to_be_at_a_desk_is_at_no_room_at_the_next_question_either(tmp_path: Path) -> None:
    """It was said once more that the room listens, and what is internal was not named any more."""
    path = tmp_path / "d.wijk"
    typed = ["/zoek trots", "1", "bureau", "De markt", "", "/plekken", "/zoek trots", "1", "/plekken", "1"]
    said = through(path, [*typed, "/stop"]).text
    assert said.count("Kijkt of luistert de zaal mee?") == 1
    assert "luistert nog mee" not in said

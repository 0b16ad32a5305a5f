"""In lines a star and a number make a measure of a small action, and '=' joins a wish with the one above it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from tests.lines.scripted import look, through
from tests.session.small import fixed_environment
from wijkwizard.session import new_session
from wijkwizard.terms import Slot, TextValue


def test_a_star_and_a_number_make_a_measure_of_an_action(tmp_path: Path) -> None:
    path = tmp_path / "d.wijk"
    with new_session(path, environment=fixed_environment()) as session:
        row = session.rows.add("acties")
        session.writer.answer(Slot("acties.titel", row), TextValue(v="Stoep herstellen"))
    script = through(path, ("/zoek kleine acties", "1", "* 1"), questions=None)
    assert "Dit is nu een maatregel." in script.text
    with look(path, None) as session:
        iwap = session.reader.iwap()
    assert [measure.title.value for measure in iwap.measures] == ["Stoep herstellen"]
    assert iwap.actions == ()


def test_the_star_is_named_only_where_rows_can_become_measures(tmp_path: Path) -> None:
    """And there, as soon as there is a row."""
    path = tmp_path / "d.wijk"
    script = through(
        path,
        ("/zoek kleine acties", "1", "Stoep herstellen", "1", "/zoek kleine acties", "1"),
        questions=None,
    )
    assert "* 2 maakt van regel 2 een maatregel." in script.said
    assert "kleine actie een maatregel" not in script.text
    other = through(tmp_path / "e.wijk", ("/zoek gaan we doen", "1", "nee", "Een feest", "1", "/terug"))
    assert "Een nummer opent die regel" in other.text
    assert "* 2" not in other.text


def test_an_equals_sign_and_a_number_join_two_wishes(tmp_path: Path) -> None:
    path = tmp_path / "d.wijk"
    with new_session(path, environment=fixed_environment()) as session:
        for words in ("Meer bankjes", "Een bank"):
            session.writer.answer(Slot("wensen.wens", session.rows.add("wensen")), TextValue(v=words))
    script = through(path, ("/zoek antwoord krijgt elke wens", "1", "= 2"), questions=None)
    assert "= 2 voegt regel 2 samen met regel 1." in script.said
    assert "Dit is nu één regel." in script.text
    with look(path, None) as session:
        (wish,) = session.reader.iwap().wishes
    assert (wish.what.value, wish.people.value) == ("Meer bankjes; Een bank", Decimal(2))

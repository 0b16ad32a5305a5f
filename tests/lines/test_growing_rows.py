"""In lines a star and a number make a measure of a small action."""

from __future__ import annotations

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

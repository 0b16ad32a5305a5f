"""A count in two colours in lines: asked cell by cell, in one breath too, and said by colour once it is shown."""

from __future__ import annotations

from pathlib import Path

from tests.lines.scripted import look, through
from tests.session.two_colours import COUNT, PROFESSIONALS, RESIDENTS, at, evening
from wijkwizard.terms import GridValue

_THERE = ("/zoek Welke drie problemen", "1", "nee")


def counted(folder: Path) -> GridValue:
    """Return the count that stands in the dossier."""
    with look(folder / "avond.wijk", questions=None) as session:
        answer = session.reader.answers.get(COUNT)
        assert answer is not None
        assert isinstance(answer.value, GridValue)
        return answer.value


def test_each_colour_is_asked_by_name_and_said_when_it_is_shown(tmp_path: Path) -> None:
    evening(tmp_path).close()
    said = through(tmp_path / "avond.wijk", (*_THERE, "2", "5", "7 5", "/toon", "ja"), questions=None)
    assert any(prompt.startswith("Overlast, bewoners.") for prompt in said.hidden)
    assert any(prompt.startswith("Overlast, professionals.") for prompt in said.hidden)
    assert "Overlast: 7, 2 van bewoners en 5 van professionals." in said.said
    found = counted(tmp_path)
    assert found.v[at("overlast", RESIDENTS)] == 2
    assert found.v[at("overlast", PROFESSIONALS)] == 5
    assert found.rows["afval"] == 12


def test_a_dash_takes_away_the_number_of_a_colour(tmp_path: Path) -> None:
    with evening(tmp_path) as session:
        cells = {at("overlast", RESIDENTS): 2, at("overlast", PROFESSIONALS): 5}
        session.writer.answer(COUNT, GridValue(v=cells))
    through(tmp_path / "avond.wijk", (*_THERE, "ja", "", "-", "/toon", "ja"), questions=None)
    assert counted(tmp_path) == GridValue(v={at("overlast", RESIDENTS): 2})

"""Sheets are typed in in lines: each is read back, the last is taken back, and an empty line is done."""

from __future__ import annotations

from pathlib import Path

from tests.lines.scripted import look, through
from tests.session.two_colours import evening
from wijkwizard.session.sheet_questions import sheet_numbers
from wijkwizard.terms import ChoiceValue, Slot


def number(folder: Path, question: str) -> int:
    with look(folder / "avond.wijk", questions=None) as session:
        return sheet_numbers(session.reader.index)[question]


def test_lines_are_taken_until_an_empty_one(tmp_path: Path) -> None:
    evening(tmp_path).close()
    place = number(tmp_path, "inschatting")
    typed = ("/overtypen", f"{place} 9", f"{place} 2", "/ongedaan", f"{place} 3", "")
    said = through(tmp_path / "avond.wijk", typed, questions=None)
    assert "Hier is plaats voor 4 keuzes, u typte 9. Typ de cijfers die op het blad staan." in said.said
    assert f"{place} · inschatting: Opletten." in said.said
    assert "De laatste regel is weg." in said.said
    with look(tmp_path / "avond.wijk", questions=None) as session:
        answer = session.reader.answers.get(Slot("inschatting"))
        assert answer is not None
        assert answer.value == ChoiceValue(v="gevarenzone")


def test_another_place_can_be_gone_to_and_other_words_are_refused(tmp_path: Path) -> None:
    evening(tmp_path).close()
    said = through(
        tmp_path / "avond.wijk", ("/overtypen", "/toon", "/onzin", "/overzicht", ""), questions=None
    )
    assert "/toon kan hier niet. Een lege regel gaat terug." in said.said
    assert any("/onzin" in line and "ken ik niet" in line for line in said.said)
    assert "Welk deel?" in said.said


def test_a_room_that_listens_hears_nothing_of_it(tmp_path: Path) -> None:
    evening(tmp_path).close()
    said = through(tmp_path / "avond.wijk", ("/zaalbeeld", "/overtypen", ""), questions=None)
    assert any("Zet eerst het zaalbeeld uit." in line for line in said.said)
    assert not any("Nummer en antwoord" in line for line in said.said)

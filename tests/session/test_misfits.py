"""What fits today's questionnaire no longer is read with the questionnaires that the dossier was made with."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.session.small import SMALL, edition, fixed_environment, questions
from wijkwizard.session import new_session, open_session
from wijkwizard.session.misfits import MisfitContext, kept_aside
from wijkwizard.terms import (
    Answer,
    Answers,
    ChoicesValue,
    DayValue,
    GridValue,
    MoneyValue,
    NumberValue,
    ScaleValue,
    Slot,
    Value,
    YesNoValue,
)

PRIVACY = (
    "      - {id: privacy, kind: yes_no, text: Spreken we af geen namen te noemen?, binds: table.privacy}\n"
)


def made(path: Path) -> None:
    """Make a dossier with the small questionnaire."""
    with new_session(path, environment=fixed_environment(), questions=SMALL) as session:
        session.writer.read(Slot("bewoners"), "400")
        session.writer.read(Slot("privacy"), "ja")
        session.writer.read(Slot("duur"), "lang")
        session.writer.read(Slot("redenen"), "raad; bewoners")
        row = session.rows.add("problemen")
        session.writer.read(Slot("problemen.titel", row), "Zwerfvuil")
        session.writer.read(Slot("problemen.ernst", row), "2")


CHANGED = {
    PRIVACY: "",
    "{id: bewoners, kind: number, unit: mensen, whole: true,": "{id: bewoners, kind: text,",
    "binds: area.residents": "binds: area.gemeente",
    "{id: raad, label: De raad}, ": "",
    "id: problemen\n        kind: table\n        text: Welke": "id: kwesties\n        kind: table\n        text: Welke",
    "rows_of: problemen": "rows_of: kwesties",
    "rows: problemen": "rows: kwesties",
}


def test_the_words_of_then_are_read_from_the_dossier(tmp_path: Path) -> None:
    """Question, labels, unit and name of the row; also after the new edition was adopted and all was closed."""
    path = tmp_path / "proef.wijk"
    made(path)
    new = edition(tmp_path / "nieuw", CHANGED)
    for start in (100, 200):
        with open_session(path, environment=fixed_environment(start), questions=new) as session:
            told = {(one.question, one.row, one.said.value) for one in session.reader.iwap().kept_aside}
            lines = {(one.title, one.text) for one in session.reader.overview() if not one.turn_id}
            session.writer.read(Slot("trots"), f"Het koor {start}")
        assert told == {
            ("Hoeveel mensen wonen er?", "", "400 mensen"),
            ("Spreken we af geen namen te noemen?", "", "ja"),
            ("Waarom nu?", "", "De raad"),
            ("Titel", "Zwerfvuil", "Zwerfvuil"),
            ("Hoe erg is het?", "Zwerfvuil", "2 van 3"),
        }
        assert ("Spreken we af geen namen te noemen?", "ja") in lines
        assert ("Zwerfvuil: Titel", "Zwerfvuil") in lines


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (YesNoValue(v=True), "ja"),
        (YesNoValue(v=False), "nee"),
        (NumberValue(v=Decimal("1234.5")), "1.234,5"),
        (MoneyValue(v=Decimal(1250)), "€ 1.250"),
        (DayValue(v="2027-03"), "maart 2027"),
        (ScaleValue(v=3), "3"),
        (ChoicesValue(v=("a", "b")), "a, b"),
        (GridValue(v={"a": 2}), "a: 2"),
    ],
)
def test_without_any_questionnaire_of_then_it_is_still_dutch(value: Value, words: str) -> None:
    """Ids stand where labels cannot be found, and nothing else is in the words of a machine."""
    found = Answers(by_slot={Slot("weg"): (Answer(value=value),)})
    (one,) = kept_aside(MisfitContext(questions().index, (), found), found.by_slot)
    assert isinstance(one.said.value, str)
    assert (one.question, one.said.value.replace("\u00a0", " ")) == ("weg", words)


def test_a_question_that_was_renamed_and_changed_its_kind_is_read_under_its_old_name(tmp_path: Path) -> None:
    """Its answer is written under the name of today, and the questionnaire of then knows only the old one."""
    path = tmp_path / "proef.wijk"
    made(path)
    words = {
        "{id: redenen, kind: choices, text: Waarom nu?, binds: occasion.reasons, options: "
        "[{id: raad, label: De raad}, {id: bewoners, label: Bewoners}]}": (
            "{id: waarom, formerly: [redenen], kind: text, text: Waarom nu?}"
        )
    }
    new = edition(tmp_path / "nieuw", words)
    for start in (100, 200):
        with open_session(path, environment=fixed_environment(start), questions=new) as session:
            (one,) = session.reader.iwap().kept_aside
            assert (one.question, one.said.value) == ("Waarom nu?", "De raad en Bewoners")

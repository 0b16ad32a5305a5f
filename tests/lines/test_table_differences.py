"""In lines a merged dossier begins with what tables said differently, and people choose what stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lines.scripted import through, value
from tests.session.small import SMALL, fixed_environment
from tests.session.tables import PROUD, Table, adds, at_tables, merged, prepared, says
from wijkwizard.session import Session
from wijkwizard.terms import Slot, TextValue


def two_tables(folder: Path) -> Path:
    """A dossier in which two tables answered two questions otherwise."""

    def also(words: str, people: str) -> Table:
        def write(session: Session) -> None:
            says(PROUD, words)(session)
            says(Slot("wijknaam"), people)(session)

        return write

    return merged(*at_tables(prepared(folder), also("Het koor", "Oost"), also("Het plein", "West")))[0]


def test_it_begins_with_what_differs_until_all_is_chosen(tmp_path: Path) -> None:
    path = two_tables(tmp_path)
    script = through(
        path, ["2", "1", "1", "2", "/tafels", "/stop"], questions=SMALL, environment=fixed_environment(9000)
    )
    said = script.text
    assert "Op 2 punten zeiden de tafels iets anders." in said
    assert said.index("Waar tafels iets anders zeiden.") < said.index("Waar wilt u verder?")
    assert "2. Waar bent u trots op? tafel 1: Het koor. tafel 2: Het plein." in said
    assert "Alles waar tafels iets anders zeiden, is nu gekozen." in said
    assert "De tafels zeiden nergens iets anders dan elkaar." in said
    assert value(path, "trots") == TextValue(v="Het koor")


def test_an_empty_line_leaves_it_for_later(tmp_path: Path) -> None:
    path = two_tables(tmp_path)
    script = through(path, ["", "/stop"], questions=SMALL, environment=fixed_environment(9000))
    assert "Waar wilt u verder?" in script.text
    assert (
        "Op 2 punten" in through(path, ["/stop"], questions=SMALL, environment=fixed_environment(9500)).text
    )


def test_rows_that_say_the_same_become_one_with_one_number(tmp_path: Path) -> None:
    def both(session: Session) -> None:
        adds("Herrie")(session)
        adds("Leegstand")(session)

    path = merged(*at_tables(prepared(tmp_path), both, both))[0]
    said = through(path, ["3", "/stop"], questions=SMALL, environment=fixed_environment(9000)).text
    assert "1. Welke drie nemen we mee? 'Herrie' staat er 2 keer. tafel 1: verder niets." in said
    assert "3. Voeg alle gelijke regels samen (2)." in said
    assert "Alles waar tafels iets anders zeiden, is nu gekozen." in said


@pytest.mark.parametrize(("alone", "told"), [(["nee"], False), (["ja", ""], True)])
def test_what_the_room_may_not_hear_is_asked_for_first(
    tmp_path: Path, alone: list[str], *, told: bool
) -> None:
    """Of a dossier in which only that differs nothing was said, and /tafels did not say how to go on."""
    tables = (says(Slot("bewoners"), "900"), says(Slot("bewoners"), "950"))
    path = merged(*at_tables(prepared(tmp_path), *tables))[0]
    script = through(path, [*alone, "/stop"], questions=SMALL, environment=fixed_environment(600))
    assert "Kijkt of luistert er nu niemand mee?" in script.text
    assert ("950" in script.text) is told
    assert "Waar tafels iets anders zeiden: /tafels, " in script.text

"""Before the papers for the tables are made, their maker hears where they point people out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.session.small import fixed_environment
from wijkwizard.session import Session, fill_session, open_session
from wijkwizard.session.printing.people_on_sheets import people_on_sheets
from wijkwizard.session.printing.room_sheets import room_sheets
from wijkwizard.session.printing.sheet_files import of_questions

CARDS = """
duur: lang
avond-welke: later
problemen:
  - {soort: Marokkaanse jongens, titel: Marokkaanse jongens bij de flat}
  - {soort: Verwarde buren, titel: Weduwen op nummer 12 tot 40}
"""


def _filled(folder: Path, text: str) -> Session:
    source = folder / "antwoorden.yaml"
    source.write_text(text, encoding="utf-8")
    fill_session(source, folder / "wijk.wijk", environment=fixed_environment())
    return open_session(folder / "wijk.wijk", environment=fixed_environment(1000))


def _told(session: Session) -> tuple[str, ...]:
    return people_on_sheets(session.reader, room_sheets(session.reader))


def test_own_cards_and_titles_that_point_people_out_are_told_first(tmp_path: Path) -> None:
    """They are on voting cards and posters as they were typed, and hang there before anybody said 'klopt'."""
    with _filled(tmp_path, CARDS) as session:
        said: list[str] = []
        session.plan.make_sheets(lambda form: tmp_path / f"{form}.pdf", said.append)
        told = _told(session)
    assert said[: len(told)] == [f"Let op: {line}" for line in told]
    person, groups, places = told
    assert "de afkomst of het geloof van mensen" in person
    assert "voordat u de papieren uitdeelt of ophangt" in person
    assert "'Marokkaanse jongens'" in groups
    assert "'Verwarde buren'" in groups
    assert places.startswith("Op papier staat een flat, portiek of straat in een zin over mensen")


@pytest.mark.parametrize(
    "text",
    [
        "duur: lang\nproblemen: [{soort: Losse tegels, titel: Losse tegels op het plein}]",
        "duur: lang\nproblemen: [{soort: overlast, titel: {waarde: Marokkaanse jongens, intern: ja}}]",
        "duur: lang\nwensen: [{wens: Mevrouw De Vries is ziek}]",
    ],
)
def test_of_what_is_not_printed_or_points_nobody_out_nothing_is_told(text: str, tmp_path: Path) -> None:
    """A plain card, a title for the makers alone, and an answer that stands on no paper for the tables."""
    with _filled(tmp_path, text) as session:
        assert _told(session) == ()


def test_our_own_questions_point_nobody_out() -> None:
    reader = of_questions(None)
    assert people_on_sheets(reader, room_sheets(reader)) == ()

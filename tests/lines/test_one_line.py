"""What was said in several lines is heard as one thing: no list has an entry, or a command, that nobody put there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lines.scripted import TRIAL, through
from tests.session.small import fixed_environment
from wijkwizard.session import new_session
from wijkwizard.terms import ChoiceValue, Slot, TextValue

_SAID = "De flats zijn gesloopt.\n2\n\n/stop\nNiemand belde terug."
_HEARD = "De flats zijn gesloopt. / 2 / /stop / Niemand belde terug."


def _said_in_lines(path: Path) -> None:
    """Write text of several lines wherever some can be: an answer, a title, a remark, and an open point."""
    with new_session(path, environment=fixed_environment(1000), questions=TRIAL) as session:
        text = TextValue(v=_SAID)
        session.writer.answer(Slot("trots"), text)
        row = session.rows.add("maatregelen")
        session.writer.answer(Slot("maatregelen.titel", row), text)
        session.writer.answer(Slot("thema"), ChoiceValue(v="werk"), _SAID)
        session.writer.park(Slot("samen"), owner="flats\n2", note=_SAID)


@pytest.mark.parametrize(
    "commands",
    [
        ("/zoek flats", ""),
        ("/zaalbeeld", "/veranderd 1-1-2020"),
        ("/zaalbeeld", "/overzicht", ""),
        ("/zaalbeeld", "/lijst", ""),
        ("/zaalbeeld", "/zoek waar bent u trots op", "1", "nee", "ja"),
        ("/zaalbeeld", "/zoek welk thema", "1", "nee", "/herkomst", "", "", "", ""),
        ("/zaalbeeld", "/zoek wat gaan we doen", "1", "nee", "1", ""),
        ("/zaalbeeld", "/zoek wie trekt", "1", "1", ""),
        ("/zaalbeeld", "/zoek doen we dit samen", "1", "nee", "/later", "", ""),
    ],
    ids=lambda typed: " ".join(typed[:2]),
)
def test_a_line_of_what_was_said_is_no_line_of_its_own(tmp_path: Path, commands: tuple[str, ...]) -> None:
    """A search gave a list with two numbers 2, and /stop on a line by itself."""
    path = tmp_path / "d.wijk"
    _said_in_lines(path)
    script = through(path, [*commands])
    alone = [line for line in script.said if line.strip(" .,") in {"2", "/stop", "Niemand belde terug"}]
    assert "flats" in script.text
    assert alone == []


def test_a_search_reads_all_of_it_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "d.wijk"
    _said_in_lines(path)
    said = through(path, ["/zoek sloop", "/zoek flats", ""]).said
    assert [line for line in said if _HEARD[:60] in line]


def test_a_refusal_names_several_lines_as_one(tmp_path: Path) -> None:
    path = tmp_path / "d.wijk"
    with new_session(path, environment=fixed_environment(1000), questions=TRIAL) as session:
        session.drafts.keep(Slot("thema"), "2\n3 euro\n/stop")
    said = through(path, ["/zoek welk thema", "1", "nee", "ja", ""]).said
    assert [line for line in said if "2 / 3 euro / /stop" in line]
    assert "/stop" not in said

"""The overview in lines adds up: what is kept and not asked now has its own number and its own part."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lines.scripted import TRIAL, look, through
from tests.session.small import SMALL, fixed_environment
from wijkwizard.session import new_session
from wijkwizard.terms import Slot, TextValue, YesNoValue


def test_an_answer_that_is_kept_apart_is_counted_apart(tmp_path: Path) -> None:
    """And stands in no moment, for none asks it."""
    path = tmp_path / "d.wijk"
    with new_session(path, environment=fixed_environment(1000), questions=TRIAL) as session:
        session.writer.answer(Slot("samen"), YesNoValue(v=True))
        session.writer.answer(Slot("hoe-samen"), TextValue(v="met de buren"))
        session.writer.answer(Slot("samen"), YesNoValue(v=False))
    said = through(path, ["/zaalbeeld", "/overzicht"]).said
    assert "1 bewaard, nu niet gevraagd (onderaan)." in said
    assert said.index("Bewaard, wordt nu niet gevraagd:") + 1 == next(
        number for number, line in enumerate(said) if "met de buren" in line
    )


def test_nothing_is_said_of_what_is_not_there(tmp_path: Path) -> None:
    assert not [
        line for line in through(tmp_path / "d.wijk", ["/overzicht"]).said if "nu niet gevraagd" in line
    ]


def test_what_was_agreed_stays_on_the_list_of_a_question_that_is_not_asked(tmp_path: Path) -> None:
    """It leads nowhere, and says so; who takes it up can still be said."""
    path = tmp_path / "d.wijk"
    with new_session(path, environment=fixed_environment(1000), questions=TRIAL) as session:
        session.writer.answer(Slot("samen"), YesNoValue(v=True))
        session.writer.park(Slot("hoe-samen"), owner="wijkteam", note="bel de gemeente")
        session.writer.answer(Slot("samen"), YesNoValue(v=False))
    said = through(path, ["/zaalbeeld", "/lijst", "6", "1"]).said
    assert "6. hoe samen (nu niet gevraagd). Pakt het op: wijkteam. bel de gemeente" in said
    assert "Deze vraag wordt nu niet gesteld. Wat er staat, blijft bewaard." in said


def test_a_title_that_asks_keeps_its_own_mark(tmp_path: Path) -> None:
    """Neither a full stop nor a colon comes behind it."""
    path = tmp_path / "d.wijk"
    with new_session(path, environment=fixed_environment(1000), questions=SMALL) as session:
        session.writer.answer(Slot("trots"), TextValue(v="Het koor"))
        session.writer.park(Slot("trots"), owner="wijkteam")
        session.writer.park(Slot("privacy"), owner="wijkteam")
    said = through(path, ["/zaalbeeld", "/lijst", "", "/overzicht alles"], questions=SMALL).said
    assert "Spreken we af geen namen te noemen? Pakt het op: wijkteam." in "\n".join(said)
    assert any(line.endswith("Waar bent u trots op? Het koor") for line in said)
    assert not [line for line in said if "?:" in line or "?." in line]


_INTERRUPTING = [
    ["/overzicht", ""],
    ["/lijst"],
    ["/zoek", ""],
    ["/plan", ""],
    ["/opvalt"],
    ["/cijfers", ""],
]


@pytest.mark.parametrize("typed", _INTERRUPTING)
def test_what_interrupts_a_question_comes_back_to_it(tmp_path: Path, typed: list[str]) -> None:
    """What is typed next is an answer there, and no number of a place."""
    path = tmp_path / "d.wijk"
    said = through(path, ["1", *typed, "De Werven", "/stop"]).said
    with look(path) as session:
        given = session.reader.answers.get(Slot("naam"))
        assert given is not None, said
        assert given.value == TextValue(v="De Werven")


def test_whoever_asks_for_the_places_comes_back_to_these(tmp_path: Path) -> None:
    """From there a list interrupts no question."""
    said = through(tmp_path / "d.wijk", ["1", "/plekken", "/overzicht", "", "/stop"]).said
    assert len([line for line in said if line.startswith("Waar wilt u verder?")]) >= 3


def test_a_count_that_was_interrupted_goes_on_at_its_row(tmp_path: Path) -> None:
    """At the first one, the next number would take the place of another."""
    path = tmp_path / "d.wijk"
    said = through(path, ["/zoek problemen", "1", "nee", "5", "6", "/overzicht", "", "7", "/stop"]).said
    asked = [line for line in said if ", nog niet geteld" in line or ", geteld" in line]
    assert [line.split(".")[0] for line in asked[-2:]] == ["hoge werkloosheid"] * 2, asked

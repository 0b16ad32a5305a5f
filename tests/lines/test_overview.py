"""The overview in lines adds up: what is kept and not asked now has its own number and its own part."""

from __future__ import annotations

from pathlib import Path

from tests.lines.scripted import TRIAL, through
from tests.session.small import fixed_environment
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

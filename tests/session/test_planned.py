"""How long an evening is planned: the first of two ends at the cut, the second begins with a welcome."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.session.small import fixed_rim
from wijkwizard.session import Session, new_session, planned
from wijkwizard.terms import ChoiceValue, Slot


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A new dossier with our own questionnaire."""
    with new_session(tmp_path / "avond.wijk", rim=fixed_rim()) as made:
        yield made


def plan(session: Session, start: str) -> tuple[tuple[int, ...], int | None]:
    """Return what is planned in the dossier for the evening that begins at a turn."""
    return planned(session.turns("zaal"), session.questionnaire, session.answers, start)


def minutes(session: Session, start: str) -> int:
    """Return the minutes of the evening that begins at a turn."""
    ids = [turn.id for turn in session.turns("zaal")]
    found, end = plan(session, start)
    return sum(found[ids.index(start) : end])


def test_two_evenings_are_planned_each_for_itself(session: Session) -> None:
    """The clock of the first does not count the questions of the second."""
    session.answer(Slot("duur"), ChoiceValue(v="twee-avonden"))
    assert (minutes(session, "aanwezig"), minutes(session, "ambitie-zin")) == (71, 68)


def test_one_evening_has_no_cut_and_no_second_welcome(session: Session) -> None:
    """It is planned from its first question to its last."""
    session.answer(Slot("duur"), ChoiceValue(v="een-avond"))
    assert minutes(session, "aanwezig") == 90
    whole, end = plan(session, "ambitie-zin")
    assert (sum(whole), end) == (90, None)


def test_all_the_time_in_the_world_has_no_plan_of_evenings(session: Session) -> None:
    """The long route has no evening that it must fit."""
    session.answer(Slot("duur"), ChoiceValue(v="lang"))
    assert plan(session, "aanwezig")[1] is None

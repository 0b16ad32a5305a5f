"""How long an evening is planned: the first of two ends at the cut, the second begins with a welcome."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.session.small import fixed_environment, small
from wijkwizard.questionnaire.evenings import in_room, minutes_of
from wijkwizard.session import Session, minutes_in_words, new_session, planned
from wijkwizard.terms import ChoiceValue, Slot


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A new dossier with our own questionnaire."""
    with new_session(tmp_path / "avond.wijk", environment=fixed_environment()) as made:
        yield made


def plan(session: Session, start: str) -> tuple[tuple[int, ...], int | None]:
    """Return what is planned in the dossier for the evening that begins at a turn."""
    return planned(
        session.reader.turns("zaal"), session.reader.questions.questionnaire, session.reader.answers, start
    )


def minutes(session: Session, start: str) -> int:
    """Return the minutes of the evening that begins at a turn."""
    ids = [turn.id for turn in session.reader.turns("zaal")]
    found, end = plan(session, start)
    return sum(found[ids.index(start) : end])


def test_two_evenings_are_planned_each_for_itself(session: Session) -> None:
    """The clock of the first does not count the questions of the second."""
    session.writer.answer(Slot("duur"), ChoiceValue(v="twee-avonden"))
    assert (minutes(session, "aanwezig"), minutes(session, "ambitie-zin")) == (68, 59)


def test_one_evening_has_no_cut_and_no_second_welcome(session: Session) -> None:
    """It is planned from its first question to its last."""
    session.writer.answer(Slot("duur"), ChoiceValue(v="een-avond"))
    assert minutes(session, "aanwezig") == 90
    whole, end = plan(session, "ambitie-zin")
    assert (sum(whole), end) == (90, None)


def test_all_the_time_in_the_world_has_no_plan_of_evenings(session: Session) -> None:
    """The long route has no evening that it must fit."""
    session.writer.answer(Slot("duur"), ChoiceValue(v="lang"))
    assert plan(session, "aanwezig")[1] is None


def told(session: Session) -> str:
    """Return how long the room is asked, as the places say it."""
    return minutes_in_words(session.reader.turns("zaal"), session.reader.index, session.reader.answers)


def test_before_a_length_is_chosen_the_minutes_are_those_of_what_is_offered(session: Session) -> None:
    """Never the sum over two evenings, for nobody sits that long; a choice gives its own, of each evening."""
    routes = session.reader.questions.questionnaire.routes
    of_each = {one.option: minutes_of(in_room(session.reader.index, one), one) for one in routes}
    every = [took for each in of_each.values() for took in each]
    assert told(session) == f"{min(every)} tot {max(every)} minuten per avond"
    for one in routes:
        session.writer.answer(Slot("duur"), ChoiceValue(v=one.option))
        assert told(session) == f"{' en '.join(map(str, of_each[one.option]))} minuten"
        assert all(took <= one.minutes for took in of_each[one.option])


def test_a_questionnaire_without_routes_tells_its_sum(tmp_path: Path) -> None:
    with small(tmp_path) as session:
        assert told(session) == f"{sum(turn.minutes for turn in session.reader.turns('zaal'))} minuten"

"""When an agreement is ready is a day, as at a question that asks for one: on paper tomorrow 'morgen' is wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversation.test_conversation import TRIAL, conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import Park
from wijkwizard.conversation.conversation import do
from wijkwizard.session import Session, new_session
from wijkwizard.session.agreed_day import agreed_day
from wijkwizard.terms import Slot

TODAY = dt.date(2026, 3, 14)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A new dossier on the trial questions, on 14 March 2026."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=TRIAL) as made:
        yield made


def form(due: str) -> dict[str, str]:
    """Return the form of an agreement."""
    return {"owner": "wijkteam", "due": due, "note": "", "public": "nee"}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("gisteren", "13 maart 2026"),
        ("over een week", "21 maart 2026"),
        ("volgend jaar", "2027"),
        ("1-12", "1 december 2026"),
        ("2027-03-14", "14 maart 2027"),
        ("14 maart 2027", "14 maart 2027"),
        ("na de zomer", "na de zomer"),
        ("zodra het kan", "zodra het kan"),
        ("", ""),
    ],
)
def test_a_day_in_words_becomes_that_day(typed: str, kept: str) -> None:
    """What is no day of the calendar stays as it was typed."""
    assert agreed_day(typed, TODAY)[0] == kept


def test_without_a_clock_the_words_stay() -> None:
    assert agreed_day("gisteren", None) == ("gisteren", "")


def test_it_is_said_which_day_was_understood(session: Session) -> None:
    """And nothing where the words were that day already."""
    state, slot = conversation(session), Slot("trots")
    told = [message.text for message in do(state, Park(slot, form("over een week"))).messages]
    assert told == ["Staat op de lijst van wat nog open is. Klaar: 21 maart 2026."]
    assert session.reader.answers.parked[slot].due == "21 maart 2026"
    told = [message.text for message in do(state, Park(slot, form("21 maart 2026"))).messages]
    assert told == ["Staat op de lijst van wat nog open is."]
    told = [message.text for message in do(state, Park(slot, form("gisteren"))).messages]
    assert told == [
        "Staat op de lijst van wat nog open is. Klaar: 13 maart 2026. Deze datum is al voorbij. Klopt hij?"
    ]

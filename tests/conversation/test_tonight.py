"""Five questions are enough to begin an evening; the rest of the preparation is offered, and never owed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import Back, Enter, GoTo, Next
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.places import next_place, places
from wijkwizard.conversation.result import CommandResult
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.tonight import TONIGHT, goes_on_shortly, still_asked
from wijkwizard.conversation.view import view
from wijkwizard.session import Session, new_session
from wijkwizard.session.visibility import ALL
from wijkwizard.terms import Slot, Unknown

FIVE = ("gebied-naam", "avond-datum", "partijen-aanwezig", "beslisruimte", "meenemen")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A new dossier on our own questions."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as made:
        yield made


def _asked(state: ConversationState) -> str:
    assert state.position.turn is not None
    return state.position.turn.id


def _through(state: ConversationState) -> tuple[list[str], CommandResult]:
    """Go on from turn to turn; return which were shown, and what the last step said."""
    shown = [_asked(state)]
    while True:
        result = do(state, Next(over=True))
        if result.goes or result.ended:
            return shown, result
        if shown[-1] != _asked(state):
            shown.append(_asked(state))


def test_the_short_preparation_asks_five_questions_and_then_leads_into_the_room(session: Session) -> None:
    """35 stood before the room."""
    state = conversation(session, "vooraf")
    do(state, GoTo("gebied-naam", tonight=True))
    shown, result = _through(state)
    assert tuple(shown) == FIVE
    assert result.goes == "zaal"
    assert [message.text for message in result.messages] == [
        "Dit is genoeg om te beginnen. De andere vragen vooraf kunnen ook later."
    ]


def test_it_says_how_far_it_is_and_back_leads_through_its_own_questions(session: Session) -> None:
    state = conversation(session, "vooraf")
    do(state, GoTo("gebied-naam", tonight=True))
    do(state, Next())
    do(state, Next())
    now = view(state)
    assert now is not None
    assert now.screen.turn.id == "partijen-aanwezig"
    assert len(state.turns()) == len(FIVE)
    do(state, Back())
    assert _asked(state) == "avond-datum"


def test_who_goes_to_another_question_from_there_prepares_as_ever(session: Session) -> None:
    """A list or a search leads out of the short preparation."""
    state = conversation(session, "vooraf")
    do(state, GoTo("gebied-naam", tonight=True))
    do(state, GoTo("gebied-inwoners", by="overzicht"))
    assert len(state.turns()) > len(FIVE)
    _, result = _through(state)
    assert result.goes == "plekken"


def test_a_blank_dossier_offers_it_first_and_goes_on_in_the_room(session: Session) -> None:
    reader, state = session.reader, conversation(session, "vooraf")
    first, *others = places(reader, session.drafts, ALL)
    assert (first.moment, first.title) == (TONIGHT, "vanavond al")
    assert first.what.startswith("Vijf vragen, en dan de zaal in.")
    assert [place.moment for place in others] == ["vooraf", "zaal", "uitwerken"]
    assert next_place(reader) == TONIGHT
    do(state, Enter(Slot("gebied-naam"), "De Werven"))
    do(state, Enter(Slot("avond-datum"), "14 maart 2026"))
    assert [turn.id for turn in still_asked(reader)] == list(FIVE[2:])
    for question in ("partijen-aanwezig", "beslisruimte", "meenemen"):
        session.writer.answer(Slot(question), Unknown.DONT_KNOW)
    assert still_asked(reader) == ()
    assert next_place(reader) == "zaal"


def test_who_prepares_more_goes_on_preparing(session: Session) -> None:
    """The short way is there as long as the room did not begin, and nobody is sent along it."""
    reader, state = session.reader, conversation(session, "vooraf")
    do(state, Enter(Slot("gebied-inwoners"), "4000"))
    assert still_asked(reader)
    assert next_place(reader) == "vooraf"
    do(conversation(session), Enter(Slot("ambitie-zin"), "Iedereen kent de buren."))
    assert still_asked(reader) == ()


def test_who_goes_on_after_a_restart_is_on_the_short_preparation_again(session: Session) -> None:
    """It went on at '15 van 29', for which one was chosen is kept nowhere; after one answer nobody can tell."""
    state = conversation(session, "vooraf")
    do(state, GoTo("gebied-naam", tonight=True))
    do(state, Enter(Slot("gebied-naam"), "De Werven"))
    first, second = (session.reader.turn(name) for name in FIVE[:2])
    assert first is not None
    assert second is not None
    assert not goes_on_shortly(session.reader, first)
    do(state, Enter(Slot("avond-datum"), "2027-03-14"))
    assert goes_on_shortly(session.reader, second)
    do(state, Enter(Slot("gebied-gemeente"), "Voorbeeldstad"))
    assert not goes_on_shortly(session.reader, second)

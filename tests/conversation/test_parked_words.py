"""What fits nowhere yet is parked: inside until it is made public, and brought back until it is settled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversation.test_conversation import TRIAL, conversation
from tests.session.small import fixed_environment
from tests.session.two_colours import evening
from wijkwizard.conversation.commands import GoTo, Undo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.explain import explained
from wijkwizard.conversation.key_meanings import Pointer
from wijkwizard.conversation.parked_words import (
    ALL_INSIDE,
    LIST_TITLE,
    NO_TABLE,
    NOTHING_PARKED,
    list_words,
    parked,
    parked_rows,
    turn_public,
)
from wijkwizard.conversation.room.what_room_sees import room_view
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.view import view
from wijkwizard.session import new_session
from wijkwizard.session.visibility import ALL, ROOM
from wijkwizard.terms import ChoiceValue, Slot

TABLE = "geparkeerd"
BUS = "De bus rijdt op zondag niet meer"


@pytest.fixture
def state(tmp_path: Path) -> Iterator[ConversationState]:
    with evening(tmp_path) as session:
        yield conversation(session)


def park(state: ConversationState, words: str = BUS) -> str:
    """Park words; return their row."""
    assert parked(state.session, state.showing(), words).done
    return parked_rows(state.session.reader)[-1].row


def brought(state: ConversationState, turn_id: str) -> str:
    do(state, GoTo(turn_id))
    now = view(state)
    assert now is not None
    return now.parked


def test_nothing_is_asked_of_it_before_something_is_parked(state: ConversationState) -> None:
    asked = [each.id for turn in state.session.reader.turns("zaal") for each in turn.questions]
    assert TABLE not in asked
    park(state)
    asked = [each.id for turn in state.session.reader.turns("zaal") for each in turn.questions]
    assert asked.index(TABLE) < asked.index("slot")


def test_it_stays_inside_until_one_step_makes_it_public(state: ConversationState) -> None:
    row = park(state)
    (mine,) = parked_rows(state.session.reader)
    assert (mine.words, mine.public) == (BUS, False)
    assert parked_rows(state.session.reader.seen(ROOM)) == ()
    assert turn_public(state.session, row).done
    (seen,) = parked_rows(state.session.reader.seen(ROOM))
    assert seen.public
    do(state, Undo())
    assert parked_rows(state.session.reader.seen(ROOM)) == ()
    do(state, Undo())
    assert parked_rows(state.session.reader) == ()


def test_the_room_sees_at_the_close_only_what_was_made_public(state: ConversationState) -> None:
    first, _ = park(state), park(state, "De wethouder belooft nooit iets")
    turn_public(state.session, first)
    do(state, GoTo(TABLE))
    shown = room_view(state, Pointer(Slot(TABLE)))
    told = shown.model_dump_json()
    assert BUS in told
    assert "wethouder" not in told


def test_it_comes_back_at_the_end_of_each_step_until_it_is_settled(state: ConversationState) -> None:
    """For who leads; a room that looks along is told nothing of it."""
    row = park(state)
    turns = state.session.reader.turns("zaal")
    steps = {turn.step.id: [each.id for each in turns if each.step.id == turn.step.id] for turn in turns}
    for ids in steps.values():
        assert BUS in brought(state, ids[-1])
        assert all(not brought(state, each) for each in ids[:-1])
    last = steps[turns[0].step.id][-1]
    state.showing = lambda: ROOM
    assert brought(state, last) == ""
    state.showing = lambda: ALL
    state.session.writer.answer(Slot(f"{TABLE}.wat-ermee", row), ChoiceValue(v="losgelaten"))
    assert brought(state, last) == ""


def test_it_lies_in_the_panel_of_who_leads(state: ConversationState) -> None:
    park(state)
    do(state, GoTo("spelregels"))
    screen = state.screen()
    assert screen is not None
    titles = dict(explained(state.seen, screen, ALL))
    assert titles[LIST_TITLE] == f"· {BUS}"
    assert LIST_TITLE not in dict(explained(state.session.reader.seen(ROOM), screen, ROOM))


def test_the_list_says_when_all_of_it_is_out_of_view(state: ConversationState) -> None:
    reader = state.session.reader
    assert list_words(reader, ()) == NOTHING_PARKED
    park(state)
    assert list_words(reader, parked_rows(reader.seen(ROOM))) == ALL_INSIDE
    assert list_words(reader, parked_rows(reader)).startswith("Er ligt 1 punt.")


def test_a_questionnaire_without_a_place_for_it_says_so(tmp_path: Path) -> None:
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=TRIAL) as session:
        refused = parked(session, ALL, BUS)
        assert not refused.done
        assert refused.messages[0].text == NO_TABLE


def test_its_question_is_open_until_the_group_said_of_each_what_to_do_with_it(
    state: ConversationState,
) -> None:
    """One word that was parked made it look answered, before anybody had read it out."""
    rows = [park(state), park(state, "Het speelhek")]
    turn = state.session.reader.turn(TABLE)
    assert turn is not None
    for row in rows:
        assert not state.session.reader.is_done(turn)
        state.session.writer.answer(Slot(f"{TABLE}.wat-ermee", row), ChoiceValue(v="besproken"))
    assert state.session.reader.is_done(turn)

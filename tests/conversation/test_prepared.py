"""What was prepared comes back with the question of the room that it is told with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import GoTo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.explain import explained
from wijkwizard.conversation.prepared import HEADING
from wijkwizard.conversation.room.what_room_sees import room_view
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.view import view
from wijkwizard.session import Session, new_session
from wijkwizard.session.visibility import ALL, ROOM
from wijkwizard.terms import ChoiceValue, Slot, TextValue

MANDATE, FIXED, RULES = Slot("beslisruimte"), Slot("speelruimte"), "spelregels"
LONG = "De sloop van de twee flats staat vast. Over het plein, de volgorde en de bomen kan de groep nog meebeslissen."


@pytest.fixture
def prepared(tmp_path: Path) -> Iterator[ConversationState]:
    """An evening at the house rules, with a mandate and what is fixed prepared."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as session:
        session.writer.answer(MANDATE, ChoiceValue(v="adviseren"))
        session.writer.answer(FIXED, TextValue(v=LONG))
        state = conversation(session)
        do(state, GoTo(RULES))
        yield state


def test_who_leads_reads_what_the_group_may_below_the_question_in_short_and_all_of_it_in_the_explanation(
    prepared: ConversationState,
) -> None:
    """'Eerst hoort u wat wij vanavond mogen' stood there, and what that is had to be looked up."""
    made = view(prepared)
    assert made is not None
    words = made.questions[RULES]
    mandate, fixed = words.prepared
    assert mandate == "Wat de groep mag: de groep geeft advies, anderen beslissen."
    assert fixed.startswith("Wat nog kan: De sloop van de twee flats staat vast.")
    assert fixed.endswith(" …")
    assert words.below.endswith(f"{mandate}\n{fixed}")
    told = dict(explained(prepared.seen, made.screen, ALL))
    assert f"Wat kan nog veranderen, en wat ligt al vast? {LONG}" in told[HEADING]


def test_the_room_sees_the_first_of_it_and_never_what_stays_inside(prepared: ConversationState) -> None:
    assert room_view(prepared).prepared == "Wat mag deze groep? De groep geeft advies, anderen beslissen."
    assert isinstance(prepared.session, Session)
    prepared.session.writer.account(MANDATE, internal=True)
    # What comes first now is longer than a line below the question, and a room reads it whole.
    assert room_view(prepared).prepared == f"Wat kan nog veranderen, en wat ligt al vast? {LONG}"
    screen = prepared.session.reader.seen(ROOM).screen(RULES)
    assert HEADING not in dict(explained(prepared.session.reader.seen(ROOM), screen, ROOM))


def test_without_preparation_nothing_stands_there(tmp_path: Path) -> None:
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as session:
        state = conversation(session)
        do(state, GoTo(RULES))
        made = view(state)
        assert made is not None
        assert made.questions[RULES].prepared == ()
        assert room_view(state).prepared == ""

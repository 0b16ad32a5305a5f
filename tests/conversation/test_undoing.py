"""Where people are after an undo or a redo, in every face alike."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import Choose, GoTo, Next, Redo, Undo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.state import ConversationState
from wijkwizard.session import Session, new_session
from wijkwizard.terms import ChoiceValue, Slot

ROAD, STEP = Slot("besluit"), Slot("eerste-stap")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A new dossier on our own questions."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as made:
        yield made


def _shown(state: ConversationState) -> str:
    turn = state.turn()
    assert turn is not None
    return turn.id


def test_an_undo_of_a_road_leads_back_to_the_question_about_it(session: Session) -> None:
    """The question of that road is not asked any more; a redo of another road leads there too."""
    state = conversation(session)
    do(state, GoTo(ROAD.question))
    do(state, Choose(ROAD, ChoiceValue(v="uitzoeken"), sure=True))
    do(state, Next())
    assert _shown(state) == STEP.question
    do(state, Undo())
    assert _shown(state) == ROAD.question
    assert state.position.at == ROAD


def test_a_redo_that_closes_the_question_shown_leads_to_the_question_that_it_answers(
    session: Session,
) -> None:
    state = conversation(session)
    do(state, Choose(ROAD, ChoiceValue(v="uitzoeken"), sure=True))
    do(state, Undo())
    do(state, GoTo("ambitie-zin"))
    do(state, Redo())
    assert _shown(state) == ROAD.question


def test_an_undo_leaves_people_at_a_question_that_is_still_asked(session: Session) -> None:
    state = conversation(session)
    do(state, GoTo("ambitie-zin"))
    do(state, Choose(ROAD, ChoiceValue(v="kleinschalig"), sure=True))
    do(state, Undo())
    assert _shown(state) == "ambitie-zin"


def test_an_undo_of_something_of_another_moment_leads_back_to_the_question_before(session: Session) -> None:
    """Of the same moment, for a room is not sent to the preparation."""
    state = conversation(session)
    do(state, GoTo(ROAD.question))
    before = {turn.id for turn in session.reader.turns("zaal")}
    do(state, Choose(Slot("duur"), ChoiceValue(v="lang"), sure=True))
    only_now = next(turn.id for turn in session.reader.turns("zaal") if turn.id not in before)
    do(state, GoTo(only_now))
    do(state, Undo())
    assert _shown(state) == ROAD.question

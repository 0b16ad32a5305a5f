"""Going on from a count comes to the list that it is about, also where nothing is open in it."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from tests.conversation.test_conversation import conversation, here
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import Choose, Focus, GoTo, Next, Reveal
from wijkwizard.conversation.conversation import do
from wijkwizard.session import Session, new_session
from wijkwizard.terms import ChoiceValue, GridValue, NumberValue, Slot, TextValue

COUNT, LIST = Slot("problemen-stemmen"), Slot("problemen")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A dossier with twelve people and a list of problems that is full already."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as made:
        group = made.rows.add("partijen-aanwezig")
        made.writer.answer(Slot("aanwezig.aantal", group), NumberValue(v=Decimal(12)))
        row = made.rows.add("problemen")
        turn = next(
            turn for turn in made.reader.turns("zaal") if COUNT.question in {q.id for q in turn.questions}
        )
        for field in made.reader.screen(turn.id).fields():
            if field.slot.row == row:
                value = (
                    ChoiceValue(v="overlast") if field.question.kind == "choice" else TextValue(v="Lawaai")
                )
                made.writer.answer(field.slot, value)
        yield made


def test_from_a_count_that_was_shown_it_comes_once(session: Session) -> None:
    """Then it goes on as ever."""
    state = conversation(session)
    turn = next(turn for turn in state.turns() if COUNT.question in {each.id for each in turn.questions})
    do(state, GoTo(turn.id))
    do(state, Focus(COUNT))
    do(state, Choose(COUNT, GridValue(v={"overlast": 3})))
    do(state, Reveal(COUNT, sure=True))
    do(state, Focus(COUNT))
    do(state, Next())
    assert (here(state), state.position.at) == (turn.id, LIST)
    do(state, Next())
    assert here(state) != turn.id


def test_where_nobody_counted_there_is_nothing_to_take_over(session: Session) -> None:
    """A list that is full is passed then, as any question without an open place."""
    state = conversation(session)
    turn = next(turn for turn in state.turns() if COUNT.question in {each.id for each in turn.questions})
    do(state, GoTo(turn.id))
    do(state, Focus(COUNT))
    do(state, Next())
    assert here(state) != turn.id

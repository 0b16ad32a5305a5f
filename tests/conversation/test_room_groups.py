"""The window of the room tells nothing of one or two people apart, as the public paper does not."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from tests.conversation.room.test_room_view import at, says
from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import GoTo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.key_meanings import Pointer
from wijkwizard.conversation.outline import RowLine
from wijkwizard.conversation.room.what_room_sees import room_view
from wijkwizard.session import Session, make_example
from wijkwizard.session.rehearsal import make_rehearsal
from wijkwizard.terms import ChoiceValue, GridValue, NumberValue, Slot


@pytest.fixture(scope="module")
def example() -> Iterator[Session]:
    """The example, with twelve people who work here, of some organisations one."""
    with make_example(None, environment=fixed_environment()) as session:
        yield session


def test_the_head_count_shows_groups_without_their_number_and_all_people_together(example: Session) -> None:
    """A group can be one person; nobody should be pointed at by a number on the wall."""
    state = conversation(example)
    shown = at(state, "aanwezig")
    assert "Politie" in [row.text for row in shown.rows]
    assert {row.detail for row in shown.rows} == {""}
    assert shown.foot == "22 mensen in de zaal"
    row = example.reader.answers.rows_of("partijen-aanwezig")[0]
    one = at(state, "aanwezig", str(RowLine(row)))
    assert (one.prepared, one.question, one.rows) == ("Bewoners", "Hoeveel mensen zijn dit?", ())


def test_where_two_sides_weigh_otherwise_that_is_said_and_by_whom_not() -> None:
    """From the limit of the knowledge on; a side of fewer than three people is not told apart."""
    session, group = make_rehearsal(environment=fixed_environment())
    with session:
        state = conversation(session)
        state.session.writer.answer(Slot("duur"), ChoiceValue(v="lang"))
        says(group, state, "aanwezig")
        writer = state.session.writer
        writer.answer(
            Slot("zwaarte-bewoners"), GridValue(v={"overlast": 3, "eenzaamheid": 1, "werkloosheid": 0})
        )
        writer.answer(
            Slot("zwaarte-professionals"), GridValue(v={"overlast": 1, "eenzaamheid": 3, "werkloosheid": 1})
        )
        shown = at(state, "zwaarte-verschil")
        assert shown.prepared == "Bewoners en professionals wegen anders: overlast en eenzaamheid."
        for row in state.session.reader.answers.rows_of("partijen-aanwezig"):
            side = state.session.reader.answers.get(Slot("partijen-aanwezig.kant", row))
            if side is not None and side.value == ChoiceValue(v="werkt-hier"):
                writer.answer(Slot("aanwezig.aantal", row), NumberValue(v=Decimal(0)))
        first = state.session.reader.answers.rows_of("partijen-aanwezig")[1]
        writer.answer(Slot("aanwezig.aantal", first), NumberValue(v=Decimal(1)))
        assert at(state, "zwaarte-verschil").prepared == ""
        alone = at(state, "zwaarte-professionals")
        assert (alone.question, alone.rows) == ("Hoe erg is elk probleem, volgens wie hier werkt?", ())


def test_who_is_alone_in_a_group_is_not_named_beside_what_was_said(example: Session) -> None:
    """There is one entrepreneur in the room, so who sees it so is left out; what they differ about stays."""
    state = conversation(example)
    row = example.reader.answers.rows_of("verschillen")[0]
    do(state, GoTo("verschillen"))
    shown = room_view(state, Pointer(Slot("verschillen"), str(RowLine(row)), open_row=row))
    assert any(each.text.startswith("de andere kant: ") for each in shown.rows)
    assert "Ondernemers" not in str(shown)

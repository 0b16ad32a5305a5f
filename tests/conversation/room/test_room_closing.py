"""A closing line of which nothing was said tells the room so: it is asked whether that is right."""

from __future__ import annotations

from pathlib import Path

from tests.conversation.test_conversation import conversation
from tests.session.two_colours import evening
from wijkwizard.conversation.commands import GoTo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.key_meanings import Pointer
from wijkwizard.conversation.room.room_page import room_page
from wijkwizard.conversation.room.what_room_sees import room_view
from wijkwizard.terms import DayValue, GridValue, Slot, TextValue


def test_a_line_without_words_says_that_nothing_stands_on_paper(tmp_path: Path) -> None:
    with evening(tmp_path) as session:
        state = conversation(session)
        do(state, GoTo("slot"))
        at = Pointer(Slot("slot"), "trots")
        (row,) = room_view(state, at).rows
        assert row.text == "Hierover staat niets op openbaar papier."
        session.writer.answer(Slot("trots"), TextValue(v="Het koor"))
        (row,) = room_view(state, at).rows
        assert row.text == "Het koor"


def test_after_the_last_line_the_room_sees_when_it_hears_back_where_nothing_else_was_said(
    tmp_path: Path,
) -> None:
    """The window showed the name of the area alone."""
    with evening(tmp_path) as session:
        state = conversation(session)
        do(state, GoTo("slot"))
        row = session.rows.add("terugkoppeling")
        session.writer.answer(Slot("terugkoppeling.wanneer", row), DayValue(v="2027-02-11"))
        screen = state.screen()
        assert screen is not None
        field = next(each for each in screen.fields() if each.slot == Slot("slot"))
        lines = [option.id for option in field.options if not option.closed]
        session.writer.answer(Slot("slot"), GridValue(v=dict.fromkeys(lines, 1)))
        page = [line.text for line in room_page(room_view(state, Pointer(Slot("slot"), lines[-1])), 60, 18)]
        assert "U hoort van ons: 11 februari 2027." in page

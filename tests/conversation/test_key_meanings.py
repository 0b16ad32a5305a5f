"""At each place of a turn the view says what Enter, going on, back, reveal, no answer and a digit do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversation.test_conversation import TRIAL, conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import ChangeRow, Enter, GoTo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.key_meanings import KeyMeanings, Pointer
from wijkwizard.conversation.outline import AddRowLine, CellLine, RowLine
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.view import view
from wijkwizard.session import Session, new_session
from wijkwizard.terms import ChoiceValue, GridValue, RankingValue, Slot, TextValue, Value


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A new dossier on the trial questions."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=TRIAL) as made:
        yield made


def _keys(state: ConversationState, turn_id: str, pointer: Pointer | None = None) -> KeyMeanings:
    do(state, GoTo(turn_id))
    now = view(state, pointer or Pointer(Slot(turn_id)))
    assert now is not None
    return now.keys


@pytest.mark.parametrize(
    ("turn_id", "line", "moved", "enter", "digit"),
    [
        ("spelregels", "", False, "verder", ""),
        ("trots", "", False, "", ""),
        ("thema", "werk", False, "verder", "kiest die regel"),
        ("thema", "werk", True, "kiest", "kiest die regel"),
        ("samen", "ja", True, "kiest", ""),
        ("cijfer", "3", True, "kiest", "kiest die regel"),
        ("volgorde", "licht", True, "zet erbij", ""),
        ("volgorde", "licht", False, "verder", ""),
        ("ernst", "dag", False, "omlaag", "telt op deze regel"),
        ("ernst", "nacht", False, "verder", "telt op deze regel"),
        ("ernst", "", False, "verder", "telt op deze regel"),
    ],
)
def test_enter_and_a_digit_follow_the_kind_and_the_cursor(
    session: Session, turn_id: str, line: str, enter: str, digit: str, *, moved: bool
) -> None:
    """Enter chooses what the cursor was moved to, goes down in a grid, and goes on where nothing is left."""
    keys = _keys(conversation(session), turn_id, Pointer(Slot(turn_id), line, moved))
    assert (keys.enter, keys.digit) == (enter, digit)


@pytest.mark.parametrize(
    ("turn_id", "value", "line"),
    [("thema", ChoiceValue(v="werk"), "werk"), ("volgorde", RankingValue(v=("licht",)), "licht")],
)
def test_enter_goes_on_from_a_line_that_is_chosen_already(
    session: Session, turn_id: str, value: Value, line: str
) -> None:
    """It never clears a choice."""
    session.writer.answer(Slot(turn_id), value)
    assert _keys(conversation(session), turn_id, Pointer(Slot(turn_id), line, moved=True)).enter == "verder"


def test_only_where_something_is_hidden_is_there_something_to_reveal(session: Session) -> None:
    """A blind count; a text that is only read has no answer that could be unknown."""
    state = conversation(session)
    assert _keys(state, "ernst").reveal == ""
    session.writer.answer(Slot("problemen"), GridValue(v={"werk": 2}))
    assert _keys(state, "problemen").reveal == "toont wat blind is ingevoerd"
    session.writer.reveal(Slot("problemen"))
    assert _keys(state, "problemen").reveal == ""
    assert _keys(state, "spelregels").unknown == ""
    assert _keys(state, "thema").unknown


def test_going_on_is_named_where_enter_has_other_work(session: Session) -> None:
    """In a long text, and in a table."""
    state = conversation(session)
    assert [_keys(state, turn_id).onward for turn_id in ("thema", "trots", "maatregelen")] == [
        "",
        "verder",
        "verder",
    ]


def test_each_line_of_a_table_says_what_enter_does(session: Session) -> None:
    """And in a cell Enter goes to the next one, Esc to the rows."""
    state = conversation(session)
    do(state, GoTo("maatregelen"))
    assert _keys(state, "maatregelen").enter == "naar de lijst"
    row = do(state, ChangeRow("maatregelen", "add")).made
    table, cell = Slot("maatregelen"), Slot("maatregelen.titel", row)
    do(state, Enter(cell, "Meer licht"))

    def enter(line: object, open_row: str = "") -> str:
        return _keys(state, "maatregelen", Pointer(table, str(line), open_row=open_row)).enter

    assert enter("") == "verder"
    assert (enter(RowLine(row)), enter(RowLine(row), row)) == ("opent", "sluit")
    assert (enter(CellLine(cell), row), enter(AddRowLine("add"))) == ("vult in", "voegt toe")
    inside = _keys(state, "maatregelen", Pointer(cell, open_row=row))
    assert (inside.enter, inside.onward, inside.back) == ("volgend vak", "verder", "naar de regels")
    choice = Slot("maatregelen.soort", row)
    assert _keys(state, "maatregelen", Pointer(choice, "groen", moved=True)).enter == "kiest"


def test_a_table_without_rows_leads_to_the_question_that_makes_them(session: Session) -> None:
    """As long as that question is asked and the table has none."""
    state = conversation(session, "uitwerken")
    assert _keys(state, "trekker").enter == "naar die vraag"
    row = session.rows.add("maatregelen")
    session.writer.answer(Slot("maatregelen.titel", row), TextValue(v="Licht"))
    assert _keys(state, "trekker").enter == "verder"
    assert _keys(state, "trekker", Pointer(Slot("trekker"), str(RowLine(row)))).enter == "vult in"


def test_without_a_pointer_the_keys_are_those_of_the_slot_that_has_the_focus(session: Session) -> None:
    """So that a face without a cursor needs none."""
    state = conversation(session)
    do(state, GoTo("thema", Slot("wie")))
    now = view(state)
    assert now is not None
    assert now.keys == now.keys_at(Pointer(Slot("wie")))

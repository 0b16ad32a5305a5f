"""Words that wait are seen where they wait: at a table, at its rows and in their cells; and they keep a row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversation.test_conversation import TRIAL, conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import Back, ChangeRow, Choose, Enter, Focus, GoTo, Park, Remark
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.outline import outline
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.stray_input import waiting_here
from wijkwizard.lines.printing import cell_words, table_lines
from wijkwizard.session import Session, new_session
from wijkwizard.session.views import TableView
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import ChoiceValue, Slot

TABLE = Slot("maatregelen")
AGREED = {"owner": "", "due": "", "note": "Plein", "public": "nee"}


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=TRIAL) as made:
        yield made


@pytest.fixture
def state(session: Session) -> ConversationState:
    made = conversation(session)
    do(made, GoTo("maatregelen"))
    return made


def the_table(session: Session) -> TableView:
    """Return the table as it is now."""
    table = session.reader.screen("maatregelen").blocks[0].table
    assert table is not None
    return table


def lines(session: Session, state: ConversationState, row: str) -> list[str]:
    """Return the lines of a table, with one row open."""
    shown = outline(the_table(session), row, state.half_typed.waiting())
    return [" ".join(filter(None, [one.line.text, one.line.behind, one.line.right])) for one in shown]


def test_a_refusal_before_the_room_says_that_the_words_stay(
    session: Session, state: ConversationState
) -> None:
    """And the table says so too, with what brings them back, on the screen and in lines."""
    (told,) = do(state, Park(TABLE, AGREED)).messages
    assert told.text == "Staat op de lijst van wat nog open is."
    state.showing = lambda: Visibility(room_looks=True)
    reply = do(state, Remark(TABLE, "Nog een plek"))
    assert not reply.done
    assert "Uw woorden blijven hier staan." in reply.messages[-1].text
    assert waiting_here(state, TABLE) == "Nog een plek"
    heard = tuple(table_lines(the_table(session), "", state.half_typed))
    assert "half ingevuld: een opmerking bij dit antwoord (/herkomst)." in heard


def test_a_refused_cell_is_seen_in_its_row_open_and_shut(session: Session, state: ConversationState) -> None:
    first, second = (do(state, ChangeRow("maatregelen", "add")).made for _ in range(2))
    do(state, Enter(Slot("maatregelen.titel", second), "99"))
    do(state, Enter(Slot("maatregelen.klaar", second), "zo gauw als kan"))
    shut, opened = lines(session, state, ""), lines(session, state, second)
    assert ["half getypt" in line for line in shut[:2]] == [False, True]
    assert "half getypt · 1 van 3 ingevuld" in shut[1]
    assert "klaar: half getypt" in opened
    assert "soort: nog niet besproken" in opened
    fields = the_table(session).rows[1].fields
    heard = [cell_words(field, state.half_typed.waiting()) for field in fields]
    assert heard == ["naam: 99", "soort: nog niet besproken", "klaar: half getypt"]
    assert first != second


def test_text_beside_an_answer_is_seen_behind_it(session: Session, state: ConversationState) -> None:
    row = do(state, ChangeRow("maatregelen", "add")).made
    do(state, Enter(Slot("maatregelen.klaar", row), "2030"))
    do(state, Enter(Slot("maatregelen.klaar", row), "ooit"))
    assert "klaar: 2030 half getypt" in lines(session, state, row)


@pytest.mark.parametrize("leave", [Back(), GoTo("thema")])
def test_a_row_with_words_that_wait_is_not_empty(
    leave: Back | GoTo, session: Session, state: ConversationState
) -> None:
    """However one leaves it; without them it goes."""
    row = do(state, ChangeRow("maatregelen", "add")).made
    cell = Slot("maatregelen.soort", row)
    do(state, Focus(cell))
    do(state, Remark(cell, "Ratten bij het water"))
    do(state, leave)
    assert session.reader.answers.rows_of("maatregelen") == (row,)
    assert "half getypt" in lines(session, state, "")[0]
    do(state, Choose(cell, ChoiceValue(v="licht")))
    held = session.reader.answers.get(cell)
    assert held is not None
    assert held.remark == "Ratten bij het water"
    do(state, GoTo("maatregelen"))
    bare = do(state, ChangeRow("maatregelen", "add")).made
    do(state, Focus(Slot("maatregelen.soort", bare)))
    do(state, leave)
    assert session.reader.answers.rows_of("maatregelen") == (row,)

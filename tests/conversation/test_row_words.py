"""Words at the rows of a table become a new row or a point on the list of what is open, the same in every face."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversation.test_conversation import TRIAL, conversation
from tests.conversation.test_own_card import CARDS
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import NewRow, Remark
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.row_words import uses_at
from wijkwizard.conversation.stray_input import are_words, belongs_words
from wijkwizard.session import Session, load_questions, new_session
from wijkwizard.terms import ChoiceValue, Slot, TextValue

WORDS = "Plein aan de gracht"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=TRIAL) as made:
        yield made


def test_words_at_a_table_with_rows_of_its_own_are_first_a_new_row(session: Session) -> None:
    state, slot = conversation(session), Slot("maatregelen")
    table = session.reader.index.question("maatregelen")
    row, remark = uses_at(state, table, slot, f" {WORDS} ", "wacht al")
    assert row.command == NewRow("maatregelen", WORDS)
    assert row.words == f"een nieuwe regel: '{WORDS}'"
    assert remark.command == Remark(slot, f"wacht al {WORDS}")
    assert "lijst van wat nog open is" in remark.words
    assert "nieuwe regel" in belongs_words(table)


def test_words_at_a_table_of_other_rows_are_a_remark_however_few(session: Session) -> None:
    state, table = conversation(session), session.reader.index.question("trekker")
    assert [use.id for use in uses_at(state, table, Slot("trekker"), "Plein", "")] == ["remark"]
    assert are_words(table, "Plein")
    assert "nieuwe regel" not in belongs_words(table)


def test_the_row_is_named_by_the_words(session: Session) -> None:
    reply = do(conversation(session), NewRow("maatregelen", WORDS))
    (row,) = session.reader.answers.rows_of("maatregelen")
    title = session.reader.answers.get(Slot("maatregelen.titel", row))
    assert title is not None
    assert (reply.done, reply.made, title.value) == (True, row, TextValue(v=WORDS))


def test_words_that_the_naming_cell_refuses_stay_in_it(tmp_path: Path) -> None:
    with new_session(tmp_path / "k.wijk", environment=fixed_environment(), questions=CARDS) as session:
        state = conversation(session)
        reply = do(state, NewRow("regels", WORDS))
        cell = Slot("regels.soort", reply.made)
        assert (reply.done, reply.accepted, state.half_typed.unfinished[cell]) == (True, None, WORDS)
        known = do(state, NewRow("regels", "Schoon en veilig"))
        held = session.reader.answers.get(Slot("regels.soort", known.made))
        assert held is not None
        assert held.value == ChoiceValue(v="wijkveiligheid")


def test_of_our_own_tables_only_those_offer_a_row_that_words_can_name(tmp_path: Path) -> None:
    """Elsewhere the words would stand refused in a cell that nobody asked for."""
    with new_session(tmp_path / "w.wijk", environment=fixed_environment()) as session:
        state, index = conversation(session), load_questions(None).index
        offered = {
            table.id
            for table in index.tables.values()
            if uses_at(state, table, Slot(table.id), WORDS, "")[0].id == "row"
        }
    assert offered >= {"schouw", "maatregelen", "acties", "problemen", "themas-gekozen"}
    assert offered.isdisjoint({"signalen", "voortgang", "terugkoppeling", "waarom", "doel-toets"})

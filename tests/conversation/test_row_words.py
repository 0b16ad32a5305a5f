"""Words at the rows of a table become a new row or a point on the list of what is open, the same in every face."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversation.test_conversation import TRIAL, conversation
from tests.conversation.test_own_card import CARDS
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import ChangeRow, Enter, GoTo, NewRow, Remark, Undo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.own_card import WordsUse
from wijkwizard.conversation.row_words import is_listed, uses_at
from wijkwizard.conversation.stray_input import (
    are_words,
    belongs_words,
    keep_waiting,
    waiting_words,
    words_form,
)
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


LONG = "ratten bij de containers, elke avond weer, en niemand die er iets aan doet tot nu toe"
"""Words that are too long for a card."""


def _names(session: Session) -> list[str]:
    """Return the labels of the problems, in order."""
    (table,) = (block.table for block in session.reader.screen("problemen").blocks if block.table)
    return [row.label for row in table.rows]


def test_pasted_lines_each_make_a_row_where_a_choice_names_it(tmp_path: Path) -> None:
    """The option that a line is, or an own card, also twice; one step, that is said and undone as a whole."""
    text = "geen parkeerplek\n\n OVERLAST \nhard rijden in de straat\ngeen parkeerplek"
    with new_session(tmp_path / "w.wijk", environment=fixed_environment()) as session:
        state = conversation(session)
        do(state, GoTo("problemen"))
        use = uses_at(state, session.reader.index.question("problemen"), Slot("problemen"), text, "")[0]
        assert use.words == "elke regel die u plakte als een nieuwe regel"
        reply = do(state, use.command)
        first, *_ = session.reader.answers.rows_of("problemen")
        assert _names(session) == [
            "geen parkeerplek",
            "Overlast",
            "hard rijden in de straat",
            "geen parkeerplek",
        ]
        assert (reply.made, reply.accepted) == (first, Slot("problemen.soort", first))
        assert len(session.reader.answers.rows_of("eigen-kaart")) == 2
        assert [message.text for message in reply.messages] == [
            "Er staan nu 4 regels uit wat u plakte.",
            "Eigen kaarten: 'geen parkeerplek', 'hard rijden in de straat'. Verbeteren kan bij 'eigen kaarten'.",
        ]
        do(state, Undo())
        assert (_names(session), session.reader.answers.rows_of("eigen-kaart")) == ([], ())


def test_lines_that_are_pasted_where_a_choice_names_a_row_can_each_be_one(tmp_path: Path) -> None:
    """The first comes in that row; not where it has a name already, and not in another cell."""
    with new_session(tmp_path / "w.wijk", environment=fixed_environment()) as session:
        state, index, text = conversation(session), session.reader.index, "geen parkeerplek\nOverlast"
        do(state, GoTo("problemen"))
        row = do(state, ChangeRow("problemen", "add")).made
        cell, column = Slot("problemen.soort", row), index.question("problemen.soort")
        do(state, Enter(cell, f"{LONG}\n{LONG}"))
        assert not do(state, NewRow("problemen", f"{LONG}\n{LONG}", row)).done
        assert (LONG in state.half_typed.unfinished[cell], len(session.drafts.all())) == (True, 1)
        use = next(use for use in uses_at(state, column, cell, text, "") if use.id == "row")
        assert use.words == "elke regel die u plakte als een nieuwe regel"
        reply = do(state, use.command)
        assert (reply.made, reply.accepted) == (row, cell)
        assert _names(session) == ["geen parkeerplek", "Overlast"]
        assert session.drafts.all() == ()
        assert "row" not in [use.id for use in uses_at(state, column, cell, text, "")]
        do(state, GoTo("problemen-stemmen"))
        votes = Slot("problemen-stemmen")
        assert "row" not in [use.id for use in uses_at(state, index.question(str(votes)), votes, text, "")]


@pytest.mark.parametrize("before", ["", "iets van eerder"])
def test_a_pasted_line_that_is_too_long_for_a_card_waits_with_the_reason(before: str, tmp_path: Path) -> None:
    """Behind what waits there already."""
    with new_session(tmp_path / "w.wijk", environment=fixed_environment()) as session:
        state, at = conversation(session), Slot("problemen")
        do(state, GoTo("problemen"))
        keep_waiting(state, at, "een opmerking", before)
        reply = do(state, NewRow("problemen", f"geen parkeerplek\n{LONG}"))
        assert _names(session) == ["geen parkeerplek"]
        waits = "\n".join(filter(None, [before, LONG]))
        assert waiting_words(state, at) == (waits, "een opmerking")
        assert "hoogstens 80 tekens" in reply.messages[-1].text
        assert LONG in reply.messages[-1].text
        none = do(state, NewRow("problemen", f"{LONG}\n{LONG}"))
        assert (none.done, len(_names(session))) == (False, 1)


@pytest.mark.parametrize(("table", "told"), [("schouw", 1), ("problemen", 1)])
def test_a_pasted_line_about_a_person_gets_the_soft_remark_of_other_text(
    table: str, told: int, tmp_path: Path
) -> None:
    """Where it is text, and where it is a card."""
    with new_session(tmp_path / "w.wijk", environment=fixed_environment()) as session:
        reply = do(conversation(session), NewRow(table, "de Brink\nbel mij op 06-12345678"))
        assert [message.tone for message in reply.messages].count("warning") == told


@pytest.mark.parametrize("table", ["signalen", "signalen-herkend"])
def test_pasted_lines_are_rows_without_cards_only_where_each_is_an_option(table: str, tmp_path: Path) -> None:
    """They come where the table asks about them: among the first, where the others are asked elsewhere."""
    with new_session(tmp_path / "w.wijk", environment=fixed_environment()) as session:
        state, index = conversation(session), session.reader.index
        column = index.question("signalen.indicator")
        one, other = (option.label for option in index.options(column, session.reader.answers)[:2])
        first = index.tables[table].first or 0
        for _ in range(first):
            session.rows.add("signalen")

        def words_are(text: str) -> WordsUse:
            return uses_at(state, index.question(table), Slot(table), text, "")[0]

        assert words_are(f"{one}\niets anders").id == "remark"
        reply = do(state, words_are(f"{one}\n{other}").command)
        rows = session.reader.answers.rows_of("signalen")
        assert len(rows) == first + 2
        assert reply.made in rows[: first or None]


@pytest.mark.parametrize(
    ("table", "title"), [("signalen-herkend", "Waar hoort dit bij?"), ("krachten", "Een nieuwe regel?")]
)
def test_a_new_row_is_asked_after_only_where_words_make_one(tmp_path: Path, table: str, title: str) -> None:
    """At the list of signals the window was called 'Een nieuwe regel?', and then offered none."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as session:
        state = conversation(session)
        question = session.reader.index.tables[table]
        words = words_form(question, Slot(table), "w", "", listed=is_listed(state, question))
        assert words.title == title
        made = {use.id for use in uses_at(state, question, Slot(table), "Wat mensen hier zien", "")}
        assert ("row" in made) == (title == "Een nieuwe regel?")

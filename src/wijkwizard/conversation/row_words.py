"""Words that are typed at the rows of a table: what can become of them, and the new row that they name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from wijkwizard.conversation import answering
from wijkwizard.conversation.answering import field_of
from wijkwizard.conversation.commands import ChangeRow, Enter, NewRow, Remark
from wijkwizard.conversation.own_card import WordsUse, card_words, uses_of
from wijkwizard.conversation.result import CommandResult
from wijkwizard.conversation.rows import change_row
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.stray_input import makes_rows
from wijkwizard.questionnaire.cards import cards_of
from wijkwizard.questionnaire.kinds.table import TableQuestion
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.model import Question
from wijkwizard.session.typed_input import understand
from wijkwizard.terms import Slot

_LINES = "elke regel die u plakte als een nieuwe regel"


def uses_at(
    state: ConversationState, question: Question, slot: Slot, text: str, waiting: str
) -> tuple[WordsUse, ...]:
    """Return what can become of words at a place of the turn, what they probably mean first; none elsewhere.

    Args:
        state: the conversation.
        question: a table, or what is asked in a field.
        slot: the table, or the field.
        text: the words.
        waiting: a remark that waits there already; a new one comes behind it.
    """
    if isinstance(question, TableQuestion):
        return tuple(_row_uses(state, question, slot, text, waiting))
    field = field_of(state, slot)
    return uses_of(field, text, waiting) if field is not None else ()


def _row_uses(
    state: ConversationState, table: TableQuestion, slot: Slot, text: str, waiting: str
) -> Iterator[WordsUse]:
    if makes_rows(table) and _names_row(state, table, text):
        several = len([line for line in text.splitlines() if line.strip()]) > 1
        sentence = _LINES if several else f"een nieuwe regel: '{card_words(text)}'"
        yield WordsUse("row", sentence, NewRow(table.id, text.strip()))
    remark = " ".join(filter(None, [waiting, text.strip()]))
    yield WordsUse("remark", "een punt op de lijst van wat nog open is", Remark(slot, remark))


def _names_row(state: ConversationState, table: TableQuestion, text: str) -> bool:
    """Return whether words can name a row: as text, as an option that they are, or as an own card."""
    cell = naming_cell(state, table.id, "")
    column = state.session.reader.index.question(cell.question)
    if column.kind == "text" or cards_of(column):
        return True
    return not isinstance(understand(state.session.reader, cell, text), Misfit)


def naming_cell(state: ConversationState, table: str, row: str) -> Slot:
    """Return the cell that names a row of a table."""
    return Slot(state.session.reader.index.label_column(table), row)


def new_row(state: ConversationState, command: NewRow) -> CommandResult:
    """Make a row that is named by words; words that its cell refuses stay there half-typed, with the reason."""
    added = change_row(state, ChangeRow(command.table, "add"))
    if not added.made:
        return added
    reply = answering.enter(state, Enter(naming_cell(state, command.table, added.made), command.text))
    return replace(reply, done=True, confirm="", made=added.made)

"""Words that are typed at the rows of a table: what can become of them, and the new row that they name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wijkwizard.conversation import answering
from wijkwizard.conversation.answering import field_of
from wijkwizard.conversation.commands import ChangeRow, Enter, NewRow, Remark
from wijkwizard.conversation.own_card import WordsUse, card_words, cards_made, uses_of, why_no_card
from wijkwizard.conversation.result import CommandResult, Message, attempt, rows_made
from wijkwizard.conversation.rows import change_row
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.stray_input import keep_waiting, makes_rows, waiting_words
from wijkwizard.questionnaire.cards import cards_of
from wijkwizard.questionnaire.kinds.table import TableQuestion
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.model import Question
from wijkwizard.session.pasted_rows import lines_in
from wijkwizard.session.typed_input import understand
from wijkwizard.terms import DraftKey, Slot
from wijkwizard.terms.named_action import NamedAction

_LINES = "elke regel die u plakte als een nieuwe regel"
_NOT_THERE = "Dit staat niet bij de keuzes."


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
    return (*_line_uses(state, slot, text), *uses_of(field, text, waiting)) if field is not None else ()


def _line_uses(state: ConversationState, slot: Slot, text: str) -> Iterator[WordsUse]:
    """Yield that pasted lines each become a row, at the cell that names one which has no name yet."""
    reader, table, row = state.session.reader, slot.table or "", slot.row or ""
    if not row or reader.index.label_column(table) != slot.question or reader.answers.get(slot) is not None:
        return
    if makes_rows(reader.index.tables[table]) and len(lines_in(text)) > 1 and _names_row(state, table, text):
        yield WordsUse("row", _LINES, NewRow(table, text.strip(), row))


def _row_uses(
    state: ConversationState, table: TableQuestion, slot: Slot, text: str, waiting: str
) -> Iterator[WordsUse]:
    if makes_rows(table) and _names_row(state, table.id, text):
        sentence = _LINES if len(lines_in(text)) > 1 else f"een nieuwe regel: '{card_words(text)}'"
        yield WordsUse("row", sentence, NewRow(table.id, text.strip()))
    remark = " ".join(filter(None, [waiting, text.strip()]))
    yield WordsUse("remark", "een punt op de lijst van wat nog open is", Remark(slot, remark))


def is_listed(state: ConversationState, table: TableQuestion) -> bool:
    """Return whether a row of a table is named by what stands on a list alone: other words make no row."""
    column = state.session.reader.index.question(naming_cell(state, table.id, "").question)
    return column.kind != "text" and not cards_of(column)


def _names_row(state: ConversationState, table: str, text: str) -> bool:
    """Return whether words can name a row: as text, as an option that they are, or as an own card."""
    cell = naming_cell(state, table, "")
    if not is_listed(state, state.session.reader.index.tables[table]):
        return True
    names = lines_in(text)
    return not any(isinstance(understand(state.session.reader, cell, name), Misfit) for name in names)


def naming_cell(state: ConversationState, table: str, row: str) -> Slot:
    """Return the cell that names a row of a table."""
    return Slot(state.session.reader.index.label_column(table), row)


def new_row(state: ConversationState, command: NewRow) -> CommandResult:
    """Make a row that is named by words; words that its cell refuses stay there half-typed, with the reason.

    Of several lines each makes a row, in one step; lines that can name none wait as words, with the reason.
    """
    lines = lines_in(command.text)
    if len(lines) > 1:
        return attempt(lambda: _rows_of(state, command, lines))
    added = change_row(state, ChangeRow(command.table, "add"))
    if not added.made:
        return added
    reply = answering.enter(state, Enter(naming_cell(state, command.table, added.made), command.text))
    return replace(reply, done=True, confirm="", made=added.made)


def _rows_of(state: ConversationState, command: NewRow, lines: Sequence[str]) -> CommandResult:
    rows, at = state.session.rows, Slot(command.table)
    cell = naming_cell(state, command.table, command.row)
    made = rows.paste(cell, lines) if command.row else rows.paste_new(command.table, lines)
    if not made.rows:
        return CommandResult(done=False, messages=_refused(made.refused))
    state.drafts.drop(DraftKey(str(cell)))
    state.half_typed.settle(cell)
    words, remark = waiting_words(state, at)
    # In a window the whole text waits until something came of it.
    before = "" if words.split() == command.text.split() else words
    keep_waiting(state, at, remark, "\n".join(filter(None, [before, *made.refused])))
    state.drafts.flush()
    first = naming_cell(state, command.table, made.rows[0])
    column = state.session.reader.index.question(first.question)
    texts = lines if column.kind == "text" else ()
    told = (
        Message(rows_made(len(made.rows))),
        *cards_made(state, column, made.cards),
        *(Message(soft, "warning") for soft in state.seen.text_remarks(*texts)),
        *_refused(made.refused),
    )
    return CommandResult(messages=told, accepted=first, made=made.rows[0])


def _refused(lines: Sequence[str]) -> tuple[Message, ...]:
    """Return why lines name no row, and where they wait."""
    if not lines:
        return ()
    words, why = "', '".join(lines), next(filter(None, map(why_no_card, lines)), _NOT_THERE)
    return (Message(f"{why} Daarom wacht bij {NamedAction.ACCOUNT}: '{words}'.", "warning"),)

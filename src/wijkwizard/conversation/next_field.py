"""Finds the field that 'next' goes to within a turn: the next open one, before the turn is left.

A table or grid that has focus and in which nothing was answered yet is entered once, and skipped the next time. The
main choice of an evening can be the third question of its turn and out of sight, and must not be skipped unseen. A
row is visited cell by cell; from the list of rows the table is left at once, so that a long table need not be
walked through.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from wijkwizard.conversation.shown_count import is_shown_count
from wijkwizard.session.views import QuestionView, TableView
from wijkwizard.terms import Slot


def is_open(block: QuestionView) -> bool:
    """Return whether something can still be answered in a question; counted ballots are an answer too."""
    if block.field is not None:
        round_now = block.field.round
        return block.field.open and not (round_now and round_now.turnout)
    if block.table is not None:
        rows = block.table.rows
        fields = [field for row in rows for field in row.fields]
        return any(field.open for field in fields) if rows else block.table.can_add
    return False


def open_cell(table: TableView, slot: Slot) -> Slot | None:
    """Return the next cell of the same row that has no answer."""
    row = next((row_view for row_view in table.rows if row_view.id == slot.row), None)
    slots = [field.slot for field in row.fields] if row else []
    if row is None or slot not in slots:
        return None
    later = row.fields[slots.index(slot) + 1 :]
    return next((field.slot for field in later if field.open), None)


def open_row(table: TableView, slot: Slot) -> str | None:
    """Return the first row further down with a cell that has no answer."""
    ids = [row.id for row in table.rows]
    later = table.rows[ids.index(slot.row) + 1 :] if slot.row in ids else ()
    return next((row.id for row in later if any(field.open for field in row.fields)), None)


def own_list(blocks: Sequence[QuestionView], here: Slot | None, entered: Collection[str]) -> Slot | None:
    """Return where to start in the focused table while it is empty; ``None`` when it may be left.

    Args:
        blocks: the current views of the questions of the turn.
        here: the focused slot.
        entered: tables that were gone into before.

    Returns:
        The first open cell, or the table itself while it has no rows.
    """
    tables = {block.question.id: block.table for block in blocks}
    table = tables.get(here.question) if here is not None and here.row is None else None
    if table is None or table.question.id in entered:
        return None
    own = [field for row in table.rows for field in row.fields if field.slot.table == table.question.id]
    if any(not field.open for field in own):
        return None
    if not table.rows:
        return here if table.can_add else None
    return own[0].slot if own else None


def counted_list(blocks: Sequence[QuestionView], here: Slot | None, entered: Collection[str]) -> Slot | None:
    """Return the list that the focused count is about, full or not; ``None`` when it was gone into before.

    Args:
        blocks: the current views of the questions of the turn.
        here: the focused slot.
        entered: tables that were gone into before.
    """
    fields = {block.question.id: block.field for block in blocks}
    count = fields.get(here.question) if here is not None else None
    if count is None or not is_shown_count(count) or not (count.round and count.round.turnout):
        return None
    tables = (block.table.question for block in blocks if block.table is not None)
    about = (table for table in tables if table.seed is not None and table.seed.question == count.question.id)
    return next((Slot(table.id) for table in about if table.id not in entered), None)


def next_place(blocks: Sequence[QuestionView], here: Slot | None) -> Slot | None:
    """Return the next open place of the turn, or ``None`` when there is none.

    Args:
        blocks: the current views of the questions of the turn.
        here: what has focus: a question, a table, or an open cell of one.

    Returns:
        A question, a cell, or a row of a table, whose slot has the id of the table.
    """
    question_id = (here.table or here.question) if here is not None and here.row else here and here.question
    ids = [block.question.id for block in blocks]
    if question_id not in ids:
        return None
    place = ids.index(question_id)
    table = blocks[place].table
    if table is not None and here is not None and here.row is not None:
        inside = _next_in_table(table, here)
        if inside is not None:
            return inside
    return next((Slot(block.question.id) for block in blocks[place + 1 :] if is_open(block)), None)


def _next_in_table(table: TableView, cell: Slot) -> Slot | None:
    following = open_cell(table, cell)
    if following is not None:
        return following
    row = open_row(table, cell)
    return Slot(table.question.id, row) if row is not None else None

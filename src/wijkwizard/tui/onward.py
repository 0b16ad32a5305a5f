"""Where F8 goes within a turn: to what is still open further down, before the turn is left.

The main choice of an evening can be the third question of its turn and out of sight; a key that skips it unseen loses
it. A row is gone through cell by cell, but from the list of rows the table is left at once, so that a long table never
has to be walked through.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.conversation.outline import Row
from wijkwizard.terms import Slot
from wijkwizard.tui.fields.block import FieldBlock
from wijkwizard.tui.fields.table import TableBlock
from wijkwizard.tui.widgets.body import AnyBlock, Body

if TYPE_CHECKING:
    from wijkwizard.session import TableView


def is_open(block: AnyBlock) -> bool:
    """Tell whether something can still be answered in a block; slips that were counted are an answer too."""
    if isinstance(block, FieldBlock):
        told = block.field.round
        return block.field.answer is None and not (told and told.turnout)
    if isinstance(block, TableBlock):
        rows = block.table.rows
        return any(field.answer is None for field in block.fields()) if rows else block.table.can_add
    return False


def open_cell(table: TableView, slot: Slot) -> Slot | None:
    """Return the next cell of the same row that has no answer."""
    row = next((one for one in table.rows if one.id == slot.row), None)
    slots = [field.slot for field in row.fields] if row else []
    if row is None or slot not in slots:
        return None
    later = row.fields[slots.index(slot) + 1 :]
    return next((field.slot for field in later if field.answer is None), None)


def open_row(table: TableView, slot: Slot) -> str | None:
    """Return the first row further down with a cell that has no answer."""
    ids = [row.id for row in table.rows]
    later = table.rows[ids.index(slot.row) + 1 :] if slot.row in ids else ()
    return next((row.id for row in later if any(field.answer is None for field in row.fields)), None)


def within(body: Body, question_id: str, cell: Slot | None) -> bool:
    """Give the keys to what is open further down in the turn, and tell whether there was anything.

    Args:
        body: the turn on the screen.
        question_id: the question that had the keys.
        cell: the slot of the cell that had them, in a table.
    """
    blocks = body.blocks
    ids = body.question_ids
    if question_id not in ids:
        return False
    place = ids.index(question_id)
    here = blocks[place]
    if isinstance(here, TableBlock) and cell is not None and _within_table(here, cell):
        return True
    later = range(place + 1, len(blocks))
    following = next((one for one in later if is_open(blocks[one])), None)
    if following is None:
        return False
    slot = Slot(ids[following])
    if blocks[following].is_attached:
        body.go_to(slot)
    else:
        # What was typed brought another question; it gets the keys when it stands.
        body.screen.call_next(body.go_to, slot)
    return True


def _within_table(block: TableBlock, cell: Slot) -> bool:
    following = open_cell(block.table, cell)
    if following is not None:
        block.edit(following)
        return True
    row = open_row(block.table, cell)
    if row is None:
        return False
    block.close_editor()
    block.list.go_to(str(Row(row)))
    return True

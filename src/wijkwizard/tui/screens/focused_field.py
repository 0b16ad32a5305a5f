"""Finds the field of a turn that has focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.terms import Slot
from wijkwizard.tui.fields.block import FieldBlock
from wijkwizard.tui.fields.table import TableBlock
from wijkwizard.tui.widgets.body import Body

if TYPE_CHECKING:
    from wijkwizard.session import Field


def field_at_keys(body: Body) -> Field | None:
    """Return the field whose input has the keys; of a table only when a cell is open."""
    slot = body.focused_slot()
    return next((editor.field for editor in body.editors() if editor.field.slot == slot), None)


def field_here(body: Body) -> Field | None:
    """Return the focused field, or the only one."""
    around = body.focused_block()
    if isinstance(around, TableBlock):
        return around.field_here()
    slot = body.focused_slot()
    editors = list(body.editors())
    block = next((editor for editor in editors if editor.field.slot == slot), editors[0] if editors else None)
    return block.field if block else None


def sealed_slot(body: Body) -> Slot | None:
    """Return the slot of a turn whose counts are not revealed yet."""
    for block in body.blocks:
        if isinstance(block, FieldBlock) and block.field.sealed:
            return block.field.slot
    return None

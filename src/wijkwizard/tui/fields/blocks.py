"""The blocks of a turn, and how they are found: each is a question with its input."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from textual.widget import Widget

from wijkwizard.conversation.outline import CellLine, option_at, place_of
from wijkwizard.conversation.shown_count import is_shown_count
from wijkwizard.terms import Slot
from wijkwizard.tui.fields.block import FieldBlock, NoticeBlock
from wijkwizard.tui.fields.grid_field import GridField
from wijkwizard.tui.fields.table import TableBlock
from wijkwizard.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from wijkwizard.session import OptionView

AnyBlock = FieldBlock | TableBlock | NoticeBlock
"""A question of a turn, a table, or a text that is only read."""


def block_of(blocks: Iterable[AnyBlock], slot: Slot) -> AnyBlock | None:
    """Return the block in which a slot stands: its own, or that of its table."""
    for block in blocks:
        if isinstance(block, FieldBlock) and block.field.slot == slot:
            return block
        if isinstance(block, TableBlock) and (
            block.table.question.id == slot.question or slot in {field.slot for field in block.fields()}
        ):
            return block
    return None


def option_of(block: TableBlock) -> OptionView | None:
    """Return the offer on the line of the cursor in a table, or the option that its row was made from."""
    if block.editor is not None:
        return option_at(block.table, CellLine(block.editor.field.slot))
    here = block.list.here
    return option_at(block.table, place_of(here.id)) if here else None


def know_their_count(blocks: Sequence[AnyBlock]) -> None:
    """Let each list keep the count in view that stands right above it, for that is what it is about."""
    for before, block in pairwise(blocks):
        if not isinstance(before, FieldBlock) or isinstance(block, NoticeBlock):
            continue
        own = block.list if isinstance(block, TableBlock) else block.input
        if isinstance(own, LineList):
            own.sight.count = partial(_shown_count, before)


def _shown_count(block: FieldBlock) -> GridField | None:
    """Return a count once it was shown; any other question is none."""
    return block.input if is_shown_count(block.field) and isinstance(block.input, GridField) else None


def bring(wanted: Widget, chosen: Widget) -> None:
    """Scroll to a question, with the count that it is about where there is one; else it comes at the top.

    Args:
        wanted: the block.
        chosen: what has the keys in it.
    """
    if isinstance(chosen, LineList) and chosen.sight.count() is not None:
        chosen.sight.keep()
    else:
        wanted.scroll_visible(animate=False, top=True)

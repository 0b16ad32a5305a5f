"""The container below the rows of a table for the input of one cell, visible together with its row."""

from __future__ import annotations

from textual import events
from textual.containers import Vertical, VerticalScroll

from wijkwizard.tui.fields.block import FieldBlock
from wijkwizard.tui.fields.line_keys import Outline
from wijkwizard.tui.widgets.lines import LineList

_BETWEEN, _FEWEST = 3, 2
"""Lines between a list and the input under it, and lines that a list of rows keeps at least."""

_OPTIONS = 4
"""Options that stay in view at least, however much stands around them."""

_ROUNDS = 3
"""Drawings after which the lists have the heights that they were given."""


class CellEditor(Vertical):
    """A container for at most one input.

    Attributes:
        block: the input of the cell that is open; ``None`` when none is.
    """

    DEFAULT_CSS = """
    CellEditor { height: auto; margin-top: 1; padding-left: 2; }
    """

    def __init__(self, rows: Outline) -> None:
        """Create it below a list of rows, which gets the lines that the input leaves free."""
        super().__init__()
        self._rows = rows
        self.block: FieldBlock | None = None

    def swap(self, block: FieldBlock | None, key: events.Key | None = None) -> None:
        """Replace the input by another or none, focus it, and pass it a first key."""
        self.block = block
        self.call_next(self._place, block, key)

    async def _place(self, block: FieldBlock | None, key: events.Key | None) -> None:
        """Mount an input and focus it once it is mounted."""
        if block is not self.block:
            return  # Another cell was asked for in the meantime.
        if block is None:
            self._rows.styles.max_height = None
            self.call_after_refresh(self._show_row, _ROUNDS)
        with self.app.batch_update():
            self.remove_children()
            if block is not None:
                await self.mount(block)
                self.screen.set_focus(block.input, scroll_visible=False)
                self.call_after_refresh(self.fit)
                if key is not None:
                    block.input.post_message(key)

    def fit(self) -> None:
        """Leave the list as many lines as fit above the input, so that the row and its input are in view together."""
        around = next((ancestor for ancestor in self.ancestors if isinstance(ancestor, VerticalScroll)), None)
        block = self.block
        if block is not None and block.is_mounted and around is not None:
            room = around.content_region.height - _BETWEEN
            least = _height_of_options(block.input) if isinstance(block.input, LineList) else 0
            if block.tell_in(room - _FEWEST - least):
                self.call_after_refresh(self.fit)
                return
            tall = block.region.height
            if isinstance(block.input, LineList):
                # A list of options that is longer than this scrolls by itself, below the row that stays.
                beside = tall - block.input.region.height
                most = max(least, room - beside - self._height_of_row())
                block.input.styles.max_height = most
                # Its lines are counted when they are drawn; until then it is as high as all of them.
                lines = max(block.input.region.height, block.input.virtual_size.height)
                tall = beside + min(most, lines)
            self._rows.styles.max_height = max(_FEWEST, room - tall)
            self.call_after_refresh(self._show_both, block, _ROUNDS)

    def _height_of_row(self) -> int:
        """Return how high the row is from its head up to and with the cell that is open."""
        place = self._rows.highlighted
        return max(_FEWEST, self._rows.sight.height(self._rows.head, place) if place is not None else 0)

    def _show_row(self, rounds: int) -> None:
        """Scroll to the line under the cursor; the list gets all its lines again one drawing or two later."""
        if self.block is not None:
            return
        self._rows.sight.keep()
        if rounds:
            self.call_after_refresh(self._show_row, rounds - 1)

    def _show_both(self, block: FieldBlock, rounds: int) -> None:
        """Scroll to the row and its input; the lists get their new heights one drawing or two later."""
        if block is not self.block:
            return
        self._rows.sight.scroll_list(self._rows.head)
        if isinstance(block.input, LineList) and block.input.highlighted is not None:
            block.input.scroll_to_highlight()
        self._rows.sight.bring(block, self._rows.head)
        if rounds:
            self.call_after_refresh(self._show_both, block, rounds - 1)


def _height_of_options(options: LineList) -> int:
    """Return how high the options are that must stay in view, with the heading above them."""
    lines = options.lines_shown
    places = [place for place, line in enumerate(lines) if not line.closed][:_OPTIONS]
    return options.sight.height(0, places[-1] if len(places) == _OPTIONS else len(lines) - 1)

"""The list of a table with its keys: open, add, remove, move, and a digit for the one open cell."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from wijkwizard.conversation.commands import RowChange
from wijkwizard.conversation.outline import AddRowLine, CellLine, RowLine, place_of
from wijkwizard.conversation.typed_run import TypedRun
from wijkwizard.tui.fields.messages import NextRequested
from wijkwizard.tui.fields.stray_words import pasted_in_list, words_in_list
from wijkwizard.tui.widgets.lines import LineList


class Outline(LineList):
    """The rows of a table, with the cells of the open row.

    Attributes:
        ACTS: the signs that do something to a row.
        went_to: the line that a digit led to last; empty for none.
    """

    ACTS: ClassVar[str] = "0123456789+-<>*="

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("plus,insert", "row('add')", "erbij", show=False),
        Binding("minus,delete", "row('remove')", "weg", show=False),
        Binding("less_than_sign,ctrl+up", "row('up')", "hoger", show=False),
        Binding("greater_than_sign,ctrl+down", "row('down')", "lager", show=False),
        Binding("asterisk", "row('convert')", "maatregel", show=False),
        Binding("equals_sign", "row('join')", "samen", show=False),
        Binding("right", "select", "open", show=False),
    ]

    class RowKey(Message):
        """A key that acts on a row: ``add``, ``remove``, ``up``, ``down``, ``convert`` or ``join``."""

        def __init__(self, what: RowChange) -> None:
            self.what = what
            super().__init__()

    class Digit(Message):
        """A digit was typed, for the one open cell on the line under the cursor, or for the row with that number.

        Attributes:
            key: the key.
            digits: the digits that were typed one after another, up to this one.
        """

        def __init__(self, key: events.Key, digits: str) -> None:
            self.key, self.digits = key, digits
            super().__init__()

    def __init__(self) -> None:
        super().__init__()
        self._run = TypedRun()
        self.went_to = ""

    @property
    def head(self) -> int:
        """The place of the row that the cursor is in."""
        above = range(self.highlighted or 0, -1, -1)
        lines = self.lines_shown
        return next((place for place in above if isinstance(place_of(lines[place].id), RowLine)), 0)

    @property
    def _on_row(self) -> bool:
        return self.here is not None and isinstance(place_of(self.here.id), RowLine | CellLine)

    def on_paste(self, event: events.Paste) -> None:
        """Offer pasted text as a remark, because a list of rows takes no text."""
        pasted_in_list(self, event, self._run)

    def on_focus(self, _event: events.Focus) -> None:
        """Start on the first row or offer; where only a new row is possible, Enter goes to the next field."""
        first = place_of(self.lines_shown[0].id) if self.lines_shown else None
        if self.here is None and (
            isinstance(first, RowLine) or (isinstance(first, AddRowLine) and first.what != "add")
        ):
            self.highlighted = 0

    def action_row(self, what: RowChange) -> None:
        """Ask for something to be done to the row under the cursor."""
        self.post_message(self.RowKey(what))

    def on_key(self, event: events.Key) -> None:
        """Let Enter go to the next field while the cursor was never moved."""
        if event.character == " " and self._run.text.strip() and not self._on_row:
            self._run.led_nowhere()  # there is no such row any more, and a space would add one
        if words_in_list(self, event, self._run, self.ACTS):
            return
        if event.key == "enter" and self.here is None:
            event.stop()
            event.prevent_default()
            self.post_message(NextRequested())
        elif event.character is not None and event.character in "0123456789":
            before = self._run.text.rstrip("0123456789")
            self.post_message(self.Digit(event, self._run.text.removeprefix(before)))

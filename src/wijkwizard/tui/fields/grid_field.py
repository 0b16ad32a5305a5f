"""The input of a grid: a step or a count per row; counts of a sealed blind round are hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events, on
from textual.widgets import OptionList

from wijkwizard.conversation.placed_counts import are_numbers
from wijkwizard.conversation.tally_sheet import TallyChange, TallySheet
from wijkwizard.conversation.typed_run import TypedRun
from wijkwizard.terms import GridValue
from wijkwizard.tui.fields.messages import (
    AnswerGiven,
    CountRemoved,
    CountsTakenBack,
    CountTyped,
    NextRequested,
    NotAllowed,
)
from wijkwizard.tui.fields.stray_words import pasted_in_list, words_in_list
from wijkwizard.tui.widgets.lines import POINT_FIRST, LineList

if TYPE_CHECKING:
    from wijkwizard.questionnaire.model import Scale
    from wijkwizard.session import Field


_ON_A_ROW = frozenset({"backspace", "delete", "left", "right", "minus", "plus"})
"""Keys that change the count of the row under the cursor."""


_DIGITS = frozenset("0123456789")

_NOTHING_YET = "In de telling staat nog niets."


class GridField(LineList):
    """Rows with a count each. Digits write it, Backspace removes it, Enter goes to the next row.

    Arrows left and right change it by one, but not a hidden count, where nobody would see it. A count is posted
    when its row is left, so that a half-typed number is never stored.

    Attributes:
        tally: the counts, and the count that is being typed.
    """

    def __init__(
        self, field: Field, scale: Scale, counts: dict[str, int], typing: tuple[str, str] = ("", "")
    ) -> None:
        """Create the grid.

        Args:
            field: what to show.
            scale: the steps, or the bounds of the counts.
            counts: what was typed in this sealed round before; the dossier gives no counts until the reveal.
            typing: a row, and the digits that were being typed in it when the program stopped.
        """
        super().__init__()
        self.tally = TallySheet(field, scale, counts)
        self._run = TypedRun()
        self.show(field)
        row, digits = typing
        self.go_to(row)
        if self._row and digits.isdigit():
            self.tally.go_on(digits)
            self._draw()

    @property
    def _row(self) -> str:
        """The row under the cursor; empty when it is on none."""
        return self.here.id if self.here else ""

    def show(self, field: Field) -> None:
        """Show the current state of the field; a result that is shown now, with its highest count in view."""
        opened = self.tally.field.sealed and not field.sealed
        self._post_change(self.tally.show(field))
        self._draw()
        if opened:
            self.highlighted = None  # a key too many must not change what the room has just seen
        if opened and (counts := self.tally.value()) is not None:
            rows = [option.id for option in field.options]
            highest = max(rows, key=lambda row: counts.v.get(row, 0))
            self.call_after_refresh(self.sight.keep_with, rows.index(highest))

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Show the full text of the row under the cursor."""
        # Between two lists of rows the cursor is on none, and there is nothing to draw on.
        if highlighted is not None:
            self._draw()
        super().watch_highlighted(highlighted)

    @property
    def counted_now(self) -> Field:
        """The current view of the grid, with the number that is being typed in its total."""
        return self.tally.field_now(self._row)

    def on_key(self, event: events.Key) -> None:
        """Write, erase or step the number of the row under the cursor."""
        self._run.at(event.time)
        below = self._run.parts(event.character)
        if not self._run.text:
            self.tally.begin()
        _pass_over_letters(self._run, event.character)
        if words_in_list(
            self, event, self._run, "0123456789+-", lambda: self._post_change(self.tally.take_back())
        ):
            self._draw()
            self.post_message(CountTyped(self.tally.field.slot, self._row, self.tally.typing))
            return
        if self._run.parted:
            pass  # what is typed next says whether it parts two numbers
        elif event.character is not None and event.character in _DIGITS:
            self._post_change(_write(self, event.character, self._run, below=below))
        elif event.key in _ON_A_ROW and not self._row:
            self._post_change(TallyChange(why=POINT_FIRST))
        elif event.key in {"backspace", "delete"}:
            self._post_change(self.tally.erase(self._row))
        elif event.key in _ON_A_ROW:
            self._post_change(self.tally.step(self._row, 1 if event.key in {"right", "plus"} else -1))
        elif event.key == "enter":
            self._next_row()
        else:
            return
        self._draw()
        self.post_message(CountTyped(self.tally.field.slot, self._row, self.tally.typing))
        event.stop()
        event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Offer pasted text as a remark; hidden counts never, for those go in the rows."""

        def taken(ahead: str, pasted: str) -> bool:
            text = ahead + pasted
            if not (self.tally.field.sealed and are_numbers(text)):
                return False
            below, self._run.number = not ahead and self._run.number, False
            if not ahead:
                self.tally.begin()
            change, row = self.tally.take(self._row or self.tally.first_empty, text, below=below)
            self.go_to(row)
            self._draw()
            self._post_change(change)
            return True

        pasted_in_list(self, event, self._run, lambda: self._post_change(self.tally.take_back()), taken)
        self.post_message(CountTyped(self.tally.field.slot, self._row, self.tally.typing))

    def _next_row(self) -> None:
        self._post_change(self.tally.commit(self._row))
        place = self.highlighted
        if place is not None and place + 1 < len(self.tally.field.options):
            self.highlighted = place + 1
            return
        field = self.tally.field
        if place is None and field.sealed and field.open and not field.counted:
            # What is typed next goes to the question below it, where everybody sees it.
            self.notify(_NOTHING_YET, timeout=4, markup=False)
        self.post_message(NextRequested())

    def _post_change(self, change: TallyChange) -> None:
        """Post the effect of a key to the screen."""
        slot = self.tally.field.slot
        if change.gone:
            self.post_message(CountRemoved(slot, change.gone))
        if change.taken_back:
            self.post_message(CountsTakenBack(slot, change.taken_back))
        if change.given:
            self.post_message(AnswerGiven(slot, self.tally.value()))
        if change.why is not None:
            # Behind an answer, which clears what was refused before it.
            self.post_message(NotAllowed(slot, change.why))

    def _draw(self) -> None:
        self.show_lines(self.tally.lines(self._row))

    def commit(self, *, look: bool = False) -> GridValue | None:
        """Add the number that is being typed to the counts; return them, or ``None`` when none was typed.

        Args:
            look: only return them and change nothing, for calls from another thread.
        """
        if look:
            return self.tally.with_typed(self._row)
        given = self.tally.commit(self._row).given
        self._draw()
        return self.tally.value() if given else None

    def validate_highlighted(self, highlighted: int | None) -> int | None:
        """Post the number that was being typed before the cursor leaves its row."""
        # The framework sets the cursor before there is a tally.
        if highlighted != self.highlighted and hasattr(self, "tally"):
            counted = self.tally.commit(self._row)
            self._post_change(counted)
            if counted.given:
                self._draw()
            self._post_change(self.tally.leave_row())
        return super().validate_highlighted(highlighted)

    def on_blur(self, _event: events.Blur) -> None:
        """Post the number that was being typed when the field loses focus."""
        self._post_change(self.tally.commit(self._row))
        self._draw()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()


def _pass_over_letters(run: TypedRun, sign: str | None) -> None:
    """Let a digit count behind a stray letter too: in a window of words the room would see a number that is hidden."""
    if sign in _DIGITS:
        run.pass_over()


def _write(grid: GridField, digit: str, run: TypedRun, *, below: bool) -> TallyChange:
    """Write a digit in the row under the cursor, or behind a space in the one below it."""
    if grid.here is None:
        grid.go_to(grid.tally.first_empty)
    place, rows = grid.highlighted, len(grid.tally.field.options)
    row = grid.here
    if below and row is not None and place is not None and place + 1 >= rows:
        return grid.tally.take(row.id, digit, below=True)[0]
    if below and place is not None:
        grid.highlighted = place + 1
        row = grid.here
    return grid.tally.write(row.id, digit, run.text[-2:-1]) if row else TallyChange(why=POINT_FIRST)

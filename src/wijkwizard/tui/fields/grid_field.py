"""The input of a grid: a step or a count per cell; counts of a sealed blind round are hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events, on
from textual.widgets import OptionList

from wijkwizard.conversation.placed_counts import are_numbers
from wijkwizard.conversation.tally_lines import HEAD
from wijkwizard.conversation.tally_sheet import TallyChange, TallySheet
from wijkwizard.conversation.typed_run import TypedRun
from wijkwizard.session.cells import cells_of, columns_of
from wijkwizard.terms import GridValue
from wijkwizard.terms.count_cells import cell, column_of, row_of
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


_BETWEEN_COLUMNS = {"left": -1, "right": 1}
"""By how many columns a key moves in a count that has them."""

_DIGITS = frozenset("0123456789")

_NOTHING_YET = "In de telling staat nog niets."


class GridField(LineList):
    """Rows with a count each. Digits write it, Backspace removes it, Enter goes to the next cell.

    Arrows left and right change it by one, but not a hidden count, where nobody would see it; in a count in columns
    they go to another column. A count is posted when its cell is left, so that a half-typed number is never stored.

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
        at, digits = typing
        _go_to(self, at)
        if self.at and digits.isdigit():
            self.tally.go_on(digits)
            self.draw()

    @property
    def at(self) -> str:
        """The cell under the cursor; empty when it is on none."""
        if self.here is None or self.here.id == HEAD:
            return ""
        columns = columns_of(self.tally.field)
        return cell(self.here.id, columns[self.tally.column].id if columns else "")

    def show(self, field: Field) -> None:
        """Show the current state of the field; a result that is shown now, with its highest count in view."""
        opened = self.tally.field.sealed and not field.sealed
        self.post_change(self.tally.show(field))
        self.draw()
        if opened:
            self.highlighted = None  # a key too many must not change what the room has just seen
        if opened and (counts := self.tally.value()) is not None:
            rows = [line.id for line in self.lines_shown]
            highest = max(rows, key=lambda row: counts.rows.get(row, 0))
            self.call_after_refresh(self.sight.keep_with, rows.index(highest))

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Show the full text of the row under the cursor."""
        # Between two lists of rows the cursor is on none, and there is nothing to draw on.
        if highlighted is not None:
            self.draw()
        super().watch_highlighted(highlighted)

    @property
    def counted_now(self) -> Field:
        """The current view of the grid, with the number that is being typed in its total."""
        return self.tally.field_now(self.at)

    def on_key(self, event: events.Key) -> None:
        """Write, erase or step the number of the row under the cursor."""
        self._run.at(event.time)
        below = self._run.parts(event.character)
        if not self._run.text:
            self.tally.begin()
        _pass_over_letters(self._run, event.character)
        if words_in_list(
            self, event, self._run, "0123456789+-", lambda: self.post_change(self.tally.take_back())
        ):
            self.draw()
            self.post_message(CountTyped(self.tally.field.slot, self.at, self.tally.typing))
            return
        if self._run.parted:
            pass  # what is typed next says whether it parts two numbers
        elif event.character is not None and event.character in _DIGITS:
            self.post_change(_write(self, event.character, self._run, below=below))
        elif event.key in _BETWEEN_COLUMNS and (columns := columns_of(self.tally.field)):
            _turn_to(self, min(max(self.tally.column + _BETWEEN_COLUMNS[event.key], 0), len(columns) - 1))
        elif event.key in _ON_A_ROW and not self.at:
            self.post_change(TallyChange(why=POINT_FIRST))
        elif event.key in {"backspace", "delete"}:
            self.post_change(self.tally.erase(self.at))
        elif event.key in _ON_A_ROW:
            self.post_change(self.tally.step(self.at, 1 if event.key in {"right", "plus"} else -1))
        elif event.key == "enter":
            self._next_row()
        else:
            return
        self.draw()
        self.post_message(CountTyped(self.tally.field.slot, self.at, self.tally.typing))
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
            change, at = self.tally.take(self.at or self.tally.first_empty, text, below=below)
            _go_to(self, at)
            self.draw()
            self.post_change(change)
            return True

        pasted_in_list(self, event, self._run, lambda: self.post_change(self.tally.take_back()), taken)
        self.post_message(CountTyped(self.tally.field.slot, self.at, self.tally.typing))

    def _next_row(self) -> None:
        self.post_change(self.tally.commit(self.at))
        if following := _following(self):
            _go_to(self, following)
            return
        field = self.tally.field
        if not self.at and field.sealed and field.open and not field.counted:
            # What is typed next goes to the question below it, where everybody sees it.
            self.notify(_NOTHING_YET, timeout=4, markup=False)
        self.post_message(NextRequested())

    def post_change(self, change: TallyChange) -> None:
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

    def draw(self) -> None:
        """Show the counts as they stand."""
        self.show_lines(self.tally.lines(self.at))

    def commit(self, *, look: bool = False) -> GridValue | None:
        """Add the number that is being typed to the counts; return them, or ``None`` when none was typed.

        Args:
            look: only return them and change nothing, for calls from another thread.
        """
        if look:
            return self.tally.with_typed(self.at)
        given = self.tally.commit(self.at).given
        self.draw()
        return self.tally.value() if given else None

    def validate_highlighted(self, highlighted: int | None) -> int | None:
        """Post the number that was being typed before the cursor leaves its row."""
        # The framework sets the cursor before there is a tally.
        if highlighted != self.highlighted and hasattr(self, "tally"):
            _leave(self)
        return super().validate_highlighted(highlighted)

    def on_blur(self, _event: events.Blur) -> None:
        """Post the number that was being typed when the field loses focus."""
        self.post_change(self.tally.commit(self.at))
        self.draw()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()


def _go_to(grid: GridField, at: str) -> None:
    """Put the cursor on a cell."""
    columns = [column.id for column in columns_of(grid.tally.field)]
    column = column_of(at)
    _turn_to(grid, columns.index(column) if column in columns else 0)
    grid.go_to(row_of(at))


def _turn_to(grid: GridField, column: int) -> None:
    """Go to another column of the row under the cursor; the number that was being typed is posted."""
    if column != grid.tally.column:
        _leave(grid)
        grid.tally.column = column
        grid.draw()


def _leave(grid: GridField) -> None:
    """Post the number that was being typed in the cell under the cursor, and clear what was refused."""
    counted = grid.tally.commit(grid.at)
    grid.post_change(counted)
    if counted.given:
        grid.draw()
    grid.post_change(grid.tally.leave_row())


def _following(grid: GridField) -> str:
    """Return the cell behind the one under the cursor; empty behind the last one, and when it is on none."""
    cells = [each.id for each in cells_of(grid.tally.field)]
    behind = cells[cells.index(grid.at) + 1 :] if grid.at in cells else []
    return behind[0] if behind else ""


def _pass_over_letters(run: TypedRun, sign: str | None) -> None:
    """Let a digit count behind a stray letter too: in a window of words the room would see a number that is hidden."""
    if sign in _DIGITS:
        run.pass_over()


def _write(grid: GridField, digit: str, run: TypedRun, *, below: bool) -> TallyChange:
    """Write a digit in the cell under the cursor, or behind a space in the one after it."""
    if not grid.at:
        _go_to(grid, grid.tally.first_empty)
    if below and grid.at and not _following(grid):
        return grid.tally.take(grid.at, digit, below=True)[0]
    if below and grid.at:
        _go_to(grid, _following(grid))
    return grid.tally.write(grid.at, digit, run.text[-2:-1]) if grid.at else TallyChange(why=POINT_FIRST)

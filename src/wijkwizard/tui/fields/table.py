"""The input of a table: one list of rows that fold open, and one cell input at a time below it.

A list with one input keeps a table of any size fast, readable at 80 columns, and usable with four keys.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from textual import events, on
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static

from wijkwizard.conversation.field_view import FieldView
from wijkwizard.conversation.half_typed import HalfTyped
from wijkwizard.conversation.outline import (
    NO_NEW_ROWS,
    NO_ROWS_YET,
    ROWS_STAY,
    CellLine,
    OutlineTarget,
    RowLine,
    field_at,
    field_of,
    fields_of,
    next_open,
    no_row,
    open_cells,
    outline,
    place_of,
    row_label,
    row_numbered,
    words_below,
)
from wijkwizard.terms import Slot
from wijkwizard.tui.fields.block import FieldBlock
from wijkwizard.tui.fields.cell_editor import CellEditor
from wijkwizard.tui.fields.line_keys import Outline
from wijkwizard.tui.fields.messages import NextRequested, RowWanted
from wijkwizard.tui.fields.table_hint import row_keys
from wijkwizard.tui.key_words import with_keys
from wijkwizard.tui.widgets.changing_text import ChangingText
from wijkwizard.tui.widgets.lines import POINT_FIRST

if TYPE_CHECKING:
    from wijkwizard.session import Field, TableView


class TableBlock(Vertical):
    """A table below its question.

    Attributes:
        table: what is shown.
        open_row: the row whose cells are shown; empty for none.
        list: the rows.
    """

    DEFAULT_CSS = """
    TableBlock {
        height: auto;
        margin-bottom: 1;
        & > .question { text-style: bold; margin-bottom: 1; }
        & > .tie { margin-bottom: 1; text-style: bold; }
        & > .aloud { margin-bottom: 1; }
        & > .hint { color: $zacht; }
    }
    """

    def __init__(
        self,
        table: TableView,
        shown: Mapping[Slot, FieldView],
        memory: HalfTyped,
        *,
        aloud: str = "",
        source: str = "",
    ) -> None:
        """Create the block.

        Args:
            table: what to show.
            shown: what is half typed in each cell, and the lines below it.
            memory: the numbers and signs that are being typed in lists.
            aloud: a sentence under the question.
            source: the text about where rows come from, shown while there are none.
        """
        super().__init__()
        self.table = table
        self._shown, self._memory = shown, memory
        self._aloud = aloud
        self._source = source or "Ze komen uit een eerdere vraag."
        self.open_row = ""
        self.list = Outline()
        self._cell = CellEditor(self.list)
        self._hint = ChangingText("", classes="hint", markup=False)
        self._tie = self.list.sight.above = ChangingText("", classes="tie", markup=False)

    def compose(self) -> Iterator[Widget]:
        """Stack the question, the rows, and the container of one input."""
        yield Static(self.table.question.text, classes="question", markup=False)
        if self._aloud:
            yield Static(self._aloud, classes="aloud", markup=False)
        yield self._tie
        yield self.list
        yield self._hint
        yield self._cell

    @property
    def editor(self) -> FieldBlock | None:
        """The input of the cell that is open."""
        return self._cell.block

    def on_mount(self) -> None:
        """Draw the rows."""
        self._draw()

    def show(
        self, table: TableView, shown: Mapping[Slot, FieldView], *, accepted: Slot | None = None
    ) -> None:
        """Show the current state; ``accepted`` is the slot whose typed text became the answer."""
        self.table, self._shown = table, shown
        self._draw()
        field = field_of(self.table, self.editor.field.slot) if self.editor else None
        if self.editor is not None and field is not None:
            row, taken = row_label(table, field.slot), accepted == field.slot
            self.editor.show(field, self._shown_in(field.slot), accepted=taken, row=row)
        elif self.editor is not None:
            self.close_editor()

    def _draw(self) -> None:
        lines = [shown.line for shown in outline(self.table, self.open_row, self._memory.waiting())]
        self.list.show_lines(lines)
        self.list.display = bool(lines)
        told = [self.table.tie, self.table.steady, *(f"! {remark}" for remark in self.table.remarks)]
        above = "\n".join(filter(None, told))
        self._tie.update(above)
        self._tie.display = bool(above)
        self._tell_below()

    @on(OptionList.OptionHighlighted)
    def _tell_below(self) -> None:
        """Show below the rows what stands out at the line of the cursor, what waits, and what the keys do."""
        here = self.list.here if self.editor is None else None  # an open cell says it itself
        found = words_below(self.table, place_of(here.id) if here else None)
        left = (with_keys(text) for text in self._memory.left(Slot(self.table.question.id)))
        words = "\n".join(filter(None, [*left, row_keys(self.table, self._source)]))
        lines = [Content.styled(found, "$letop"), Content.styled(words, "$zacht")]
        shown = Content("\n").join(line for line in lines if line)
        if shown != self._hint.content:
            self._hint.update(shown)
        self._hint.display = bool(shown)
        self._hint.resized = partial(_bring, self.list, self._hint) if found else None
        if self._hint.resized is not None:
            self.call_after_refresh(self._hint.resized)

    def _shown_in(self, slot: Slot) -> FieldView:
        return self._shown.get(slot) or FieldView()

    def fields(self) -> Iterator[Field]:
        """Yield every field of the table."""
        for row in self.table.rows:
            yield from row.fields

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        if event.option_list is not self.list:
            return
        event.stop()
        place = place_of(event.option_id or "")
        match place:
            case RowLine(row):
                self._choose(row)
            case CellLine(slot):
                self.edit(slot)
            case _:
                self.post_message(RowWanted(self.table.question.id, place.what, place.of))

    def _choose(self, row_id: str) -> None:
        """Open the one cell of a row, or fold its cells open or shut, or show why there are none."""
        missing = next((row.why_missing for row in self.table.rows if row.id == row_id), "")
        fields = fields_of(self.table, row_id)
        if missing:
            self.notify(missing, timeout=4, markup=False)
        elif len(fields) == 1:
            self.edit(fields[0].slot)
        else:
            self.open_row = "" if self.open_row == row_id else row_id
            self._draw()
            if self.open_row and self.list.highlighted is not None:
                self.call_after_refresh(self.list.sight.keep_to, self.list.highlighted + len(fields))

    @on(Outline.RowKey)
    def _row_key(self, event: Outline.RowKey) -> None:
        event.stop()
        row = self.row_here()
        if not self.table.can_add:
            self.notify(NO_NEW_ROWS if event.what == "add" else ROWS_STAY, timeout=4, markup=False)
        elif row or event.what == "add":
            self.post_message(RowWanted(self.table.question.id, event.what, row))
        else:
            self.notify(POINT_FIRST if self.table.rows else NO_ROWS_YET, timeout=4, markup=False)

    def row_here(self) -> str:
        """Return the id of the row under the cursor; empty when there is none."""
        here = self.list.here
        place: OutlineTarget | None = place_of(here.id) if here else None
        match place:
            case RowLine(row):
                return row
            case CellLine(slot):
                return slot.row or ""
            case _:
                return ""

    @on(Outline.Digit)
    def _digit(self, event: Outline.Digit) -> None:
        event.stop()
        here = self.list.here
        cells = open_cells(self.table, place_of(here.id) if here else None)
        going = here is not None and here.id == self.list.went_to and len(event.digits) > 1
        if len(cells) == 1 and not going:
            self.edit(cells[0], event.key)
        elif row := row_numbered(self.table, event.digits):
            self.list.went_to = str(RowLine(row))
            self.list.go_to(self.list.went_to)
        elif not self.table.rows:
            self.notify(NO_ROWS_YET, timeout=4, markup=False)
        else:
            self.notify(no_row(self.table, event.digits), timeout=4, markup=False)

    def field_here(self) -> Field | None:
        """Return the open field, or the field on the line of the cursor: of a row its first open one."""
        if self.editor is not None:
            return self.editor.field
        here = self.list.here
        return field_at(self.table, place_of(here.id)) if here else None

    def begin_row(self, row: str) -> None:
        """Fold a row open and go to its first input without an answer, or to its first."""
        cells = open_cells(self.table, RowLine(row)) or tuple(
            field.slot for field in fields_of(self.table, row)
        )
        if cells:
            self.edit(cells[0])

    def edit(self, slot: Slot, key: events.Key | None = None) -> None:
        """Mount the input of a cell below the list, focus it, and pass it a first key."""
        field = field_of(self.table, slot)
        if field is None:
            return
        self.open_row = slot.row or ""
        row = row_label(self.table, slot)
        self._cell.swap(FieldBlock(field, self._shown_in(slot), self._memory, row=row), key)
        self._draw()
        self.list.go_to(
            str(CellLine(slot))
            if len(fields_of(self.table, self.open_row)) > 1
            else str(RowLine(self.open_row))
        )

    def close_editor(self) -> bool:
        """Remove the input and focus the list; return whether there was an input."""
        if self.editor is None:
            return False
        self.list.focus()
        self._cell.swap(None)
        self._tell_below()
        return True

    @on(NextRequested)
    def _onward(self, event: NextRequested) -> None:
        """Go to the next open cell; after the last one focus the list."""
        if self.editor is not None:
            event.stop()
            self.onward()

    def onward(self) -> None:
        """Go to the next cell without an answer, or back to the list after the last."""
        if self.editor is None:
            return
        following = next_open(self.table, self.editor.field.slot)
        if following is not None:
            self.edit(following)
            return
        self.close_editor()
        if self.table.can_add:
            self.list.action_last()
        else:
            self.list.post_message(NextRequested())


def _bring(rows: Outline, below: Widget) -> None:
    """Scroll to what stands out at the line of the cursor, all of its lines, while the keys are there."""
    if rows.has_focus:
        rows.sight.bring(below)

"""The body of the conversation: one question or a small group, replaced in place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import TextArea

from wijkwizard.conversation.half_typed import HalfTyped
from wijkwizard.conversation.key_meanings import Pointer
from wijkwizard.conversation.outline import RowLine
from wijkwizard.conversation.view import ConversationView
from wijkwizard.terms import GridValue, Slot
from wijkwizard.tui.fields.block import FieldBlock, NoticeBlock
from wijkwizard.tui.fields.blocks import AnyBlock, block_of, bring, know_their_count, option_of
from wijkwizard.tui.fields.cell_editor import CellEditor
from wijkwizard.tui.fields.choice_field import ChoiceField
from wijkwizard.tui.fields.grid_field import GridField
from wijkwizard.tui.fields.ranking_field import RankingField
from wijkwizard.tui.fields.table import TableBlock
from wijkwizard.tui.fields.text_field import WritingField
from wijkwizard.tui.widgets.changing_text import ChangingText
from wijkwizard.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from wijkwizard.session import OptionView, QuestionView


class Body(VerticalScroll, can_focus=False):
    """The blocks of one turn."""

    DEFAULT_CSS = """
    Body {
        padding: 1 1 0 2;
        background: $background;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        & > .place { color: $zacht; margin-bottom: 1; width: 100%; }
        & > .letop { color: $letop; margin-bottom: 1; }
        & > .-empty { display: none; }
        & LineList { max-height: 10000; }
    }
    """

    def __init__(self, memory: HalfTyped) -> None:
        super().__init__()
        self._memory = memory
        self._shape: tuple[str, ...] = ()
        self._blocks: list[AnyBlock] = []

    @property
    def blocks(self) -> tuple[AnyBlock, ...]:
        """The blocks on the screen, in order."""
        return tuple(self._blocks)

    @property
    def question_ids(self) -> tuple[str, ...]:
        """The questions of the blocks, in the same order."""
        return self._shape[1:]

    @property
    def question_here(self) -> str:
        """The id of the focused question, or of the only one; empty while nothing is shown."""
        block = self.focused_block()
        return self.question_ids[self._blocks.index(block)] if block is not None else ""

    def show(
        self,
        view: ConversationView,
        *,
        accepted: Slot | None = None,
        fresh: bool = False,
        to: Slot | None = None,
    ) -> None:
        """Show a turn.

        Args:
            view: what to show.
            accepted: the slot whose typed text just became the answer.
            fresh: rebuild everything and focus an input; else what stays keeps its cursor and the keys underway.
            to: the slot that the keys go to when everything is built again; without one, the first open input.
        """
        screen = view.screen
        shape = (screen.turn.id, *(block.question.id for block in screen.blocks))
        if not fresh and shape == self._shape:
            self._update(view, accepted)
            for line in self.query(".place").results(ChangingText):
                line.update(view.place)
            for line in self.query(".letop").results(ChangingText):
                line.show_if_any(view.for_facilitator)
            return
        again = not fresh and shape[:1] == self._shape[:1]
        keep = self.focused_slot() if again else to
        before = dict(zip(self.question_ids, self._blocks, strict=True)) if again else {}
        self._shape = shape
        self._blocks = [before.get(block.question.id) or self._block(view, block) for block in screen.blocks]
        self._update(view, accepted)
        know_their_count(self._blocks)
        place_line = ChangingText(view.place, classes="place", markup=False)
        watch = view.for_facilitator
        watch_line = ChangingText(watch, classes="letop" if watch else "letop -empty", markup=False)
        self.screen.call_next(self._swap, (place_line, *self._blocks, watch_line), keep, again=again)

    async def _swap(self, lines: tuple[Widget, ...], keep: Slot | None, *, again: bool) -> None:
        """Replace the lines; nothing is painted until the new ones are mounted and have focus."""
        if lines[1:-1] != self.blocks:
            return  # Another turn was asked for in the meantime, and its own swap is on its way.
        with self.app.batch_update():
            for child in [child for child in self.children if child not in lines]:
                child.remove()
            for place, line in enumerate(lines):
                if line.parent is None:
                    await self.mount(
                        line, after=lines[place - 1] if place else None, before=None if place else 0
                    )
            if not again:
                self.scroll_home(animate=False, immediate=True)
            if not again or not (now := self.screen.focused) or not set(lines) & set(now.ancestors_with_self):
                self.go_to(keep)
            came = self.focused_block() if not again else None
            if isinstance(came, FieldBlock) and came.field.slot == keep and came.field.findings:
                self.call_after_refresh(came.bring_remarks)  # for what stands out there

    def _block(self, view: ConversationView, block: QuestionView) -> AnyBlock:
        words = view.questions[block.question.id]
        if block.table is not None:
            source = view.sources.get(block.question.id)
            lost = source.words if source is not None else ""
            return TableBlock(block.table, view.fields, self._memory, aloud=words.below, source=lost)
        if block.field is not None:
            shown = view.fields[block.field.slot]
            return FieldBlock(block.field, shown, self._memory, aloud=words.below)
        return NoticeBlock(words.text, words.below)

    def _update(self, view: ConversationView, accepted: Slot | None) -> None:
        for shown, block in zip(self._blocks, view.screen.blocks, strict=True):
            if isinstance(shown, FieldBlock) and block.field is not None:
                slot = block.field.slot
                if shown.field.sealed and not block.field.sealed and shown is not self.focused_block():
                    self.call_after_refresh(self.on_resize)  # the count comes in view, and may hide them
                shown.show(block.field, view.fields[slot], accepted=accepted == slot)
            elif isinstance(shown, TableBlock) and block.table is not None:
                shown.show(block.table, view.fields, accepted=accepted)

    def on_resize(self) -> None:
        """Keep what has the keys in view, also when a panel opens, the window changes or a count is shown."""
        for cell in self.query(CellEditor):
            cell.fit()
        if isinstance(self.screen.focused, LineList):
            self.call_after_refresh(self.screen.focused.sight.keep)

    def inputs(self) -> Iterator[Widget]:
        """Yield the widgets that take keys, in order."""
        for block in self._blocks:
            if isinstance(block, FieldBlock):
                yield block.input
            elif isinstance(block, TableBlock) and (block.table.rows or block.table.can_add):
                yield block.list

    def go_to(self, slot: Slot | None = None) -> None:
        """Focus the input of a slot, or the first one without an answer."""
        inputs = list(self.inputs())
        self.can_focus = not inputs
        if not inputs:
            self.screen.set_focus(self, scroll_visible=False)
            return
        wanted = block_of(self._blocks, slot) if slot else None
        if isinstance(wanted, TableBlock) and slot and slot.row and self._opens(wanted, slot):
            return
        if wanted is None:
            fields = (block for block in self._blocks if isinstance(block, FieldBlock))
            open_one = (block for block in fields if block.field.open)
            first = next((block for block in self._blocks if not isinstance(block, NoticeBlock)), None)
            wanted = first if isinstance(first, TableBlock) else next(open_one, None)
        chosen = inputs[0]
        if wanted is not None and not isinstance(wanted, NoticeBlock):
            own: Widget = wanted.input if isinstance(wanted, FieldBlock) else wanted.list
            chosen = own if own in inputs else chosen
        self.screen.set_focus(chosen, scroll_visible=False)
        if isinstance(wanted, TableBlock) and slot is not None and wanted.list.here is None:
            wanted.list.action_first()
        if chosen is not inputs[0] and wanted is not None and not (slot and slot.row):
            self.call_after_refresh(bring, wanted, chosen)

    def _opens(self, block: TableBlock, slot: Slot) -> bool:
        """Open a cell and return that it was one, or put the cursor on a row, whose slot has the id of the table."""
        if slot.question != block.table.question.id:
            block.edit(slot)
            return True
        block.close_editor()
        block.list.go_to(str(RowLine(slot.row or "")))
        return False

    def go_when_there(self, slot: Slot) -> None:
        """Focus a slot once its question is mounted; the last answer may have added it."""
        block = block_of(self._blocks, slot)
        if block is not None and block.is_attached:
            self.go_to(slot)
        else:
            self.screen.call_next(self.go_to, slot)

    def place_here(self) -> Slot | None:
        """Return the focused slot: a field, a table, or an open cell of one; ``None`` while nothing is shown."""
        slot, question = self.focused_slot(), self.question_here
        return slot or (Slot(question) if question else None)

    def table(self, table_id: str) -> TableBlock | None:
        """Return the block of a table."""
        tables = (block for block in self._blocks if isinstance(block, TableBlock))
        return next((block for block in tables if block.table.question.id == table_id), None)

    def focused_block(self) -> AnyBlock | None:
        """Return the focused block, or the only one."""
        focused = self.screen.focused
        around = set(focused.ancestors_with_self) if focused else set()
        with_keys = next((block for block in self._blocks if block in around), None)
        return with_keys or (self._blocks[0] if self._blocks else None)

    def focused_slot(self) -> Slot | None:
        """Return the slot that the keys are in; of a table only when a cell is open."""
        block = self.focused_block()
        if isinstance(block, FieldBlock):
            return block.field.slot
        if isinstance(block, TableBlock) and block.editor is not None:
            return block.editor.field.slot
        return None

    def focused_row(self) -> str:
        """Return the row of the table that the keys are in; empty when they are in none."""
        block = self.focused_block()
        if not isinstance(block, TableBlock):
            return ""
        return (block.editor.field.slot.row or "") if block.editor is not None else block.row_here()

    def option_here(self) -> OptionView | None:
        """Return the option or the row of a grid that the cursor is on, or that made the row it is in."""
        block = self.focused_block()
        editor = block.editor if isinstance(block, TableBlock) else block
        if not isinstance(editor, FieldBlock) or not isinstance(editor.input, LineList):
            return option_of(block) if isinstance(block, TableBlock) else None
        here = editor.input.here
        return next((option for option in editor.field.options if here and option.id == here.id), None)

    def next_input(self) -> bool:
        """Focus the next input; return whether there is one."""
        inputs, focused = list(self.inputs()), self.screen.focused
        block = self.focused_block()
        here = focused if focused in inputs else None
        if here is None and isinstance(block, TableBlock):
            here = block.list
        place = inputs.index(here) if here in inputs else len(inputs)
        if place + 1 >= len(inputs):
            return False
        inputs[place + 1].focus()
        return True

    def editors(self) -> Iterator[FieldBlock]:
        """Yield every block with an input for one field, including the block that is open in a table."""
        for block in self._blocks:
            if isinstance(block, FieldBlock):
                yield block
            elif isinstance(block, TableBlock) and block.editor is not None:
                yield block.editor

    def editor(self, slot: Slot) -> FieldBlock | None:
        """Return the block with the input of a slot; ``None`` when it is not open."""
        return next((block for block in self.editors() if block.field.slot == slot), None)

    def pointer(self) -> Pointer:
        """Return where the keys are: the field or table, and the line of its list."""
        block = self.focused_block()
        if isinstance(block, TableBlock) and (block.editor is None or block.list.has_focus):
            line = block.list.here.id if block.list.here else ""
            return Pointer(Slot(block.table.question.id), line, open_row=block.open_row)
        field = block.editor if isinstance(block, TableBlock) else block
        if not isinstance(field, FieldBlock):
            return Pointer(Slot(self.question_here) if block is not None else None)
        line = field.line_here
        moved = isinstance(field.input, ChoiceField | RankingField) and field.input.moved
        return Pointer(field.field.slot, line, moved=moved)

    def half_typed(self) -> Iterator[tuple[Slot, str]]:
        """Yield slot and text of every text input that differs from its answer."""
        for block in self.editors():
            if isinstance(block.input, WritingField) and block.input.changed:
                yield block.field.slot, block.input.text

    def half_counted(self, *, look: bool = False) -> Iterator[tuple[Slot, GridValue]]:
        """Yield slot and counts of every grid in which a number is being typed; ``look`` leaves it half-typed."""
        for block in self.editors():
            if isinstance(block.input, GridField) and (value := block.input.commit(look=look)) is not None:
                yield block.field.slot, value

    def steady(self) -> None:
        """Stop the blinking of cursors."""
        for area in self.query(TextArea):
            area.cursor_blink = False

"""What happens to what people choose and type: it goes to the session, and what stands then is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import TextArea

from wijkwizard import session as core
from wijkwizard.conversation.outline import taken_together
from wijkwizard.terms import DraftKey, Slot, TextValue
from wijkwizard.tui.commands import Where
from wijkwizard.tui.fields.block import FieldBlock
from wijkwizard.tui.fields.messages import Entered, Given, Onward, Refused, Typed
from wijkwizard.tui.fields.table import TableBlock
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.dialogs import Ask
from wijkwizard.tui.widgets.body import Body
from wijkwizard.tui.widgets.lines import Line

if TYPE_CHECKING:
    from wijkwizard.session import Field


class Answering(WijkScreen):
    """A screen on which answers are given."""

    WHERE: ClassVar[Where] = "gesprek"

    @property
    def body(self) -> Body:
        """Where the inputs are."""
        return self.query_one(Body)

    def renew(self, accepted: Slot | None = None, *, fresh: bool = False) -> None:
        """Show what stands now; the conversation knows how."""

    def action_onward(self) -> None:
        """Go to the next turn; the conversation knows which."""

    # What the inputs tell.

    @on(Given)
    def _given(self, event: Given) -> None:
        if not self.is_current:
            return
        self.wijk.memory.settle(event.slot)
        self.write(lambda: self.session.answer(event.slot, event.value))

    @on(Refused)
    def _refused(self, event: Refused) -> None:
        if event.why:
            self.wijk.memory.faults[event.slot] = event.why
        else:
            self.wijk.memory.faults.pop(event.slot, None)
        self.renew()

    @on(Entered)
    def _entered(self, event: Entered) -> None:
        # A field that loses the keys because another screen came has been settled by that screen's command.
        if not self.is_current:
            return
        if self.read(event.slot, event.text):
            if event.onward:
                self._after(event.slot)
        elif event.onward:
            self._ask_reading(event.slot, event.text)

    def _ask_reading(self, slot: Slot, text: str) -> None:
        """Ask which reading of a number or a date is meant; Esc goes back to what was typed."""
        misfit = self.session.understand(slot, text)
        if not isinstance(misfit, core.Misfit) or not misfit.readings:
            return
        lines = [Line(one.written, f"{one.words} ({one.written})") for one in misfit.readings]

        def chosen(written: str | None) -> None:
            if written is not None and self.read(slot, written):
                self._after(slot)

        self.app.push_screen(Ask("Wat bedoelt u?", f"U typte: {text.strip()}", lines), chosen)

    @on(Onward)
    def _onward(self) -> None:
        if not self.body.next_input():
            self.action_onward()

    @on(Typed)
    def _typed(self, event: Typed) -> None:
        if event.as_it_was:
            self._drop(event.slot)
            return
        self._echo(event.slot, event.text)
        self.wijk.memory.unfinished[event.slot] = event.text
        self.wijk.keeping.drafts.typed(DraftKey(str(event.slot)), event.text)

    def _echo(self, slot: Slot, text: str) -> None:
        """Say under the input how a number or a date is understood so far."""
        memory = self.wijk.memory
        if memory.unfinished.get(slot) != text:
            memory.faults.pop(slot, None)
        memory.echoes[slot] = self.session.echo(slot, text)
        self.body.tell(slot)

    def _drop(self, slot: Slot) -> None:
        """Forget half-typed text that was typed away again; the field shows what stands."""
        self.wijk.keeping.drafts.drop(DraftKey(str(slot)))
        if slot in self.wijk.memory.unfinished:
            self.wijk.memory.settle(slot)
            self.attempt(lambda: self.session.drop_draft(slot))

    def write(self, work: Callable[[], object], accepted: Slot | None = None) -> None:
        """Do something to the dossier and show what stands then; ``accepted`` was read and may be shown anew."""
        self.attempt(work)
        self.renew(accepted)

    def read(self, slot: Slot, text: str) -> bool:
        """Make typed text the answer; when it cannot be read keep it as it is, and say why."""
        self.wijk.keeping.drafts.drop(DraftKey(str(slot)))
        fault: str | None = None

        def work() -> None:
            nonlocal fault
            fault = self._take(slot, text)

        before = self.session.answers.get(slot)
        done = self.attempt(work) and fault is None
        after = self.session.answers.get(slot)
        if after is not None and after != before and isinstance(after.value, TextValue):
            self.say_remarks(after.value.v)
        self.renew(slot if done else None)
        return done

    def _take(self, slot: Slot, text: str) -> str | None:
        memory = self.wijk.memory
        misfit = None
        if text.strip():
            misfit = self.session.read(slot, text)
        else:
            self.session.answer(slot, None)
        if misfit is not None:
            memory.unfinished[slot] = text
            memory.faults[slot] = f"{misfit.what} {misfit.remedy}"
            self.session.keep_draft(slot, text, why=memory.faults[slot])
            return misfit.what
        memory.settle(slot)
        return None

    def settle(self) -> None:
        """Make answers of what is being typed; what cannot be read stays as it was typed, for later."""
        self.keep_counts()
        for slot, text in list(self.body.half_typed()):
            if not self.read(slot, text):
                self.say("Wat u typte is nog geen antwoord. De tekst blijft staan.")

    def keep_counts(self) -> None:
        """Make answers of the numbers that are being typed in grids."""
        for slot, value in list(self.body.half_counted()):
            self.write(partial(self.session.answer, slot, value))

    def stepped(self) -> None:
        """Let inputs forget what was typed before this step: taking back goes through one order, not two."""
        for area in self.query(TextArea):
            area.history.clear()

    def _after(self, slot: Slot) -> None:
        block = self.body.focused_block()
        if isinstance(block, TableBlock) and block.editor is not None and block.editor.field.slot == slot:
            block.onward()
        elif not self.body.next_input():
            self.action_onward()

    # Rows of tables.

    @on(TableBlock.RowWanted)
    def _row(self, event: TableBlock.RowWanted) -> None:
        table, made = event.block.table.question.id, ""

        def work() -> None:
            nonlocal made
            match event.what:
                case "add":
                    made = self.session.add_row(table, event.of or None)
                case "adopt":
                    made = self.session.adopt_offer(table, event.of)
                case "adopt_all":
                    self.session.adopt_offers(table, taken_together(event.block.table))
                case "remove":
                    self.say(self.session.remove_row(table, event.of, self.showing))
                case _:
                    self.session.move_row(table, event.of, by=-1 if event.what == "up" else 1)

        self.write(work)
        block = self.body.table(table)
        if made and block is not None:
            block.open_row(made)

    def leave_row(self, block: TableBlock, slot: Slot) -> None:
        """Close the cell that is open; a row in which nothing was said goes with it, half-typed text stays."""
        block.close_editor()
        if slot.row is not None:
            self.drop_bare(block.table.question.id, slot.row)
            self.renew()

    def drop_bare(self, table: str, *rows: str) -> None:
        """Take away those rows in which nothing was said; one with half-typed text stays."""
        half = {one.row for one in self.wijk.memory.unfinished}
        there = [row for row in rows if row not in half]
        if there and not self.session.read_only:
            self.attempt(lambda: self.session.drop_untouched(table, *there))

    # Where the keys are.

    def field_here(self) -> Field | None:
        """Return the field that the keys are in, or the only one."""
        around = self.body.focused_block()
        if isinstance(around, TableBlock):
            return around.field_here()
        slot = self.body.focused_slot()
        editors = list(self.body.editors())
        block = next((one for one in editors if one.field.slot == slot), editors[0] if editors else None)
        return block.field if block else None

    def sealed_slot(self) -> Slot | None:
        """Return the slot on this screen whose counts are not shown yet."""
        for block in self.body.blocks:
            if isinstance(block, FieldBlock) and block.field.sealed:
                return block.field.slot
        return None

    def action_reveal(self) -> None:
        """Show what was counted blind."""
        slot = self.sealed_slot()
        if slot is None:
            self.say("Hier is niets verborgen.")
            return
        self.settle()
        field = next(one.field for one in self.body.editors() if one.field.slot == slot)
        if (told := core.too_full(field)) is not None:
            self.tell(f"{told.sentence}\n\n{told.remedy}", "De uitslag blijft nog dicht")
            return
        empty = sum(row.id not in field.counted for row in field.options)
        all_in = field.round is not None and 0 < field.slips <= field.round.turnout
        if not empty or all_in:
            self.write(lambda: self.session.reveal(slot))
            return
        rows = "Op één regel staat" if empty == 1 else f"Op {empty} regels staat"
        lines = (Line("ja", "Ja, alles is geteld"), Line("nee", "Nee, verder tellen"))

        def chosen(answer: str | None) -> None:
            if answer == "ja":
                self.write(lambda: self.session.reveal(slot))

        text = f"{rows} nog niets. Wat getoond is, blijft getoond."
        self.app.push_screen(Ask("Nu tonen?", text, lines), chosen)

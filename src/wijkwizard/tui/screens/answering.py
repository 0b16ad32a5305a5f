"""What happens to what people choose and type: it goes to the session, and what stands then is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.timer import Timer
from textual.widgets import TextArea

from wijkwizard.terms import Slot, Unknown
from wijkwizard.tui.commands import Where
from wijkwizard.tui.fields.block import FieldBlock
from wijkwizard.tui.fields.messages import Entered, Given, Onward, Refused, Typed
from wijkwizard.tui.fields.table import TableBlock
from wijkwizard.tui.screens.account import account_form, account_of_form, park_form
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.dialogs import Ask
from wijkwizard.tui.widgets.body import Body
from wijkwizard.tui.widgets.lines import Line

if TYPE_CHECKING:
    from wijkwizard.session import Field

_EMPTY = "leeg"
_GOES = "Hier is al iets ingevuld. Kiest u iets, dan vervalt dat. Esc laat het staan."
_NO_ANSWER = {
    Unknown.DONT_KNOW.value: "Weet niet",
    Unknown.SKIPPED.value: "Slaan we over",
    Unknown.NOT_APPLICABLE.value: "Niet van toepassing",
    _EMPTY: "Maak het antwoord leeg",
}


class Answering(WijkScreen):
    """A screen on which answers are given."""

    WHERE: ClassVar[Where] = "gesprek"
    _waiting: Timer | None = None

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
        self._write(lambda: self.session.answer(event.slot, event.value))

    @on(Refused)
    def _refused(self, event: Refused) -> None:
        self.wijk.memory.faults[event.slot] = event.why
        self.renew()

    @on(Entered)
    def _entered(self, event: Entered) -> None:
        # A field that loses the keys because another screen came has been settled by that screen's command.
        if self.is_current and self.read(event.slot, event.text) and event.onward:
            self._after(event.slot)

    @on(Onward)
    def _onward(self) -> None:
        if not self.body.next_input():
            self.action_onward()

    @on(Typed)
    def _typed(self, event: Typed) -> None:
        if self._waiting is not None:
            self._waiting.stop()
        if event.as_it_was:
            self._drop(event.slot)
            return
        self.wijk.memory.unfinished[event.slot] = event.text

        def keep() -> None:
            if self.wijk.session is not None:
                self.attempt(lambda: self.session.keep_draft(event.slot, event.text))

        if self.wijk.draft_delay:
            self._waiting = self.set_timer(self.wijk.draft_delay, keep)
        else:
            keep()

    def _drop(self, slot: Slot) -> None:
        """Forget half-typed text that was typed away again; the field shows what stands."""
        if slot in self.wijk.memory.unfinished:
            self.wijk.memory.settle(slot)
            self.attempt(self.session.drop_draft)

    def _write(self, work: Callable[[], object], accepted: Slot | None = None) -> None:
        self.attempt(work)
        self.renew(accepted)

    def read(self, slot: Slot, text: str) -> bool:
        """Make typed text the answer; when it cannot be read keep it as it is, and say why."""
        if self._waiting is not None:
            self._waiting.stop()
        fault: str | None = None

        def work() -> None:
            nonlocal fault
            fault = self._take(slot, text)

        done = self.attempt(work) and fault is None
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
            self.session.keep_draft(slot, text)
            return misfit.what
        memory.settle(slot)
        self.session.drop_draft()
        return None

    def settle(self) -> None:
        """Make answers of what is being typed; what cannot be read stays as it was typed, for later."""
        for slot, value in list(self.body.half_counted()):
            self._write(partial(self.session.answer, slot, value))
        for slot, text in list(self.body.half_typed()):
            if not self.read(slot, text):
                self.say("Wat u typte is nog geen antwoord. De tekst blijft staan.")

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
                    offers = tuple(offer.id for offer in event.block.table.offers)
                    self.session.adopt_offers(table, offers)
                case "remove":
                    self.session.remove_row(table, event.of)
                    self.say("Weggehaald. Ctrl+Z zet het terug.")
                case _:
                    self.session.move_row(table, event.of, by=-1 if event.what == "up" else 1)

        self._write(work)
        block = self.body.table(table)
        if made and block is not None:
            block.open_row(made)

    # Commands about the answer.

    def _no_field(self) -> None:
        table = isinstance(self.body.focused_block(), TableBlock)
        self.say("Wijs eerst een regel aan met de pijltjes." if table else "Hier hoort geen antwoord.")

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
        """Return the slot of a blind question on this screen that is not shown yet."""
        for block in self.body.blocks:
            if isinstance(block, FieldBlock) and block.field.question.blind:
                told = block.field.round
                if told is None or not told.revealed:
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
        empty = sum(row.id not in field.counted for row in field.options)
        all_in = field.round is not None and 0 < field.slips <= field.round.turnout
        if not empty or all_in:
            self._write(lambda: self.session.reveal(slot))
            return
        rows = "Op één regel staat" if empty == 1 else f"Op {empty} regels staat"
        lines = (Line("ja", "Ja, alles is geteld"), Line("nee", "Nee, verder tellen"))

        def chosen(answer: str | None) -> None:
            if answer == "ja":
                self._write(lambda: self.session.reveal(slot))

        text = f"{rows} nog niets. Wat getoond is, blijft getoond."
        self.app.push_screen(Ask("Nu tonen?", text, lines), chosen)

    def action_unknown(self) -> None:
        """Ask which kind of no answer this is."""
        field, around = self.field_here(), self.body.focused_block()
        whole = around.table.question if isinstance(around, TableBlock) and not around.table.rows else None
        if field is None and whole is None:
            self._no_field()
            return
        slot = field.slot if field else Slot(whole.id if whole else "")
        text = field.question.text if field else whole.text if whole else ""
        if field and (field.counted or (field.answer is not None and field.answer.value is not None)):
            text = f"{text}\n\n{_GOES}"
        lines = [Line(what, words) for what, words in _NO_ANSWER.items()]

        def chosen(what: str | None) -> None:
            if what is not None:
                self.wijk.memory.settle(slot)
                value = None if what == _EMPTY else Unknown(what)
                self._write(lambda: self.session.answer(slot, value), accepted=slot)
                if whole is not None:
                    self.say(f"Genoteerd: {_NO_ANSWER[what].casefold()}.")

        self.app.push_screen(Ask("Geen antwoord", text, lines), chosen)

    def action_account(self) -> None:
        """Ask who says so, on what ground, and whether it may leave the building."""
        self.settle()
        field = self.field_here()
        if field is None or field.answer is None:
            self.say("Geef eerst een antwoord. Daarna kunt u zeggen waar het op rust.")
            return

        def kept(filled: dict[str, str] | None) -> None:
            if filled is not None:
                self._write(lambda: self.session.account(field.slot, **account_of_form(filled)))

        self.app.push_screen(account_form(field.question.text, field.answer), kept)

    def action_park(self) -> None:
        """Put this question on the to-do list."""
        self.settle()
        field = self.field_here()
        block = self.body.focused_block()
        slot = (
            field.slot if field else Slot(block.table.question.id) if isinstance(block, TableBlock) else None
        )
        if slot is None:
            self.say("Hier hoort geen antwoord.")
            return

        def kept(filled: dict[str, str] | None) -> None:
            if filled is not None:
                self._write(lambda: self.session.park(slot, **filled))
                self.say("Staat op de lijst.")

        title = field.question.text if field else ""
        self.app.push_screen(park_form(title, self.session.answers.parked.get(slot)), kept)

    def action_forget(self) -> None:
        """Ask once more, then wipe the text of this answer for good."""
        field = self.field_here()
        if field is None:
            self.say("Hier hoort geen antwoord.")
            return
        lines = (Line("nee", "Nee, laat het staan"), Line("ja", "Ja, wis deze tekst voorgoed"))
        text = "De tekst verdwijnt uit het bestand. Kopieën en afgedrukte plannen blijven bestaan."

        def chosen(answer: str | None) -> None:
            if answer == "ja":
                self.wijk.memory.settle(field.slot)
                self._write(lambda: self.session.forget(field.slot), accepted=field.slot)

        self.app.push_screen(Ask("Voorgoed wissen?", text, lines), chosen)

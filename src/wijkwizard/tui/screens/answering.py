"""What happens to what people choose and type: it goes to the session, and what stands then is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.widgets import TextArea

from wijkwizard.conversation import commands
from wijkwizard.conversation.commands import (
    ChangeRow,
    Command,
    Enter,
    Give,
    Refuse,
    Remark,
    Reveal,
    Sure,
    Uncount,
)
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.reply import Reply
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.stray import belongs_words, remark_form
from wijkwizard.questionnaire.misfit import Reading
from wijkwizard.questionnaire.model import Question
from wijkwizard.terms import Slot
from wijkwizard.tui.commands import Where
from wijkwizard.tui.fields.block import FieldBlock
from wijkwizard.tui.fields.messages import Entered, Given, Onward, Refused, Stray, Typed, Uncounted
from wijkwizard.tui.fields.table import TableBlock
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.dialogs import Ask, Form
from wijkwizard.tui.widgets.body import Body

if TYPE_CHECKING:
    from wijkwizard.session import Field

_SURE = (ListLine("nee", "Nee, laat alles zoals het is"), ListLine("ja", "Ja, doe dit"))


class Answering(WijkScreen):
    """A screen on which answers are given."""

    WHERE: ClassVar[Where] = "gesprek"

    state: ConversationState

    @property
    def body(self) -> Body:
        """Where the inputs are."""
        return self.query_one(Body)

    def renew(self, accepted: Slot | None = None, *, fresh: bool = False) -> None:
        """Show what stands now; the conversation knows how."""

    def action_onward(self) -> None:
        """Go to the next turn; the conversation knows which."""

    def command(self, command: Command) -> Reply:
        """Do a command of the conversation, and say what came of it."""
        reply = do(self.state, command)
        self.wijk.keeping.tell()
        for message in reply.messages:
            if message.title:
                self.tell(message.text, message.title)
            elif message.tone == "warning":
                self.notify(message.text, severity="warning", timeout=12, markup=False)
            else:
                self.say(message.text, problem=message.tone == "error")
        return reply

    # What the inputs tell.

    @on(Given)
    def _given(self, event: Given) -> None:
        if not self.is_current:
            return
        self.surely(Give(event.slot, event.value), lambda _: self.renew())

    def surely(self, command: Sure, then: Callable[[Reply], object]) -> Reply:
        """Do a command; when it hides or takes along more than people see, say what and ask first.

        Args:
            command: what to do.
            then: what follows, at once or when the question was answered.
        """
        reply = self.command(command)
        then(reply)
        if reply.confirm:

            def chosen(answer: str | None) -> None:
                if answer == "ja":
                    then(self.command(replace(command, sure=True)))

            self.app.push_screen(Ask("Dit raakt meer", reply.confirm, _SURE), chosen)
        return reply

    @on(Uncounted)
    def _uncounted(self, event: Uncounted) -> None:
        if self.is_current:
            self.command(Uncount(event.slot, event.row))
            self.renew()

    @on(Refused)
    def _refused(self, event: Refused) -> None:
        self.command(Refuse(event.slot, event.why))
        self.renew()

    @on(Stray)
    def _stray(self, event: Stray) -> None:
        """Say that words are no answer here, and offer them as a remark once they are more than a slip."""
        if not self.is_current:
            return
        field, block = self.field_at_keys(), self.body.focused_block()
        question = (
            field.question if field else block.table.question if isinstance(block, TableBlock) else None
        )
        if question is None:
            return
        slot = field.slot if field else Slot(question.id)
        if event.whole:
            self.command(Refuse(slot, ""))
            self.ask_remark(question, slot, event.text)
        elif field is None:
            self.say(belongs_words(question))
        else:
            self.command(Refuse(slot, belongs_words(question)))
            self.renew()

    def ask_remark(self, question: Question, slot: Slot, text: str) -> None:
        """Offer words as a remark; Esc throws them away."""

        def kept(filled: dict[str, str] | None) -> None:
            self.command(Remark(slot, filled["remark"] if filled is not None else ""))
            self.renew()

        spec = remark_form(self.state, question, slot, text)
        self.command(Remark(slot, ""))
        self.app.push_screen(Form.of(spec), kept)

    @on(Entered)
    def _entered(self, event: Entered) -> None:
        # A field that loses the keys because another screen came has been settled by that screen's command.
        if not self.is_current:
            return
        slot = event.slot

        def then(reply: Reply) -> None:
            self.renew(slot if reply.done else None)
            if not event.onward:
                return
            if reply.done:
                self._after(slot)
            elif reply.readings:
                self._ask_reading(slot, event.text, reply.readings)

        self.surely(Enter(slot, event.text), then)

    def _ask_reading(self, slot: Slot, text: str, readings: Sequence[Reading]) -> None:
        """Ask which reading of a number or a date is meant; Esc goes back to what was typed."""
        lines = [ListLine(one.written, f"{one.words} ({one.written})") for one in readings]

        def chosen(written: str | None) -> None:
            if written is not None and self.read(slot, written).done:
                self._after(slot)

        self.app.push_screen(Ask("Wat bedoelt u?", f"U typte: {text.strip()}", lines), chosen)

    @on(Onward)
    def _onward(self) -> None:
        if not self.body.next_input():
            self.action_onward()

    @on(Typed)
    def _typed(self, event: Typed) -> None:
        self.command(commands.Typed(event.slot, event.text, as_it_was=event.as_it_was))
        if not event.as_it_was:
            self.body.tell(event.slot)

    def read(self, slot: Slot, text: str) -> Reply:
        """Make typed text the answer; when it cannot be read it stays as it is, and under it stands why."""
        reply = self.command(Enter(slot, text))
        self.renew(slot if reply.done else None)
        return reply

    def settle(self) -> None:
        """Make answers of what is being typed; what cannot be read stays as it was typed, for later."""
        self.keep_counts()
        for slot, text in list(self.body.half_typed()):
            if not self.read(slot, text).done:
                self.say("Wat u typte is nog geen antwoord. De tekst blijft staan.")

    def keep_counts(self) -> None:
        """Make answers of the numbers that are being typed in grids."""
        for slot, value in list(self.body.half_counted()):
            self.command(Give(slot, value))
            self.renew()

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
        table = event.block.table.question.id

        def then(reply: Reply) -> None:
            self.renew()
            block = self.body.table(table)
            if reply.made and block is not None:
                block.open_row(reply.made)

        self.surely(ChangeRow(table, event.what, event.of), then)

    # Where the keys are.

    def field_at_keys(self) -> Field | None:
        """Return the field whose input has the keys; of a table only when a cell is open."""
        slot = self.body.focused_slot()
        return next((one.field for one in self.body.editors() if one.field.slot == slot), None)

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
        self._reveal(Reveal(slot))

    def _reveal(self, command: Reveal) -> None:
        reply = self.command(command)
        if not reply.confirm:
            self.renew()
            return
        lines = (ListLine("ja", "Ja, alles is geteld"), ListLine("nee", "Nee, verder tellen"))

        def chosen(answer: str | None) -> None:
            if answer == "ja":
                self._reveal(replace(command, sure=True))

        self.app.push_screen(Ask("Nu tonen?", reply.confirm, lines), chosen)

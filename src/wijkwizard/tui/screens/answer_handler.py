"""Handles chosen and typed input: passes it to the session, and shows the result."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from textual.message import Message
from textual.widgets import TextArea

from wijkwizard.conversation import commands
from wijkwizard.conversation.commands import (
    ChangeRow,
    Choose,
    Command,
    Count,
    Enter,
    Refuse,
    Restore,
    Reveal,
    Sure,
    TakeBackCounts,
    Uncount,
)
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.field_view import field_view
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.result import CommandResult
from wijkwizard.conversation.undoing import catch_up
from wijkwizard.questionnaire.misfit import Interpretation
from wijkwizard.session.choice_codes import NO, YES
from wijkwizard.terms import GridValue, Slot
from wijkwizard.tui.fields.choice_field import ChoiceField
from wijkwizard.tui.fields.messages import (
    AnswerGiven,
    CountRemoved,
    CountsTakenBack,
    CountTyped,
    NextRequested,
    NotAllowed,
    RowWanted,
    Stray,
    TakenBack,
    TextEntered,
    TextTyped,
)
from wijkwizard.tui.fields.table import TableBlock
from wijkwizard.tui.screens.action_target import say_result
from wijkwizard.tui.screens.ask import Ask
from wijkwizard.tui.screens.focused_field import sealed_slot
from wijkwizard.tui.screens.stray_offer import StrayOffer
from wijkwizard.tui.screens.talk import Talk

_SURE = (ListLine("nee", "Nee, laat alles zoals het is"), ListLine("ja", "Ja, doe dit"))


class AnswerHandler:
    """Handles answers on a screen of the conversation.

    Attributes:
        stray: handles words that are typed where they are no answer.
    """

    def __init__(self, talk: Talk, onward: Callable[[], object]) -> None:
        """Serve a screen.

        Args:
            talk: the screen.
            onward: called after the last answer of a turn.
        """
        self._talk, self._onward = talk, onward
        self.stray = StrayOffer(talk, self.command, self.surely)

    def command(self, command: Command) -> CommandResult:
        """Execute a command of the conversation, and show its result."""
        talk = self._talk
        reply = do(talk.state, command)
        talk.wijk.keeping.tell()
        say_result(talk, reply)
        return reply

    # Messages of the inputs.

    def take(self, event: Message) -> None:
        """Handle the message of an input."""
        match event:
            case AnswerGiven() | TakenBack():
                self._given(event)
            case CountTyped():
                self.command(Count(event.slot, event.row, event.digits))
                self._show_under(event.slot)
            case CountRemoved() | CountsTakenBack():
                self._uncounted(event)
            case NotAllowed():
                self._refused(event)
            case Stray():
                self.stray.take(event)
            case TextEntered():
                self._entered(event)
            case NextRequested():
                self._on_from()
            case TextTyped():
                self._typed(event)
            case RowWanted():
                self._row(event)
            case _:
                pass

    def _given(self, event: AnswerGiven | TakenBack) -> None:
        talk = self._talk
        if not talk.is_current:
            return
        if isinstance(event, TakenBack):
            self.command(Restore(event.slot, event.answer))
            talk.renew()
            return
        if isinstance(event.value, GridValue):
            self._count(event.slot, event.value)
        else:
            self.surely(Choose(event.slot, event.value), lambda _: talk.renew())

    def _count(self, slot: Slot, value: GridValue) -> bool:
        """Give the numbers of a grid; return whether they were taken. What was refused before is no part of them."""
        talk, editor = self._talk, self._talk.body.editor(slot)
        grid = editor.grid if editor is not None else None
        now = value if grid is None else grid.tally.taken.without_refused(value)

        def then(reply: CommandResult) -> None:
            if grid is not None and now is not None and not reply.confirm:
                grid.tally.taken.settle(now, taken=reply.done)
            talk.renew()

        return now is not None and self.surely(Choose(slot, now), then).done

    def surely(self, command: Sure, then: Callable[[CommandResult], object]) -> CommandResult:
        """Execute a command; when it hides or removes more than is visible, ask for confirmation first.

        Args:
            command: the command.
            then: called afterwards, at once or when the question was answered.
        """
        talk = self._talk
        begun = replace(talk.state.half_typed.run_of(command.slot)) if isinstance(command, Choose) else None
        reply = self.command(command)
        then(reply)
        if reply.confirm:
            editor = talk.body.editor(command.slot) if isinstance(command, Choose) else None
            field = editor.input if editor is not None and isinstance(editor.input, ChoiceField) else None
            ask = Ask(
                "Dit raakt meer",
                reply.confirm,
                _SURE,
                begun=begun if field else None,
                whole=(YES, NO) if field and field.choices.by_word else (),
            )

            def chosen(answer: str | None) -> None:
                if answer == "ja":
                    then(self.command(replace(command, sure=True)))
                elif field and begun and ask.went_on:
                    field.go_on(begun, ask.went_on)

            talk.app.push_screen(ask, chosen)
        return reply

    def _uncounted(self, event: CountRemoved | CountsTakenBack) -> None:
        if self._talk.is_current:
            if isinstance(event, CountRemoved):
                self.command(Uncount(event.slot, event.row))
            else:
                self.command(TakeBackCounts(event.slot, event.steps))
            self._talk.renew()

    def _refused(self, event: NotAllowed) -> None:
        talk = self._talk
        self.command(Refuse(event.slot, event.why))
        talk.renew()

    def _entered(self, event: TextEntered) -> None:
        talk = self._talk
        # A field that loses the keys because another screen came has been settled by that screen's command.
        if not talk.is_current:
            return
        slot = event.slot

        def then(reply: CommandResult) -> None:
            talk.renew(slot if reply.done else None)
            if not event.onward:
                return
            if reply.done:
                self._after(slot)
            elif reply.readings:
                self._ask_reading(slot, event.text, reply.readings)

        self.surely(Enter(slot, event.text), then)

    def _ask_reading(self, slot: Slot, text: str, readings: Sequence[Interpretation]) -> None:
        """Ask which reading of a number or a date is meant; Esc returns to the typed text."""
        talk = self._talk
        lines = [ListLine(reading.written, f"{reading.words} ({reading.written})") for reading in readings]

        def chosen(written: str | None) -> None:
            if written is not None and self.read(slot, written).done:
                self._after(slot)

        talk.app.push_screen(Ask("Wat bedoelt u?", f"U typte: {text.strip()}", lines), chosen)

    def _on_from(self) -> None:
        if not self._talk.body.next_input():
            self._onward()

    def _typed(self, event: TextTyped) -> None:
        was_half_typed = event.slot in self._talk.state.half_typed.unfinished
        self.command(commands.Typed(event.slot, event.text, as_it_was=event.as_it_was))
        if was_half_typed or not event.as_it_was:
            self._show_under(event.slot)

    def _show_under(self, slot: Slot) -> None:
        """Update the lines below an input while something is typed in it."""
        editor = self._talk.body.editor(slot)
        if editor is not None:
            editor.tell(field_view(self._talk.state, editor.field_now))

    def read(self, slot: Slot, text: str) -> CommandResult:
        """Make typed text the answer; text that cannot be parsed stays, with the reason below it."""
        talk = self._talk
        reply = self.command(Enter(slot, text))
        talk.renew(slot if reply.done else None)
        return reply

    def settle(self) -> bool:
        """Make answers of typed text; text that cannot be parsed stays half-typed. Return whether counts were taken."""
        talk, counted = self._talk, self.keep_counts()
        for slot, text in list(talk.body.half_typed()):
            if not self.read(slot, text).done and not talk.state.session.file.read_only:
                question = talk.state.session.reader.index.question(slot.question)
                named = question.short or question.text
                talk.say(f"'{named}': wat u typte is nog geen antwoord. De tekst blijft staan.")
        return counted

    def half_counted(self) -> tuple[tuple[Slot, GridValue], ...]:
        """Return slot and counts of every grid with a half-typed number, without changing them."""
        return tuple(self._talk.body.half_counted(look=True))

    def keep_counts(self) -> bool:
        """Make answers of the numbers that are being typed in grids; return whether all were taken."""
        taken = [self._count(slot, value) for slot, value in list(self._talk.body.half_counted())]
        return all(taken)

    def stepped(self) -> None:
        """Clear the undo history of inputs before this step, so that there is one order of undo."""
        catch_up(self._talk.state)
        for area in self._talk.body.query(TextArea):
            area.history.clear()

    def _after(self, slot: Slot) -> None:
        talk = self._talk
        block = talk.body.focused_block()
        if isinstance(block, TableBlock) and block.editor is not None and block.editor.field.slot == slot:
            block.onward()
        elif not talk.body.next_input():
            self._onward()

    # Rows of tables.

    def _row(self, event: RowWanted) -> None:
        talk = self._talk

        def then(reply: CommandResult) -> None:
            talk.renew()
            block = talk.body.table(event.table)
            if reply.made and block is not None:
                block.begin_row(reply.made)

        self.surely(ChangeRow(event.table, event.what, event.of), then)

    def reveal(self) -> None:
        """Reveal a blind count."""
        talk = self._talk
        slot = sealed_slot(talk.body)
        if slot is None:
            talk.say("Hier is niets verborgen.")
            return
        if self.settle():
            self._reveal(Reveal(slot))

    def _reveal(self, command: Reveal) -> None:
        talk = self._talk
        reply = self.command(command)
        if not reply.confirm:
            talk.renew()
            return
        lines = (ListLine("ja", "Ja, alles is geteld"), ListLine("nee", "Nee, verder tellen"))

        def chosen(answer: str | None) -> None:
            if answer == "ja":
                self._reveal(replace(command, sure=True))

        talk.app.push_screen(Ask("Nu tonen?", reply.confirm, lines), chosen)

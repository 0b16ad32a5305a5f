"""Offers words that were typed where they are no answer: as a remark, or as an own card or a new row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from wijkwizard.conversation.commands import Command, NewRow, Refuse, Remark, Sure
from wijkwizard.conversation.half_typed import WORDS
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.own_card import USE_TITLE, WordsUse, card_words, use_reasons
from wijkwizard.conversation.result import READ_ONLY, CommandResult
from wijkwizard.conversation.row_words import is_listed, naming_cell, uses_at
from wijkwizard.conversation.stray_input import (
    ahead_words,
    becomes_more,
    belongs_words,
    given_up_words,
    hold_words,
    keep_waiting,
    remark_form,
    several_words,
    waiting_here,
    waiting_remark,
    waiting_words,
    words_form,
)
from wijkwizard.questionnaire.cards import cards_of
from wijkwizard.questionnaire.model import Question, TableQuestion
from wijkwizard.terms import Slot
from wijkwizard.tui.fields.messages import Stray
from wijkwizard.tui.fields.table import TableBlock
from wijkwizard.tui.screens.ask import Ask
from wijkwizard.tui.screens.dialogs import Form
from wijkwizard.tui.screens.focused_field import field_at_keys, field_here
from wijkwizard.tui.screens.talk import Talk
from wijkwizard.tui.widgets.lines import LineList


class StrayOffer:
    """Handles words that are typed where they are no answer."""

    def __init__(
        self,
        talk: Talk,
        command: Callable[[Command], CommandResult],
        surely: Callable[[Sure, Callable[[CommandResult], object]], object],
    ) -> None:
        """Serve a screen.

        Args:
            talk: the screen.
            command: executes a command and shows its result.
            surely: the same for a command that can ask for confirmation; what is given is called afterwards.
        """
        self._talk, self._command, self._surely = talk, command, surely

    def take(self, event: Stray) -> None:
        """Show that text is no answer here, and offer it when it is more than a typing error."""
        talk = self._talk
        if not talk.is_current:
            return
        field, block = field_at_keys(talk.body), talk.body.focused_block()
        question = (
            field.question if field else block.table.question if isinstance(block, TableBlock) else None
        )
        if question is None:
            return
        slot = field.slot if field else Slot(question.id)
        if talk.state.session.file.read_only:
            talk.say(READ_ONLY.text)
        elif event.whole:
            self._command(Refuse(slot, ""))
            if becomes_more(question):
                self._ask_words(question, slot, event.text, waiting_remark(talk.state, slot))
            else:
                self.ask_remark(question, slot, event.text)
        elif field is None:
            talk.say(belongs_words(question))
        else:
            self._command(Refuse(slot, belongs_words(question)))
            talk.renew()

    def ask_waiting(self) -> bool:
        """Ask what becomes of words that wait as a remark here; return whether there are any."""
        talk = self._talk
        field, block = field_here(talk.body), talk.body.focused_block()
        here: list[tuple[Question, Slot]] = []
        if isinstance(block, TableBlock):
            here.append((block.table.question, Slot(block.table.question.id)))
        if field is not None:
            here.append((field.question, field.slot))
        for question, slot in here:
            if waiting_here(talk.state, slot):
                if talk.state.session.file.read_only:
                    talk.say(READ_ONLY.text)
                    return True
                words, remark = waiting_words(talk.state, slot)
                if words and becomes_more(question):
                    self._ask_words(question, slot, words, remark, held=True)
                else:
                    self.ask_remark(question, slot, "")
                return True
        return False

    def ask_remark(self, question: Question, slot: Slot, text: str) -> None:
        """Offer words as a remark; Esc throws them away, and lets a remark wait on that waited already."""
        talk = self._talk
        words, before = waiting_words(talk.state, slot)

        def kept(filled: dict[str, str] | None) -> None:
            if filled is not None:
                self._command(Remark(slot, filled["remark"]))
            else:
                keep_waiting(talk.state, slot, before, words)
            talk.renew()
            if text and (
                told := given_up_words(talk.state, slot, text)
                if filled is None
                else ahead_words(question, text)
            ):
                talk.say(told)

        spec = remark_form(talk.state, question, slot, text)
        keep_waiting(talk.state, slot, spec.entries[0].value)  # the window may be the last that is seen
        talk.state.drafts.flush()
        talk.app.push_screen(Form(replace(spec, just_typed=several_words(text))), kept)

    def _ask_words(
        self, question: Question, slot: Slot, text: str, waiting: str, *, held: bool = False
    ) -> None:
        """Ask for the words, and then what becomes of them.

        Esc throws them away, but no words and no remark that waited already.

        Args:
            question: the question.
            slot: its slot.
            text: the words.
            waiting: the remark that waits there already.
            held: whether the words waited too.
        """
        talk = self._talk

        def kept(filled: dict[str, str] | None) -> None:
            if filled is None and held:
                hold_words(talk.state, slot, text, waiting)
                talk.renew()
            elif filled is None:
                keep_waiting(talk.state, slot, waiting)
                talk.renew()
                talk.say(given_up_words(talk.state, slot, text))
            else:
                self._ask_use(question, slot, filled[WORDS], filled.get("remark", ""))

        hold_words(talk.state, slot, text, waiting)  # the window may be the last that is seen
        talk.state.drafts.flush()
        listed = isinstance(question, TableQuestion) and is_listed(talk.state, question)
        spec = words_form(question, slot, text, waiting, listed=listed)
        talk.app.push_screen(Form(replace(spec, just_typed=not held and several_words(text))), kept)

    def _ask_use(self, question: Question, slot: Slot, text: str, waiting: str) -> None:
        """Ask what becomes of the words; Esc goes back to them."""
        talk = self._talk
        uses = {use.id: use for use in uses_at(talk.state, question, slot, text, waiting)}
        if not uses or not card_words(text):
            self._command(Remark(slot, waiting))
            talk.renew()
            return

        def chosen(use_id: str | None) -> None:
            use = next((use for use in uses.values() if use.id == use_id), None)
            if use is None:
                self._ask_words(question, slot, text, waiting)
            else:
                self._use(slot, use, text, waiting)
                if told := ahead_words(question, text):
                    talk.say(told)

        lines = [ListLine(use.id, use.words) for use in uses.values()]
        talk.app.push_screen(Ask(USE_TITLE, "\n".join(use_reasons(question, text)), lines), chosen)

    def _use(self, slot: Slot, use: WordsUse, text: str, waiting: str) -> None:
        """Do what the words become; as long as nothing came of them, they are kept."""
        talk, command = self._talk, use.command

        def point_at(row: str) -> None:
            editor = talk.body.editor(slot)
            if editor is not None and isinstance(editor.input, LineList):
                editor.input.go_to(row)

        def then(reply: CommandResult) -> None:
            if not reply.done:
                hold_words(talk.state, slot, text, waiting)
            elif not isinstance(command, Remark):
                self._settle(slot, text)
            point_at(use.row)  # before it is drawn: a row that is left takes along what is said of it
            talk.renew(slot if reply.accepted else None)
            point_at(reply.made or use.row)
            if isinstance(command, NewRow) and reply.made:
                self._begin(command, reply)

        hold_words(talk.state, slot, text, waiting)
        if isinstance(command, Sure):
            self._surely(command, then)
        else:
            then(self._command(command))

    def _settle(self, slot: Slot, text: str) -> None:
        """Let go of words of which something came; what waits beside them waits on, or stands at the rows."""
        state = self._talk.state
        words, waiting = waiting_words(state, slot)
        left = "" if words.split() == text.split() else words
        at_rows = slot.question in state.session.reader.index.tables
        if at_rows and waiting:
            self._command(Remark(slot, waiting))
        keep_waiting(state, slot, "" if at_rows else waiting, left)

    def _begin(self, command: NewRow, reply: CommandResult) -> None:
        """Open a row that words made; where its cell refused them, ask there for an own card if it takes one."""
        talk = self._talk
        block = talk.body.table(command.table)
        if block is None:
            return
        if reply.accepted is not None:
            block.begin_row(reply.made)
            return
        cell = naming_cell(talk.state, command.table, reply.made)
        block.edit(cell)
        column = talk.state.session.reader.index.question(cell.question)
        if cards_of(column):
            self._ask_use(column, cell, command.text, "")

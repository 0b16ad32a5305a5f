"""Windows about an answer: no answer, its basis, a to-do, and wiping its text."""

from __future__ import annotations

from functools import partial

from wijkwizard.conversation.answer_notes import UNSEEN, account_form_of, unseen, ways_to_wipe
from wijkwizard.conversation.answer_notes import forget as forget_text
from wijkwizard.conversation.commands import Choose, Forget, Park, SetAccount
from wijkwizard.conversation.forms import park_form
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.terms import Slot, Unknown
from wijkwizard.tui.fields.table import TableBlock
from wijkwizard.tui.screens.answer_handler import AnswerHandler
from wijkwizard.tui.screens.ask import Ask
from wijkwizard.tui.screens.dialogs import Form
from wijkwizard.tui.screens.focused_field import field_here
from wijkwizard.tui.screens.talk import Talk
from wijkwizard.tui.screens.wiping import ask_words

_EMPTY = "leeg"
_GOES = "Hier is al iets ingevuld. Kiest u iets, dan vervalt dat. Esc laat het staan."
_NO_ANSWER = {
    Unknown.DONT_KNOW.value: "Weet niet",
    Unknown.SKIPPED.value: "Slaan we over",
    Unknown.NOT_APPLICABLE.value: "Niet van toepassing",
    _EMPTY: "Maak het antwoord leeg",
}


class AnswerNotes:
    """Windows about the focused answer."""

    def __init__(self, talk: Talk, answering: AnswerHandler) -> None:
        """Serve a screen.

        Args:
            talk: the screen.
            answering: what happens to answers on it.
        """
        self._talk, self._answering = talk, answering

    def _no_field(self) -> None:
        talk = self._talk
        table = isinstance(talk.body.focused_block(), TableBlock)
        talk.say("Wijs eerst een regel aan met de pijltjes." if table else "Hier hoort geen antwoord.")

    def unknown(self) -> None:
        """Ask which kind of no answer this is."""
        talk = self._talk
        self._answering.settle()
        field, around = field_here(talk.body), talk.body.focused_block()
        whole = around.table.question if isinstance(around, TableBlock) and not around.table.rows else None
        if field is None and whole is None:
            self._no_field()
            return
        slot = field.slot if field else Slot(whole.id if whole else "")
        text = field.question.text if field else whole.text if whole else ""
        held = field is not None and field.answer is not None and field.answer.value is not None
        if field and (field.counted or field.withheld or held):
            text = f"{text}\n\n{_GOES}"
        lines = [ListLine(what, words) for what, words in _NO_ANSWER.items()]

        def chosen(what: str | None) -> None:
            if what is not None:
                value = None if what == _EMPTY else Unknown(what)
                reply = self._answering.surely(Choose(slot, value), lambda reply: talk.renew(reply.accepted))
                if whole is not None and reply.done:
                    talk.say(f"Genoteerd: {_NO_ANSWER[what].casefold()}.")

        talk.app.push_screen(Ask("Geen antwoord", text, lines), chosen)

    def account(self) -> None:
        """Ask who says so, on what basis, and whether it may be published."""
        talk = self._talk
        self._answering.settle()
        if self._answering.stray.ask_waiting():
            return
        field = field_here(talk.body)
        if field is None or field.answer is None:
            talk.say("Geef eerst een antwoord. Daarna kunt u zeggen waar het op rust.")
            return

        def kept(filled: dict[str, str] | None) -> None:
            if filled is not None:
                self._answering.command(SetAccount(field.slot, filled))
                talk.renew()

        talk.app.push_screen(Form(account_form_of(talk.state, field, field.answer)), kept)

    def park(self) -> None:
        """Put this question on the to-do list."""
        talk = self._talk
        self._answering.settle()
        field = field_here(talk.body)
        block = talk.body.focused_block()
        slot = (
            field.slot if field else Slot(block.table.question.id) if isinstance(block, TableBlock) else None
        )
        if slot is None:
            talk.say("Hier hoort geen antwoord.")
            return

        def kept(filled: dict[str, str] | None) -> None:
            if filled is not None:
                self._answering.command(Park(slot, filled))
                talk.renew()

        title = field.question.text if field else ""
        if unseen(talk.state.session.reader.answers, talk.state.seen.answers, slot):
            talk.say(UNSEEN)
            return
        talk.app.push_screen(
            Form(park_form(title, slot, talk.state.session.reader.answers.parked.get(slot))), kept
        )

    def forget(self) -> None:
        """Ask for confirmation, then wipe the text of this answer permanently."""
        talk = self._talk
        field = field_here(talk.body)
        if field is None:
            talk.say("Hier hoort geen antwoord.")
            return

        def wipe(command: Forget) -> tuple[str, ...]:
            reply = forget_text(talk.state, command)
            talk.wijk.keeping.tell()
            talk.renew(field.slot)
            return tuple(message.text for message in reply.messages)

        ways = ways_to_wipe(talk.state, field.slot)
        ask_words(talk.app, *((line, partial(wipe, command)) for command, line in ways))

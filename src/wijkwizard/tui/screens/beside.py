"""What is said beside an answer: that there is none, who says so and on what ground, later, or never again."""

from __future__ import annotations

from wijkwizard.terms import Slot, Unknown
from wijkwizard.tui.fields.table import TableBlock
from wijkwizard.tui.screens.account import account_form, account_of_form, agreed_of_form, park_form
from wijkwizard.tui.screens.answering import Answering
from wijkwizard.tui.screens.base import UNSEEN
from wijkwizard.tui.screens.dialogs import Ask
from wijkwizard.tui.screens.wiping import ask_words
from wijkwizard.tui.widgets.lines import Line

_EMPTY = "leeg"
_GOES = "Hier is al iets ingevuld. Kiest u iets, dan vervalt dat. Esc laat het staan."
_NO_ANSWER = {
    Unknown.DONT_KNOW.value: "Weet niet",
    Unknown.SKIPPED.value: "Slaan we over",
    Unknown.NOT_APPLICABLE.value: "Niet van toepassing",
    _EMPTY: "Maak het antwoord leeg",
}


class Beside(Answering):
    """A screen on which something can be said beside the answer that the keys are in."""

    def _no_field(self) -> None:
        table = isinstance(self.body.focused_block(), TableBlock)
        self.say("Wijs eerst een regel aan met de pijltjes." if table else "Hier hoort geen antwoord.")

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
                self.write(lambda: self.session.answer(slot, value), accepted=slot)
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
                self.write(lambda: self.session.account(field.slot, **account_of_form(filled)))
                self.say_remarks(*filled.values())

        self.app.push_screen(account_form(field, field.answer), kept)

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
                self.write(lambda: self.session.park(slot, **agreed_of_form(filled)))
                self.say("Staat op de lijst.")
                self.say_remarks(*filled.values())

        title = field.question.text if field else ""
        if self.unseen(slot):
            self.say(UNSEEN)
            return
        self.app.push_screen(park_form(title, slot, self.session.answers.parked.get(slot)), kept)

    def action_forget(self) -> None:
        """Ask once more, then wipe the text of this answer for good."""
        field = self.field_here()
        if field is None:
            self.say("Hier hoort geen antwoord.")
            return

        def wipe() -> tuple[str, ...]:
            told: tuple[str, ...] = ()

            def work() -> None:
                nonlocal told
                told = self.session.forget(field.slot)

            self.wijk.keeping.drafts.drop_slot(str(field.slot))
            self.wijk.memory.forget(field.slot)
            self.write(work, accepted=field.slot)
            return told

        ask_words(self, "Ja, wis deze tekst voorgoed", wipe)

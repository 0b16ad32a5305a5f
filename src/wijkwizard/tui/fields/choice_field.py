"""The input of choices: one or several options, yes or no, or a step on a scale."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import events, on
from textual.widgets import OptionList

from wijkwizard.conversation.choice_list import MORE, ChoiceList
from wijkwizard.conversation.key_meanings import Pointer, enter_picks
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.typed_run import TypedRun
from wijkwizard.session.choice_codes import NO, YES
from wijkwizard.tui.fields.messages import AnswerGiven, NextRequested, NotAllowed, Stray, TakenBack
from wijkwizard.tui.fields.stray_words import pasted_in_list
from wijkwizard.tui.widgets.lines import MOVES, LineList

if TYPE_CHECKING:
    from wijkwizard.session import Field

_STANDS = "Dit is al gekozen, en het blijft staan. Met de spatiebalk haalt u het weg."


_ANEW = frozenset(f"{first}{then}" for first in (YES[0], NO[0]) for then in (YES[0], NO[0]))
"""Two letters that begin no word: the second says yes or no anew."""


class ChoiceField(LineList):
    """A list in which one or several lines can be chosen.

    Space, a number or a click chooses and stays, so that the room can see it. Enter chooses the line under a moved
    cursor, and goes to the next field when that line is chosen already; it never clears a choice.

    Attributes:
        choices: the options and which are chosen.
        moved: whether the cursor was moved since the last choice.
    """

    def __init__(self, field: Field, run: TypedRun) -> None:
        """Create the list.

        Args:
            field: what to show.
            run: the current run of typed characters; a choice can rebuild the list in the middle of a word.
        """
        super().__init__()
        self.choices = ChoiceList(field)
        self.moved = False
        self._run = run
        self.show(field)

    def show(self, field: Field) -> None:
        """Show the current state of the field."""
        self.choices = ChoiceList(field, whole=self.choices.whole)
        self.show_lines(self.choices.lines())
        if self.highlighted is None and self.choices.chosen:
            self.go_to(self.choices.chosen[0])

    def on_key(self, event: events.Key) -> None:
        """Choose by number; remember that the cursor was moved."""
        if not event.is_printable or event.character is None:
            self._run.end()
        self._run.at(event.time)
        if event.key in MOVES:
            self.moved = True
            return
        if event.key == "enter":
            self._enter()
        elif not event.is_printable or event.character is None or not self._typed(event.character):
            return
        event.stop()
        event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Offer pasted text as a remark, because it chooses nothing."""
        pasted_in_list(self, event, self._run, self._take_back)

    def _typed(self, character: str) -> bool:
        """Choose by number, or by the letter of yes or no; return whether the key was handled.

        A sentence can begin with such a character: its choice is then undone.
        """
        run, choices = self._run, self.choices
        if not run.text:
            run.before, run.answer = choices.chosen, choices.field.answer
        before = choices.field.answer
        if not run.in_words and self._means(character):
            run.used(character)
            run.last = before
            return True
        if not run.in_words and character == " " and not choices.by_word:
            run.used(character)
            # Right behind a number that chose, a space is of a sentence; by itself it chooses.
            return choices.chosen != run.before
        if character == " " and not run.text:
            return False
        whole = run.loose(character) or (choices.by_word and len(run.text) > 1)
        text = run.text.lstrip()
        if whole:
            run.end()
            self._take_back()
        if text.isdecimal() and not whole and not choices.by_word:
            self.post_message(NotAllowed(choices.field.slot, choices.why_no_line(character)))
        else:
            self.post_message(Stray(text, whole=whole))
        return True

    def go_on(self, begun: TypedRun, key: events.Key | events.Paste) -> None:
        """Go on with a sentence of which the first characters chose what was not chosen after all."""
        self._run.end()
        self._run.at(key.time)
        self._run.before, self._run.answer = self.choices.chosen, self.choices.field.answer
        self._run.used(begun.text)
        if isinstance(key, events.Paste):
            pasted_in_list(self, key, self._run)
        elif key.character is not None and not key.character.isspace():
            self._typed(key.character)
        else:
            self._run.used(" ")

    def _take_back(self) -> None:
        """Choose again what was chosen before the first character."""
        if self.choices.chosen != self._run.before:
            self.post_message(TakenBack(self.choices.field.slot, self._run.answer))

    def _means(self, character: str) -> bool:
        """Choose the line of a character, or continue the word yes or no; return whether it has a meaning."""
        if self.choices.by_word and self._run.text:
            word = f"{self._run.text}{character}".casefold()
            if word not in _ANEW:
                return any(answer.startswith(word) for answer in (YES, NO))
            self._run.end()
            self._run.before, self._run.answer = self.choices.chosen, self.choices.field.answer
        first = self._run.text[-1:]
        longer = self.choices.meant_by(first + character) if first.isdigit() else None
        if longer is not None:
            before = replace(self.choices, field=replace(self.choices.field, answer=self._run.last))
            if self.choices != before:  # the first digit of the number chose another line
                self.post_message(TakenBack(before.field.slot, self._run.last))
            self.choices = before
            self.go_to(longer)
            self._choose(longer, typed=True)
            return True
        option_id = self.choices.meant_by(character)
        if option_id is None:
            return False
        self.go_to(option_id)
        self._choose(option_id, typed=True)
        return True

    def _pointed_at(self) -> ListLine | None:
        """Return the line that Enter chooses: the line under a moved cursor, when it is not chosen yet."""
        here = self.here
        pointer = Pointer(self.choices.field.slot, here.id if here else "", self.moved)
        return here if enter_picks(self.choices.field, pointer) else None

    def _enter(self) -> None:
        here = self._pointed_at()
        if here is not None:
            self._choose(here.id)
        else:
            self.post_message(NextRequested())

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id is not None:
            self._choose(event.option_id)

    def _choose(self, option_id: str, *, typed: bool = False) -> None:
        self.moved = False
        if typed and not self.choices.several and option_id in self.choices.chosen:
            # Saying a choice once more is no reason to take it away.
            self.notify(_STANDS, timeout=4, markup=False)
            return
        if option_id == MORE:
            self.choices = ChoiceList(self.choices.field, whole=True)
            self.show_lines(self.choices.lines())
            self.go_to(self.choices.field.options[self.choices.field.first].id)
            return
        slot, why = self.choices.field.slot, self.choices.why_not(option_id)
        message = NotAllowed(slot, why) if why else AnswerGiven(slot, self.choices.after(option_id))
        self.post_message(message)

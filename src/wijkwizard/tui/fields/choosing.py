"""Choosing from a list: one, several, yes or no, or a step on a scale."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual import events, on
from textual.widgets import OptionList

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.typed_run import TypedRun
from wijkwizard.terms import ChoicesValue, ChoiceValue, ScaleValue, Value, YesNoValue
from wijkwizard.tui.fields.messages import Given, Onward, Refused, Stray
from wijkwizard.tui.widgets.lines import MOVES, LineList

if TYPE_CHECKING:
    from wijkwizard.session import Field, OptionView

YES, NO = "ja", "nee"
_TEN = 10


class ChoiceField(LineList):
    """A list in which one or several lines can be chosen.

    Space, a number or a click chooses and stays, so that the room can see it. Enter chooses the line that the
    cursor was moved to, and goes on when that is chosen already; it never takes a choice away.
    """

    def __init__(self, field: Field, run: TypedRun) -> None:
        """Make the list.

        Args:
            field: what to show.
            run: what was typed in it just now; a choice can make the list anew in the middle of a word.
        """
        super().__init__()
        self._field = field
        self._moved = False
        self._run = run
        self.show(field)

    @property
    def several(self) -> bool:
        """Whether more than one line can be chosen."""
        return self._field.question.kind == "choices"

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of what is chosen now."""
        value = self._field.answer.value if self._field.answer else None
        match value:
            case ChoiceValue(v=one):
                return (one,)
            case ChoicesValue(v=several):
                return several
            case YesNoValue(v=yes):
                return (YES if yes else NO,)
            case ScaleValue(v=step):
                return (str(step),)
            case _:
                return ()

    def show(self, field: Field) -> None:
        """Show what stands in the field now."""
        self._field = field
        chosen = set(self.chosen)
        self.show_lines([self._line(*one, chosen=one[1] in chosen) for one in _choices(field)])
        if self.highlighted is None and chosen:
            self.go_to(next(iter(chosen)))

    def _line(self, key: str, option_id: str, text: str, closed: str | None, *, chosen: bool) -> ListLine:
        sign = ("[x]" if chosen else "[ ]") if self.several else ("(•)" if chosen else "( )")
        words = text if closed is None else f"{text}  (kan nu niet: {closed})"
        return ListLine(option_id, words, f"{sign} {key:>2}", closed=closed is not None, strong=chosen)

    def help_of(self, option_id: str) -> str:
        """Return the explanation of an option."""
        return next((one.help for one in self._field.options if one.id == option_id), "")

    def on_key(self, event: events.Key) -> None:
        """Choose by number; remember that the cursor was moved."""
        if not event.is_printable or event.character is None:
            self._run.end()
        self._run.at(event.time)
        if event.key in MOVES:
            self._moved = True
            return
        if event.key == "enter":
            self._enter()
        elif not event.is_printable or event.character is None or not self._typed(event.character):
            return
        event.stop()
        event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Offer what was pasted as a remark, for it chooses nothing."""
        event.stop()
        self._run.end()
        self.post_message(Stray(event.text, whole=True))

    def _typed(self, character: str) -> bool:
        """Choose by number, or by the letter of yes or no; tell whether the key was taken.

        A sentence can begin with such a sign: what it chose is taken back then.
        """
        run = self._run
        if not run.text:
            run.before = self.chosen
        if not run.in_words and self._means(character):
            run.used(character)
            return True
        if not run.in_words and character == " " and self._field.question.kind != "yes_no":
            run.used(character)
            return False
        if character == " " and not run.text:
            return False
        whole = run.loose(character) or (self._field.question.kind == "yes_no" and len(run.text) > 1)
        text = run.text.lstrip()
        if whole:
            run.end()
            if self.chosen != run.before:
                self.post_message(Given(self._field.slot, self._value(run.before)))
        self.post_message(Stray(text, whole=whole))
        return True

    def _means(self, character: str) -> bool:
        """Choose what a sign stands for, or go on in the word yes or no; tell whether it means anything."""
        if self._field.question.kind != "yes_no":
            return self._choose_by(character)
        word = f"{self._run.text}{character}".casefold()
        if len(word) == 1:
            return self._choose_by(word)
        return any(one.startswith(word) for one in (YES, NO))

    def _choose_by(self, character: str) -> bool:
        for key, option_id, _, closed in _choices(self._field):
            if closed is None and (key == character or (key == str(_TEN) and character == "0")):
                self.go_to(option_id)
                self._choose(option_id)
                return True
        return False

    def _pointed_at(self) -> ListLine | None:
        """Return the line that Enter chooses: the one that the cursor was moved to, when it is not chosen yet."""
        here = self.here
        return here if here and self._moved and not here.closed and here.id not in self.chosen else None

    @property
    def enter_does(self) -> str:
        """What Enter does here, for the line at the bottom."""
        return "kiest" if self._pointed_at() else "verder"

    def _enter(self) -> None:
        here = self._pointed_at()
        if here is not None:
            self._choose(here.id)
        else:
            self.post_message(Onward())

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id is not None:
            self._choose(event.option_id)

    def _choose(self, option_id: str) -> None:
        self._moved = False
        slot = self._field.slot
        if option_id in self.chosen:
            rest = tuple(one for one in self.chosen if one != option_id)
            self.post_message(Given(slot, self._value(rest)))
            return
        wanted = (*self.chosen, option_id) if self.several else (option_id,)
        question = self._field.question
        limit = question.at_most if question.kind == "choices" else None
        if limit is not None and len(wanted) > limit:
            self.post_message(Refused(slot, f"Kies er hoogstens {limit}. Haal er eerst één weg."))
            return
        self.post_message(Given(slot, self._value(wanted)))

    def _value(self, chosen: tuple[str, ...]) -> Value | None:
        if not chosen:
            return None
        match self._field.question.kind:
            case "choices":
                order = [option.id for option in self._field.options]
                return ChoicesValue(v=tuple(one for one in order if one in chosen))
            case "yes_no":
                return YesNoValue(v=chosen[0] == YES)
            case "scale":
                return ScaleValue(v=int(chosen[0]))
            case _:
                return ChoiceValue(v=chosen[0])


def _choices(field: Field) -> Iterator[tuple[str, str, str, str | None]]:
    """Yield key, id, words and the reason for being closed (``None`` when open) of each line."""
    question = field.question
    if question.kind == "yes_no":
        yield "j", YES, "ja", None
        yield "n", NO, "nee", None
    elif question.kind == "scale":
        for step in range(question.scale.min, question.scale.max + 1):
            yield str(step), str(step), question.scale.labels.get(step, "·"), None
    else:
        for place, option in enumerate(field.options, start=1):
            yield str(place) if place <= _TEN else "", option.id, option.label, _reason(option)


def _reason(option: OptionView) -> str | None:
    return (option.because or "dat past niet bij een eerder antwoord") if option.closed else None

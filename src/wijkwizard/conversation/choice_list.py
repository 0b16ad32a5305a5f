"""The options of a field, which are chosen, and the effect of choosing another one, as pure functions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.questionnaire.kinds.scale_steps import step_bounds
from wijkwizard.session.choice_codes import LAST_DIGIT, NO, YES, choice_codes
from wijkwizard.terms import ChoicesValue, ChoiceValue, ScaleValue, Value, YesNoValue
from wijkwizard.terms.dutch import a_number_to, bare

if TYPE_CHECKING:
    from wijkwizard.session import Field, OptionView

MORE, MORE_KEY = ".meer", "+"
"""The line and the key that show the options that do not come first."""

_HEAD, _REST = ".kop", ".kop-andere"


def closed_because(option: OptionView) -> str:
    """Return why a choice cannot be made now."""
    return bare(option.because) or "dat past niet bij een eerder antwoord"


@dataclass(frozen=True, slots=True)
class ChoiceList:
    """The lines of a field with one or several choices.

    Attributes:
        field: the field, of kind choice, choices, yes_no or scale, with its answer.
        whole: the options that do not come first are shown too.
    """

    field: Field
    whole: bool = False

    @property
    def several(self) -> bool:
        """Whether more than one line can be chosen."""
        return self.field.question.kind == "choices"

    @property
    def by_word(self) -> bool:
        """Whether lines are chosen by the words yes and no, and not by a number."""
        return self.field.question.kind == "yes_no"

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the chosen options."""
        value = self.field.answer.value if self.field.answer else None
        match value:
            case ChoiceValue(v=option_id):
                return (option_id,)
            case ChoicesValue(v=several):
                return several
            case YesNoValue(v=yes):
                return (YES if yes else NO,)
            case ScaleValue(v=step):
                return (str(step),)
            case _:
                return ()

    def lines(self) -> tuple[ListLine, ...]:
        """Return the lines, each with its key and a mark that shows whether it is chosen."""
        field, lines = self.field, [self._line(*option) for option in self._options()]
        head = (ListLine(_HEAD, field.head, closed=True),) if field.head else ()
        if not field.first:
            return (*head, *lines)
        first, others = lines[: field.first], lines[field.first :]
        if self.shows_all:
            return (*head, *first, ListLine(_REST, field.rest, closed=True), *others)
        return (*head, *first, ListLine(MORE, f"nog {len(others)} andere", f"     {MORE_KEY}"))

    @property
    def shows_all(self) -> bool:
        """Whether all options are lines; they are once one of the others was chosen."""
        first = {option.id for option in self.field.options[: self.field.first]}
        return self.whole or not self.field.first or any(option_id not in first for option_id in self.chosen)

    def _line(self, key: str, option_id: str, text: str, closed: str) -> ListLine:
        chosen = option_id in self.chosen
        sign = ("[x]" if chosen else "[ ]") if self.several else ("(•)" if chosen else "( )")
        words = f"{text}  (kan nu niet: {closed})" if closed else text
        right = next((option.mark for option in self.field.options if option.id == option_id), "")
        return ListLine(option_id, words, f"{sign} {key:>2}", right, closed=bool(closed), strong=chosen)

    def _options(self) -> Iterator[tuple[str, str, str, str]]:
        """Yield key, id, words and the reason for being closed (empty when open) of each line."""
        closed = {option.id: closed_because(option) for option in self.field.options if option.closed}
        for key, option_id, words in choice_codes(self.field.question, self.field.options):
            yield key, option_id, words, closed.get(option_id, "")

    def meant_by(self, sign: str) -> str | None:
        """Return the line with this key, when it is shown and can be chosen; 0 is the tenth."""
        if sign == MORE_KEY and self.field.first:
            return MORE
        shown = islice(self._options(), None if self.shows_all else self.field.first)
        for key, option_id, _, closed in shown:
            if not closed and (key == sign.casefold() or (key == str(LAST_DIGIT) and sign == "0")):
                return option_id
        return None

    def why_no_line(self, digits: str) -> str:
        """Return why these digits choose no line: it is closed, or there is none; with the numbers that there are."""
        shown = tuple(islice(self._options(), None if self.shows_all else self.field.first))
        for key, option_id, _, closed in shown:
            if closed and digits in {key, "0" if key == str(LAST_DIGIT) else key}:
                label = next(option.label for option in self.field.options if option.id == option_id)
                return f"'{label}' kan nu niet: {closed}."
        if self.field.question.kind == "scale":
            return step_bounds(self.field.question.scale)
        more = "" if self.shows_all else f", of {MORE_KEY} voor de andere"
        return f"Kies {a_number_to(min(len(shown), LAST_DIGIT))}{more}."

    def help_of(self, option_id: str) -> str:
        """Return the explanation of a line."""
        return next((option.help for option in self.field.options if option.id == option_id), "")

    def why_not(self, option_id: str) -> str:
        """Return why a line cannot be chosen with the current choices; empty when it can be, or is chosen."""
        question = self.field.question
        limit = question.at_most if question.kind == "choices" else None
        if limit is None or option_id in self.chosen or len(self.chosen) < limit:
            return ""
        return f"Kies er hoogstens {limit}. Haal er eerst één weg."

    def after(self, option_id: str) -> Value | None:
        """Return the answer after a line was chosen; choosing a chosen line again removes it."""
        if option_id in self.chosen:
            return self.value_of(tuple(chosen_id for chosen_id in self.chosen if chosen_id != option_id))
        return self.value_of((*self.chosen, option_id) if self.several else (option_id,))

    def value_of(self, chosen: tuple[str, ...]) -> Value | None:
        """Return the answer that these lines are together; none of them is no answer."""
        if not chosen:
            return None
        match self.field.question.kind:
            case "choices":
                return ChoicesValue(
                    v=tuple(option.id for option in self.field.options if option.id in chosen)
                )
            case "yes_no":
                return YesNoValue(v=chosen[0] == YES)
            case "scale":
                return ScaleValue(v=int(chosen[0]))
            case _:
                return ChoiceValue(v=chosen[0])

"""The input of the screen builder: questionnaire, answers and visibility, as one frozen value."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol

from wijkwizard.advice.plan.replied import RepliedFinding
from wijkwizard.document.internal import NOTHING, InternalSlots
from wijkwizard.iwap.labels import FollowedAnswer
from wijkwizard.questionnaire.card_sets import offered
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.kinds.registry import options_of
from wijkwizard.questionnaire.model import NumberQuestion, Option, Question, RowOptions
from wijkwizard.questionnaire.route import Route
from wijkwizard.questionnaire.showing import chosen
from wijkwizard.questionnaire.soft import AvoidedWords
from wijkwizard.session.ingredient_options import RankedOptions
from wijkwizard.session.views import OptionView
from wijkwizard.session.visibility import ALL, Visibility
from wijkwizard.terms import Answer, Answers, Round, Slot


class TextRemarks(Protocol):
    """Returns soft remarks on a text."""

    def __call__(self, *texts: str, at: Slot | None = None) -> tuple[str, ...]:
        """Return them for texts, of which the first may be the answer in a slot."""


def _no_remarks(*_: str, at: Slot | None = None) -> tuple[str, ...]:
    del at
    return ()


@dataclass(frozen=True, slots=True)
class ScreenContext:
    """The input of the screen builder.

    Attributes:
        index: the questionnaire.
        answers: the answers that fit it.
        route: what is asked now.
        follows: returns by slot what follows from elsewhere; a function, because it takes the whole plan.
        in_files: returns by slot what a file says next to what the group typed.
        said: returns the text at bindings of the plan.
        counted: the number of each row of a blind round, as far as it was typed; a face never gets these.
        people: how many people are in the room; ``None`` while a party is not counted.
        side: how many of them there are of a side of the head count; ``None`` when that is not known.
        voices: who said something at a binding, as the audience may read it.
        text_remarks: returns soft remarks on a text, as sentences; with a slot when the text is the answer in it.
        showing: the visibility.
        inside: the answers that may not be shown now.
        of_few: the slots of those that tell something of fewer than three people.
        today: the current date; ``None`` where there is no clock.
        half: the slots with half-typed text, each with why that is no answer; empty where nobody tried.
        words: the words of each list that a question can name.
        findings: returns what stands out about the plan, as far as it may be shown now; a function, because it takes
            time, and only a desk and the lists ask for it.
        sets: the card sets that the lists offer; ``None`` for everything.
        ranked: returns the options at a place in the plan and in a slot, in the order in which they are shown.
    """

    index: Index
    answers: Answers
    route: Route
    follows: Callable[[], Mapping[str, FollowedAnswer]] = dict
    said: Callable[[tuple[str, ...]], str] = str
    counted: Callable[[Slot], Mapping[str, int]] = lambda _: {}
    people: Callable[[], int | None] = lambda: None
    voices: Callable[[str, tuple[str, ...]], tuple[str, ...]] = lambda _, roles: roles
    text_remarks: TextRemarks = _no_remarks
    showing: Visibility = ALL
    inside: InternalSlots = NOTHING
    today: date | None = None
    half: Callable[[], Mapping[Slot, str]] = dict
    in_files: Callable[[], Mapping[str, str]] = dict
    side: Callable[[str], int | None] = lambda _: None
    ranked: Callable[[str, Slot, Sequence[OptionView]], RankedOptions] = lambda _, __, options: RankedOptions(
        tuple(options)
    )

    words: AvoidedWords = field(default_factory=dict)
    findings: Callable[[], tuple[RepliedFinding, ...]] = tuple
    sets: frozenset[str] | None = None
    of_few: frozenset[str] = frozenset()

    def options(self, slot: Slot, question: Question) -> tuple[Option, ...]:
        """Return what a face offers in a slot: of a list with card sets those that are in use, and what was chosen."""
        options = self.every_option(slot, question)
        return options if self.sets is None else offered(options, self.answers.get(slot), self.sets)

    def every_option(self, slot: Slot, question: Question) -> tuple[Option, ...]:
        """Return what may be chosen in a slot, of every card set; of a table that is not asked only what was chosen."""
        options, source = self.index.options(question, self.answers), options_of(question)
        if not isinstance(source, RowOptions) or Slot(source.rows) in self.route.asked:
            return options
        answer = self.answers.get(slot)
        before = chosen(answer.value if answer else None)
        return tuple(option for option in options if option.id in before)

    def hides(self, slot: Slot) -> bool:
        """Return whether the answer in a slot may not be shown now."""
        return self.inside.holds(str(slot))

    def withholds(self, slot: Slot) -> bool:
        """Return whether a number is there that may not be shown now, and can be given anew as a whole."""
        return str(slot) in self.of_few and isinstance(self.index.question(slot.question), NumberQuestion)


def given_too(known: ScreenContext, slot: Slot, answer: Answer) -> ScreenContext:
    """Return the context with an answer that is not written yet."""
    by_slot = {**known.answers.by_slot, slot: (answer,)}
    return replace(known, answers=replace(known.answers, by_slot=by_slot))


def counted_too(known: ScreenContext, slot: Slot, counts: Mapping[str, int]) -> ScreenContext:
    """Return the context with the numbers of a sealed round that are not written yet."""
    held = known.answers.rounds.get(slot, Round())
    rounds = {**known.answers.rounds, slot: held.model_copy(update={"turnout": sum(counts.values())})}
    return replace(
        known,
        answers=replace(known.answers, rounds=rounds),
        counted=lambda at: counts if at == slot else known.counted(at),
    )

"""What can be chosen in a question, with its labels, under the answers of one moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from wijkwizard.iwap.said import GridMark, Picked
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import Option, Question
from wijkwizard.terms import Answers, Slot
from wijkwizard.terms.kept import kept_by_object


@dataclass(frozen=True, slots=True, eq=False)
class Offer:
    """The options of a question with their labels, and for rows the slots that a label was borrowed from.

    It is recognised as the same object, for comparing long lists takes longer than what is kept by them saves.
    """

    labels: Mapping[str, str]
    borrowed: Mapping[str, tuple[Slot, ...]]

    @classmethod
    def of(cls, options: Sequence[Option], borrowed: Mapping[str, tuple[Slot, ...]] | None = None) -> Offer:
        """Return what could be chosen."""
        return cls({option.id: option.label for option in options}, borrowed or {})

    def slots(self, text: str) -> tuple[str, ...]:
        """Return the slots that a label was borrowed from, as they are written."""
        return tuple(str(slot) for slot in self.borrowed.get(text, ()))

    def picked(self, text: str, place: int = 0) -> Picked | None:
        """Return the chosen option, or ``None`` when it no longer exists."""
        label = self.labels.get(text)
        if label is None:
            return None
        return Picked(id=text, label=label, place=place, borrowed=self.slots(text))

    def several(self, chosen: Sequence[str], *, ranked: bool) -> tuple[Picked, ...] | None:
        """Return the chosen options, in a ranking with their rank; ``None`` when none exists any more."""
        left = [option_id for option_id in chosen if option_id in self.labels]
        found = (
            self.picked(option_id, place if ranked else 0) for place, option_id in enumerate(left, start=1)
        )
        return tuple(pick for pick in found if pick is not None) or None

    def marks(self, words: Mapping[str, str], scores: Mapping[str, int]) -> tuple[GridMark, ...]:
        """Return the rows of a grid that have a step or a count, with the word of each."""
        return tuple(
            GridMark(
                id=option_id,
                label=label,
                score=scores[option_id],
                word=words.get(option_id, ""),
                borrowed=self.slots(option_id),
            )
            for option_id, label in self.labels.items()
            if option_id in scores
        )


@kept_by_object
def _last_offers(index: Index) -> dict[int, tuple[Question, Offer]]:
    """Return the last offer of each question of a questionnaire, to read and to add to."""
    del index
    return {}


@dataclass(frozen=True, slots=True)
class LeafContext:
    """The input for making values: the questionnaire and all answers, for the labels of options and rows."""

    index: Index
    answers: Answers
    _offers: dict[int, tuple[Question, Offer]] = field(default_factory=dict, repr=False, compare=False)

    def offer(self, question: Question) -> Offer:
        """Return what can be chosen in a question; while that stays what it was, the same object."""
        held = self._offers.get(id(question))
        # The question is kept, so that no other one gets its place in memory.
        if held is None or held[0] is not question:
            held = self._offers[id(question)] = question, self._offer(question)
        return held[1]

    def _offer(self, question: Question) -> Offer:
        made = Offer.of(
            self.index.options(question, self.answers), self.index.borrowed(question, self.answers)
        )
        last = _last_offers(self.index)
        before = last.get(id(question))
        if before is not None and before[0] is question:
            known = before[1]
            if (known.labels, known.borrowed) == (made.labels, made.borrowed):
                return known
        last[id(question)] = question, made
        return made

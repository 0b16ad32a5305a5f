"""The route: what to ask now, as a pure function of the questionnaire and the answers.

It is replayed from the top each time and never remembered, so that going back, shortening and lengthening a
branch always tell the same story.
"""

from __future__ import annotations

from dataclasses import dataclass

from wijkwizard.questionnaire.model import Moment, Question, Section, Step
from wijkwizard.terms import Slot


@dataclass(frozen=True, slots=True)
class Turn:
    """What stands on one screen: a question with those that join it.

    Attributes:
        step: the stop that it belongs to.
        section: the section within the stop.
        questions: the visible questions, tables whole.
        minutes: time in the room.
    """

    step: Step
    section: Section
    questions: tuple[Question, ...]
    minutes: int

    @property
    def id(self) -> str:
        """The id of its first question."""
        return self.questions[0].id

    @property
    def moment(self) -> Moment:
        """The moment at which it is asked."""
        return self.questions[0].moment


@dataclass(frozen=True, slots=True)
class Route:
    """All that is asked now, and what is kept though it is not asked.

    Attributes:
        length: ``kort`` or ``lang``.
        turns: the screens in order, of all moments.
        asked: slots that are asked now, of columns for each row.
        kept_aside: answered slots behind a closed branch or of an unknown question, in order.
    """

    length: str
    turns: tuple[Turn, ...]
    asked: frozenset[Slot]
    kept_aside: tuple[Slot, ...]

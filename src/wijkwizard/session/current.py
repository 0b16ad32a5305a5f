"""The current state of a dossier under a questionnaire, and what is derived from it after each change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from wijkwizard.dossier.log.state import State
from wijkwizard.figures import AreaFigures
from wijkwizard.questionnaire.index import Index
from wijkwizard.session.ballots import present, size_of_side
from wijkwizard.session.derived import Derived, FileFigures, derive
from wijkwizard.session.ingredient_options import IngredientRanking
from wijkwizard.session.questions import Questions
from wijkwizard.session.replies import replies_of
from wijkwizard.session.statistics.figures import FiguresOf
from wijkwizard.session.visibility import Visibility


class CurrentState:
    """The current state of a dossier, shared by its readers and by the recorder that writes the next one.

    Attributes:
        questions: the questionnaire by which it is interpreted.
        opening: the random id of this opening of the dossier; empty when it is not open to write.
        ranking: orders the ingredients that a measure can rest on.
    """

    def __init__(
        self, state: State, questions: Questions, before: Callable[[], tuple[Index, ...]] = tuple
    ) -> None:
        """Start with a state.

        Args:
            state: the fold of all events.
            questions: the questionnaire by which it is interpreted.
            before: returns the other questionnaires that the dossier was made with, newest first.
        """
        self.questions, self.opening = questions, ""
        self._state, self._before = state, before
        self._derived: Derived | None = None
        self._shown: tuple[Derived, CurrentState] | None = None
        self._whole: CurrentState = self
        self._figures = FiguresOf()
        self.ranking = IngredientRanking(questions.knowledge)

    @property
    def state(self) -> State:
        """The fold of all events."""
        return self._state

    @state.setter
    def state(self, state: State) -> None:
        self._state, self._derived = state, None

    @property
    def derived(self) -> Derived:
        """Everything that follows from the state, computed once after each change."""
        if self._derived is None:
            self._derived = derive(
                self.questions,
                self._state.answers,
                FileFigures(
                    self.figures,
                    replies_of(self._state, self.questions.index, self.opening),
                    self._before,
                    self._state.last_at[:10],
                ),
            )
        return self._derived

    def figures(self) -> AreaFigures | None:
        """Return the figures of files about the area, or ``None`` when none were added."""
        return self._figures.of(self._state)

    def people(self) -> int | None:
        """Return how many people are present, including those whose party is internal: they hand in ballots too."""
        return present(self._whole.derived.iwap)

    def side(self, side: str) -> int | None:
        """Return how many people of a side are present, ``None`` when unknown."""
        return size_of_side(self._whole.derived.iwap.parties, side)

    def as_shown(self, showing: Visibility) -> CurrentState:
        """Return the dossier redacted to a visibility; for reading only, because what is left out still exists."""
        if showing.internal:
            return self
        whole = self.derived
        if self._shown is None or self._shown[0] is not whole:
            derived = whole.as_shown(showing)
            findings, replies = {reply.finding for reply in derived.iwap.replies}, self._state.reactions
            kept = {name: reply for name, reply in replies.items() if name in findings}
            shown = CurrentState(
                replace(self._state, answers=derived.answers, reactions=kept), self.questions, self._before
            )
            shown._derived, shown._figures, shown._whole = derived, self._figures, self._whole
            self._shown = (whole, shown)
        return self._shown[1]

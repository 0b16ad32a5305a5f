"""Read access to an open dossier: everything that a face can ask without changing anything."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from wijkwizard.advice.advise import Advice
from wijkwizard.advice.measured import Measured
from wijkwizard.advice.what_if import Change, Moves, what_if
from wijkwizard.dossier.log.state import State
from wijkwizard.figures import AreaFigures
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.small_groups import voices
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.route import Route, Turn
from wijkwizard.session import overview
from wijkwizard.session.ballots import counted
from wijkwizard.session.current import CurrentState
from wijkwizard.session.derived import Derived
from wijkwizard.session.evening_start import place_spoken_last
from wijkwizard.session.owner_options import owners_before
from wijkwizard.session.questions import Questions
from wijkwizard.session.readiness import asked_collections, readiness
from wijkwizard.session.reading_back import read_back
from wijkwizard.session.screen_builder import in_words, screen
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.session.sources import without_source
from wijkwizard.session.text_remarks import avoided_words
from wijkwizard.session.typed_remarks import answer_remarks
from wijkwizard.session.views import OverviewLine, ReadyLine, ScreenView
from wijkwizard.session.visibility import ALL, ROOM, Visibility
from wijkwizard.terms import Answers, Slot


class Reader:
    """Read access to a dossier: its state under a questionnaire, and all that is derived from it.

    Attributes:
        questions: the questionnaire and the knowledge.
        showing: what may be shown of it.
        today: returns the current date, where the laptop is; ``None`` where there is no clock.
    """

    def __init__(
        self,
        current: CurrentState,
        today: Callable[[], date | None] = lambda: None,
        half_typed: Callable[[], Mapping[Slot, str]] = dict,
        showing: Visibility = ALL,
    ) -> None:
        """Read one dossier.

        Args:
            current: the current state of the dossier, updated by each change.
            today: returns the current date.
            half_typed: returns the slots with half-typed text, each with why that is no answer.
            showing: the visibility that the current state was redacted to.
        """
        self.questions: Questions = current.questions
        self._current, self.today, self._half_typed = current, today, half_typed
        self.showing = showing
        self._seen: tuple[CurrentState, Reader] | None = None

    @property
    def index(self) -> Index:
        """The indexes of the questionnaire."""
        return self.questions.index

    @property
    def state(self) -> State:
        """The fold of all events."""
        return self._current.state

    @property
    def derived(self) -> Derived:
        """Everything derived from the state, computed once after each change."""
        return self._current.derived

    @property
    def answers(self) -> Answers:
        """The answers that fit this questionnaire."""
        return self.derived.answers

    @property
    def route(self) -> Route:
        """What is asked now."""
        return self.derived.route

    @property
    def known(self) -> ScreenContext:
        """The input of the screen builder, as one value; what takes the whole plan is computed when it is asked for."""
        derived = self.derived
        return ScreenContext(
            self.index,
            self.answers,
            self.route,
            lambda: derived.follows,
            lambda paths: read_back(self.seen(ROOM).iwap(), paths),
            lambda slot: counted(self.state, slot),
            self._current.people,
            lambda place, roles: voices(self.iwap(), place, roles),
            self.text_remarks,
            self.showing,
            self.derived.inside,
            self.today(),
            self._half_typed,
            lambda: derived.in_files,
            self._current.side,
            owners_before(
                self.iwap,
                self.questions.knowledge,
                lambda *place: self._current.ranking.ranked(derived.kinds, *place),
            ),
            avoided_words(self.questions.knowledge),
            self.derived.shown_findings,
            self.derived.card_sets,
            self.derived.of_few,
        )

    def seen(self, showing: Visibility) -> Reader:
        """Return what reads the dossier as it may be shown now."""
        shown = self._current.as_shown(showing)
        if shown is self._current and showing == self.showing:
            return self
        if self._seen is None or self._seen[0] is not shown or self._seen[1].showing != showing:
            self._seen = shown, Reader(shown, self.today, self._half_typed, showing)
        return self._seen[1]

    # Questions and answers.

    def turns(self, moment: str | None = None) -> tuple[Turn, ...]:
        """Return the screens of a moment in order, or of all moments; none on which nothing may be shown now."""
        return self.derived.turns.get(moment, ())

    def turn(self, turn_id: str) -> Turn | None:
        """Return the turn that holds a question, or ``None`` when it is not asked now."""
        return self.derived.turn_of.get(turn_id)

    def resume_turn(self, moment: str | None = None) -> Turn | None:
        """Return the first turn with something open, or the last one when all is answered.

        A room goes on where it spoke last: what it passed over before that comes after all the rest.
        """
        turns, known = self.turns(moment), self.known
        here = place_spoken_last(turns, self.state, self.turn, self.index) if moment == "zaal" else 0
        return next(
            (turn for turn in (*turns[here:], *turns[:here]) if not overview.can_wait(known, turn)),
            turns[-1] if turns else None,
        )

    def screen(self, turn_id: str) -> ScreenView:
        """Return the view of a turn.

        Raises:
            KeyError: when no turn of the route holds this question.
        """
        turn = self.turn(turn_id)
        if turn is None:
            raise KeyError(turn_id)
        return screen(self.known, turn)

    def said(self, binding: str) -> str:
        """Return the answer to a scalar binding, such as ``area.name``, in Dutch; empty when there is none."""
        for located in self.index.answerable:
            if located.table is None and located.question.binds == binding:
                return in_words(self.known, Slot(located.full_id), located.question)
        return ""

    def text_remarks(self, *texts: str, at: Slot | None = None) -> tuple[str, ...]:
        """Return soft remarks about typed texts, each sentence once.

        Args:
            texts: what was typed.
            at: the slot that they answer; a card of a problem is held to more than any other text.
        """
        return answer_remarks(self.derived, self.questions, texts, at)

    # Lists over all questions.

    def overview(self) -> tuple[OverviewLine, ...]:
        """Return every question of the route with its answer, then what is kept aside."""
        return overview.overview(self.known, self.iwap().kept_aside)

    def to_do(self) -> tuple[OverviewLine, ...]:
        """Return the open questions of the room and the to-do list, each with its turn."""
        return tuple(overview.listed(self.known, self.iwap().to_dos))

    def without_source(self) -> tuple[OverviewLine, ...]:
        """Return the answers on which the plan rests without a source; ``state`` says what they rest on."""
        return without_source(self.known)

    def progress(self, step_id: str, moment: str) -> tuple[int, int]:
        """Return how many turns of a step in a moment are done, and how many there are."""
        return overview.progress(self.known, step_id, moment)

    def is_done(self, turn: Turn) -> bool:
        """Return whether nothing in a turn is open."""
        return overview.is_done(self.known, turn)

    # The plan and the figures.

    def iwap(self) -> Iwap:
        """Return the plan in the making."""
        return self.derived.iwap

    def readiness(self) -> tuple[ReadyLine, ...]:
        """Return per part of the plan what was answered, what is missing and what contradicts itself."""
        wrong = [
            each.finding
            for each in self.derived.shown_findings()
            if each.speaks and each.finding.kind == "klopt-niet"
        ]
        return readiness(self.iwap(), asked_collections(self.route), wrong)

    def figures(self) -> AreaFigures | None:
        """Return the figures of files about the area, or ``None`` when none were added."""
        return self._current.figures()

    def measured(self) -> tuple[Measured, ...]:
        """Return the figures with what they are compared with."""
        return self.derived.measured

    def advice(self) -> Advice:
        """Return the advice: what stands out, without decisions."""
        return self.derived.advice

    def what_if(self, change: Change) -> Moves:
        """Return what would change with another figure or threshold; nothing is stored.

        Raises:
            KeyError: when the change names a figure or a threshold that is not there.
        """
        return what_if(self.measured(), change, self.questions.rules, self.questions.knowledge)

"""Looking at an open dossier: everything that a face can ask without changing anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from wijkwizard.advice.advise import Advice
from wijkwizard.advice.measured import Measured
from wijkwizard.advice.rules import Rules
from wijkwizard.advice.what_if import Change, Moves, what_if
from wijkwizard.document.model import Document
from wijkwizard.dossier.state import State
from wijkwizard.figures import AreaFigures
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.small_groups import voices
from wijkwizard.knowledge import Knowledge
from wijkwizard.questionnaire.closing import closed_choices, refusal
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.misfit import Misfit, together
from wijkwizard.questionnaire.model import Questionnaire
from wijkwizard.questionnaire.reading import echo, read_value
from wijkwizard.questionnaire.route import Route, Turn
from wijkwizard.questionnaire.showing import chosen
from wijkwizard.session import boxes, overview, paper
from wijkwizard.session.evening import evening, first_of
from wijkwizard.session.figures import FiguresOf, replies_of, year_of
from wijkwizard.session.known import Known
from wijkwizard.session.picture import Beside, Picture, draw
from wijkwizard.session.questions import Questions
from wijkwizard.session.readiness import asked_collections, readiness
from wijkwizard.session.reading_back import read_back
from wijkwizard.session.screens import in_words, screen
from wijkwizard.session.showing import Showing
from wijkwizard.session.slips import counted, present
from wijkwizard.session.sources import without_source
from wijkwizard.session.text_remarks import before_room, text_remarks
from wijkwizard.session.views import OverviewLine, ReadyLine, Screen
from wijkwizard.terms import Answer, Answers, Slot, Unknown, Value


class Looking:
    """What there is: a state under a questionnaire, and all that follows from it.

    Attributes:
        files: the files that it stands in, which no way out may touch.
    """

    files: tuple[Path, ...] = ()

    def __init__(
        self,
        state: State,
        questions: Questions,
        before: Callable[[], tuple[Index, ...]] = tuple,
        today: Callable[[], date | None] = lambda: None,
    ) -> None:
        """Look at a state.

        Args:
            state: the fold of all events.
            questions: the questionnaire to see it under.
            before: gives the other questionnaires that the dossier was made with, the last first.
            today: gives the day of the clock, where the laptop is; ``None`` where there is no clock.
        """
        self._state, self._questions, self._before, self._today = state, questions, before, today
        self._picture: Picture | None = None
        self._shown: tuple[Picture, Looking] | None = None
        self._figures = FiguresOf()
        self._half: Callable[[], frozenset[Slot]] = frozenset
        self._present: Callable[[], int] = lambda: present(self.iwap())

    @property
    def questionnaire(self) -> Questionnaire:
        """What is asked."""
        return self._questions.questionnaire

    @property
    def index(self) -> Index:
        """The questionnaire, ready to look things up in."""
        return self._questions.index

    @property
    def knowledge(self) -> Knowledge:
        """What is known."""
        return self._questions.knowledge

    @property
    def rules(self) -> Rules:
        """When a figure stands out."""
        return self._questions.rules

    @property
    def state(self) -> State:
        """The fold of all events."""
        return self._state

    @property
    def picture(self) -> Picture:
        """Everything that follows from the state, drawn once after each change."""
        if self._picture is None:
            self._picture = draw(
                self._questions,
                self._state.answers,
                Beside(self.figures, replies_of(self._state), self._before, year_of(self._state)),
            )
        return self._picture

    def seen(self, showing: Showing) -> Looking:
        """Return the dossier as it may be shown now; only to look at, for what is left out stands all the same."""
        if showing.internal:
            return self
        whole = self.picture
        if self._shown is None or self._shown[0] is not whole:
            picture = whole.as_shown(showing)
            told, replies = {one.finding for one in picture.iwap.replies}, self._state.reactions
            kept = {name: one for name, one in replies.items() if name in told}
            state = replace(self._state, answers=picture.answers, reactions=kept)
            looking = Looking(state, self._questions, self._before, self._today)
            looking._picture, looking._figures, looking._half = picture, self._figures, self._half
            looking._present = self._present  # also those whose name may not be shown hand in slips
            self._shown = (whole, looking)
        return self._shown[1]

    @property
    def answers(self) -> Answers:
        """The answers that fit this questionnaire."""
        return self.picture.answers

    @property
    def route(self) -> Route:
        """What is asked now."""
        return self.picture.route

    @property
    def _known(self) -> Known:
        return Known(
            self.index,
            self.answers,
            self.route,
            self.picture.follows,
            lambda paths: read_back(self.iwap(), paths),
            lambda slot: counted(self._state, slot),
            self._present,
            lambda place, roles: voices(self.iwap(), place, roles),
            self.text_remarks,
            self.picture.showing,
            self.picture.inside,
            self._today(),
            self._half,
            self.picture.in_files,
        )

    def text_remarks(self, *texts: str) -> tuple[str, ...]:
        """Return what is said softly about texts that were typed, each sentence once."""
        found = dict.fromkeys(one for text in texts for one in text_remarks(text, self.knowledge))
        return tuple(found) if self.picture.showing.directions else before_room(found)

    def turns(self, moment: str | None = None) -> tuple[Turn, ...]:
        """Return the screens of a moment in order, or of all moments; none on which nothing may be shown now."""
        shown = (turn for turn in self.route.turns if any(map(self.picture.showing.asks, turn.questions)))
        return tuple(turn for turn in shown if moment is None or turn.moment == moment)

    def turn(self, turn_id: str) -> Turn | None:
        """Return the turn that holds a question, or ``None`` when it is not asked now."""
        turns = self.route.turns
        return next((one for one in turns if any(question.id == turn_id for question in one.questions)), None)

    def evening(self, now: datetime) -> tuple[datetime, str] | None:
        """Return when the evening that is going on began and at which turn, or ``None`` when none is."""
        return evening(self._state, self.turn, now)

    def first_of_evening(self, turn_id: str) -> str:
        """Return the turn at which an evening begins that goes on at a turn."""
        return first_of(self.turns("zaal"), self.is_done, turn_id)

    def resume_turn(self, moment: str | None = None) -> Turn | None:
        """Return the first turn with something open, or the last one when all is answered."""
        turns = self.turns(moment)
        return next(
            (turn for turn in turns if not overview.can_wait(self._known, turn)), turns[-1] if turns else None
        )

    def understand(self, slot: Slot, raw: object) -> Value | Unknown | Misfit:
        """Return what a person typed as an answer to a question, or why it does not fit or cannot be chosen now.

        What stood chosen before it was closed may stay, so that the rest of the answer can still be changed.
        """
        question = self.index.question(slot.question)
        value = read_value(question, self.index.options(question, self.answers), raw, self._today())
        if isinstance(value, Unknown | Misfit):
            return value
        before = self.answers.get(slot)
        standing = chosen(before.value if before else None)
        given = replace(self.answers, by_slot={**self.answers.by_slot, slot: (Answer(value=value),)})
        barred = closed_choices(slot, self.index, given, self.route.asked)
        closed = [option for option in barred if option.id not in standing]
        return together([refusal(option) for option in closed]) if closed else value

    def echo(self, slot: Slot, text: str) -> str:
        """Return how half-typed text is understood, in words that differ from it; empty when there is no doubt."""
        return echo(self.index.question(slot.question), text, self._today())

    def screen(self, turn_id: str) -> Screen:
        """Return what stands on the screen for a turn.

        Raises:
            KeyError: when no turn of the route holds this question.
        """
        turn = self.turn(turn_id)
        if turn is None:
            raise KeyError(turn_id)
        return screen(self._known, turn)

    def overview(self) -> tuple[OverviewLine, ...]:
        """Return every question of the route with its answer, then what is kept aside."""
        return overview.overview(self._known, self.iwap().kept_aside)

    def to_do(self) -> tuple[OverviewLine, ...]:
        """Return what the room left open and what was put on the list, each where it can be gone to."""
        return tuple(overview.listed(self._known, self.iwap().to_dos))

    def without_source(self) -> tuple[OverviewLine, ...]:
        """Return the answers that carry the plan and have no source; ``state`` says what they rest on."""
        return without_source(self._known)

    def progress(self, step_id: str, moment: str) -> tuple[int, int]:
        """Return how many turns of a step in a moment are done, and how many there are."""
        return overview.progress(self._known, step_id, moment)

    def is_done(self, turn: Turn) -> bool:
        """Tell whether nothing in a turn is open."""
        return overview.is_done(self._known, turn)

    def iwap(self) -> Iwap:
        """Return the plan in the making."""
        return self.picture.iwap

    def figures(self) -> AreaFigures | None:
        """Return what files say about the area, or ``None`` when none was added."""
        return self._figures.of(self._state)

    def measured(self) -> tuple[Measured, ...]:
        """Return the figures as they are laid beside one another."""
        return self.picture.measured

    def advice(self) -> Advice:
        """Return what stands out; it points out and never decides."""
        return self.picture.advice

    def what_if(self, change: Change) -> Moves:
        """Return what would move with another figure or another border; nothing is kept.

        Raises:
            KeyError: when the change names a figure or a border that is not there.
        """
        return what_if(self.measured(), change, self.rules, self.knowledge)

    def said(self, binding: str) -> str:
        """Return in Dutch what was said for a scalar binding, such as ``area.name``; empty when nothing was."""
        for one in self.index.leaves:
            if one.table is None and one.question.binds == binding:
                return in_words(self._known, Slot(one.full_id), one.question)
        return ""

    def _plan(self) -> paper.PlanSource:
        return paper.PlanSource(paper.with_half(self._known, self.iwap()), self._questions, self._state)

    def readiness(self) -> tuple[ReadyLine, ...]:
        """Return per part of the plan what is there and what is missing."""
        return readiness(self.iwap(), asked_collections(self.route))

    def box(self, name: str, *, edition: str = "public") -> str:
        """Return a box of the flow as JSON."""
        return boxes.box(boxes.BoxSource(self._plan(), self.route, self.answers), name, edition)

    def document(self, edition: str = "public") -> Document:
        """Return the paper before it is drawn."""
        return paper.document(self._plan(), edition)

    def make_plan(
        self,
        out: Path,
        *,
        edition: str = "public",
        fmt: Literal["pdf", "html"] = "pdf",
        named: bool = False,
        progress: Callable[[str], object] | None = None,
    ) -> Path:
        """Make the plan and return where it is.

        Only a paper that this program made and that nobody changed since is replaced. Otherwise the paper comes beside
        it with a number behind its name; when a person asked for the name (``named``) it is refused.
        """
        where = paper.where_of(self._state, self.files, named=named)
        return paper.make_plan(self._plan(), edition, out, fmt=fmt, where=where, progress=progress)

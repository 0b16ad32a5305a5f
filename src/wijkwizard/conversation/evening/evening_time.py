"""The evening as the clock has it, and the window in which its time is looked at and agreed on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from wijkwizard.conversation.evening.director import TimeProposal, choice_words, is_kept, proposals
from wijkwizard.conversation.evening.evening_agreed import EveningAgreed, TimeChoice, back_at, clock_words
from wijkwizard.conversation.evening.evening_course import EveningCourse, PlannedTurn, left_out
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.result import CommandResult, Message
from wijkwizard.session.evening_start import is_spoken_of, planned
from wijkwizard.session.statistics.question_figures import paths_of
from wijkwizard.terms.named_action import NamedAction, filled
from wijkwizard.terms.units import many

if TYPE_CHECKING:
    from wijkwizard.conversation.state import ConversationState
    from wijkwizard.questionnaire.route import Turn
    from wijkwizard.session.screen_context import ScreenContext

NO_CLOCK = "De klok loopt alleen in de zaal."

TAKEN_BACK = "Teruggedraaid: wat u over de tijd afsprak."

_BREAKS = (5, 10, 15)
"""Minutes of the breaks that are offered."""


def course_of(state: ConversationState) -> EveningCourse | None:
    """Return how far the evening is at the current turn; ``None`` when no clock runs."""
    turn, (began, now, agreed) = state.turn(), state.clock()
    if began is None or now is None or state.position.moment != "zaal" or turn is None:
        return None
    turns, (at, first), reader = state.turns(), began, state.session.reader
    ids = [asked.id for asked in turns]
    known = reader.known
    minutes, end = planned(turns, reader.questions.questionnaire, reader.answers, first)
    return EveningCourse(
        tuple(
            _planned(known, each, takes, state.keeper.stay(each.id))
            for each, takes in zip(turns, minutes, strict=True)
        ),
        ids.index(turn.id),
        ids.index(first) if first in ids else 0,
        end,
        at,
        now,
        agreed,
    )


def _planned(known: ScreenContext, turn: Turn, minutes: int, stayed: timedelta) -> PlannedTurn:
    """Return a turn as the clock has it; who stays at it for half of its time, speaks about it."""
    asked = turn.questions[0]
    return PlannedTurn(
        turn.id,
        asked.short or asked.text,
        minutes,
        may_drop=turn.may_drop,
        kept=is_kept(paths_of(turn)),
        spoken=is_spoken_of(known, turn) or 0 < minutes * 30 <= stayed.total_seconds(),
    )


def left_out_of(state: ConversationState) -> frozenset[str]:
    """Return the turns that are left out this evening, and that nobody spoke about after all."""
    if not state.clock().agreed.choices:
        return frozenset()
    course = course_of(state)
    return frozenset(left_out(course)) if course is not None else frozenset()


def late_words(course: EveningCourse) -> str:
    """Return for who leads the evening that it is late, with what can give way; else empty.

    In a break it is said when people were to be back.
    """
    pause = course.agreed.pause
    if pause is not None and course.now > pause.until:
        return f"De pauze was tot {clock_words(pause.until)}. Met {NamedAction.TIME} gaat u verder."
    found = proposals(course)
    if not found:
        return ""
    late = many(course.pace().late, "minuut", "minuten")
    return f"{late} achter: {found[0].in_short}. Met {NamedAction.TIME} kiest u."


@dataclass(frozen=True, slots=True)
class TimeOption:
    """Something that can be agreed on now, as it is when it is shown.

    Attributes:
        text: what it is.
        agreed: all that is agreed once it is chosen.
        said: the sentence that is then said.
        choice: the proposal that it accepts; ``None`` for anything else.
    """

    text: str
    agreed: EveningAgreed
    said: str
    choice: TimeChoice | None = None


@dataclass(frozen=True, slots=True)
class TimeWindow:
    """The time of the evening, with what can be agreed on.

    Attributes:
        text: how late it is.
        options: what can be chosen; none when no clock runs.
    """

    text: str
    options: tuple[TimeOption, ...] = ()

    @property
    def lines(self) -> tuple[ListLine, ...]:
        """The options as lines, each with its place as its id."""
        return tuple(ListLine(str(place), option.text) for place, option in enumerate(self.options))


def time_window(state: ConversationState) -> TimeWindow:
    """Return what can be agreed on now; before a room that looks along only a break."""
    course, showing = course_of(state), state.showing()
    if course is None:
        return TimeWindow(NO_CLOCK)
    pause, found = course.agreed.pause, proposals(course) if showing.directions else ()
    text = course.pace().sentence(showing)
    if pause is not None:
        text = f"Er is pauze tot {clock_words(pause.until)}. {text}"
    elif found:
        text = f"{text} Kiest u niets, dan bent u om {clock_words(course.ready())} klaar."
    taken = course.choices() if showing.directions else ()
    return TimeWindow(
        text, (*_resuming(course), *_accepting(course, found), *_pausing(course), *_taking(course, taken))
    )


def _resuming(course: EveningCourse) -> Iterator[TimeOption]:
    agreed = course.agreed
    if agreed.pause is not None:
        said = "We gaan verder. De klok loopt weer."
        yield TimeOption("De pauze is voorbij: we gaan verder", agreed.resumed(course.now), said)


def _accepting(course: EveningCourse, found: Iterable[TimeProposal]) -> Iterator[TimeOption]:
    said = f"Afgesproken. Met {NamedAction.UNDO} draait u het terug."
    for each in found:
        yield TimeOption(each.text, course.agreed.chosen(each.choice), said, each.choice)


def _pausing(course: EveningCourse) -> Iterator[TimeOption]:
    going = course.agreed.pause
    longer = "Pauze" if going is None else "Langer pauze"
    for minutes in _BREAKS:
        at = back_at(course.now, minutes)
        if going is not None and at <= going.until:
            continue
        until, agreed = clock_words(at), course.agreed.paused(course.now, minutes)
        yield TimeOption(f"{longer}, tot {until}", agreed, f"Pauze tot {until}. De klok staat stil.")


def _taking(course: EveningCourse, taken: Iterable[TimeChoice]) -> Iterator[TimeOption]:
    for choice in taken:
        yield TimeOption(choice_words(course, choice), course.agreed.without(choice), TAKEN_BACK)


def agree(state: ConversationState, option: TimeOption) -> CommandResult:
    """Agree on an option of the window; nothing is written in the dossier."""
    state.keeper.agree(option.agreed, option.choice, state.session.reader.state)
    return CommandResult(messages=(Message(filled(option.said, state.words)),))


def take_back(state: ConversationState) -> CommandResult | None:
    """Take the last proposal back when it was the last step; ``None`` when it was not, and nothing changed."""
    if not state.keeper.undo(state.session.reader.state):
        return None
    return CommandResult(messages=(Message(TAKEN_BACK),))

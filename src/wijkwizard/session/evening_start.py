"""Determines when this evening began from what was said in the room, so that a restart does not lose it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from wijkwizard.dossier.log.events import Answered, Replied
from wijkwizard.dossier.log.state import Action, State
from wijkwizard.questionnaire.evenings import cut_of, in_room, minutes_of
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import NoticeQuestion, Questionnaire
from wijkwizard.questionnaire.route import Turn
from wijkwizard.session import overview
from wijkwizard.session.screen_builder import IN_WORDS
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.session.views import OPEN
from wijkwizard.terms import Answers, ChoiceValue, Slot, Unknown

PAUSE = timedelta(hours=2)
"""The silence after which answers in the room belong to another evening; longer than any break."""

_ADOPTED = "questionnaire_adopted"
_DESK = frozenset({"vooraf", "uitwerken"})
"""The moments of what was not said in a room, though it stands at a question of the room."""


def evening(
    state: State, turn_of: Callable[[str], Turn | None], now: datetime
) -> tuple[datetime, str] | None:
    """Return when the current evening began and the id of the turn it began with.

    Args:
        state: the fold of all events; imported or filled-in answers do not count as said in a room.
        turn_of: returns the turn that holds a question or a table, or ``None`` when it is not asked now.
        now: the current time, with its time zone.

    Returns:
        ``None`` when nothing was said in the room for longer than a pause.
    """
    found, later = None, now
    for at, turn_id in _said_in_room(state, turn_of):
        if later - at > PAUSE:
            break
        found, later = (at, turn_id), at
    return found


def last_said(state: State, turn_of: Callable[[str], Turn | None]) -> datetime | None:
    """Return when something was last said in the room; ``None`` when nothing was.

    Args:
        state: the fold of all events; imported or filled-in answers do not count as said in a room.
        turn_of: returns the turn that holds a question or a table, or ``None`` when it is not asked now.
    """
    return next((at for at, _ in _said_in_room(state, turn_of)), None)


def apart_from_parked(turn_of: Callable[[str], Turn | None], index: Index) -> Callable[[str], Turn | None]:
    """Return the same without what was parked: that is written down from anywhere, and says not where a room is."""
    parked = index.questionnaire.parked_table

    def found(question: str) -> Turn | None:
        return None if parked and question == parked else turn_of(question)

    return found


def place_spoken_last(
    turns: tuple[Turn, ...], state: State, turn_of: Callable[[str], Turn | None], index: Index
) -> int:
    """Return the index of the turn of the room in which something was said last; 0 when nothing was.

    Args:
        turns: those in the room, in order.
        state: the fold of all events.
        turn_of: returns the turn that holds a question or a table, or ``None`` when it is not asked now.
        index: the questionnaire.
    """
    last = next((turn_id for _, turn_id in _said_in_room(state, apart_from_parked(turn_of, index))), "")
    return next((place for place, turn in enumerate(turns) if turn.id == last), 0)


def slots_said(state: State, turn_of: Callable[[str], Turn | None]) -> frozenset[str]:
    """Return the slots of what was said in a room, also where something else stands there now.

    What was filled in from a file, or at a desk, is nobody's word in a room.
    """
    return frozenset(
        touched
        for action in state.actions
        if _counts(state, action)
        for touched in action.touched
        if _turn_in_room(turn_of, touched)
    )


def _said_in_room(state: State, turn_of: Callable[[str], Turn | None]) -> Iterator[tuple[datetime, str]]:
    """Yield when something was said in the room and in which turn, the last first."""
    for action in reversed(state.actions):
        if _counts(state, action) and (turn_id := _in_room(turn_of, action)):
            yield datetime.fromisoformat(action.at), turn_id


def _counts(state: State, action: Action) -> bool:
    """Return whether a step can be what a room said: it was not undone, filled in, or done at a desk."""
    return not action.undone and _ADOPTED not in action.kinds and not _at_desk(state, action)


def _at_desk(state: State, action: Action) -> bool:
    """Return whether a step was filled in before the evening, changed words of the room after it, or replied to advice.

    What the wizard noticed is shown to who makes the plan, and to no room.
    """
    held = state.event_index.ids
    payloads = [held[name].payload for name in action.events if name in held]
    return any(
        isinstance(payload, Replied)
        or (isinstance(payload, Answered) and payload.answer is not None and payload.answer.moment in _DESK)
        for payload in payloads
    )


def _in_room(turn_of: Callable[[str], Turn | None], action: Action) -> str:
    """Return the id of the turn of the room that a step changed; empty when it changed none."""
    return next((found for touched in action.touched if (found := _turn_in_room(turn_of, touched))), "")


def _turn_in_room(turn_of: Callable[[str], Turn | None], touched: str) -> str:
    """Return the id of the turn of the room that holds a slot; empty when none does."""
    slot = Slot.parse(touched)
    turn = turn_of(slot.table or slot.question)
    return turn.id if turn is not None and turn.moment == "zaal" else ""


def _chosen(question: str, answers: Answers) -> str:
    """Return the id of the chosen option; empty when none is."""
    answer = answers.get(Slot(question))
    return answer.value.v if answer is not None and isinstance(answer.value, ChoiceValue) else ""


def minutes_in_words(turns: tuple[Turn, ...], index: Index, answers: Answers) -> str:
    """Return the duration in the room in words: per evening, or the offered routes before one is chosen.

    Args:
        turns: those in the room, in order.
        index: the questionnaire, which says which routes there are.
        answers: say which of them was chosen.
    """
    questionnaire = index.questionnaire
    option, routes = _chosen(questionnaire.length_question, answers), questionnaire.routes
    chosen = next((route for route in routes if route.option == option), None)
    if option or not routes:
        each = minutes_of(turns, chosen) if chosen else (sum(turn.minutes for turn in turns),)
        return f"{' en '.join(map(str, each))} minuten"
    way = _chosen(questionnaire.verdict_question, answers)
    offered = [took for route in routes for took in minutes_of(in_room(index, route, way), route)]
    low, high = min(offered), max(offered)
    return f"{low} minuten" if low == high else f"{low} tot {high} minuten per avond"


def planned(
    turns: tuple[Turn, ...], questionnaire: Questionnaire, answers: Answers, start: str
) -> tuple[tuple[int, ...], int | None]:
    """Return the minutes of each turn in the room, and the index of the turn after which the evening ends.

    The second of two evenings begins with a welcome, and has no end before the last turn.

    Args:
        turns: those in the room, in order.
        questionnaire: says which routes there are.
        answers: say which of them was chosen.
        start: the id of the turn with which the evening begins.
    """
    minutes, ids = [turn.minutes for turn in turns], [turn.id for turn in turns]
    option, routes = _chosen(questionnaire.length_question, answers), questionnaire.routes
    route = next(
        (evening for evening in routes if evening.option == option),
        routes[0] if routes and not option else None,
    )
    cut = cut_of(turns, route) if route is not None else len(turns)
    at = ids.index(start) if start in ids else 0
    if route is not None and cut <= at < len(minutes):
        minutes[at] += route.again
    return tuple(minutes), cut if at < cut < len(turns) else None


def first_of(turns: tuple[Turn, ...], is_done: Callable[[Turn], bool], turn_id: str) -> str:
    """Return the id of the turn that an evening starts with: after the last answered turn before ``turn_id``.

    Texts that are only read, and questions about rows that nobody made, take minutes too.

    Args:
        turns: those in the room, in order.
        is_done: returns whether nothing in a turn is open.
        turn_id: where the evening goes on.
    """
    place = next((number for number, turn in enumerate(turns) if turn.id == turn_id), 0)
    while place and not (overview.asks(turns[place - 1]) and is_done(turns[place - 1])):
        place -= 1
    return turns[place].id if turns else turn_id


def is_spoken_of(known: ScreenContext, turn: Turn) -> bool:
    """Return whether a turn took time: something in it was answered, or it asks nothing; what was skipped did not."""
    if not overview.asks(turn):
        return True
    passed = {OPEN, IN_WORDS[Unknown.SKIPPED]}
    asked = (question for question in turn.questions if not isinstance(question, NoticeQuestion))
    return any(overview.state(known, question) not in passed for question in asked)

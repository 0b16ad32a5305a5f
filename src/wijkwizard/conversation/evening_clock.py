"""When this evening began, whether it is still going on, and whether it is on time; the time is passed in."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeAlias

from wijkwizard.conversation.pace import Pace, pace

if TYPE_CHECKING:
    from wijkwizard.conversation.state import ConversationState
    from wijkwizard.session.reader import Reader

Began: TypeAlias = tuple[datetime, str]
"""When an evening began, and at which turn."""

_SILENT = timedelta(hours=2)
"""The longest silence in the room after which it is still the same evening."""


def entered(reader: Reader, began: Began | None, now: datetime, turn_id: str) -> Began:
    """Return when the evening began when the room is entered now: now, unless an evening is going on.

    Args:
        reader: reads the dossier; its events show whether an evening is going on.
        began: when the room was entered before; ``None`` when it was not.
        now: the current time.
        turn_id: the turn at which the room is entered.
    """
    still = going_on(reader, now)
    if still is None and not goes_on(began, now):
        return now, turn_id
    return began or still or (now, turn_id)


def going_on(reader: Reader, now: datetime) -> Began | None:
    """Return when the current evening began according to the dossier; ``None`` when none is going on."""
    from wijkwizard.session.evening_start import evening

    return evening(reader.state, reader.turn, now)


def first_of_evening(reader: Reader, turn_id: str) -> str:
    """Return the turn that an evening starts with when it resumes at a turn."""
    from wijkwizard.session.evening_start import first_of

    return first_of(reader.turns("zaal"), reader.is_done, turn_id)


def goes_on(began: Began | None, now: datetime) -> bool:
    """Return whether an evening that began then can still be going on."""
    return began is not None and now - began[0] <= _SILENT


def pace_of(state: ConversationState, began: Began | None, now: datetime) -> Pace | None:
    """Return the pace of the evening at the current turn; ``None`` when no clock runs."""
    turn = state.turn()
    if began is None or state.position.moment != "zaal" or turn is None:
        return None
    from wijkwizard.session.evening_start import planned

    turns = state.turns()
    ids = [one.id for one in turns]
    at, first = began
    minutes, end = planned(
        turns, state.session.reader.questions.questionnaire, state.session.reader.answers, first
    )
    used = max(0, int((now - at).total_seconds() // 60))
    start = ids.index(first) if first in ids else 0
    return pace(minutes, ids.index(turn.id), used, start, end)

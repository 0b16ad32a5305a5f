"""When this evening began, and whether it is still going on; the time is passed in."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from wijkwizard.conversation.evening.evening_agreed import NOTHING_AGREED, EveningAgreed

if TYPE_CHECKING:
    from wijkwizard.session.reader import Reader

Began: TypeAlias = tuple[datetime, str]
"""When an evening began, and at which turn."""


class EveningTime(NamedTuple):
    """What a face knows of the clock.

    Attributes:
        began: when the room was entered; ``None`` when it was not.
        now: the current time; ``None`` without a clock.
        agreed: what was agreed about the time of this evening.
    """

    began: Began | None = None
    now: datetime | None = None
    agreed: EveningAgreed = NOTHING_AGREED


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
    from wijkwizard.session.evening_start import apart_from_parked, evening

    return evening(reader.state, apart_from_parked(reader.turn, reader.index), now)


def spoke(reader: Reader) -> bool:
    """Return whether the group ever said something."""
    from wijkwizard.session.evening_start import apart_from_parked, last_said

    return last_said(reader.state, apart_from_parked(reader.turn, reader.index)) is not None


def spoke_before(reader: Reader, now: datetime) -> bool:
    """Return whether the group said something on an earlier evening, and nothing on this one."""
    from wijkwizard.session.evening_start import PAUSE, apart_from_parked, last_said

    last = last_said(reader.state, apart_from_parked(reader.turn, reader.index))
    return last is not None and now - last > PAUSE


def first_of_evening(reader: Reader, turn_id: str) -> str:
    """Return the turn that an evening starts with when it resumes at a turn."""
    from wijkwizard.session.evening_start import first_of

    return first_of(reader.turns("zaal"), reader.is_done, turn_id)


def goes_on(began: Began | None, now: datetime) -> bool:
    """Return whether an evening that began then can still be going on."""
    return began is not None and is_recent(began[0], now)


def is_recent(at: datetime | None, now: datetime) -> bool:
    """Return whether what was at that time can belong to an evening that is still going on."""
    return at is not None and now - at <= _SILENT


def stopped_in_room(began: Began | None, noted: datetime | None, now: datetime) -> bool:
    """Return whether the program can have stopped in front of a room that is still there.

    Args:
        began: when the current evening began according to the dossier; ``None`` when none is going on.
        noted: when the room was entered last without an ordinary end since; ``None`` when it was not.
        now: the current time.
    """
    return began is not None or is_recent(noted, now)

"""Who is at the questions of the room: the group, or somebody at a desk; what is written there is said to be theirs."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

from wijkwizard.conversation.evening.evening_clock import Began, goes_on, is_recent, spoke, spoke_before

if TYPE_CHECKING:
    from wijkwizard.session.reader import Reader


class Attendance(Enum):
    """What was said about who is at the questions of the room."""

    UNSAID = "unsaid"
    GROUP = "group"
    LEFT = "left"
    """The group was there, and then the dossier was closed or the work went on at the desk."""
    DESK = "desk"
    PAPER = "paper"
    """Somebody at a desk, who copies what the group wrote on paper."""
    MENDING = "mending"
    """Somebody at a desk who came for what stands out in the plan; whoever comes otherwise can be with the group."""

    @property
    def at_desk(self) -> bool:
        """Whether somebody said to be at a desk; the next time the group can be there."""
        return self in {Attendance.DESK, Attendance.PAPER, Attendance.MENDING}

    def at_place(self, place: str) -> Attendance:
        """Return what is known after somebody chose a place: who works out what the group said can be at a desk."""
        left = place == "uitwerken" and self is Attendance.GROUP
        return Attendance.LEFT if left else self.coming(mends=False)

    def coming(self, *, mends: bool) -> Attendance:
        """Return what is known after somebody came to a question of the room without choosing the room.

        Args:
            mends: whether they came for what stands out there, which no room saw; who said to be with the group is.
        """
        if mends and self in {Attendance.UNSAID, Attendance.LEFT}:
            return Attendance.MENDING
        return Attendance.LEFT if self is Attendance.MENDING and not mends else self

    def is_group(self, began: Began | None, now: datetime) -> bool | None:
        """Return whether what is written now is the word of the group; ``None`` when nobody said so.

        Args:
            began: when the current evening began; ``None`` when none is going on.
            now: the current time.
        """
        if self.at_desk:
            return self is Attendance.PAPER
        return True if self is Attendance.GROUP and goes_on(began, now) else None

    def is_asked(self, reader: Reader, began: Began | None, now: datetime) -> bool:
        """Return whether it must be asked who is there before a question of the room is shown.

        Args:
            reader: reads the dossier; where the group said nothing yet, nothing of it can be changed.
            began: when the current evening began; ``None`` when none is going on.
            now: the current time.
        """
        if self.is_group(began, now) is not None:
            return False
        return spoke(reader) if self is Attendance.LEFT else spoke_before(reader, now)


def at_opening(began: Began | None, noted: datetime | None, now: datetime) -> Attendance:
    """Return who is there when a dossier is opened: the group, when the program stopped in front of it.

    Args:
        began: when the current evening began according to the dossier; ``None`` when none is going on.
        noted: when the room was entered last without an ordinary end since; ``None`` when it was not.
        now: the current time.
    """
    if is_recent(noted, now):
        return Attendance.GROUP
    return Attendance.UNSAID if began is None else Attendance.LEFT

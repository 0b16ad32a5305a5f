"""The clock of the evening in words; whether it is late is shown to the facilitator only."""

from __future__ import annotations

from wijkwizard.conversation.evening_clock import pace_of
from wijkwizard.conversation.pace import SLACK
from wijkwizard.lines.face import Face
from wijkwizard.terms.units import many

_ONLY_ROOM = "De klok loopt alleen in de zaal."


def pace_line(face: Face) -> str:
    """Return the duration of the evening so far and, without an audience, whether it is on time."""
    now = pace_of(face.state, face.began, face.now())
    if now is None:
        return _ONLY_ROOM
    if not face.showing().directions:
        return f"De avond is {_minutes(now.used)} bezig."
    return f"De avond is {now.used} van de {_minutes(now.total)} bezig. {_late(now.late)}"


def _minutes(count: int) -> str:
    return many(count, "minuut", "minuten")


def _late(late: int) -> str:
    if late > SLACK:
        return f"U loopt {_minutes(late)} achter."
    return f"U loopt {_minutes(-late)} voor." if late < -SLACK else "U bent op tijd."

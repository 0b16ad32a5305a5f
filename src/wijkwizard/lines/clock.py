"""The clock of the evening in words; how late it is, belongs to the facilitator alone."""

from __future__ import annotations

from wijkwizard import session as core
from wijkwizard.conversation.pace import SLACK, Pace, pace
from wijkwizard.lines.face import Face

_ONLY_ROOM = "De klok loopt alleen in de zaal."


def pace_line(face: Face) -> str:
    """Return how long the evening lasts by now and, when nobody else listens, whether it is on time."""
    now = _pace(face)
    if now is None:
        return _ONLY_ROOM
    if not face.showing().directions:
        return f"De avond is {now.used} minuten bezig."
    return f"De avond is {now.used} van de {now.total} minuten bezig. {_late(now.late)}"


def _late(late: int) -> str:
    if late > SLACK:
        return f"U loopt {late} minuten achter."
    return f"U loopt {-late} minuten voor." if late < -SLACK else "U bent op tijd."


def _pace(face: Face) -> Pace | None:
    turn = face.state.turn()
    if face.began is None or face.state.position.moment != "zaal" or turn is None:
        return None
    turns = face.state.turns()
    ids = [one.id for one in turns]
    began, first = face.began
    used = max(0, int((face.now() - began).total_seconds() // 60))
    start = ids.index(first) if first in ids else 0
    minutes, end = core.planned(turns, face.session.questionnaire, face.session.answers, first)
    return pace(minutes, ids.index(turn.id), used, start, end)

"""The plan without what hangs on a goal or a measure that was rejected or taken away: it counts nowhere.

Goals, measures and costs stay, each with its status: of these is told that they were rejected.
"""

from __future__ import annotations

from typing import Any

from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Decided, PlanRow
from wijkwizard.iwap.said import Said
from wijkwizard.terms import Unknown

REJECTED = "afgewezen"
"""The status of a goal, a measure or a cost that was rejected."""

_LINKS = ("measure", "goal")
_OWN_STATUS = frozenset({"goals", "measures", "costs", "shares"})
"""Collections of which each row has a status, or is judged with the cost that it belongs to."""


def without_the_rejected(iwap: Iwap) -> Iwap:
    """Return the plan without rows that belong to nothing that stands."""
    decided: tuple[Decided, ...] = (*iwap.goals, *iwap.measures)
    gone = {row.id for row in decided if row.status.value is not None and row.status.value.id == REJECTED}
    update: dict[str, Any] = {}
    for name in type(iwap).model_fields:
        rows = getattr(iwap, name)
        if name in _OWN_STATUS or not isinstance(rows, tuple):
            continue
        left = tuple(row for row in rows if not (isinstance(row, PlanRow) and _hangs(row, gone)))
        if len(left) < len(rows):
            update[name] = left
    return iwap.model_copy(update=update) if update else iwap


def _hangs(row: PlanRow, gone: set[str]) -> bool:
    """Return whether a row says to what it belongs, and none of that stands."""
    for name in _LINKS:
        said = getattr(row, name, None)
        if not isinstance(said, Said):
            continue
        if said.unknown is Unknown.REMOVED:
            return True
        picks = said.value if isinstance(said.value, tuple) else (said.value,) if said.value else ()
        if picks and all(pick.id in gone for pick in picks):
            return True
    return False

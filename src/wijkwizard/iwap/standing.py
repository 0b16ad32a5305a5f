"""The plan without what hangs on a goal or a measure that was rejected or taken away: it counts nowhere.

Goals, measures and costs stay, each with its status: of these is told that they were rejected, also where another row
names them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from wijkwizard.iwap.model import Iwap, Other
from wijkwizard.iwap.rows import Decided, PlanRow
from wijkwizard.iwap.said import Picked, Said
from wijkwizard.terms import Unknown
from wijkwizard.terms.base import ModelT, changed, fields_of

DECIDED, PROPOSED, REJECTED, RUNNING = "besloten", "voorstel", "afgewezen", "loopt-al"
"""The status of a goal, a measure or a cost that was decided, of one that was rejected, and of work that goes on."""

REGULAR = "regulier"
"""What a measure is that is done already as ordinary work: it needs no money of its own."""

MARK, MARK_OF_MEASURE = f" ({REJECTED})", f" (maatregel {REJECTED})"
"""What follows the name of what was rejected, and of money for such a measure, where another row names it."""

_LINKS = ("measure", "goal")
_OWN_STATUS = frozenset({"goals", "measures", "costs", "shares"})
"""Collections of which each row has a status, or is judged with the cost that it belongs to."""


VERSION, ADOPTED = "course.version", frozenset({"vastgesteld", "herzien"})
"""Which version of a plan this is, and the versions of one that was adopted: it holds, or held until it was revised."""


def is_adopted(iwap: Iwap) -> bool:
    """Return whether the plan says of itself that it is adopted."""
    version = iwap.course.version.value
    return version is not None and version.id in ADOPTED


def without_the_rejected(iwap: Iwap) -> Iwap:
    """Return the plan without rows that belong to nothing that stands."""
    gone = _rejected(iwap)
    update: dict[str, Any] = {}
    for name in type(iwap).model_fields:
        rows = getattr(iwap, name)
        if name in _OWN_STATUS or not isinstance(rows, tuple):
            continue
        left = tuple(row for row in rows if not (isinstance(row, PlanRow) and _hangs(row, gone)))
        if len(left) < len(rows):
            update[name] = left
    return iwap.model_copy(update=update) if update else iwap


def with_the_rejected_marked(iwap: Iwap) -> Iwap:
    """Return the plan in which a goal, measure or cost that was rejected is called so wherever a row names it."""
    gone = _marks(iwap)
    if not gone:
        return iwap
    update: dict[str, object] = {}
    for name in type(iwap).model_fields:
        rows = getattr(iwap, name)
        if isinstance(rows, tuple):
            update[name] = tuple(
                _marked_in(row, gone) if isinstance(row, PlanRow | Other) else row for row in rows
            )
    return changed(iwap, update)


def _rejected(iwap: Iwap) -> frozenset[str]:
    """Return the ids of the goals and measures that were rejected."""
    decided: tuple[Decided, ...] = (*iwap.goals, *iwap.measures)
    return frozenset(row.id for row in decided if row.status.value and row.status.value.id == REJECTED)


def _marks(iwap: Iwap) -> dict[str, str]:
    """Return what follows the name of each goal, measure and cost that counts nowhere for it was rejected."""
    gone = _rejected(iwap)
    own = {row.id for row in iwap.costs if row.status.value and row.status.value.id == REJECTED}
    of_measure = {row.id for row in iwap.costs if row.measure.value and row.measure.value.id in gone}
    return dict.fromkeys(of_measure, MARK_OF_MEASURE) | dict.fromkeys((*gone, *own), MARK)


def _marked(value: Any, marks: Mapping[str, str]) -> Any:
    if isinstance(value, tuple):
        return tuple(_marked(item, marks) for item in value)
    if isinstance(value, Picked) and value.id in marks and not value.label.endswith(marks[value.id]):
        return changed(value, {"label": value.label + marks[value.id]})
    return value


def _marked_in(row: ModelT, gone: Mapping[str, str]) -> ModelT:
    made: dict[str, object] = {}
    for name in type(row).model_fields:
        held = getattr(row, name)
        if isinstance(held, Said):
            made[name] = changed(held, {"value": _marked(held.value, gone)})
        elif isinstance(held, Picked):
            made[name] = _marked(held, gone)
    return changed(row, made)


def _hangs(row: PlanRow, gone: Collection[str]) -> bool:
    """Return whether a row says to what it belongs, and none of that stands."""
    held = fields_of(row)
    for name in _LINKS:
        said = held.get(name)
        if not isinstance(said, Said):
            continue
        if said.unknown is Unknown.REMOVED:
            return True
        picks = said.value if isinstance(said.value, tuple) else (said.value,) if said.value else ()
        if picks and all(pick.id in gone for pick in picks):
            return True
    return False

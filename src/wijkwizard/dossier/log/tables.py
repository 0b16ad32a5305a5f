"""The rows of tables: which exist, in what order, and which were merged.

Rows are the only data with an order that people choose, and copies choose it independently; fractional positions
and one rule for merges give the same result in all copies.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from wijkwizard.dossier.log.events import Event, EventId, RowAdded, RowMoved, RowRemoved, RowsJoined
from wijkwizard.dossier.log.state import NamedEvent
from wijkwizard.terms import Answer
from wijkwizard.terms.pointing import going_on_as


@dataclass(frozen=True, slots=True)
class TableRows:
    """The rows of one table in order, with positions, and the removed ones."""

    positions: tuple[tuple[str, str], ...]
    removed: frozenset[str]


def rows(entries: Iterable[NamedEvent], dead: Container[EventId], joined: Mapping[str, str]) -> TableRows:
    """Return the rows of one table: the last position counts, a removal wins, ties are ordered by id."""
    places: dict[str, str] = {}
    borrowed: dict[str, str] = {}
    added: set[str] = set()
    removed: set[str] = set()
    for name, event in entries:
        payload = event.payload
        if name in dead:
            continue
        if isinstance(payload, RowAdded | RowMoved):
            goes_on_as = joined.get(payload.row, payload.row)
            (places if goes_on_as == payload.row else borrowed)[goes_on_as] = payload.position
            if isinstance(payload, RowAdded):
                added.add(goes_on_as)
        elif isinstance(payload, RowRemoved):
            removed.add(payload.row)
    found = {row: places.get(row, borrowed.get(row, "")) for row in added - removed}
    return TableRows(tuple(sorted(found.items(), key=lambda item: (item[1], item[0]))), frozenset(removed))


def joins(events: Iterable[Event], dead: Container[EventId]) -> dict[str, str]:
    """Return merged row ids with the row id that each continues as, followed to the end.

    A removed row is left out of a merge; a merge that would form a cycle has no effect.
    """
    joining: list[RowsJoined] = []
    removed: set[str] = set()
    for event in events:
        payload = event.payload
        if isinstance(payload, RowsJoined | RowRemoved) and event.id not in dead:
            if isinstance(payload, RowsJoined):
                joining.append(payload)
            else:
                removed.add(payload.row)
    parent: dict[str, str] = {}
    for join in joining:
        root = _root(parent, join.row)
        for other in join.others:
            child = _root(parent, other)
            if child != root and other not in removed:
                parent[child] = root
    return {row: _root(parent, row) for row in parent}


def _root(parent: Mapping[str, str], row: str) -> str:
    while row in parent:
        row = parent[row]
    return row


def rejoin(answer: Answer, joined: Mapping[str, str]) -> Answer:
    """Return the answer with references to merged rows replaced by the row that continues."""
    held = {name: value for name in ("value", "room") if (value := getattr(answer, name)) is not None}
    moved = {name: going_on_as(value, joined) for name, value in held.items()}
    return answer if moved == held else answer.model_copy(update=moved)

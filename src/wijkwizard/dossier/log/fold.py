"""The fold (reducer): computes the state from the events.

Events are reduced per subject (a slot, a table, a finding), so that a new answer costs one slot and not the whole
log, and so that continuing gives the same state as starting over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from wijkwizard.dossier.log.accumulator import Accumulator
from wijkwizard.dossier.log.events import (
    Answered,
    Event,
    FiguresAdded,
    Forgotten,
    ParkedEvent,
    QuestionnaireAdopted,
    Replied,
    Revealed,
    RoundOpened,
    RowAdded,
    RowMoved,
    RowRemoved,
    RowsJoined,
    SessionStarted,
    StyleChosen,
    Undone,
    Voted,
    Wiped,
)
from wijkwizard.dossier.log.merge import merge
from wijkwizard.dossier.log.state import EventIndex, NamedEvent, State, SubjectKey
from wijkwizard.dossier.log.tables import joins
from wijkwizard.dossier.log.undo import dead_events
from wijkwizard.terms import Slot

_SUBJECT = {
    Answered: "slot",
    Voted: "slot",
    RoundOpened: "slot",
    Revealed: "slot",
    ParkedEvent: "parked",
    Replied: "finding",
    RowAdded: "table",
    RowMoved: "table",
    RowRemoved: "table",
    FiguresAdded: "figures",
    StyleChosen: "style",
    QuestionnaireAdopted: "questionnaire",
    SessionStarted: "session",
    Forgotten: "forgotten",
}
"""The subject of each kind of event; the other kinds refer to events."""

_parse = lru_cache(maxsize=4096)(Slot.parse)


def fold(events: Iterable[Event]) -> State:
    """Return the state of a set of events, in any order and with duplicates."""
    settled = merge(events)
    ids = {event.id: event for event in settled}
    undos = tuple(event for event in settled if isinstance(event.payload, Undone))
    dead = dead_events(undos, ids)
    joined = joins(settled, dead)
    grouped: dict[SubjectKey, list[NamedEvent]] = {}
    for name, event in ids.items():
        key = _key(event, joined)
        if key is not None:
            grouped.setdefault(key, []).append((name, event))
    keyed = {key: tuple(entries) for key, entries in grouped.items()}
    parts = Accumulator(ids=ids, joined=joined)
    parts.count(settled)
    for key, entries in keyed.items():
        parts.reduce(key, entries, dead)
    return parts.state(EventIndex(settled, MappingProxyType(ids), undos, dead, MappingProxyType(keyed)))


def extend(state: State, events: Iterable[Event]) -> State:
    """Return the state with events added; equal to folding all of them, and faster when they come last."""
    added = tuple(sorted(events, key=lambda event: event.order))
    index = state.event_index
    if not added:
        return state
    undos = index.undos + tuple(event for event in added if isinstance(event.payload, Undone))
    ids = {**index.ids, **{event.id: event for event in added}}
    dead = dead_events(undos, ids) if len(undos) > len(index.undos) else index.dead
    changed = tuple(ids[name] for name in dead ^ index.dead)
    if _must_start_over(state, added, changed, len(ids)):
        return fold((*index.events, *added))
    keyed = dict(index.keyed)
    touched = dict.fromkeys(key for event in changed for key in (_key(event, state.joined),) if key)
    for event in added:
        key = _key(event, state.joined)
        if key is not None:
            keyed[key] = (*keyed.get(key, ()), (event.id, event))
            touched[key] = None
    parts = Accumulator.of(state, ids)
    parts.count(added)
    for key in touched:
        parts.reduce(key, keyed[key], dead)
    return parts.state(
        EventIndex((*index.events, *added), MappingProxyType(ids), undos, dead, MappingProxyType(keyed))
    )


def _must_start_over(state: State, added: tuple[Event, ...], changed: Iterable[Event], count: int) -> bool:
    """Return whether the new events affect other subjects, or do not come last."""
    before = state.event_index.events
    known = len(before) + len(added) != count
    late = bool(before) and added[0].order < before[-1].order
    structural = any(isinstance(event.payload, RowsJoined | Forgotten | Wiped) for event in added)
    joins_change = bool(state.joined) or any(isinstance(event.payload, RowsJoined) for event in changed)
    # A row that is back again may have been joined to another before it was removed.
    back = any(isinstance(event.payload, RowRemoved) for event in changed)
    joins_change = joins_change or (back and any(isinstance(event.payload, RowsJoined) for event in before))
    return known or late or structural or joins_change or _buried(state, added)


def _buried(state: State, added: tuple[Event, ...]) -> bool:
    """Return whether an earlier tombstone already names one of these events."""
    if not state.answers.forgotten:
        return False
    stones = (event.payload for event in state.events if isinstance(event.payload, Forgotten))
    graves = {name for stone in stones for name in stone.events}
    return any(event.id in graves for event in added)


def _key(event: Event, joined: Mapping[str, str]) -> SubjectKey | None:
    payload = event.payload
    subject = _SUBJECT.get(type(payload))
    if isinstance(payload, Answered | Voted | RoundOpened | Revealed | ParkedEvent | Forgotten):
        question, row = _parse(payload.slot)
        # The mark tells a question from a column in a row without a name.
        place = "" if row is None else f"@{joined.get(row, row)}"
        return (str(subject), question, place)
    if isinstance(payload, Replied):
        return (str(subject), payload.finding, "")
    if isinstance(payload, RowAdded | RowMoved | RowRemoved):
        return (str(subject), payload.table, "")
    return None if subject is None else (subject, "", "")

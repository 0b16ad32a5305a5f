"""Unlimited undo and redo: an undo is an event that refers to events, a redo is an undo of an undo.

There is no stack in memory, so both work across restarts and after merging.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from wijkwizard.dossier.log.events import (
    Event,
    EventId,
    Forgotten,
    QuestionnaireAdopted,
    SessionStarted,
    Undone,
    Wiped,
)

if TYPE_CHECKING:
    from wijkwizard.dossier.log.state import State

LASTING = (SessionStarted, QuestionnaireAdopted, Forgotten, Wiped)
"""Payloads on which an undoing has no effect."""


def dead_events(undos: Iterable[Event], ids: Mapping[EventId, Event]) -> frozenset[EventId]:
    """Return the names of the events that do not count.

    Args:
        undos: all undoings, in order.
        ids: all events by name.
    """
    dead: set[EventId] = set()
    for event in reversed(tuple(undos)):
        # Everything later has been settled, so whether this undoing itself counts is known here.
        if not isinstance(event.payload, Undone) or event.id in dead:
            continue
        for name in event.payload.events:
            named = ids.get(name)
            if named is not None and named.order < event.order and not isinstance(named.payload, LASTING):
                dead.add(name)
    return frozenset(dead)


def undo(state: State) -> Undone | None:
    """Return the undoing of the last step that still counts, or ``None`` when there is none."""
    barred = _barred(state)
    for event in reversed(state.events):
        step = (event.session, event.action)
        if step not in barred and _content(event) and event.id not in state.event_index.dead:
            names = tuple(
                e.id for e in _of_step(state, step) if _content(e) and e.id not in state.event_index.dead
            )
            return Undone(events=names)
    return None


def redo(state: State) -> Undone | None:
    """Return the undoing of the last undoing, or ``None`` when something else was done since."""
    for event in reversed(state.events):
        payload = event.payload
        if isinstance(payload, Undone):
            if event.id not in state.event_index.dead and _names_content(state, payload):
                return Undone(events=(event.id,))
        elif _content(event) or isinstance(payload, Wiped):
            return None
    return None


def touched(state: State, undoing: Undone) -> tuple[Event, ...]:
    """Return the events that an undo removes, or a redo restores."""
    found: list[Event] = []
    for name in undoing.events:
        event = state.event_index.ids.get(name)
        if event is None:
            continue
        found += touched(state, event.payload) if isinstance(event.payload, Undone) else (event,)
    return tuple(found)


def _content(event: Event) -> bool:
    return not isinstance(event.payload, (Undone, *LASTING))


def _names_content(state: State, undoing: Undone) -> bool:
    named = (state.event_index.ids.get(name) for name in undoing.events)
    return any(event is not None and _content(event) for event in named)


def _barred(state: State) -> frozenset[tuple[str, int]]:
    """Steps that adopt a questionnaire bring answers along, from before or from a file; they stay whole."""
    return frozenset(
        (event.session, event.action)
        for event in state.events
        if isinstance(event.payload, QuestionnaireAdopted)
    )


def _of_step(state: State, step: tuple[str, int]) -> Iterable[Event]:
    return (event for event in state.events if (event.session, event.action) == step)

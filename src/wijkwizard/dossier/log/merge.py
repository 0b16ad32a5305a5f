"""Merges logs as a union of events, with the same result in any order and any number of times.

It also applies the one exception to append-only: text that a tombstone names is wiped, whichever copy it comes
from.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from operator import attrgetter

from wijkwizard.dossier.log.events import (
    Answered,
    Event,
    EventId,
    Forgotten,
    ParkedEvent,
    Replied,
    Voted,
    Wiped,
)

FORGETTABLE = (Answered, Voted, ParkedEvent, Replied)
"""Payloads that hold words of people; only these can be wiped."""


def merge(*event_sets: Iterable[Event]) -> tuple[Event, ...]:
    """Return the union of sets of events in order, each once, with forgotten payloads wiped.

    Two events with one id and different contents do not occur in use; if they did, the choice does not depend on
    the order.
    """
    by_id: dict[EventId, Event] = {}
    graves: dict[EventId, str] = {}
    for event in chain.from_iterable(event_sets):
        name = event.id
        known = by_id.setdefault(name, event)
        if known is not event and known != event:
            by_id[name] = min(known, event, key=_rank)
    for event in by_id.values():
        if isinstance(event.payload, Forgotten):
            for name in event.payload.events:
                graves[name] = min(graves.get(name, event.payload.slot), event.payload.slot)
    for name, slot in graves.items():
        buried = by_id.get(name)
        if buried is not None and isinstance(buried.payload, (*FORGETTABLE, Wiped)):
            by_id[name] = wiped(buried, slot)
    return tuple(sorted(by_id.values(), key=attrgetter("order")))


def wiped(event: Event, slot: str) -> Event:
    """Return the event with a payload that holds only its slot."""
    return event.model_copy(update={"payload": Wiped(slot=slot)})


def _rank(event: Event) -> tuple[bool, str]:
    return (not isinstance(event.payload, Wiped), event.model_dump_json())

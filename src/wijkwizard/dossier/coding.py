"""Events to text columns and back; the file holds JSON that can be read without this program."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from pydantic import TypeAdapter

from wijkwizard.dossier.events import Event

Columns = tuple[str, int, int, str, int, str, str]
"""session, n, lamport, at, action, kind, payload as JSON."""

_MANY = 2000
"""From here the work of the garbage collector on events can be noticed."""

_EVENTS: TypeAdapter[tuple[Event, ...]] = TypeAdapter(tuple[Event, ...])


def to_row(event: Event) -> Columns:
    """Return an event as columns."""
    payload = event.payload
    return (
        event.session,
        event.n,
        event.lamport,
        event.at,
        event.action,
        payload.kind,
        payload.model_dump_json(),
    )


def from_rows(rows: Iterable[Columns]) -> tuple[Event, ...]:
    """Return columns as events, read in one go.

    Raises:
        ValueError: when a payload is no JSON or no event of ours.
    """
    quoted = json.dumps
    parts = (
        f'{{"session":{quoted(session)},"n":{n},"lamport":{lamport},'
        f'"at":{quoted(at)},"action":{action},"payload":{payload}}}'
        for session, n, lamport, at, action, _, payload in rows
    )
    with _without_collecting():
        events = _EVENTS.validate_json("[" + ",".join(parts) + "]")
        if len(events) > _MANY:
            # Events point at nothing that points back, so they go when nobody holds them; looking through
            # them for circles again and again would make the screen stutter all evening.
            gc.freeze()
    return events


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Hold the garbage collector: looking for garbage, where there is none, took four fifths of the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()

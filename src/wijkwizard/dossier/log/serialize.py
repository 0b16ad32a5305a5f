"""Serialises events to text columns and back, as JSON that can be read without this program.

A record without a valid checksum is rejected.
"""

from __future__ import annotations

import gc
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime

from pydantic import TypeAdapter

from wijkwizard.dossier.file.checksum import checksum, holds
from wijkwizard.dossier.log.events import Event, RowAdded, RowMoved
from wijkwizard.dossier.log.positions import DIGITS

Columns = tuple[str, int, int, str, int, str, str, str]
"""session, n, lamport, at, action, kind, payload as JSON, checksum of these."""

HIGHEST = 2**53
"""The highest number of an event, so that the next one is always exact in every program."""

_YEARS = (1970, 2999)
"""Plausible years; a laptop without a clock battery has the first of these."""

_TYPES = (str, int, int, str, int, str, str, str)

_MANY = 2000
"""From this number of events on the garbage collector takes noticeable time."""

_EVENTS: TypeAdapter[tuple[Event, ...]] = TypeAdapter(tuple[Event, ...])


def to_row(event: Event) -> Columns:
    """Return an event as columns."""
    payload = event.payload
    columns = (
        event.session,
        event.n,
        event.lamport,
        event.at,
        event.action,
        payload.kind,
        payload.model_dump_json(),
    )
    return (*columns, checksum(*columns))


def from_rows(rows: Iterable[tuple[object, ...]]) -> tuple[Event, ...]:
    """Parse columns as events, all at once.

    Raises:
        ValueError: when a checksum does not hold, when a payload is no JSON or no event of ours, or when a date or
            a number lies where no event of ours can have it.
    """
    quoted = json.dumps
    parts = (
        f'{{"session":{quoted(session)},"n":{n},"lamport":{lamport},'
        f'"at":{quoted(at)},"action":{action},"payload":{payload}}}'
        for session, n, lamport, at, action, _, payload, _ in map(_sound, rows)
    )
    with _without_collecting():
        events = _EVENTS.validate_json("[" + ",".join(parts) + "]")
        for event in events:
            in_range(event)
        if len(events) > _MANY:
            # Events point at nothing that points back, so they go when nobody holds them; looking through
            # them for circles again and again would make the screen stutter all evening.
            gc.freeze()
    return events


def _sound(row: tuple[object, ...]) -> tuple[object, ...]:
    if tuple(map(type, row)) != _TYPES or not holds(row):
        message = "the checksum does not hold"
        raise ValueError(message)
    return row


def in_range(event: Event) -> None:
    """Raise ValueError where a date or a number would stop the program later on."""
    payload = event.payload
    strange = isinstance(payload, RowAdded | RowMoved) and not set(payload.position) <= set(DIGITS)
    if (
        strange
        or not is_moment(event.at)
        or not all(0 < count <= HIGHEST for count in (event.n, event.lamport, event.action))
    ):
        message = "out of range"
        raise ValueError(message)


def is_moment(text: str) -> bool:
    """Return whether text is a time in our format, with UTC offset, in a plausible year."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return False
    return moment.tzinfo is not None and _YEARS[0] <= moment.year <= _YEARS[1]


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

"""Events to text columns and back; the file holds JSON that can be read without this program."""

from __future__ import annotations

import json
from collections.abc import Iterable

from pydantic import TypeAdapter

from wijkwizard.dossier.events import Event

Columns = tuple[str, int, int, str, int, str, str]
"""session, n, lamport, at, action, kind, payload as JSON."""

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
    """Return columns as events; read in one go, because twenty thousand small readings take seconds.

    Raises:
        ValueError: when a payload is no JSON or no event of ours.
    """
    text = json.dumps
    parts = (
        f'{{"session":{text(session)},"n":{n},"lamport":{lamport},"at":{text(at)},"action":{action},"payload":{payload}}}'
        for session, n, lamport, at, action, _, payload in rows
    )
    return _EVENTS.validate_json("[" + ",".join(parts) + "]")

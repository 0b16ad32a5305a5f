"""The identity of a dossier under any file name: the ids of the sessions that wrote it, shared by its copies."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from wijkwizard.dossier.log.events import Event, EventId


def identity(events: Iterable[Event]) -> str:
    """Return sixteen hexadecimal digits for a dossier; empty for one without events.

    Args:
        events: its events, in order.
    """
    return next((_digits(event.session) for event in events), "")


def identities(known: Iterable[EventId]) -> frozenset[str]:
    """Return all that a dossier can be known by, from the names of its events: two that were joined have both."""
    return frozenset(map(_digits, {name.session for name in known}))


def names(events: Iterable[Event]) -> frozenset[EventId]:
    """Return the ids of events; two dossiers that share an id are states of the same dossier."""
    return frozenset(event.id for event in events)


def _digits(session: str) -> str:
    return blake2b(session.encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()

"""By what a dossier is known under any name: the openings in which it was written, of which a copy has the same."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from wijkwizard.dossier.events import Event


def identity(events: Iterable[Event]) -> str:
    """Return sixteen hexadecimal digits for a dossier; empty for one without events.

    Args:
        events: its events, in order.
    """
    return next((_digits(event.session) for event in events), "")


def identities(events: Iterable[Event]) -> frozenset[str]:
    """Return all that a dossier can be known by: two that were joined are known by both."""
    return frozenset(map(_digits, {event.session for event in events}))


def kin(ours: Iterable[Event], theirs: Iterable[Event]) -> bool:
    """Tell whether two dossiers have an event in common, and so are two states of one."""
    return not {event.id for event in ours}.isdisjoint(event.id for event in theirs)


def _digits(session: str) -> str:
    return blake2b(session.encode("utf-8"), digest_size=8).hexdigest()

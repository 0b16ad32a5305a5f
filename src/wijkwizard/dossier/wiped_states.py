"""A wipe in every state of a dossier: in its dated copies, in the states beside it, and in an older one put back."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from wijkwizard.dossier.cipher import Key
from wijkwizard.dossier.copies import copies, remove
from wijkwizard.dossier.events import Event, EventId
from wijkwizard.dossier.glance import glance
from wijkwizard.dossier.identity import names
from wijkwizard.dossier.salvage import events_in
from wijkwizard.dossier.store import Store
from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import REFUSALS
from wijkwizard.files.out import DOSSIER


def tombstones(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the tombstones among events."""
    return tuple(event for event in events if event.payload.kind == "forgotten")


def forget_in_copies(path: Path, events: Iterable[Event], key: Key = None) -> tuple[Path, ...]:
    """Wipe in every copy of a dossier, and in each other state of it beside it, what its tombstones name.

    A dated copy that cannot be wiped goes as a whole, unless it can be seen that it was wiped in already; a dossier
    beside it stays.

    Args:
        path: the dossier.
        events: its events, tombstones among them; without any there is nothing to do.
        key: what opens it when it has a password.

    Returns:
        The dossiers beside it that could not be wiped.
    """
    events = tuple(events)
    stones = tombstones(events)
    gone = {name for stone in stones for name in getattr(stone.payload, "events", ())}
    for copy in copies(path) if stones else ():
        if not _wipe_in(copy.path, stones, key) and not _is_wiped_in(copy.path, gone):
            remove(copy.path)
    states = states_beside(path, names(events)) if stones else ()
    return tuple(one for one in states if not _wipe_in(one, stones, key))


def states_beside(path: Path, known: Iterable[EventId]) -> tuple[Path, ...]:
    """Return the other files in the folder of a dossier that are a state of the same one, with a password or without.

    Args:
        path: the dossier.
        known: the names of its events.
    """
    known, there = frozenset(known), list[Path]()
    with suppress(*REFUSALS):
        there += sorted(path.parent.glob(f"*{DOSSIER.suffixes[0]}"))
    others = (one for one in there if one.name[0] != "." and one != path)
    return tuple(one for one in others if glance(one).kin(known))


def buried_later(path: Path, events: Iterable[Event], key: Key = None) -> tuple[Event, ...]:
    """Return tombstones that the last copy of a dossier has and the dossier itself lacks.

    A folder that is synchronised can put an older state in its place, in which is back what was wiped.
    """
    known = names(events)
    for copy in copies(path)[:1]:
        with suppress(OSError):
            # The kind of an event stands there as it is, when there is no password.
            if key is None and b"forgotten" not in copy.path.read_bytes():
                return ()
        there = events_in(copy.path, key)
        if not known.isdisjoint(names(there)):
            return tuple(stone for stone in tombstones(there) if stone.id not in known)
    return ()


def wiped_later(path: Path, known: frozenset[EventId]) -> frozenset[EventId]:
    """Return the events that were wiped in copies under a lock, which need not be opened for it.

    Args:
        path: the dossier, which may be an older state, without a password or with another one.
        known: the names of its events.
    """
    seen = (glance(copy.path) for copy in copies(path))
    return known & frozenset().union(*(one.wiped for one in seen if one.kin(known)))


def _is_wiped_in(path: Path, gone: set[EventId]) -> bool:
    """Tell of a dossier under a lock whether it has just events that are gone as wiped ones."""
    seen = glance(path)
    return bool(seen.names) and seen.names & gone <= seen.wiped


def _wipe_in(path: Path, stones: Iterable[Event], key: Key) -> bool:
    """Wipe in a dossier what tombstones name; ``False`` when nothing can be written in it."""
    try:
        with Store.open(path, key=key) as store:
            known = names(store.events())
            store.must_write()
            store.append(stone for stone in stones if stone.id not in known)
    except WijkError:
        return False
    return True

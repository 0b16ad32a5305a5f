"""Applies a wipe of text to every state of a dossier: dated copies, other files, and restored older ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from wijkwizard.dossier.copies import remove
from wijkwizard.dossier.file.cipher import Credential
from wijkwizard.dossier.file.preview import DossierPreview, preview
from wijkwizard.dossier.file.salvage import events_in
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.identity import names
from wijkwizard.dossier.log.events import Event, EventId
from wijkwizard.dossier.related_files import related_files
from wijkwizard.errors import WijkError

FilesSeen = Mapping[Path, DossierPreview]
"""Copies and other states of a dossier, each with what was read of it."""


def tombstones(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the tombstones among events."""
    return tuple(event for event in events if event.payload.kind == "forgotten")


def forget_in_copies(path: Path, events: Iterable[Event], key: Credential = None) -> tuple[Path, ...]:
    """Wipe what tombstones name from every copy of a dossier, and from its other states and their copies.

    A dated copy of its own that cannot be wiped is removed, unless it was wiped already; another state is kept,
    with its copies.

    Args:
        path: the dossier.
        events: its events, tombstones among them; without any there is nothing to do.
        key: its password or cipher, when it has one.

    Returns:
        The other states, and copies of those, that could not be wiped.
    """
    events = tuple(events)
    stones = tombstones(events)
    if not stones:
        return ()
    gone, found = _named(stones), related_files(path, names(events))
    for copy in found.own:
        if not _wipe_in(copy, stones, key) and not _is_wiped_in(copy, gone):
            remove(copy)
    stayed = [state for state in found.states if not _wipe_in(state, stones, key)]
    rest = (file for file in found.copies if not _wipe_in(file, stones, key))
    return (*stayed, *(file for file in rest if not _is_wiped_in(file, gone)))


def not_wiped(path: Path, events: Iterable[Event]) -> tuple[Path, ...]:
    """Return the copies and other states that contain wiped texts again because they were restored."""
    events = tuple(events)
    stones = tombstones(events)
    seen = related_files(path, names(events)).all if stones else {}
    return tuple(
        file
        for file, look in seen.items()
        if any(
            stone.id not in look.names and not look.wiped >= look.names & _named((stone,)) for stone in stones
        )
    )


def buried_later(
    path: Path, events: Iterable[Event], key: Credential = None, *, seen: FilesSeen | None = None
) -> tuple[Event, ...]:
    """Return tombstones that copies or other states of a dossier have and the dossier itself lacks.

    A synchronised folder can replace it by an older state, which holds wiped texts again.

    Args:
        path: the dossier, or where it will stand.
        events: its events.
        key: its password or cipher, when it has one.
        seen: its copies and other states, when they were looked at already.
    """
    known = names(events)
    had, found = set(known), dict[EventId, Event]()
    for file, look in (related_files(path, known).all if seen is None else seen).items():
        if look.names <= had or not look.shares_event(known):
            continue
        with suppress(OSError):
            # The kind of an event is there as it is, when there is no password.
            if look.wrapped is None and b"forgotten" not in file.read_bytes():
                continue
        there = events_in(file, None if look.wrapped is None else key)
        had |= names(there)
        found |= {stone.id: stone for stone in tombstones(there) if _concerns(stone, known)}
    return tuple(found.values())


def wiped_later(known: frozenset[EventId], seen: FilesSeen) -> frozenset[EventId]:
    """Return the events that were wiped in encrypted copies and other states, without opening them.

    Args:
        known: the ids of the events of a dossier, which may be an older state, without a password or with another one.
        seen: its copies and other states.
    """
    return known & frozenset().union(*(look.wiped for look in seen.values() if look.shares_event(known)))


def _named(stones: Iterable[Event]) -> frozenset[EventId]:
    return frozenset(name for stone in stones for name in getattr(stone.payload, "events", ()))


def _concerns(stone: Event, known: frozenset[EventId]) -> bool:
    """Return whether a tombstone is new to a dossier and names its events, or only half-typed text."""
    wiped = _named((stone,))
    return stone.id not in known and (not wiped or not wiped.isdisjoint(known))


def _is_wiped_in(path: Path, gone: frozenset[EventId]) -> bool:
    """Return whether an encrypted dossier has the given events, all of them wiped."""
    seen = preview(path)
    return bool(seen.names) and seen.names & gone <= seen.wiped


def _wipe_in(path: Path, stones: Iterable[Event], key: Credential) -> bool:
    """Wipe in a dossier what tombstones name; ``False`` when nothing can be written in it."""
    try:
        with Store.open(path, key=key) as store:
            known = names(store.events())
            store.must_write()
            store.append(stone for stone in stones if stone.id not in known)
    except WijkError:
        return False
    return True

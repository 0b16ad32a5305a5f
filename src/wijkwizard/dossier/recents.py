"""The list of recent dossiers for the start screen, and of older ones to wipe: paths, times and promised days only.

What was agreed about the time of an evening names questions, and nothing that was said.

Losing this list does no harm, so errors are ignored: a list that cannot be read is empty, one that cannot be
written stays as it was.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from wijkwizard.errors.reasons import REFUSALS
from wijkwizard.files.json_text import read_json
from wijkwizard.files.write import write
from wijkwizard.resources import data_folder, own_folder

BESIDE = " reservekopie"
"""What follows the name of a dossier in that of the folder for copies next to it."""

_MOST, _KNOWN = 12, 300
"""How many are recent, and how many are remembered for wiping everything: an evening a week for some years."""

_NAME = "recent.json"

_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
"""A day, a month or a year in ISO form."""


@dataclass(frozen=True, slots=True)
class Recent:
    """A dossier that was open before.

    Attributes:
        path: the file, absolute.
        title: name of the wijk or the table, for showing.
        at: when it was last opened or closed, ISO 8601 with its distance to UTC.
        closed: whether it was closed normally; if not, the work was interrupted.
        of: its identity, as returned by ``identity``; empty in the list of an earlier version.
        instead_of: the file in which could not be saved, so that this one was made; empty when that did not happen.
        promised: the days on which people hear back, in ISO form as far as known; nothing of what was said.
        evening: what was agreed about the time of its evening, as lines with times and names of questions.
        room: when the room was entered, as ``at``, while nobody left the dossier in the ordinary way since; else empty.
    """

    path: Path
    title: str = ""
    at: str = ""
    closed: bool = True
    of: str = ""
    instead_of: str = ""
    room: str = ""
    promised: tuple[str, ...] = ()
    evening: tuple[str, ...] = ()


def recents(folder: Path | None = None) -> tuple[Recent, ...]:
    """Return the dossiers that were open before and can be reached now, newest first."""
    return tuple(recent for recent in listed(folder) if _reachable(recent.path))


def lost(folder: Path | None = None) -> tuple[Recent, ...]:
    """Return the dossiers that were open before and are not there now, and of which no other state is on the list."""
    found = listed(folder)
    there = [recent for recent in found if _reachable(recent.path)]
    known = {recent.of for recent in there} - {""}
    replaced = {recent.instead_of for recent in there}
    return tuple(
        recent
        for recent in found
        if recent not in there and recent.of not in known and str(recent.path) not in replaced
    )


def listed(folder: Path | None = None) -> tuple[Recent, ...]:
    """Return all that is recent, also what cannot be reached now."""
    return every(folder)[:_MOST]


def every(folder: Path | None = None) -> tuple[Recent, ...]:
    """Return all that is remembered, also what is no longer recent."""
    return _read(folder or data_folder())


def remember(recent: Recent, folder: Path | None = None) -> None:
    """Put a dossier at the head of the list, in the place of the name that it had before when nothing is there now.

    That its room was entered and what was agreed there stays noted: only ``note_room`` and ``note_evening`` change it.
    """
    where = folder or data_folder()
    path = absolute(recent.path)
    before = _read(where)
    same = next((other for other in before if other.path == path), Recent(path))
    known = [other for other in before if other.path != path and not _is_left(other, {recent.of})]
    _write(where, (replace(recent, path=path, room=same.room, evening=same.evening), *known))


def note_room(path: Path, at: datetime | None, folder: Path | None = None) -> None:
    """Note when the room of a dossier on the list was entered, with its distance to UTC, or that it was left."""
    where = folder or data_folder()
    before, place = _read(where), absolute(path)
    room = at.isoformat(timespec="seconds") if at is not None else ""
    after = tuple(replace(other, room=room) if other.path == place else other for other in before)
    if after != before:
        _write(where, after)


def room_entered(path: Path, folder: Path | None = None) -> datetime | None:
    """Return when the room of a dossier was entered, while nobody left it in the ordinary way since."""
    place = absolute(path)
    for recent in _read(folder or data_folder()):
        if recent.path == place:
            return _moment(recent.room)
    return None


def note_evening(path: Path, agreed: tuple[str, ...], folder: Path | None = None) -> None:
    """Note what was agreed about the time of the evening of a dossier on the list."""
    where, place = folder or data_folder(), absolute(path)
    before = _read(where)
    after = tuple(replace(other, evening=agreed) if other.path == place else other for other in before)
    if after != before:
        _write(where, after)


def evening_noted(path: Path, folder: Path | None = None) -> tuple[str, ...]:
    """Return what was noted of the evening of a dossier."""
    place = absolute(path)
    return next((each.evening for each in _read(folder or data_folder()) if each.path == place), ())


def _moment(held: str) -> datetime | None:
    """Return a moment of the list; ``None`` for anything else, and without a time zone."""
    try:
        at = datetime.fromisoformat(held)
    except ValueError:
        return None
    return at if at.tzinfo is not None else None


def drop(path: Path, folder: Path | None = None, known_by: Collection[str] = ()) -> None:
    """Remove a dossier from the list, also under an earlier name.

    Args:
        path: the dossier.
        folder: where the list stands, if not in the usual place.
        known_by: the identity of the dossier.
    """
    where = folder or data_folder()
    before = _read(where)
    gone = absolute(path)
    named = (
        replace(recent, instead_of="") if recent.instead_of == str(gone) else recent for recent in before
    )
    after = tuple(other for other in named if other.path != gone and not _is_left(other, known_by))
    if after != before:
        _write(where, after)


def absolute(path: Path) -> Path:
    """Return the path from the root, with links followed as far as they exist."""
    try:
        return path.resolve()
    except REFUSALS:
        return path.absolute()


def _reachable(path: Path) -> bool:
    """Return whether the file exists now; a removed memory stick may be connected again."""
    try:
        return path.is_file()
    except OSError:
        return False


def _is_left(recent: Recent, known_by: Collection[str]) -> bool:
    """Return whether an entry is an earlier name of a dossier, missing from an existing folder.

    It is kept while copies exist under that name, because nothing else says where they are.
    """
    try:
        same = recent.of != "" and recent.of in known_by and not recent.instead_of
        return (
            same
            and recent.path.parent.is_dir()
            and not (recent.path.exists() or recent.path.with_name(f"{recent.path.stem}{BESIDE}").is_dir())
        )
    except OSError:
        return False


def _read(folder: Path) -> tuple[Recent, ...]:
    try:
        return _parsed((folder / _NAME).read_bytes())
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return ()


@lru_cache(maxsize=4)
def _parsed(content: bytes) -> tuple[Recent, ...]:
    """Return what a list holds; to open a dossier it is looked at a dozen times."""
    return tuple(map(_recent, read_json(content)))


def _recent(held: dict[str, object]) -> Recent:
    closed = held.get("closed", True)
    return Recent(
        path=Path(str(held["path"])),
        title=str(held.get("title", "")),
        at=str(held.get("at", "")),
        closed=closed is True,
        of=str(held.get("of", "")),
        instead_of=str(held.get("instead_of", "")),
        room=str(held.get("room", "")),
        promised=_days(held.get("promised")),
        evening=_lines(held.get("evening")),
    )


def _lines(held: object) -> tuple[str, ...]:
    listed = held if isinstance(held, list) else []
    return tuple(each for each in listed if isinstance(each, str))


def _days(held: object) -> tuple[str, ...]:
    listed = held if isinstance(held, list) else []
    return tuple(each for each in listed if isinstance(each, str) and _DAY.fullmatch(each))


def _write(folder: Path, found: tuple[Recent, ...]) -> None:
    with suppress(OSError):
        write(_text(found[:_KNOWN]).encode(), own_folder(folder) / _NAME)


def _text(found: tuple[Recent, ...]) -> str:
    listed = [asdict(recent) | {"path": str(recent.path)} for recent in found]
    # A name that is no text has no UTF-8, and is written with escapes.
    return json.dumps(listed, indent=1) + "\n"

"""Reads everything that is whole in a damaged dossier, and lists what is not.

It reads from a scratch copy in which an interrupted write was rolled back first, so that reading changes nothing.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic_core import from_json

from wijkwizard.dossier.file.checksum import checksum, count_in, holds, version_in
from wijkwizard.dossier.file.cipher import Cipher, Credential
from wijkwizard.dossier.file.database import roll_back
from wijkwizard.dossier.file.drafts import Draft, from_old_row, from_row
from wijkwizard.dossier.file.header import SCHEMA_VERSION
from wijkwizard.dossier.file.pages import Record, stored_rows
from wijkwizard.dossier.file.scratch_copy import scratch_copy
from wijkwizard.dossier.file.storage_format import ENCRYPTED, StorageFormat, form_of, place_in
from wijkwizard.dossier.log.events import Event, EventId
from wijkwizard.dossier.log.merge import merge
from wijkwizard.dossier.log.serialize import from_rows, is_moment
from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import REFUSALS, words
from wijkwizard.files.look import instead

_EVENT = 8
_QUESTIONNAIRE = 3
_WRAPPED = 3


@dataclass(frozen=True, slots=True)
class Loss:
    """An event that could not be read.

    Attributes:
        place: the slot, table or finding that it spoke about, as far as that can be read; may itself be damaged.
        at: its time, ISO 8601; empty when that cannot be read.
    """

    place: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Salvage:
    """What could be read from a damaged file.

    Attributes:
        events: all whole events in order, forgotten ones wiped.
        losses: what could not be read, with its place where that is known.
        missing: how many events more there should be, of which nothing is left.
        uncounted: whether the count of events is gone or cannot be right, so that more may be missing.
        questionnaires: compiled questionnaires by their hash.
        drafts: what was half-typed, the newest last.
        cipher: what the file is encrypted with; ``None`` when it has no password.
    """

    events: tuple[Event, ...] = ()
    losses: tuple[Loss, ...] = ()
    missing: int = 0
    uncounted: bool = False
    questionnaires: Mapping[str, str] = field(default_factory=dict)
    drafts: tuple[Draft, ...] = ()
    cipher: Cipher | None = None


def salvage(path: Path, key: Credential = None) -> Salvage:
    """Return all that is whole in a file, whatever is wrong with the rest of it.

    Raises:
        WijkError: ``file-missing``, ``dossier-not-ours`` for a folder, ``dossier-unreadable`` when the disk refuses,
            ``dossier-newer`` when a newer program made it, which knows more than can be read here, and
            ``rescue-nothing`` when no event of ours is in it; those of ``cipher_for`` when it has a password, and
            ``key-damaged`` when the key is not whole anywhere in it.
    """
    records = entries_in(path)
    found = _Found(form_of(wrapped_in(records), key, path))
    for record in records:
        found.take(record)
    if found.version > SCHEMA_VERSION:
        raise WijkError("dossier-newer", path=path, found=found.version, known=SCHEMA_VERSION)
    if not found.whole and not found.broken:
        raise WijkError("rescue-nothing", path=path)
    return found.salvage()


def entries_in(path: Path) -> tuple[Record, ...]:
    """Return every distinct record of a file.

    Raises:
        WijkError: ``file-missing``, ``dossier-not-ours`` for a folder, ``dossier-unreadable`` when the disk refuses.
    """
    if reason := instead(path):
        raise WijkError("dossier-not-ours", path=path, reason=reason)
    try:
        with scratch_copy(path) as aside:
            roll_back(aside)
            return tuple(dict.fromkeys(stored_rows(aside.read_bytes())))
    except REFUSALS as error:
        raise WijkError("dossier-unreadable", path=path, reason=words(error)) from error


def named_in(records: Iterable[Record]) -> Iterator[EventId]:
    """Yield the names of events that are whole among records, encrypted or not."""
    for record in records:
        if (len(record) == _EVENT and holds(record)) or _is_old(record):
            yield EventId(str(record[0]), int(str(record[1])))


def events_in(path: Path, key: Credential = None) -> tuple[Event, ...]:
    """Return all events that are whole in a file, however damaged it is; none when it cannot be read."""
    try:
        return salvage(path, key).events
    except WijkError:
        return ()


@dataclass(slots=True)
class _Found:
    """The classified records of a file."""

    form: StorageFormat
    whole: dict[EventId, Event] = field(default_factory=dict)
    broken: dict[EventId, Loss] = field(default_factory=dict)
    questionnaires: dict[str, str] = field(default_factory=dict)
    drafts: list[Draft] = field(default_factory=list)
    count: int | None = None
    version: int = 0
    old: bool = False

    def take(self, record: Record) -> None:
        """Take a record for what it is."""
        if len(record) == _EVENT or _is_old(record):
            self.old |= len(record) != _EVENT
            self._take_event(self.form.readable(record) if len(record) == _EVENT else _summed(record))
        elif len(record) == _QUESTIONNAIRE and holds(record):
            self.questionnaires[str(record[0])] = str(record[1])
        elif draft := from_row(record) or from_old_row(record):
            self.drafts.append(draft)
        elif len(record) == 2 and _hash_of(record[1]) == record[0]:  # noqa: PLR2004 - hash and questionnaire
            self.questionnaires[str(record[0])] = str(record[1])
        elif len(record) == 2 and (count := count_in(record[1])) is not None:  # noqa: PLR2004 - key and value
            self.count, self.version = count, version_in(record[1]) or 0

    def _take_event(self, record: Record) -> None:
        try:
            (event,) = from_rows([record])
        except ValueError:
            session, n = record[0], record[1]
            if isinstance(session, str) and isinstance(n, int):
                self.broken[EventId(session, n)] = _loss(record)
        else:
            kept = self.whole.get(event.id)
            self.whole[event.id] = event if kept is None else merge((kept,), (event,))[0]

    def salvage(self) -> Salvage:
        events = merge(self.whole.values())
        drafts = sorted(filter(None, map(self.form.from_draft, self.drafts)), key=lambda draft: draft.at)
        # A page that was torn may hold what was typed a moment before as well.
        newest = tuple({draft.key: draft for draft in drafts}.values())
        losses = tuple(loss for id_, loss in self.broken.items() if id_ not in self.whole)
        known = len(events) + len(losses)
        missing = self.count - known if self.count is not None else len(set(_gaps(events))) - len(losses)
        # A file of before there were checksums has no count either.
        uncounted = self.count < known if self.count is not None else not self.old
        questionnaires = self.form.from_questionnaires(self.questionnaires)
        return Salvage(events, losses, max(0, missing), uncounted, questionnaires, newest, self.form.cipher)


def wrapped_in(records: Iterable[Record]) -> tuple[str, ...] | None:
    """Return the wrapped keys that are whole; ``None`` when nothing in the file was ever encrypted."""
    encrypted, whole = False, []
    for record in records:
        if len(record) == _WRAPPED and record[0] is None and holds(record[1:]):
            whole.append(str(record[1]))
        encrypted |= len(record) == _EVENT and record[5] == ENCRYPTED
    return tuple(whole) if whole or encrypted else None


def _is_old(record: Record) -> bool:
    """Return whether a record is an event of the version before checksums."""
    return len(record) == _EVENT - 1 and tuple(map(type, record)) == (str, int, int, str, int, str, str)


def _hash_of(text: object) -> str:
    """Return the hash by which a questionnaire is known, which is a checksum too."""
    return hashlib.sha256(str(text).encode("utf-8", "surrogateescape")).hexdigest()


def _summed(record: Record) -> Record:
    return (*record, checksum(*record))


def _gaps(events: Iterable[Event]) -> Iterator[EventId]:
    """Yield the names that are skipped in the numbers of each opening."""
    numbers: dict[str, set[int]] = defaultdict(set)
    for event in events:
        numbers[event.session].add(event.n)
    for session, found in numbers.items():
        yield from (EventId(session, n) for n in range(1, max(found)) if n not in found)


def _loss(record: Record) -> Loss:
    """Say of a broken event what can be read of its place and moment."""
    at = record[3] if isinstance(record[3], str) and is_moment(record[3]) else ""
    try:
        payload = from_json(str(record[6]).encode("utf-8", "replace"), allow_partial=True)
    except ValueError:
        return Loss(at=at)
    return Loss(place_in(payload), at)

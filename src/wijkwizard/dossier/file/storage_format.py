"""The form in which records are stored: plain, or encrypted when the dossier has a password.

The tables are the same in both cases, and each record has a checksum of what is stored. So writing, wiping, copying
and salvaging work in one way, and a damaged record is found without the password.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from pydantic_core import from_json

from wijkwizard.dossier.file.checksum import checksum, holds
from wijkwizard.dossier.file.cipher import Cipher, Credential, cipher_for
from wijkwizard.dossier.file.drafts import Draft
from wijkwizard.dossier.file.meta_marks import BEFORE, MetaMark, wiped_mark
from wijkwizard.dossier.file.schema import FileContents
from wijkwizard.dossier.log import serialize
from wijkwizard.dossier.log.events import Event, EventId, Forgotten, Wiped
from wijkwizard.dossier.log.serialize import Columns
from wijkwizard.errors import WijkError
from wijkwizard.files.json_text import read_json
from wijkwizard.terms import DraftKey

ENCRYPTED = "encrypted"
"""Replaces the kind of an encrypted event."""

_PLACES = ("slot", "table", "finding")

_NONE: Mapping[str, str] = MappingProxyType({})

SqlRow = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class StorageFormat:
    """The storage format of one file.

    Attributes:
        cipher: its cipher; ``None`` when it is stored as plain text.
    """

    cipher: Cipher | None = None

    def to_row(self, event: Event) -> Columns:
        """Return an event as columns for the file.

        When encrypted, only its id (a random session and a number) and its order can be read. Time, action and slot
        are encrypted separately, so that a lost payload can still be named.
        """
        row = serialize.to_row(event)
        if self.cipher is None:
            return row
        session, n, lamport, at, action, _, payload, _ = row
        place = place_in(from_json(payload))
        head = self.cipher.encrypt(json.dumps((at, action, place)), _head(session, n, lamport))
        columns = (
            session,
            n,
            lamport,
            head,
            0,
            ENCRYPTED,
            self.cipher.encrypt(payload, _payload(session, n)),
        )
        return (*columns, checksum(*columns))

    def held(
        self,
        events: Iterable[Event],
        questionnaires: Mapping[str, str] = _NONE,
        before: Cipher | None = None,
    ) -> FileContents:
        """Return the contents of a file in this format, with the ``before`` cipher while copies may still have it."""
        events, wrapped = tuple(events), self.cipher.wrapped if self.cipher else None
        kept = tuple(self.to_questionnaire(*questionnaire) for questionnaire in questionnaires.items())
        marks = self.marks(events)
        if self.cipher is not None and before is not None:
            marks = (*marks, (BEFORE, before.handed_to(self.cipher)))
        return FileContents(tuple(map(self.to_row, events)), kept, wrapped, marks)

    def marks(self, events: Iterable[Event]) -> tuple[MetaMark, ...]:
        """Return the marks of an encrypted file: which events were wiped, for older states."""
        if self.cipher is None:
            return ()
        stones = (event.payload for event in events if isinstance(event.payload, Forgotten))
        return (wiped_mark({name for stone in stones for name in stone.events}),)

    def from_rows(self, rows: Iterable[SqlRow]) -> tuple[Event, ...]:
        """Return columns of the file as events.

        Raises:
            ValueError: as ``coding.from_rows`` does, and when a row is not encrypted with our key.
        """
        return serialize.from_rows(rows if self.cipher is None else map(self._decrypted, rows))

    def readable(self, row: SqlRow) -> SqlRow:
        """Return columns as they were before they were encrypted; of a damaged row what can be read of it."""
        if self.cipher is None or row[5] != ENCRYPTED:
            return row
        try:
            return self._decrypted(row)
        except (ValueError, TypeError):
            return self._remains(self.cipher, row)

    def wiped(self, name: EventId, slot: str) -> tuple[str, str, str, int]:
        """Return the columns that replace a forgotten event: kind and payload, session and number."""
        payload = Wiped(slot=slot)
        text = payload.model_dump_json()
        if self.cipher is None:
            return payload.kind, text, *name
        return ENCRYPTED, self.cipher.encrypt(text, _payload(*name)), *name

    def place_of_draft(self, key: DraftKey) -> DraftKey:
        """Return the stored key of half-typed text."""
        return key if self.cipher is None else DraftKey(self.cipher.name(json.dumps(key)))

    def to_draft(self, draft: Draft) -> Draft:
        """Return half-typed text in stored form; its time is that of the file itself."""
        if self.cipher is None:
            return draft
        (name, _), content = self.place_of_draft(draft.key), (draft.slot, draft.kind, draft.text, draft.why)
        return Draft(name, self.cipher.encrypt(json.dumps(content), f"draft {name} {draft.at}"), draft.at)

    def from_draft(self, kept: Draft) -> Draft | None:
        """Return half-typed text from its stored form; ``None`` when it cannot be read.

        An earlier version stored a single text, without a key.
        """
        if self.cipher is None:
            return kept
        about = f"draft {kept.slot} {kept.at}" if kept.slot else f"draft {kept.at}"
        try:
            content = read_json(self.cipher.decrypt(kept.text, about))
        except ValueError:
            return None
        slot, kind, text, why = map(str, content if kept.slot else (content[0], "", content[1], ""))
        return Draft(slot, text, kept.at, kind, why)

    def name_of(self, hash_: str) -> str:
        """Return the stored name of a questionnaire."""
        return self.cipher.name(hash_) if self.cipher else hash_

    def to_questionnaire(self, hash_: str, text: str) -> tuple[str, str]:
        """Return a questionnaire in stored form."""
        if self.cipher is None:
            return hash_, text
        name = self.name_of(hash_)
        return name, self.cipher.encrypt(json.dumps((hash_, text)), f"questionnaire {name}")

    def from_questionnaires(self, kept: Mapping[str, str]) -> dict[str, str]:
        """Return the questionnaires of a file by their hash; those that are not ours to read are left out."""
        if self.cipher is None:
            return dict(kept)
        found: dict[str, str] = {}
        for name, text in kept.items():
            try:
                hash_, plain = read_json(self.cipher.decrypt(text, f"questionnaire {name}"))
            except ValueError:
                continue
            found[str(hash_)] = str(plain)
        return found

    def _decrypted(self, row: SqlRow) -> SqlRow:
        session, n, lamport, head, _, kind, box, _ = row
        if self.cipher is None or kind != ENCRYPTED or not holds(row):
            message = "not encrypted, or not whole"
            raise ValueError(message)
        at, action, _ = read_json(self.cipher.decrypt(str(head), _head(session, n, lamport)))
        payload = self.cipher.decrypt(str(box), _payload(session, n))
        columns = (session, n, lamport, at, action, "", payload)
        return (*columns, checksum(*columns))

    def _remains(self, cipher: Cipher, row: SqlRow) -> SqlRow:
        """Return moment and place of a damaged row, or what became of its payload; no checksum holds for it."""
        session, n, lamport, head, _, _, box, _ = row
        at, payload = "", ""
        try:
            at, _, place = read_json(cipher.decrypt(str(head), _head(session, n, lamport)))
            payload = json.dumps({"slot": place})
        except (ValueError, TypeError):
            try:
                payload = cipher.decrypt(str(box), _payload(session, n))
            except ValueError:
                payload = ""
        return session, n, lamport, at, 0, "", payload, ""


def _head(session: object, n: object, lamport: object) -> str:
    return f"head {session} {n} {lamport}"


def _payload(session: object, n: object) -> str:
    return f"payload {session} {n}"


def place_in(payload: object) -> str:
    """Return the slot, table or finding of a payload; empty when it has none or is no payload."""
    held = payload if isinstance(payload, dict) else {}
    places = (held.get(name) for name in _PLACES)
    return next((place for place in places if isinstance(place, str) and place), "")


def form_of(wrapped: tuple[str, ...] | None, key: Credential, path: Path) -> StorageFormat:
    """Return the form of a file by its wrapped keys that are whole, or ``None`` when it has none.

    Raises:
        WijkError: those of ``cipher_for``, and ``key-damaged``.
    """
    if wrapped is None:
        return StorageFormat()
    if not wrapped:
        raise WijkError("key-damaged", path=path)
    return StorageFormat(cipher_for(wrapped[0], key, path))

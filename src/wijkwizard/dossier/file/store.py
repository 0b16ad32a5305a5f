"""An open dossier: the file with its lock, its events and its half-typed text.

The only interface to the file for packages above. It decides who may write and what is kept; ``database`` does the
work.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Self

from wijkwizard.dossier.file.cipher import Cipher, Credential
from wijkwizard.dossier.file.create import create_dossier, tidied
from wijkwizard.dossier.file.database import Database
from wijkwizard.dossier.file.drafts import Draft
from wijkwizard.dossier.file.guard import Guard
from wijkwizard.dossier.file.header import check_heading
from wijkwizard.dossier.file.journal import drop_empty_journal
from wijkwizard.dossier.file.lock import LockState, WriterLock, refusal
from wijkwizard.dossier.file.salvage import Salvage
from wijkwizard.dossier.file.scratch_copy import kept_if_well
from wijkwizard.dossier.file.storage_format import StorageFormat, form_of
from wijkwizard.dossier.file.watch import unchanged_since_now
from wijkwizard.dossier.log.events import Event, Forgotten
from wijkwizard.dossier.log.merge import merge
from wijkwizard.errors import WijkError
from wijkwizard.terms import DraftKey

_PLAIN, _CHECKSUMS_SINCE = StorageFormat(), 2
"""No password, and the version of the tables in which each record got its checksum."""


class Store:
    """An open dossier, made by ``create`` or ``open``; a context manager.

    Attributes:
        path: the file.
        read_only: whether writing is refused.
        notice: why it is read-only though writing was asked, otherwise ``None``.
        repairs: the repairs made at opening, in Dutch.
        interrupted: whether the program that wrote last did not close it.
        form: the storage format, encrypted or not.
        guard: knows the file from the outside, and guards that it is ours; ``None`` when it is open to read only.
    """

    def __init__(
        self,
        path: Path,
        database: Database,
        lock: WriterLock | None = None,
        notice: WijkError | None = None,
        form: StorageFormat = _PLAIN,
    ) -> None:
        self.path, self.form = path, form
        self.read_only, self.notice = lock is None, notice
        self.repairs = tuple(repair.value for repair in database.repairs)
        self._database = database
        self.guard = None if lock is None else Guard(path, lock, database)
        self.interrupted = not self.read_only and "writer" in database.marks()

    @classmethod
    def create(cls, path: Path, events: Iterable[Event] = (), cipher: Cipher | None = None) -> Self:
        """Make a dossier with these events and open it to write; it is there whole or not at all.

        Raises:
            WijkError: ``file-exists``, ``folder-missing``, ``dossier-unwritable``, ``disk-full-new``.
        """
        form = StorageFormat(cipher)
        with create_dossier(path) as fresh:
            Database.make(fresh, path, form.held(merge(events)))
        return cls.open(path, key=cipher)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, key: Credential = None) -> Self:
        """Open a dossier; where writing is refused or another program writes, read-only and with a notice.

        Raises:
            WijkError: ``file-missing``, ``dossier-not-ours``, ``dossier-newer``, ``dossier-unreadable``,
                ``dossier-damaged``, ``dossier-busy``, ``disk-full``; those of ``cipher_for`` when it has a password,
                and ``key-damaged``.
        """
        version = check_heading(path)
        if read_only:
            return cls._to_read(path, version, key)
        lock = WriterLock(path)
        grip = lock.take()
        if grip is LockState.HELD:
            tidied(path)
            opened = cls._to_write(path, version, lock, key)
            if opened is not None:
                return opened
        return cls._to_read(path, version, key, refusal(path, grip))

    @classmethod
    def salvaged(cls, path: Path, found: Salvage) -> Self:
        """Return a read-only store in memory of a damaged dossier; its notice says how to continue."""
        form = StorageFormat(found.cipher)
        database = Database.remembered(path, form.held(found.events, found.questionnaires))
        database.change_drafts(map(form.to_draft, found.drafts), ())
        return cls(path, database, None, WijkError("dossier-partly", path=path), form)

    @classmethod
    def _to_read(cls, path: Path, version: int, key: Credential, notice: WijkError | None = None) -> Self:
        with kept_if_well(Database.to_read(path, version)) as database:
            return cls(path, database, None, notice, form_of(database.wrapped(), key, path))

    @classmethod
    def _to_write(cls, path: Path, version: int, lock: WriterLock, key: Credential) -> Self | None:
        database, same = None, unchanged_since_now(path)
        try:
            # The password is asked for before anything is mended, so that what was mended is reported once it is open.
            with cls._to_read(path, version, key) as before:
                form = before.form
                if version < _CHECKSUMS_SINCE:
                    # A checksum says nothing of what was wrong before it was made, so that is looked for first.
                    before.events()
            database = Database.to_write(path, version, checked=same())
            if database is None:
                lock.release()
                return None
            if "wiping" in database.marks():
                database.clean()
            if form.cipher is not None and any(not kept.slot for kept in database.drafts()):
                named = filter(None, map(form.from_draft, database.drafts()))
                database.change_drafts(map(form.to_draft, named), [DraftKey("")])
            return cls(path, database, lock, form=form)
        except BaseException:
            if database is not None:
                database.close(wrote=False)
            lock.release()
            raise

    def events(self) -> tuple[Event, ...]:
        """Return all events in order.

        Raises:
            WijkError: ``dossier-damaged`` when one cannot be read.
        """
        rows = self._database.events()
        try:
            return self.form.from_rows(rows)
        except ValueError:
            # The cause holds what people said, so it must not come into a log.
            raise WijkError("dossier-damaged", path=self.path) from None

    def append(self, events: Iterable[Event], answered: Iterable[DraftKey] = ()) -> None:
        """Write events in one transaction; tombstones wipe what they name and every page that held it.

        Args:
            events: numbered events that are not in the file yet.
            answered: half-typed text that became one of these; half-typed text of wiped slots is deleted too.

        Raises:
            WijkError: those of ``must_write``, ``disk-full``, ``dossier-busy``; none of the events is written then.
        """
        self.must_write()
        if not (new := tuple(events)):
            return
        wipes = [
            self.form.wiped(name, event.payload.slot)
            for event in new
            if isinstance(event.payload, Forgotten)
            for name in event.payload.events
        ]
        forgotten = {event.payload.slot for event in new if isinstance(event.payload, Forgotten)}
        typed_there = [draft.key for draft in self.drafts() if draft.slot in forgotten] if forgotten else []
        gone = map(self.form.place_of_draft, (*answered, *typed_there))
        marks = self.form.marks((*self.events(), *new)) if wipes else ()
        with self._ours() as database:
            database.write(map(self.form.to_row, new), wipes, marks=marks, gone=gone)
            if wipes:
                database.clean()

    def change_drafts(
        self, kept: Iterable[Draft], gone: Iterable[DraftKey] = (), *, wiping: bool = False
    ) -> None:
        """Keep half-typed texts in the place of what was typed there before, and drop others; they are no events.

        With ``wiping`` nothing of what is dropped stays in free pages or in the journal.
        """
        with self._ours() as database:
            database.change_drafts(
                map(self.form.to_draft, kept), map(self.form.place_of_draft, gone), wiping=wiping
            )
            if wiping:
                database.clean()

    def drafts(self) -> tuple[Draft, ...]:
        """Return every half-typed text, the newest last."""
        return tuple(filter(None, map(self.form.from_draft, self._database.drafts())))

    def keep_questionnaire(self, hash_: str, canonical_json: str) -> None:
        """Keep a compiled questionnaire under its hash, so that another laptop needs no file."""
        with self._ours() as database:
            database.keep_questionnaire(*self.form.to_questionnaire(hash_, canonical_json))

    def questionnaire(self, hash_: str) -> str | None:
        """Return a compiled questionnaire as canonical JSON, or ``None`` when it is not in the dossier."""
        return self._questionnaires().get(hash_)

    @property
    def damaged_questionnaires(self) -> bool:
        """Whether a questionnaire in the dossier is not what was kept."""
        return self._database.questionnaires()[1] > 0

    def _questionnaires(self) -> dict[str, str]:
        return self.form.from_questionnaires(self._database.questionnaires()[0])

    def encrypt(self, cipher: Cipher | None) -> None:
        """Put everything in the file under another cipher, or under none, and leave nothing of the form before.

        Raises:
            WijkError: those of ``append`` and ``events``; then everything is as it was.
        """
        form = StorageFormat(cipher)
        held, drafts = form.held(self.events(), self._questionnaires(), self.form.cipher), self.drafts()
        with self._ours() as database:
            database.replace(held, map(form.to_draft, drafts))
            self.form = form
            database.clean()

    def marked(self, key: str) -> str | None:
        """Return a mark of the file, or ``None``."""
        return self._database.marks().get(key)

    def mark(self, key: str, value: str | None) -> None:
        """Put a mark in the file, or take it away."""
        with self._ours() as database:
            database.mark(key, value)

    def copy_to(self, path: Path) -> None:
        """Make a copy without half-typed text; whole also while this dossier is being written.

        Raises:
            WijkError: ``file-exists``, ``folder-missing``, ``dossier-unwritable``, ``disk-full-new``.
        """
        self.must_be_ours()
        with create_dossier(path) as fresh:
            self._database.copy(fresh, path)

    def close(self) -> None:
        """Close and let go of the lock; closing twice is no error, and nothing is written in what is not ours."""
        wrote = not self.read_only
        try:
            self.must_be_ours()
        except WijkError:
            wrote = False
        self._database.close(wrote=wrote)
        if self.guard is not None:
            self.guard.release()
            drop_empty_journal(self.path)

    def must_be_ours(self) -> None:
        """Raise an error when it is not the file that was opened; it is then neither written nor read.

        Raises:
            WijkError: those of ``Guard.must_be_ours``.
        """
        if self.guard is not None:
            self._database = self.guard.must_be_ours(self._database, self._whole)

    def _whole(self, database: Database) -> None:
        """Look whether each record is whole."""
        try:
            self.form.from_rows(database.events())
        except ValueError:
            raise WijkError("dossier-damaged", path=self.path) from None
        if database.questionnaires()[1]:
            raise WijkError("dossier-damaged", path=self.path)

    @contextmanager
    def _ours(self) -> Iterator[Database]:
        """Give the database to write in, when the file is ours, and look at it afterwards."""
        self.must_write()
        self.must_be_ours()
        with self.guard.looked_at(self._database) if self.guard is not None else nullcontext():
            yield self._database

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def must_write(self) -> None:
        """Refuse when nothing can be written, with the reason why.

        Raises:
            WijkError: ``dossier-read-only`` when another program writes, ``dossier-unwritable`` when the disk
                refuses, ``dossier-looking`` when it was opened to look.
        """
        if self.read_only:
            raise self.notice or WijkError("dossier-looking", path=self.path)

"""An open dossier: the file with its lock, its events and its half-typed field.

The door to the file for every room above. It decides who may write and what is kept; ``database`` knows how.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from wijkwizard.dossier import coding
from wijkwizard.dossier.beside import made_beside
from wijkwizard.dossier.database import Database
from wijkwizard.dossier.events import Event, Forgotten, Wiped
from wijkwizard.dossier.heading import SCHEMA_VERSION, check_heading
from wijkwizard.dossier.lock import Grip, WriterLock
from wijkwizard.dossier.merge import merge
from wijkwizard.dossier.salvage import Salvage
from wijkwizard.dossier.watch import Verdict, judge, look
from wijkwizard.errors import WijkError
from wijkwizard.files.halves import sweep_beside
from wijkwizard.rights import narrow


class Draft(NamedTuple):
    """A half-typed field: the slot as text, what was typed, and when (ISO 8601 in UTC)."""

    slot: str
    text: str
    at: str


class Store:
    """An open dossier, made by ``create`` or ``open``; a context manager.

    Attributes:
        path: the file.
        read_only: whether writing is refused.
        notice: why it is read-only though writing was asked, otherwise ``None``.
        repairs: what was mended at opening, in Dutch.
        interrupted: whether the program that wrote last never came to closing.
    """

    def __init__(
        self, path: Path, database: Database, lock: WriterLock | None, notice: WijkError | None
    ) -> None:
        self.path = path
        self.read_only = lock is None
        self.notice = notice
        self.repairs = tuple(repair.value for repair in database.repairs)
        self._database = database
        self._lock = lock
        self.interrupted = not self.read_only and database.marked("writer")
        self._known = None if self.read_only else look(path)

    @classmethod
    def create(cls, path: Path, events: Iterable[Event] = ()) -> Self:
        """Make a dossier with these events and open it to write; it is there whole or not at all.

        Raises:
            WijkError: ``file-exists``, ``folder-missing``, ``dossier-unwritable``, ``disk-full-new``.
        """
        with made_beside(path) as fresh:
            Database.make(fresh, path, map(coding.to_row, merge(events)))
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open a dossier; where writing is refused or another program writes, read-only and with a notice.

        Raises:
            WijkError: ``file-missing``, ``dossier-not-ours``, ``dossier-newer``, ``dossier-unreadable``,
                ``dossier-damaged``, ``dossier-busy``, ``disk-full``.
        """
        version = check_heading(path)
        if read_only:
            return cls(path, Database.to_read(path, version), None, None)
        lock = WriterLock(path)
        grip = lock.take()
        if grip is Grip.HELD:
            for one in (path, path.with_name(f"{path.name}-journal")):
                narrow(one)
            sweep_beside(path.parent)
            opened = cls._to_write(path, version, lock)
            if opened is not None:
                return opened
        return cls(path, Database.to_read(path, version), None, _notice(path, grip))

    @classmethod
    def salvaged(cls, path: Path, found: Salvage) -> Self:
        """Hold in memory what is whole in a damaged dossier, to read; the notice says how to go on."""
        database = Database.remembered(path, map(coding.to_row, found.events))
        for hash_, text in found.questionnaires.items():
            database.keep_questionnaire(hash_, text)
        if found.draft:
            database.keep_draft(*found.draft)
        return cls(path, database, None, WijkError("dossier-partly", path=path))

    @classmethod
    def _to_write(cls, path: Path, version: int, lock: WriterLock) -> Self | None:
        database = None
        try:
            if version < SCHEMA_VERSION:
                # A checksum says nothing of what was wrong before it was made, so that is looked for first.
                with cls(path, Database.to_read(path, version), None, None) as before:
                    before.events()
            database = Database.to_write(path, version)
            if database is None:
                lock.release()
                return None
            if database.marked("wiping"):
                database.clean()
            return cls(path, database, lock, None)
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
            return coding.from_rows(rows)
        except ValueError:
            # The cause holds what people said, so it must not come into a log.
            raise WijkError("dossier-damaged", path=self.path) from None

    def append(self, events: Iterable[Event], *, drop_draft: bool = False) -> None:
        """Write events in one transaction; a tombstone among them wipes what it names, physically.

        Args:
            events: numbered events that are not in the file yet.
            drop_draft: whether the half-typed field became one of these answers.

        Raises:
            WijkError: those of ``must_write``, ``disk-full``, ``dossier-busy``; none of
                the events is written then.
        """
        self.must_write()
        new = tuple(events)
        if not new:
            return
        wipes = [
            (Wiped(slot=event.payload.slot).model_dump_json(), *name)
            for event in new
            if isinstance(event.payload, Forgotten)
            for name in event.payload.events
        ]
        drop_draft |= any(isinstance(event.payload, Forgotten) for event in new)
        with self._ours() as database:
            database.write(map(coding.to_row, new), wipes, writer=new[-1].session, drop_draft=drop_draft)
            if wipes:
                database.clean()

    def forget(self, tombstone: Event) -> None:
        """Write a tombstone, wipe what it names and the draft, and leave no free page that held it."""
        self.append((tombstone,))

    def keep_draft(self, slot: str, text: str, at: str) -> None:
        """Overwrite the half-typed field; it is no event and never exported."""
        with self._ours() as database:
            database.keep_draft(slot, text, at)

    def draft(self) -> Draft | None:
        """Return the half-typed field, if any."""
        found = self._database.draft()
        return Draft(*found) if found else None

    def clear_draft(self) -> None:
        """Drop the half-typed field."""
        with self._ours() as database:
            database.clear_draft()

    def keep_questionnaire(self, hash_: str, canonical_json: str) -> None:
        """Keep a compiled questionnaire under its hash, so that another laptop needs no file."""
        with self._ours() as database:
            database.keep_questionnaire(hash_, canonical_json)

    def questionnaire(self, hash_: str) -> str | None:
        """Return a compiled questionnaire as canonical JSON, or ``None`` when it is not in the dossier."""
        return self._database.questionnaire(hash_)

    @property
    def damaged_questionnaires(self) -> bool:
        """Whether a questionnaire in the dossier is not what was kept."""
        return self._database.questionnaires()[1] > 0

    def copy_to(self, path: Path) -> None:
        """Make a copy without the half-typed field; whole also while this dossier is being written.

        Raises:
            WijkError: ``file-exists``, ``folder-missing``, ``dossier-unwritable``, ``disk-full-new``.
        """
        self.must_be_ours()
        with made_beside(path) as fresh:
            self._database.copy(fresh, path)

    def close(self) -> None:
        """Close and let go of the lock; closing twice is no error, and nothing is written in what is not ours."""
        wrote = not self.read_only
        try:
            self.must_be_ours()
        except WijkError:
            wrote = False
        self._database.close(wrote=wrote)
        if self._lock is not None:
            self._lock.release()

    def must_be_ours(self) -> None:
        """Refuse when the file is not the one that was opened; nothing may be written in it or read from it.

        Raises:
            WijkError: ``dossier-gone``, ``dossier-changed``, ``dossier-replaced``, ``dossier-unwritable``.
        """
        if self._known is None:
            return
        seen = look(self.path, self._known)
        verdict = judge(self._known, seen)
        if verdict is Verdict.EQUAL:
            self._database.close(wrote=False)
            database = Database.to_write(self.path, check_heading(self.path))
            if database is None:
                raise _notice(self.path, Grip.HELD)
            self._database = database
            seen = look(self.path)
        elif verdict is not Verdict.OURS:
            raise WijkError(verdict.value, path=self.path)
        self._known = seen

    @contextmanager
    def _ours(self) -> Iterator[Database]:
        """Give the database to write in, when the file is ours, and look at it afterwards."""
        self.must_write()
        self.must_be_ours()
        try:
            yield self._database
        finally:
            with suppress(WijkError):
                self._known = look(self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def must_write(self) -> None:
        """Refuse when nothing can be written, with the reason why.

        Raises:
            WijkError: ``dossier-read-only`` when another program writes, ``dossier-unwritable`` when the disk
                refuses, ``dossier-looking`` when it was opened to look.
        """
        if self.read_only:
            raise self.notice or WijkError("dossier-looking", path=self.path)


def _notice(path: Path, grip: Grip) -> WijkError:
    if grip is Grip.ELSEWHERE:
        return WijkError("dossier-read-only", path=path)
    what = "de map" if grip is Grip.REFUSED else "het bestand"
    return WijkError("dossier-unwritable", path=path, reason=f"{what} is alleen-lezen")

"""The database in the file; the only module that uses SQLite.

Each change is one transaction that is on disk before the call returns. The rollback journal restores the file on
reopening, at whatever moment the program or the laptop stopped.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from secrets import token_hex
from typing import Self

from wijkwizard.dossier.file import schema
from wijkwizard.dossier.file.change_counter import ChangeCounter
from wijkwizard.dossier.file.checksum import checksum, count_in, counted, holds
from wijkwizard.dossier.file.drafts import Draft, from_row, to_row
from wijkwizard.dossier.file.journal import journal_overwritten
from wijkwizard.dossier.file.meta_marks import MetaMark
from wijkwizard.dossier.file.migrations import carry_out, migrate
from wijkwizard.dossier.file.repairs import Repair, mended
from wijkwizard.dossier.file.scratch_copy import kept_if_well, scratch_copy
from wijkwizard.dossier.file.sqlite_errors import CANTOPEN, READONLY, kind, sentence
from wijkwizard.dossier.file.transaction import fill, transaction
from wijkwizard.dossier.log.events import EventId
from wijkwizard.dossier.log.serialize import Columns
from wijkwizard.errors import WijkError
from wijkwizard.terms import DraftKey

_MEMORY = Path(":memory:")


class Database:
    """An open database.

    Every method raises WijkError from the catalogue when it fails, and then changes nothing.

    Args:
        db: the connection.
        path: the file as it is shown to people.
        repairs: what was mended at opening; next to it ``change_counter`` returns whether anybody else wrote.
    """

    def __init__(self, db: sqlite3.Connection, path: Path, repairs: tuple[Repair, ...] = ()) -> None:
        self._db, self._path, self.repairs = db, path, repairs
        self._stamp, self.change_counter = token_hex(8), ChangeCounter(db)

    @classmethod
    def make(cls, fresh: Path, path: Path, held: schema.FileContents) -> None:
        """Make a database that holds this in a new file that will later be put at ``path``."""
        with translated(path), closing(_made(fresh, held)) as db:
            db.execute("PRAGMA journal_mode = DELETE")

    @classmethod
    def remembered(cls, path: Path, held: schema.FileContents) -> Self:
        """Hold this in memory alone, in the name of a file that cannot be used itself."""
        with translated(path):
            return cls(_made(_MEMORY, held), path)

    @classmethod
    def to_write(cls, path: Path, version: int, *, checked: bool = False) -> Self | None:
        """Open to write, at the present version, pages looked at or not; ``None`` when the file refuses it."""
        with translated(path), kept_if_well(_connect(path)) as db:
            try:
                with transaction(db):
                    db.execute("DELETE FROM meta WHERE 0")  # BEGIN IMMEDIATE alone passes on a read-only file
            except sqlite3.OperationalError as error:
                if kind(error.sqlite_errorcode) not in {READONLY, CANTOPEN}:
                    raise
                db.close()
                return None
            extras = _extras(db, path, version, checked=checked)
            bad = _brought_up(db, extras, version)
            return cls(db, path, (*((Repair.FOREIGN,) if extras else ()), *bad, *mended(db)))

    @classmethod
    def to_read(cls, path: Path, version: int) -> Self:
        """Open to read; where reading would need writing (interrupted, or an older version) from memory."""
        with translated(path):
            if version < len(schema.MIGRATIONS):
                return cls(_in_memory(path, version), path)
            try:
                with kept_if_well(_connect(path)) as db:
                    _extras(db, path, version)
                    db.execute("PRAGMA query_only = ON")
                    return cls(db, path)
            except sqlite3.OperationalError as error:
                if kind(error.sqlite_errorcode) not in {READONLY, CANTOPEN}:
                    raise
                return cls(_in_memory(path, version), path)

    def events(self) -> list[tuple[object, ...]]:
        """Return the stored columns of all events in order, whole or damaged; raises when one is missing."""
        with translated(self._path), transaction(self._db, "DEFERRED") as db:
            rows = db.execute(schema.SELECT).fetchall()
            marks = dict(db.execute("SELECT key, value FROM meta"))
        if count_in(marks.get("events")) not in {None, len(rows)}:
            raise WijkError("dossier-damaged", path=self._path)
        return rows

    def wrapped(self) -> tuple[str, ...] | None:
        """Return the undamaged wrapped keys; ``None`` when there never was one."""
        with translated(self._path):
            rows = self._db.execute("SELECT wrapped, checksum FROM keys").fetchall()
        return tuple(row[0] for row in rows if holds(row)) if rows else None

    def names(self) -> tuple[EventId, ...]:
        """Return the names of all events, which are never encrypted."""
        with translated(self._path):
            return tuple(EventId(*row) for row in self._db.execute("SELECT session, n FROM events"))

    def replace(self, held: schema.FileContents, drafts: Iterable[Draft]) -> None:
        """Store all contents in another form, in one transaction, and leave nothing of the earlier form."""
        with self._changing(self._path) as db:
            half_typed = (schema.KEEP_DRAFT, map(to_row, drafts))
            fill(db, (*schema.EMPTYING, *held.filling(), half_typed, (schema.MARK, schema.REPLACED)))

    def write(
        self,
        rows: Iterable[Columns],
        wipes: Iterable[tuple[str, str, str, int]],
        *,
        marks: Iterable[MetaMark],
        gone: Iterable[DraftKey],
    ) -> None:
        """Write events, and replace payloads of wiped events, in one transaction.

        Args:
            rows: new events.
            wipes: new kind and payload, session and number of each event to wipe.
            marks: the new marks of the dossier.
            gone: half-typed text to delete in the same transaction.
        """
        wiping = tuple(wipes)
        with self._changing(self._path if wiping else None) as db:
            db.executemany(schema.MARK, marks)
            db.executemany(schema.INSERT, rows)
            db.executemany(schema.WIPE, wiping)
            db.execute(schema.COUNT)
            db.executemany(schema.DROP_DRAFT, gone)
            if wiping:
                db.execute(schema.MARK, ("wiping", "1"))

    def clean(self) -> None:
        """Rebuild the file without its free pages."""
        with translated(self._path):
            self._db.execute("VACUUM")
            self._db.execute("DELETE FROM meta WHERE key = 'wiping'")

    def marks(self) -> dict[str, str]:
        """Return the stored marks, such as ``writer`` and ``wiping``."""
        with translated(self._path):
            return dict(self._db.execute("SELECT key, value FROM meta"))

    def mark(self, key: str, value: str | None) -> None:
        """Put a mark in the file, or take it away."""
        with self._changing() as db:
            db.execute(*((schema.UNMARK, (key,)) if value is None else (schema.MARK, (key, value))))

    def change_drafts(self, kept: Iterable[Draft], gone: Iterable[DraftKey], *, wiping: bool = False) -> None:
        """Keep half-typed texts in the place of earlier ones, and drop others; ``clean`` must follow a wiping."""
        new = tuple(kept)
        with self._changing(self._path if wiping else None) as db:
            db.executemany(schema.DROP_DRAFT, (*gone, *(draft.key for draft in new)))
            db.executemany(schema.KEEP_DRAFT, map(to_row, new))
            if wiping:
                db.execute(schema.MARK, ("wiping", "1"))

    def drafts(self) -> tuple[Draft, ...]:
        """Return every half-typed text that is whole, the newest last."""
        with translated(self._path):
            return tuple(filter(None, map(from_row, self._db.execute(schema.DRAFTS).fetchall())))

    def keep_questionnaire(self, hash_: str, canonical_json: str) -> None:
        """Keep a questionnaire under its hash; what is there already and whole stays as it is."""
        if hash_ not in self.questionnaires()[0]:
            with self._changing() as db:
                db.execute(schema.KEEP, (hash_, canonical_json))

    def questionnaires(self) -> tuple[Mapping[str, str], int]:
        """Return all whole questionnaires by their hash, and how many are damaged."""
        with translated(self._path):
            rows = self._db.execute("SELECT hash, json, checksum FROM questionnaires").fetchall()
        whole = {row[0]: row[1] for row in rows if holds(row)}
        return whole, len(rows) - len(whole)

    def copy(self, fresh: Path, path: Path) -> None:
        """Copy everything but half-typed text to a new file that will later be put at ``path``."""
        with translated(path), closing(_connect(fresh)) as copy:
            self._db.backup(copy)
            with transaction(copy):
                copy.execute("DELETE FROM drafts")
                copy.executemany(*schema.OWN)
            copy.execute("PRAGMA journal_mode = DELETE")

    def close(self, *, wrote: bool = False) -> None:
        """Close, and remove the mark of the writer and the journal; a removed memory stick is no error."""
        with suppress(sqlite3.Error):
            if wrote:
                with transaction(self._db):
                    if self.change_counter.alone():
                        self._db.execute("DELETE FROM meta WHERE key = 'writer'")
                self._db.execute("PRAGMA journal_mode = DELETE")
        with suppress(sqlite3.Error):
            self._db.close()

    @contextmanager
    def _changing(self, gone: Path | None = None) -> Iterator[sqlite3.Connection]:
        with translated(self._path), journal_overwritten(self._db, gone), transaction(self._db):
            if not self.change_counter.alone():
                raise WijkError("dossier-changed", path=self._path)
            self._db.execute(schema.MARK, ("writer", self._stamp))
            yield self._db

    def stamp_at(self) -> int:
        """Return the offset of the page that identifies the writer of the last transaction."""
        with translated(self._path):
            return int(self._db.execute(schema.STAMP_AT).fetchone()[0])


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Translate errors of SQLite to errors of the catalogue, as a context manager."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a fault of ours, such as using what was closed
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:  # SQLite may quote a damaged scheme
        raise sentence(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT), path) from error


def _made(place: Path, held: schema.FileContents) -> sqlite3.Connection:
    with kept_if_well(_connect(place)) as db:
        _brought_up(db, (), 0)
        with transaction(db):
            fill(db, held.filling())
    return db


def _connect(path: Path) -> sqlite3.Connection:
    """Connect, with our settings and functions; what is no UTF-8 is read as text that no checksum holds for."""
    db = sqlite3.connect(path, isolation_level=None)
    with kept_if_well(db):
        for setting in schema.SETTINGS:
            db.execute(setting)
    db.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    db.create_function("checksum", -1, checksum)
    db.create_function("counted", 1, lambda count: counted(len(schema.MIGRATIONS), count))
    return db


def _in_memory(path: Path, version: int) -> sqlite3.Connection:
    """Read a file by way of a copy, which may be rolled back and brought to the present version."""
    memory = _connect(_MEMORY)
    with kept_if_well(memory), scratch_copy(path) as aside:
        with closing(_connect(aside)) as copy:
            copy.backup(memory)
        _brought_up(memory, _extras(memory, path, version), version)
    return memory


@lru_cache(maxsize=4)
def _ours(steps: tuple[str, ...]) -> Mapping[str, schema.Shape]:
    """Return the schema after these steps."""
    with closing(_connect(_MEMORY)) as db:
        carry_out(db, steps)
        return _shapes(db)


def _extras(
    db: sqlite3.Connection, path: Path, version: int, *, checked: bool = False
) -> tuple[schema.Shape, ...]:
    """Return what was planted in the schema; damage when pages or tables are not as we made them."""
    sound = checked or db.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    found = schema.planted(_shapes(db), _ours(schema.MIGRATIONS[:version])) if sound else None
    if found is None:
        raise WijkError("dossier-damaged", path=path)
    return found


def _shapes(db: sqlite3.Connection) -> Mapping[str, schema.Shape]:
    return schema.shapes(db.execute(schema.SHAPES))


def _brought_up(db: sqlite3.Connection, extras: tuple[schema.Shape, ...], version: int) -> tuple[Repair, ...]:
    """Drop tables that are not ours, then migrate to the current version, in one transaction."""
    if version == len(schema.MIGRATIONS) and not extras:
        return ()
    with transaction(db):
        return migrate(db, extras, version)


def roll_back(aside: Path) -> None:
    """Let SQLite roll back what was interrupted in a copy, if it can."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(aside)) as db:
        db.execute("SELECT 1 FROM sqlite_master").fetchone()

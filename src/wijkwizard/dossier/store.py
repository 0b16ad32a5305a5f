"""The one file: SQLite with events, a half-typed field, questionnaires and a few marks.

The only module that knows SQL. Everything it can fail at comes out as a sentence of the catalogue, and a
failure never leaves half an answer: each append is one transaction, on disk before it returns.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from wijkwizard.dossier import coding
from wijkwizard.dossier.beside import made_beside
from wijkwizard.dossier.events import Event, Forgotten, Wiped
from wijkwizard.dossier.heading import APPLICATION_ID, check_heading
from wijkwizard.dossier.lock import Grip, WriterLock
from wijkwizard.dossier.merge import merge
from wijkwizard.errors import WijkError

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE events (session TEXT NOT NULL, n INTEGER NOT NULL, lamport INTEGER NOT NULL, "
        "at TEXT NOT NULL, action INTEGER NOT NULL, kind TEXT NOT NULL, payload TEXT NOT NULL, "
        "PRIMARY KEY (session, n))",
        "CREATE TABLE draft (one INTEGER PRIMARY KEY CHECK (one = 1), slot TEXT NOT NULL, "
        "text TEXT NOT NULL, at TEXT NOT NULL)",
        "CREATE TABLE questionnaires (hash TEXT PRIMARY KEY, json TEXT NOT NULL)",
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    ),
)
"""What brings the tables from each version to the next, from none; a version once published never changes."""

_SETTINGS = (
    "PRAGMA busy_timeout = 2000",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",  # a wiped text must not live on in a temporary file
    "PRAGMA secure_delete = ON",
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = EXTRA",
)
_INSERT = "INSERT INTO events (session, n, lamport, at, action, kind, payload) VALUES (?, ?, ?, ?, ?, ?, ?)"
_SELECT = "SELECT session, n, lamport, at, action, kind, payload FROM events ORDER BY lamport, session, n"
_WIPE = "UPDATE events SET kind = 'wiped', payload = ? WHERE session = ? AND n = ?"
_MARK = "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
_CODES = {
    sqlite3.SQLITE_FULL: ("disk-full", ""),
    sqlite3.SQLITE_BUSY: ("dossier-busy", ""),
    sqlite3.SQLITE_LOCKED: ("dossier-busy", ""),
    sqlite3.SQLITE_READONLY: ("dossier-unwritable", "het bestand is alleen-lezen, verplaatst of weg"),
    sqlite3.SQLITE_CANTOPEN: ("dossier-unwritable", "in de map kan niet worden geschreven, of zij is weg"),
    sqlite3.SQLITE_IOERR: ("dossier-unwritable", "de schijf geeft een fout of is weg"),
    sqlite3.SQLITE_PERM: ("dossier-unwritable", "u mag hier niet lezen of schrijven"),
}
_KIND = 0xFF  # SQLite keeps the kind of an error in its lowest byte


class Draft(NamedTuple):
    """A half-typed field: the slot as text, what was typed, and when (ISO 8601 in UTC)."""

    slot: str
    text: str
    at: str


class Store:
    """An open dossier, made by ``create`` or ``open``; a context manager.

    Attributes:
        path: the file.
        read_only: whether appending is refused.
        notice: why it is read-only though writing was asked, otherwise ``None``.
        interrupted: whether the program that wrote last never came to closing.
    """

    def __init__(self, path: Path, db: sqlite3.Connection, lock: WriterLock | None, notice: WijkError | None) -> None:
        self.path = path
        self.read_only = lock is None
        self.notice = notice
        self._db = db
        self._lock = lock
        self._marked = False
        self.interrupted = bool(self._ask("SELECT 1 FROM meta WHERE key = 'writer'"))
        if lock is not None and self._ask("SELECT 1 FROM meta WHERE key = 'wiping'"):
            self._clean()

    @classmethod
    def create(cls, path: Path, events: Iterable[Event] = ()) -> Self:
        """Make a dossier with these events and open it to write; it is there whole or not at all.

        Raises:
            WijkError: ``file-exists``, ``folder-missing``, ``dossier-unwritable``, ``disk-full``.
        """
        with made_beside(path) as fresh, _translated(path), closing(_connect(fresh)) as db:
            _migrate(db, 0)
            with _transaction(db):
                db.executemany(_INSERT, map(coding.to_row, merge(events)))
            db.execute("PRAGMA journal_mode = DELETE")
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open a dossier; where writing is refused or another program writes, read-only and with a notice.

        Raises:
            WijkError: ``file-missing``, ``dossier-not-ours``, ``dossier-newer``, ``dossier-unreadable``,
                ``dossier-damaged``, ``dossier-busy``, ``disk-full``.
        """
        version = check_heading(path)
        lock, notice = (None, None) if read_only else _take(path)
        if lock is not None:
            try:
                with _translated(path):
                    db = _writer(path, version)
                if db is not None:
                    return cls(path, db, lock, None)
            except BaseException:
                lock.release()
                raise
            lock.release()
            notice = WijkError("dossier-unwritable", path=path, reason="het bestand is alleen-lezen")
        with _translated(path):
            db = _reader(path, version)
        return cls(path, db, None, notice)

    def events(self) -> tuple[Event, ...]:
        """Return all events in order.

        Raises:
            WijkError: ``dossier-damaged`` when one cannot be read.
        """
        rows = self._ask(_SELECT)
        try:
            return coding.from_rows(rows)
        except ValueError:
            # The cause holds what people said, so it is left out of the log.
            raise WijkError("dossier-damaged", path=self.path) from None

    def append(self, events: Iterable[Event], *, drop_draft: bool = False) -> None:
        """Write events in one transaction; a tombstone among them wipes what it names, physically.

        Args:
            events: numbered events that are not in the file yet.
            drop_draft: whether the half-typed field became one of these answers.

        Raises:
            WijkError: ``dossier-read-only``, ``disk-full``, ``dossier-busy``, ``dossier-unwritable``; nothing of
                the events is written then.
        """
        new = tuple(events)
        stones = [event.payload for event in new if isinstance(event.payload, Forgotten)]
        with self._writing():
            if not self._marked:
                self._db.execute(_MARK, ("writer", new[0].session if new else "?"))
            self._db.executemany(_INSERT, map(coding.to_row, new))
            for stone in stones:
                wiped = Wiped(slot=stone.slot).model_dump_json()
                self._db.executemany(_WIPE, [(wiped, *name) for name in stone.events])
            if stones:
                self._db.execute(_MARK, ("wiping", "1"))
            if stones or drop_draft:
                self._db.execute("DELETE FROM draft")
        self._marked = True
        if stones:
            self._clean()

    def forget(self, tombstone: Event) -> None:
        """Write a tombstone, wipe what it names and the draft, and leave no free page that held it."""
        self.append((tombstone,))

    def keep_draft(self, slot: str, text: str, at: str) -> None:
        """Overwrite the half-typed field; it is no event and never exported."""
        with self._writing():
            self._db.execute("INSERT OR REPLACE INTO draft (one, slot, text, at) VALUES (1, ?, ?, ?)", (slot, text, at))

    def draft(self) -> Draft | None:
        """Return the half-typed field, if any."""
        for slot, text, at in self._ask("SELECT slot, text, at FROM draft"):
            return Draft(slot, text, at)
        return None

    def clear_draft(self) -> None:
        """Drop the half-typed field."""
        with self._writing():
            self._db.execute("DELETE FROM draft")

    def keep_questionnaire(self, hash_: str, canonical_json: str) -> None:
        """Keep a compiled questionnaire under its hash, so that another laptop needs no file."""
        with self._writing():
            self._db.execute(
                "INSERT OR IGNORE INTO questionnaires (hash, json) VALUES (?, ?)", (hash_, canonical_json)
            )

    def questionnaire(self, hash_: str) -> str | None:
        """Return a compiled questionnaire as canonical JSON, or ``None`` when the dossier does not carry it."""
        for (found,) in self._ask("SELECT json FROM questionnaires WHERE hash = ?", (hash_,)):
            return str(found)
        return None

    def copy_to(self, path: Path) -> None:
        """Make a copy without the half-typed field; whole also while this one is being written.

        Raises:
            WijkError: ``file-exists``, ``folder-missing``, ``dossier-unwritable``, ``disk-full``.
        """
        with made_beside(path) as fresh, _translated(path), closing(_connect(fresh)) as copy:
            self._db.backup(copy)
            with _transaction(copy):
                copy.execute("DELETE FROM draft")
                copy.execute("DELETE FROM meta WHERE key = 'writer'")
            copy.execute("PRAGMA journal_mode = DELETE")

    def close(self) -> None:
        """Close and let go of the lock; closing twice, or after the stick was pulled out, is no error."""
        with suppress(sqlite3.Error):
            if self._lock is not None:
                if self._marked:
                    self._db.execute("DELETE FROM meta WHERE key = 'writer'")
                self._db.execute("PRAGMA journal_mode = DELETE")  # takes the empty journal away
        with suppress(sqlite3.Error):
            self._db.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _ask(self, sql: str, facts: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
        with _translated(self.path):
            return self._db.execute(sql, facts).fetchall()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if self.read_only:
            raise self.notice or WijkError("dossier-read-only", path=self.path)
        with _translated(self.path), _transaction(self._db):
            yield

    def _clean(self) -> None:
        """Rebuild the file without its free pages; a mark in the file makes the next opening finish this."""
        with _translated(self.path):
            self._db.execute("VACUUM")
            self._db.execute("DELETE FROM meta WHERE key = 'wiping'")


def _take(path: Path) -> tuple[WriterLock | None, WijkError | None]:
    lock = WriterLock(path)
    grip = lock.take()
    if grip is Grip.HELD:
        return lock, None
    if grip is Grip.ELSEWHERE:
        return None, WijkError("dossier-read-only", path=path)
    return None, WijkError("dossier-unwritable", path=path, reason="de map is alleen-lezen")


def _connect(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    for setting in _SETTINGS:
        db.execute(setting)
    return db


def _writer(path: Path, version: int) -> sqlite3.Connection | None:
    """Open to write, or return ``None`` when the file itself refuses that."""
    db = _connect(path)
    try:
        db.execute("BEGIN IMMEDIATE")
        db.execute("ROLLBACK")
        _check(db, path)
        _migrate(db, version)
    except BaseException as error:
        db.close()
        if isinstance(error, sqlite3.Error) and error.sqlite_errorcode & _KIND == sqlite3.SQLITE_READONLY:
            return None
        raise
    return db


def _reader(path: Path, version: int) -> sqlite3.Connection:
    """Open to read; when that needs writing (an interrupted journal, an older version) read from a copy in memory."""
    db = _connect(path)
    try:
        if version == len(MIGRATIONS):
            _check(db, path)
            db.execute("PRAGMA query_only = ON")
            return db
    except sqlite3.OperationalError:
        pass  # most likely a journal that cannot be rolled back where nothing may be written
    except BaseException:
        db.close()
        raise
    db.close()
    return _in_memory(path, version)


def _in_memory(path: Path, version: int) -> sqlite3.Connection:
    memory = sqlite3.connect(":memory:", isolation_level=None)
    with tempfile.TemporaryDirectory(prefix="wijkwizard-") as folder:
        for name in (path.name, f"{path.name}-journal"):
            with suppress(FileNotFoundError):
                shutil.copyfile(path.with_name(name), Path(folder) / name)
        with closing(_connect(Path(folder) / path.name)) as copy:
            copy.backup(memory)
    _check(memory, path)
    _migrate(memory, version)
    return memory


def _check(db: sqlite3.Connection, path: Path) -> None:
    if db.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise WijkError("dossier-damaged", path=path)


def _migrate(db: sqlite3.Connection, version: int) -> None:
    """Bring the tables to the present version, all steps in one transaction."""
    if version == len(MIGRATIONS):
        return
    with _transaction(db):
        for step in MIGRATIONS[version:]:
            for statement in step:
                db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


@contextmanager
def _transaction(db: sqlite3.Connection) -> Iterator[None]:
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            db.execute("ROLLBACK")
        raise


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    """Turn what SQLite says into a sentence of the catalogue."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code, reason = _CODES.get(error.sqlite_errorcode & _KIND, ("dossier-damaged", ""))
        raise WijkError(code, path=path, reason=reason) from error

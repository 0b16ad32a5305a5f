"""The database in the file: the only module that knows SQL.

Each change is one transaction that is on disk before the call returns; the rollback journal makes the file
whole again after reopening, at whatever moment the program or the laptop stopped.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Self

from wijkwizard.dossier.coding import Columns
from wijkwizard.dossier.failures import CANTOPEN, READONLY, kind, sentence
from wijkwizard.dossier.heading import APPLICATION_ID
from wijkwizard.errors import WijkError

_FIRST = """
CREATE TABLE events (
    session TEXT NOT NULL,
    n INTEGER NOT NULL,
    lamport INTEGER NOT NULL,
    at TEXT NOT NULL,
    action INTEGER NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (session, n)
);
CREATE TABLE draft (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    slot TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE TABLE questionnaires (hash TEXT PRIMARY KEY, json TEXT NOT NULL);
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
"""

MIGRATIONS: tuple[str, ...] = (_FIRST,)
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
_MARK = "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)"


class Database:
    """An open database.

    Every method raises WijkError with what went wrong in the words of the catalogue, and then changes nothing.

    Args:
        db: the connection.
        path: the file as it is shown to people.
    """

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self._db = db
        self._path = path

    @classmethod
    def make(cls, fresh: Path, path: Path, rows: Iterable[Columns]) -> None:
        """Make a database with these events in a new file that will later be put at ``path``."""
        with translated(path), closing(_connect(fresh)) as db:
            _migrate(db, 0)
            with _transaction(db):
                db.executemany(_INSERT, rows)
            db.execute("PRAGMA journal_mode = DELETE")

    @classmethod
    def to_write(cls, path: Path, version: int) -> Self | None:
        """Open to write, at the present version; ``None`` when the file refuses to be written."""
        with translated(path), _kept_if_well(_connect(path)) as db:
            try:
                with _transaction(db):
                    db.execute("DELETE FROM meta WHERE 0")  # BEGIN IMMEDIATE alone passes on a read-only file
            except sqlite3.OperationalError as error:
                if kind(error.sqlite_errorcode) not in {READONLY, CANTOPEN}:
                    raise
                db.close()
                return None
            _check(db, path)
            _migrate(db, version)
            return cls(db, path)

    @classmethod
    def to_read(cls, path: Path, version: int) -> Self:
        """Open to read; where reading would need writing (interrupted, or an older version) from memory."""
        with translated(path):
            if version < len(MIGRATIONS):
                return cls(_in_memory(path, version), path)
            try:
                with _kept_if_well(_connect(path)) as db:
                    _check(db, path)
                    db.execute("PRAGMA query_only = ON")
                    return cls(db, path)
            except sqlite3.OperationalError as error:
                if kind(error.sqlite_errorcode) not in {READONLY, CANTOPEN}:
                    raise
                return cls(_in_memory(path, version), path)

    def events(self) -> list[Columns]:
        """Return all events in order."""
        with translated(self._path):
            return self._db.execute(_SELECT).fetchall()

    def write(
        self, rows: Iterable[Columns], wipes: Iterable[tuple[str, str, int]], *, writer: str, drop_draft: bool
    ) -> None:
        """Write events, and put other payloads in the place of forgotten ones, in one transaction.

        Args:
            rows: new events.
            wipes: new payload, session and number of each event to wipe.
            writer: a mark that says who writes, until it is taken away at closing.
            drop_draft: whether the half-typed field goes in the same transaction.
        """
        wiping = tuple(wipes)
        with self._changing() as db:
            db.execute(_MARK, ("writer", writer))
            db.executemany(_INSERT, rows)
            db.executemany(_WIPE, wiping)
            if wiping:
                db.execute(_MARK, ("wiping", "1"))
            if wiping or drop_draft:
                db.execute("DELETE FROM draft")

    def clean(self) -> None:
        """Rebuild the file without its free pages."""
        with translated(self._path):
            self._db.execute("VACUUM")
            self._db.execute("DELETE FROM meta WHERE key = 'wiping'")

    def marked(self, key: str) -> bool:
        """Whether a mark (``writer``, ``wiping``) stands in the file."""
        with translated(self._path):
            return self._db.execute("SELECT 1 FROM meta WHERE key = ?", (key,)).fetchone() is not None

    def keep_draft(self, slot: str, text: str, at: str) -> None:
        """Overwrite the one half-typed field."""
        with self._changing() as db:
            db.execute(
                "INSERT OR REPLACE INTO draft (one, slot, text, at) VALUES (1, ?, ?, ?)", (slot, text, at)
            )

    def draft(self) -> tuple[str, str, str] | None:
        """Return slot, text and moment of the half-typed field."""
        with translated(self._path):
            found: tuple[str, str, str] | None = self._db.execute(
                "SELECT slot, text, at FROM draft"
            ).fetchone()
        return found

    def clear_draft(self) -> None:
        """Drop the half-typed field."""
        with self._changing() as db:
            db.execute("DELETE FROM draft")

    def keep_questionnaire(self, hash_: str, canonical_json: str) -> None:
        """Keep a questionnaire under its hash; what is there already stays as it is."""
        with self._changing() as db:
            db.execute(
                "INSERT OR IGNORE INTO questionnaires (hash, json) VALUES (?, ?)", (hash_, canonical_json)
            )

    def questionnaire(self, hash_: str) -> str | None:
        """Return the questionnaire with this hash."""
        with translated(self._path):
            found = self._db.execute("SELECT json FROM questionnaires WHERE hash = ?", (hash_,)).fetchone()
        return str(found[0]) if found else None

    def copy(self, fresh: Path, path: Path) -> None:
        """Copy everything but the half-typed field to a new file that will later be put at ``path``."""
        with translated(path), closing(_connect(fresh)) as copy:
            self._db.backup(copy)
            with _transaction(copy):
                copy.execute("DELETE FROM draft")
                copy.execute("DELETE FROM meta WHERE key = 'writer'")
            copy.execute("PRAGMA journal_mode = DELETE")

    def close(self, *, wrote: bool) -> None:
        """Close; that a stick was pulled out is no error any more.

        Args:
            wrote: whether this was open to write, so that the mark and the empty journal must go.
        """
        with suppress(sqlite3.Error):
            if wrote:
                self._db.execute("DELETE FROM meta WHERE key = 'writer'")
                self._db.execute("PRAGMA journal_mode = DELETE")
        with suppress(sqlite3.Error):
            self._db.close()

    @contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        with translated(self._path), _transaction(self._db):
            yield self._db


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite says into a sentence of the catalogue."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a fault of ours, such as using what was closed
    except sqlite3.DatabaseError as error:
        raise sentence(error.sqlite_errorcode, path) from error


def _connect(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    with _kept_if_well(db):
        for setting in _SETTINGS:
            db.execute(setting)
    return db


@contextmanager
def _kept_if_well(db: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    try:
        yield db
    except BaseException:
        db.close()
        raise


def _in_memory(path: Path, version: int) -> sqlite3.Connection:
    """Read a file by way of a copy, which may be rolled back and brought to the present version."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    with _kept_if_well(memory), tempfile.TemporaryDirectory(prefix="wijkwizard-") as folder:
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
            for statement in step.split(";"):  # executescript would commit in between
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

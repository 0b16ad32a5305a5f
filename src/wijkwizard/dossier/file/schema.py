"""SQL statements as text: the tables of each version and all queries; ``database`` executes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from wijkwizard.dossier.file.meta_marks import BALLOTS_LEFT, BEFORE, BURIED, MADE, WIPED, MetaMark

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

_CHECKSUMS = """
ALTER TABLE events ADD COLUMN checksum TEXT NOT NULL DEFAULT '';
ALTER TABLE draft ADD COLUMN checksum TEXT NOT NULL DEFAULT '';
ALTER TABLE questionnaires ADD COLUMN checksum TEXT NOT NULL DEFAULT '';
UPDATE events SET checksum = checksum(session, n, lamport, at, action, kind, payload);
UPDATE draft SET checksum = checksum(slot, text, at);
UPDATE questionnaires SET checksum = checksum(hash, json);
INSERT OR REPLACE INTO meta (key, value) SELECT 'events', counted(count(*)) FROM events
"""

_WRAPPED_KEYS = """
CREATE TABLE keys (copy INTEGER PRIMARY KEY, wrapped TEXT NOT NULL, checksum TEXT NOT NULL)
"""

_DRAFTS = """
CREATE TABLE drafts (
    slot TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    why TEXT NOT NULL,
    at TEXT NOT NULL,
    checksum TEXT NOT NULL
);
INSERT INTO drafts SELECT slot, '', text, '', at, checksum(slot, '', text, '', at) FROM draft;
DROP TABLE draft
"""

Fill = tuple[str, Iterable[tuple[object, ...]]]
"""A statement with the rows that it is executed for, in order."""

MIGRATIONS: tuple[str, ...] = (_FIRST, _CHECKSUMS, _WRAPPED_KEYS, _DRAFTS)
"""The migration from each version to the next, from none; a published version never changes.

The functions ``checksum`` and ``counted`` are those of the module ``checksum``.
"""

ONE_DRAFT = range(1, 4)
"""Versions that stored a single half-typed text, in a separate table."""

SETTINGS = (
    "PRAGMA busy_timeout = 2000",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",  # a wiped text must not live on in a temporary file
    "PRAGMA secure_delete = ON",
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = EXTRA",
)
INSERT = "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
SELECT = """SELECT session, n, lamport, at, action, kind, payload, checksum
    FROM events NOT INDEXED ORDER BY lamport, session, n"""
WIPE = """UPDATE events SET kind = ?1, payload = ?2,
    checksum = checksum(session, n, lamport, at, action, ?1, ?2) WHERE session = ?3 AND n = ?4"""
COUNT = "INSERT OR REPLACE INTO meta (key, value) SELECT 'events', counted(count(*)) FROM events NOT INDEXED"
MARK = "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)"
STAMP_AT = """SELECT (rootpage - 1) * (SELECT page_size FROM pragma_page_size)
    FROM sqlite_master WHERE name = 'meta'"""
KEEP = "INSERT OR REPLACE INTO questionnaires VALUES (?1, ?2, checksum(?1, ?2))"
WRAPPED = "INSERT OR REPLACE INTO keys VALUES (?1, ?2, checksum(?2))"
DRAFTS = "SELECT slot, kind, text, why, at, checksum FROM drafts ORDER BY at, rowid"
KEEP_DRAFT = "INSERT INTO drafts VALUES (?, ?, ?, ?, ?, ?)"
DROP_DRAFT = "DELETE FROM drafts WHERE slot = ? AND kind = ?"
UNMARK = "DELETE FROM meta WHERE key = ?"
EMPTYING: tuple[Fill, ...] = (
    ("DELETE FROM events", ((),)),
    ("DELETE FROM questionnaires", ((),)),
    ("DELETE FROM drafts", ((),)),
    ("DELETE FROM keys", ((),)),
    (UNMARK, ((WIPED,), (BEFORE,))),
)
OWN: Fill = (UNMARK, (("writer",), (BEFORE,), (MADE,), (BURIED,), (BALLOTS_LEFT,)))
"""Removes the marks that apply to one file and not to a copy of it."""
REPLACED = (("wiping", "1"),)
"""Marks after all contents were stored in another form: the file must be cleaned, if need be at the next opening."""
SHAPES = r"SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\'"

Shape = tuple[str, str, str]
"""Type, name and SQL of a part of a schema; the SQL without blanks and quotes, in which versions of SQLite differ."""


class FileContents(NamedTuple):
    """The contents of a file in stored form.

    Attributes:
        events: columns of each event.
        questionnaires: name and text of each.
        wrapped: the wrapped key, when it is encrypted.
        marks: its marks.
    """

    events: Iterable[tuple[object, ...]]
    questionnaires: Iterable[tuple[str, str]] = ()
    wrapped: str | None = None
    marks: tuple[MetaMark, ...] = ()

    def filling(self) -> Iterator[Fill]:
        """Yield what puts it in empty tables; the wrapped key twice, for without it nothing can be read."""
        yield INSERT, self.events
        yield COUNT, ((),)
        yield KEEP, self.questionnaires
        yield MARK, self.marks
        yield WRAPPED, [(copy, self.wrapped) for copy in (1, 2) if self.wrapped is not None]


def shapes(rows: Iterable[tuple[object, ...]]) -> Mapping[str, Shape]:
    """Return the parts of a schema by name, from rows of ``SHAPES``."""
    return {
        str(name): (str(type_), str(name), re.sub(r'[\s"]', "", str(sql or ""))) for type_, name, sql in rows
    }


def planted(found: Mapping[str, Shape], ours: Mapping[str, Shape]) -> tuple[Shape, ...] | None:
    """Return triggers, views and indexes that are not ours; ``None`` when a table is not, or is not as we made it."""
    extras = tuple(shape for name, shape in found.items() if name not in ours)
    if any(found.get(name) != shape for name, shape in ours.items()) or "table" in {
        extra[0] for extra in extras
    }:
        return None
    return extras


def drops(extras: Iterable[Shape]) -> Iterator[str]:
    """Yield the SQL that takes parts away; what went with another part is no error."""
    for type_, name, _ in extras:
        doubled = name.replace('"', '""')
        yield f'DROP {type_} IF EXISTS "{doubled}"'

"""Repairs that are made automatically when a dossier is opened for writing, and their report."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from itertools import chain

from wijkwizard.dossier.file.checksum import count_in, holds
from wijkwizard.dossier.file.connection import Connection
from wijkwizard.dossier.file.drafts import from_old_row, from_row
from wijkwizard.dossier.file.meta_marks import BALLOTS_LEFT, BEFORE, BURIED, MADE, MERGED, WIPED
from wijkwizard.dossier.file.schema import COUNT, ONE_DRAFT

_MARKS = frozenset({"writer", "wiping", "events", WIPED, BEFORE, MADE, BURIED, BALLOTS_LEFT, MERGED})
"""Keys of ``meta``: who writes now, a wiping that is not finished, a count of events, and those of ``marks``."""

_LOST_MARK = """UPDATE OR REPLACE meta SET key = 'wiping'
    WHERE key NOT IN (
        'writer', 'wiping', 'events', 'wiped', 'before', 'made', 'buried', 'ballots-left', 'merged'
    )"""
"""An unreadable key may have marked an unfinished wipe, so the file is cleaned again."""

_CLEAN_AGAIN = "INSERT OR REPLACE INTO meta VALUES ('wiping', '1')"
"""Together with the count another mark may be lost, such as that of an unfinished wipe."""

_DRAFTS = "SELECT rowid, slot, kind, text, why, at, checksum FROM drafts"

_FROM_FIRST = (
    "DELETE FROM keys WHERE copy <> 1",
    "INSERT INTO keys SELECT 2, wrapped, checksum FROM keys",
)
_FROM_SECOND = (
    "DELETE FROM keys WHERE copy <> 2",
    "INSERT INTO keys SELECT 1, wrapped, checksum FROM keys",
)


class Repair(Enum):
    """A repair that loses no answer; the value describes it in Dutch."""

    DRAFT = "Een half getypte tekst was beschadigd en is weggehaald. Alle antwoorden zijn er."
    FOREIGN = (
        "In het bestand stond iets van een ander programma dat antwoorden kon veranderen. Het is weggehaald. "
        "Kijk de antwoorden na."
    )
    INDEX = "Het register in het bestand was beschadigd en is opnieuw gemaakt. Alle antwoorden zijn er."
    KEY = "Een van de twee sleutels in het bestand was beschadigd en is opnieuw gemaakt. Alle antwoorden zijn er."
    COUNT = "De telling in het bestand was weg of beschadigd en is opnieuw gemaakt."
    MARKS = "De telling in het bestand was beschadigd en is opnieuw gemaakt."


def mended(db: Connection) -> tuple[Repair, ...]:
    """Make all repairs that lose no answer in one transaction, and return them."""
    needed = needed_repairs(db)
    if needed:
        for statement in ("BEGIN IMMEDIATE", *chain.from_iterable(needed.values()), "COMMIT"):
            db.execute(statement)
    return tuple(needed)


def needed_repairs(db: Connection) -> Mapping[Repair, tuple[str, ...]]:
    """Return what must be mended, with the SQL that does it."""
    marks = dict(db.execute("SELECT key, value FROM meta"))
    uncounted, strange = count_in(marks.get("events")) is None, not marks.keys() <= _MARKS
    index = db.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    bad_drafts = [rowid for rowid, *row in db.execute(_DRAFTS) if from_row(tuple(row)) is None]
    needed = {
        Repair.INDEX: () if index else ("REINDEX",),
        Repair.COUNT: (_LOST_MARK, COUNT, _CLEAN_AGAIN) if uncounted else (),
        Repair.MARKS: (_LOST_MARK,) if strange and not uncounted else (),
        Repair.DRAFT: tuple(f"DELETE FROM drafts WHERE rowid = {draft:d}" for draft in bad_drafts),  # noqa: S608 - a number
        Repair.KEY: _keys_mended(db),
    }
    return {repair: statements for repair, statements in needed.items() if statements}


def old_draft_dropped(db: Connection, version: int) -> tuple[Repair, ...]:
    """Drop the half-typed text of an earlier version of the tables when it is damaged; return the repair."""
    found = db.execute("SELECT * FROM draft").fetchone() if version in ONE_DRAFT else None
    if found is None or from_old_row(found) is not None:
        return ()
    db.execute("DELETE FROM draft")
    return (Repair.DRAFT,)


def _keys_mended(db: Connection) -> tuple[str, ...]:
    """Return statements that replace a damaged wrapped key by an undamaged copy."""
    rows = {
        copy: (wrapped, sum_)
        for copy, wrapped, sum_ in db.execute("SELECT copy, wrapped, checksum FROM keys")
    }
    whole = {copy for copy, row in rows.items() if holds(row)}
    if not whole & {1, 2} or whole == {1, 2}:
        return ()
    return _FROM_FIRST if 1 in whole else _FROM_SECOND

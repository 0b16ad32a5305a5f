"""What is mended in a dossier by itself when it is opened to write, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from itertools import chain

from wijkwizard.dossier.checksum import count_in, holds
from wijkwizard.dossier.coding import is_moment
from wijkwizard.dossier.schema import COUNT
from wijkwizard.dossier.speaks import Speaks

_MARKS = frozenset({"writer", "wiping", "events"})
"""Keys of ``meta``: who writes now, a wiping that is not finished, and how many events there are."""

_LOST_MARK = "UPDATE OR REPLACE meta SET key = 'wiping' WHERE key NOT IN ('writer', 'wiping', 'events')"
"""A key that cannot be read may have told of a wiping, so the file is cleaned once more."""


_FROM_FIRST = (
    "DELETE FROM keys WHERE copy <> 1",
    "INSERT INTO keys SELECT 2, wrapped, checksum FROM keys",
)
_FROM_SECOND = (
    "DELETE FROM keys WHERE copy <> 2",
    "INSERT INTO keys SELECT 1, wrapped, checksum FROM keys",
)


class Repair(Enum):
    """A thing that was mended without losing an answer; the value says so in Dutch."""

    DRAFT = "Een half getypte tekst was beschadigd en is weggehaald. Alle antwoorden zijn er."
    FOREIGN = (
        "In het bestand stond iets van een ander programma dat antwoorden kon veranderen. Het is weggehaald. "
        "Kijk de antwoorden na."
    )
    INDEX = "Het register in het bestand was beschadigd en is opnieuw gemaakt. Alle antwoorden zijn er."
    KEY = "Een van de twee sleutels in het bestand was beschadigd en is opnieuw gemaakt. Alle antwoorden zijn er."
    MARKS = "De telling in het bestand was beschadigd en is opnieuw gemaakt."


def mended(db: Speaks) -> tuple[Repair, ...]:
    """Mend in one transaction what can be mended without losing an answer, and return what was."""
    needed = needed_repairs(db)
    if needed:
        for statement in ("BEGIN IMMEDIATE", *chain.from_iterable(needed.values()), "COMMIT"):
            db.execute(statement)
    return tuple(needed)


def needed_repairs(db: Speaks) -> Mapping[Repair, tuple[str, ...]]:
    """Return what must be mended, with the SQL that does it."""
    marks = dict(db.execute("SELECT key, value FROM meta"))
    miscounted = not marks.keys() <= _MARKS or count_in(marks.get("events")) is None
    index = db.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    draft = db.execute("SELECT 1 FROM draft").fetchone() is None or whole_draft(db) is not None
    needed = {
        Repair.INDEX: () if index else ("REINDEX",),
        Repair.MARKS: (_LOST_MARK, COUNT) if miscounted else (),
        Repair.DRAFT: () if draft else ("DELETE FROM draft",),
        Repair.KEY: _keys_mended(db),
    }
    return {repair: statements for repair, statements in needed.items() if statements}


def whole_draft(db: Speaks) -> tuple[str, str, str] | None:
    """Return slot, text and moment of the half-typed field, when it is whole."""
    found = db.execute("SELECT slot, text, at, checksum FROM draft").fetchone()
    return found[:3] if found and holds(found) and is_moment(found[2]) else None


def _keys_mended(db: Speaks) -> tuple[str, ...]:
    """Return what puts a whole wrapped key in the place of a damaged one."""
    rows = {
        copy: (wrapped, sum_)
        for copy, wrapped, sum_ in db.execute("SELECT copy, wrapped, checksum FROM keys")
    }
    whole = {copy for copy, row in rows.items() if holds(row)}
    if not whole & {1, 2} or whole == {1, 2}:
        return ()
    return _FROM_FIRST if 1 in whole else _FROM_SECOND

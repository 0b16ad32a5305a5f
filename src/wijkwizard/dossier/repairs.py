"""What is mended in a dossier by itself when it is opened to write, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from wijkwizard.dossier.checksum import count_in
from wijkwizard.dossier.schema import COUNT

_MARKS = frozenset({"writer", "wiping", "events"})
"""Keys of ``meta``: who writes now, a wiping that is not finished, and how many events there are."""

_LOST_MARK = "UPDATE OR REPLACE meta SET key = 'wiping' WHERE key NOT IN ('writer', 'wiping', 'events')"
"""A key that cannot be read may have told of a wiping, so the file is cleaned once more."""


class Repair(Enum):
    """A thing that was mended without losing an answer; the value says so in Dutch."""

    DRAFT = "Een half getypte tekst was beschadigd en is weggehaald. Alle antwoorden zijn er."
    FOREIGN = (
        "In het bestand stond iets van een ander programma dat antwoorden kon veranderen. Het is weggehaald. "
        "Kijk de antwoorden na."
    )
    INDEX = "Het register in het bestand was beschadigd en is opnieuw gemaakt. Alle antwoorden zijn er."
    MARKS = "De telling in het bestand was beschadigd en is opnieuw gemaakt."


def needed_repairs(*, index: bool, marks: Mapping[str, str], draft: bool) -> Mapping[Repair, tuple[str, ...]]:
    """Return what must be mended, with the SQL that does it.

    Args:
        index: whether every index agrees with its table.
        marks: what stands in ``meta``.
        draft: whether the half-typed field is whole, or empty.
    """
    miscounted = not marks.keys() <= _MARKS or count_in(marks.get("events")) is None
    needed = {
        Repair.INDEX: () if index else ("REINDEX",),
        Repair.MARKS: (_LOST_MARK, COUNT) if miscounted else (),
        Repair.DRAFT: () if draft else ("DELETE FROM draft",),
    }
    return {repair: statements for repair, statements in needed.items() if statements}

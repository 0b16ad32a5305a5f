"""Translates errors of SQLite to errors of the catalogue.

Kept apart from the database so that the list can be read and tested without provoking each failure.
"""

from __future__ import annotations

from pathlib import Path

from wijkwizard.errors import WijkError

PERM, BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN = 3, 5, 6, 8, 10, 13, 14
"""Primary result codes; source: sqlite.org/rescode.html."""

_KIND = 0xFF  # the lowest byte holds the primary code, the others say more
_CODES = {
    FULL: ("disk-full", ""),
    BUSY: ("dossier-busy", ""),
    LOCKED: ("dossier-busy", ""),
    READONLY: ("dossier-unwritable", "het bestand is alleen-lezen, verplaatst of weg"),
    CANTOPEN: ("dossier-unwritable", "in de map kan niet worden geschreven, of zij is weg"),
    IOERR: ("dossier-unwritable", "de schijf geeft een fout of is weg"),
    PERM: ("dossier-unwritable", "u mag hier niet lezen of schrijven"),
}


def kind(result: int) -> int:
    """Return the primary code of a result code."""
    return result & _KIND


def sentence(result: int, path: Path) -> WijkError:
    """Return the error for a result code; what is not in the list means that the contents are wrong."""
    code, reason = _CODES.get(kind(result), ("dossier-damaged", ""))
    return WijkError(code, path=path, reason=reason)

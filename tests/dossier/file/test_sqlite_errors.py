"""Each failure of SQLite has a sentence."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from wijkwizard.dossier.file import sqlite_errors


@pytest.mark.parametrize(
    ("result", "code"),
    [
        (sqlite3.SQLITE_FULL, "disk-full"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "dossier-busy"),
        (sqlite3.SQLITE_LOCKED, "dossier-busy"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "dossier-unwritable"),
        (sqlite3.SQLITE_CANTOPEN, "dossier-unwritable"),
        (sqlite3.SQLITE_IOERR_FSYNC, "dossier-unwritable"),
        (sqlite3.SQLITE_PERM, "dossier-unwritable"),
        (sqlite3.SQLITE_CORRUPT, "dossier-damaged"),
        (sqlite3.SQLITE_NOTADB, "dossier-damaged"),
        (sqlite3.SQLITE_ERROR, "dossier-damaged"),
    ],
)
def test_a_failure_has_a_sentence_and_names_the_file(result: int, code: str) -> None:
    error = sqlite_errors.sentence(result, Path("map") / "wijk.wijk")
    assert error.code == code
    assert "wijk.wijk" in error.sentence
    assert "()" not in error.sentence


def test_the_numbers_are_those_of_sqlite() -> None:
    names = ("PERM", "BUSY", "LOCKED", "READONLY", "IOERR", "FULL", "CANTOPEN")
    assert all(getattr(sqlite_errors, name) == getattr(sqlite3, f"SQLITE_{name}") for name in names)

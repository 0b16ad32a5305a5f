"""Records are read from pages without SQLite, long ones over several pages too."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkwizard.dossier.file.pages import stored_rows

LONG = "woorden " * 5000
ROWS = [
    ("a", 0, None, LONG),
    ("b", 1, b"\x00\xff", "é❤"),
    ("c", -(2**62), 1.5, ""),
    ("d", 2**40, None, "x" * 4061),
]


def database(path: Path, size: int) -> bytes:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(f"PRAGMA page_size = {size}")
        db.execute("CREATE TABLE t (a, b, c, d)")
        db.executemany("INSERT INTO t VALUES (?, ?, ?, ?)", ROWS * 40)
    return path.read_bytes()


@pytest.mark.parametrize("size", [512, 4096, 65536])
def test_every_record_of_every_size_of_page_is_found(tmp_path: Path, size: int) -> None:
    found = [record for record in stored_rows(database(tmp_path / "t.db", size)) if len(record) == 4]
    for row in ROWS:
        assert found.count(row) >= 40


@pytest.mark.slow
def test_what_stands_above_the_rows_is_not_needed(tmp_path: Path) -> None:
    content = database(tmp_path / "t.db", 4096)
    headless = bytes(4096) + content[4096:]
    found = list(stored_rows(headless))
    assert all(found.count(row) >= 40 for row in ROWS)


@given(st.binary(max_size=9000))
def test_no_bytes_whatever_are_more_than_no_records(content: bytes) -> None:
    assert all(isinstance(record, tuple) for record in stored_rows(content))

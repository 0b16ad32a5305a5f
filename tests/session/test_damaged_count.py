"""Without a count nobody can tell whether steps are missing, and every way into a dossier says so."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.session.small import small
from tests.session.storage.test_damaged import TRUST, changed, opened
from wijkwizard.session import rescue

pytestmark = pytest.mark.slow


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A dossier with two answers."""
    with small(tmp_path) as session:
        session.writer.read(TRUST, "Het oude koor")
        session.writer.read(TRUST, "Het koor")
        return session.file.path


UNCOUNTED = ["DELETE FROM meta", "DELETE FROM meta WHERE key = 'events'", "UPDATE meta SET value = '4:99:0'"]
"""What leaves nothing that tells how many events there should be."""


@pytest.mark.parametrize("lost", [False, True])
@pytest.mark.parametrize("sql", UNCOUNTED)
def test_without_a_count_every_way_in_says_that_steps_may_be_missing(
    path: Path, tmp_path: Path, sql: str, *, lost: bool
) -> None:
    changed(path, sql)
    if lost:
        changed(path, "DELETE FROM events WHERE rowid = (SELECT max(rowid) FROM events)")
    with opened(path, read_only=True) as session:
        looked = session.file.damage
    rescued = rescue(path, tmp_path / "gered.wijk")
    with opened(path) as session:
        mended = session.file.damage
    for told in (looked, rescued, mended):
        (line,) = (one for one in told if one.startswith("Of er stappen ontbreken, is niet te zien"))
        assert "Kijk de laatste antwoorden na (wat heel is, loopt tot " in line
        assert "Van de antwoorden ontbreekt niets." not in told


def test_a_count_that_is_too_low_is_not_believed(path: Path) -> None:
    changed(path, "UPDATE meta SET value = '4:1:' || checksum(4, 1) WHERE key = 'events'")
    with opened(path) as session:
        assert session.file.read_only
        assert session.file.damage[0].startswith("Of er stappen ontbreken, is niet te zien")


def test_with_the_marks_the_word_that_text_must_be_cleaned_may_be_gone_so_it_is_cleaned(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA secure_delete = OFF")
        db.execute("INSERT INTO questionnaires VALUES ('x', ?, '')", ("een geheim" * 2000,))
        db.execute("DELETE FROM questionnaires WHERE hash = 'x'")
        db.execute("DELETE FROM meta")
    assert b"een geheim" in path.read_bytes()
    opened(path).close()
    assert b"een geheim" not in path.read_bytes()

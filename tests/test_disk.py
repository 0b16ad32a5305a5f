"""What no test waits for is still written, and who uses the program does wait for it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.disk import HASTY, SETTINGS, SYNC, disk
from wijkwizard.dossier.file import schema
from wijkwizard.dossier.file.store import Store


def _synchronous(path: Path) -> int:
    """Return how a dossier waits for the disk: 0 is not at all, 3 is for the file and for its folder."""
    with Store.create(path) as store:
        return int(store._database._db.execute("PRAGMA synchronous").fetchone()[0])


def test_a_dossier_waits_for_the_disk_only_where_that_is_asked(tmp_path: Path) -> None:
    assert _synchronous(tmp_path / "a.wijk") == 0
    with disk(is_awaited=True):
        assert _synchronous(tmp_path / "b.wijk") == 3
    assert _synchronous(tmp_path / "c.wijk") == 0


def test_but_for_that_all_settings_are_those_of_the_program() -> None:
    assert schema.SETTINGS == HASTY
    assert HASTY[:-1] == SETTINGS
    assert "PRAGMA synchronous = EXTRA" in SETTINGS


@pytest.mark.usefixtures("disk_awaited")
def test_who_asks_for_it_waits_for_files_too() -> None:
    assert os.fsync is SYNC
    assert schema.SETTINGS is SETTINGS


def test_what_cannot_be_synchronised_is_refused_as_ever(tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as file:
        assert not _refused(os.fsync, file.fileno())
        closed = file.fileno()
    assert _refused(os.fsync, closed)
    reading, writing = os.pipe()
    assert _refused(os.fsync, writing) == _refused(SYNC, writing)
    os.close(reading)
    os.close(writing)


def _refused(sync: Callable[[int], None], handle: int) -> bool:
    try:
        sync(handle)
    except OSError:
        return True
    return False


def test_what_was_saved_is_there_for_another_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.wijk"
    with Store.create(path), closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT count(*) FROM events").fetchone() == (0,)

"""A dossier that went away while it was open leaves no empty journal beside what stands in its place."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.dossier.file.test_guard import POSIX, said
from wijkwizard.dossier.file.journal import journal_of
from wijkwizard.dossier.file.store import Store


def _deleted(path: Path) -> None:
    path.unlink()


def _renamed(path: Path) -> None:
    path.rename(path.with_name("elders.wijk"))


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:10])


def _other_file(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04 een ander bestand")


@pytest.mark.parametrize(
    "went",
    [
        pytest.param(_deleted, marks=POSIX),
        pytest.param(_renamed, marks=POSIX),
        _emptied,
        _cut_off,
        _other_file,
    ],
)
def test_a_dossier_that_went_while_it_was_open_leaves_no_journal(
    went: Callable[[Path], None], tmp_path: Path
) -> None:
    path = tmp_path / "wijk.wijk"
    store = Store.create(path, said("s0", "Oost").state.events)
    journal_of(path).touch()
    went(path)
    store.close()
    assert not journal_of(path).exists()


@POSIX
def test_the_journal_beside_the_database_of_another_stays(tmp_path: Path) -> None:
    """That program may be about to write."""
    path, other = tmp_path / "wijk.wijk", tmp_path / "hunne.wijk"
    with Store.create(other, said("s1", "West").state.events):
        pass
    store = Store.create(path, said("s0", "Oost").state.events)
    path.unlink()
    shutil.copyfile(other, path)
    journal_of(path).touch()
    store.close()
    assert journal_of(path).exists()

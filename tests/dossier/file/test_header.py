"""A wrong file is recognised by its first bytes, gets a sentence of its own, and is left as it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from wijkwizard.dossier.file.header import SCHEMA_VERSION, check_heading
from wijkwizard.dossier.file.store import Store
from wijkwizard.errors import ExitCode, WijkError
from wijkwizard.files.look import APPLICATION_ID

WRONG = {
    "webpagina": (b"<!DOCTYPE html><html></html>", "een webpagina"),
    "webpagina met bom": (b"\xef\xbb\xbf \r\n<html>", "een webpagina"),
    "zip": (b"PK\x03\x04" + bytes(200), "zip-bestand"),
    "pdf": (b"%PDF-1.7\n" + bytes(200), "PDF"),
    "foto": (b"\xff\xd8\xff\xe0" + bytes(200), "afbeelding"),
    "oud office": (b"\xd0\xcf\x11\xe0" + bytes(200), "Office"),
    "tekst": (b"Beste buren,\n", "tekstbestand"),
    "leeg": (b"", "leeg"),
    "afgekapt": (b"SQLite format 3\x00" + bytes(20), "afgekapt"),
    "nullen": (bytes(5000), "onbekend"),
    "zomaar": (bytes(range(128, 256)) * 40, "onbekend"),
    "besturing": (b"tekst\x07\x1b" + b"x" * 200, "onbekend"),
    "afgebroken letter": (("x" * 99 + "é" * 9).encode(), "tekstbestand"),
}


@pytest.mark.parametrize(("contents", "words"), WRONG.values(), ids=WRONG)
def test_a_file_of_another_kind_is_named_and_left_alone(contents: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / "wijk.wijk"
    path.write_bytes(contents)
    with pytest.raises(WijkError, match=words) as caught:
        Store.open(path)
    assert caught.value.code == "dossier-not-ours"
    assert caught.value.exit_code is ExitCode.DOSSIER
    assert path.read_bytes() == contents
    assert [one.name for one in tmp_path.iterdir()] == ["wijk.wijk"], "not even a lock beside it"


def database(path: Path, application: int, version: int) -> bytes:
    """Make a database that says it is of some program and version."""
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE places (url TEXT)")
        db.execute(f"PRAGMA application_id = {application}")
        db.execute(f"PRAGMA user_version = {version}")
    return path.read_bytes()


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    before = database(tmp_path / "places.sqlite", 0, 7)
    with pytest.raises(WijkError, match="ander programma") as caught:
        Store.open(tmp_path / "places.sqlite")
    assert caught.value.code == "dossier-not-ours"
    assert (tmp_path / "places.sqlite").read_bytes() == before


def test_a_dossier_of_a_newer_program_says_which_version(tmp_path: Path) -> None:
    before = database(tmp_path / "wijk.wijk", APPLICATION_ID, SCHEMA_VERSION + 8)
    with pytest.raises(WijkError, match=f"versie {SCHEMA_VERSION + 8} .* kent {SCHEMA_VERSION}") as caught:
        Store.open(tmp_path / "wijk.wijk")
    assert caught.value.code == "dossier-newer"
    assert (tmp_path / "wijk.wijk").read_bytes() == before


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(WijkError) as caught:
        Store.open(tmp_path / "weg.wijk")
    assert caught.value.code == "file-missing"
    assert not list(tmp_path.iterdir())


def test_a_folder_is_no_dossier(tmp_path: Path) -> None:
    with pytest.raises(WijkError, match="een map") as caught:
        Store.open(tmp_path)
    assert caught.value.code == "dossier-not-ours"


def test_a_file_that_cannot_be_read_says_so_in_dutch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "wijk.wijk"
    path.touch()

    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, f"Permission denied {mode}", str(self))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(WijkError, match="u mag hier niet lezen") as caught:
        check_heading(path)
    assert caught.value.code == "dossier-unreadable"


def test_a_dossier_tells_its_version(tmp_path: Path) -> None:
    Store.create(tmp_path / "wijk.wijk").close()
    assert check_heading(tmp_path / "wijk.wijk") == SCHEMA_VERSION

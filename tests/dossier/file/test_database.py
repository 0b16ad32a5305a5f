"""Versions, failures of disks, and files that refuse."""

from __future__ import annotations

import base64
import gzip
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.account import reachable_folder
from tests.dossier.evening import Evening
from wijkwizard.dossier.file import header, schema
from wijkwizard.dossier.file.drafts import Draft
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.log.fold import fold
from wijkwizard.errors import WijkError
from wijkwizard.terms import Slot

VERSIONS = sorted(Path(__file__).parent.parent.glob("version-*.txt"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A dossier with one answer."""
    found = tmp_path / "wijk.wijk"
    table = Evening()
    table.say("naam", "Oost")
    Store.create(found, table.state.events).close()
    return found


def frozen(source: Path, target: Path) -> Path:
    """Unpack a dossier as an earlier program wrote it."""
    target.write_bytes(gzip.decompress(base64.b64decode(source.read_text(encoding="ascii"))))
    return target


def test_there_is_a_frozen_dossier_of_every_version() -> None:
    assert header.SCHEMA_VERSION == len(schema.MIGRATIONS) == len(VERSIONS)


@pytest.mark.parametrize("source", VERSIONS, ids=lambda one: one.stem)
@pytest.mark.parametrize("read_only", [False, True])
def test_a_dossier_of_every_earlier_version_opens(source: Path, read_only: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a parameter
    with Store.open(frozen(source, tmp_path / "oud.wijk"), read_only=read_only) as store:
        state = fold(store.events())
        assert store.questionnaire("h1") == '{"id":"vragenlijst"}'
        drafts = store.drafts()
    assert drafts[0].text == "Het licht op het pl"
    assert state.answers.rows_of("problemen") == ("r2", "r1")
    answer = state.answers.get(Slot("problemen.titel", "r1"))
    assert answer is not None
    assert answer.value is not None
    assert answer.value.v == "Donkere hoek"
    assert Slot("opmerking") in state.answers.forgotten


@pytest.mark.parametrize("value", ["'iets anders'", "x'ff'", "CAST(x'ff' AS TEXT)"])
def test_a_bad_half_typed_field_of_an_earlier_version_costs_no_answer(value: str, tmp_path: Path) -> None:
    path = frozen(VERSIONS[1], tmp_path / "oud.wijk")
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute(f"UPDATE draft SET text = {value}")  # noqa: S608 - one of ours
    with Store.open(path) as store:
        assert not store.read_only
        assert store.drafts() == ()
        assert store.events() != ()
        assert "half getypte tekst" in store.repairs[0]


def test_a_new_version_brings_the_file_up_in_one_step(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    step = "ALTER TABLE drafts ADD COLUMN place INTEGER NOT NULL DEFAULT 0"
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, step))
    monkeypatch.setattr(header, "SCHEMA_VERSION", 5)
    before = path.read_bytes()
    with Store.open(path, read_only=True) as store:
        assert len(store.events()) == 1
    assert path.read_bytes() == before, "who only reads brings up a copy in memory"
    with Store.open(path) as store:
        assert len(store.events()) == 1
    assert header.check_heading(path) == 5


def test_a_step_that_fails_leaves_the_old_version(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    faulty = "ALTER TABLE drafts ADD COLUMN place INTEGER; ALTER TABLE nowhere ADD COLUMN x INTEGER"
    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, faulty))
        patched.setattr(header, "SCHEMA_VERSION", 5)
        with pytest.raises(WijkError):
            Store.open(path)
    with Store.open(path) as store:
        assert not store.read_only, "the lock was let go"
        assert len(store.events()) == 1


def test_a_full_disk_loses_nothing_and_goes_on_when_there_is_room(path: Path) -> None:
    table = Evening("b")
    with Store.open(path) as store:
        pages = store._database._db.execute("PRAGMA page_count").fetchone()[0]
        store._database._db.execute(f"PRAGMA max_page_count = {pages}")
        table.say("lang", "woorden " * 10_000)
        with pytest.raises(WijkError) as caught:
            store.append(table.state.events)
        assert caught.value.code == "disk-full"
        assert len(store.events()) == 1
        store._database._db.execute("PRAGMA max_page_count = 100000")
        store.append(table.state.events)
        assert len(store.events()) == 2


def test_another_program_in_the_file_is_named_and_waited_for(path: Path) -> None:
    table = Evening("b")
    table.say("naam", "West")
    with Store.open(path) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        store._database._db.execute("PRAGMA busy_timeout = 10")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(WijkError) as caught:
            store.append(table.state.events)
        assert caught.value.code == "dossier-busy"
        other.execute("ROLLBACK")
        store.append(table.state.events)
        assert len(store.events()) == 2


@pytest.mark.skipif(os.name != "posix", reason="Windows does not let go of an open file")
def test_a_file_that_was_moved_away_is_not_written_on_in_the_dark(path: Path) -> None:
    table = Evening("b")
    table.say("naam", "West")
    with Store.open(path) as store:
        path.rename(path.with_name("elders.wijk"))
        with pytest.raises(WijkError) as caught:
            store.append(table.state.events)
    assert caught.value.code == "dossier-moved"
    assert "elders.wijk" in str(caught.value)


@pytest.mark.parametrize("keep", [4096, 5000, -4096])
def test_a_file_that_was_cut_off_is_damaged_and_not_touched(path: Path, keep: int) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:keep])
    with pytest.raises(WijkError) as caught:
        Store.open(path).events()
    assert caught.value.code == "dossier-damaged"
    assert path.read_bytes() == whole[:keep]


def test_a_page_full_of_nonsense_is_damage(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[4096:8192] = b"\xa5" * 4096
    path.write_bytes(whole)
    with pytest.raises(WijkError) as caught:
        Store.open(path).events()
    assert caught.value.code == "dossier-damaged"


def test_a_payload_that_is_not_ours_is_damage_and_is_not_shown(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("""UPDATE events SET payload = '{"kind": "geheim van de buurvrouw"}'""")
    with Store.open(path) as store, pytest.raises(WijkError) as caught:
        store.events()
    assert caught.value.code == "dossier-damaged"
    assert caught.value.__cause__ is None


def test_a_dossier_of_which_a_table_is_gone_is_damaged(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DROP TABLE meta")
    with pytest.raises(WijkError) as caught:
        Store.open(path)
    assert caught.value.code == "dossier-damaged"


READ_IT = """
import os
import sys
from pathlib import Path
from wijkwizard.dossier.file.store import Store
if os.geteuid() == 0:
    os.setuid(65534)  # only now: an ordinary account may not reach the folder of this Python
with Store.open(Path(sys.argv[1])) as store:
    notice = store.notice
    print(store.read_only, notice and notice.code, len(store.events()))
"""


@pytest.fixture
def stick() -> Iterator[Path]:
    """A folder that other accounts can reach."""
    with reachable_folder() as folder:
        yield folder


def read_as_visitor(path: Path) -> str:
    """Open a dossier in another program that may not write there."""
    command = [sys.executable, "-c", READ_IT, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.skipif(os.name != "posix", reason="rights of files are different on Windows")
class TestWhereNothingMayBeWritten:
    def test_a_read_only_stick_opens_to_read_and_says_so(self, path: Path, stick: Path) -> None:
        shutil.copy(path, stick / "wijk.wijk")
        (stick / "wijk.wijk").chmod(0o444)
        stick.chmod(0o555)
        assert read_as_visitor(stick / "wijk.wijk") == "True dossier-unwritable 1"

    def test_a_read_only_file_in_a_folder_of_ones_own_opens_to_read(self, path: Path, stick: Path) -> None:
        shutil.copy(path, stick / "wijk.wijk")
        (stick / "wijk.wijk").chmod(0o444)
        stick.chmod(0o777)
        assert read_as_visitor(stick / "wijk.wijk") == "True dossier-unwritable 1"

    def test_a_stick_pulled_out_in_the_middle_of_an_answer_still_reads(self, path: Path, stick: Path) -> None:
        """The journal that was left behind cannot be rolled back there, so a copy is."""
        interrupted(path, stick / "wijk.wijk")
        for one in stick.iterdir():
            one.chmod(0o444)
        stick.chmod(0o555)
        assert read_as_visitor(stick / "wijk.wijk") == "True dossier-unwritable 1"

    def test_a_stick_pulled_out_in_the_middle_of_an_answer_is_made_whole(
        self, path: Path, stick: Path
    ) -> None:
        interrupted(path, stick / "wijk.wijk")
        with Store.open(stick / "wijk.wijk") as store:
            assert not store.read_only
            assert len(store.events()) == 1


def interrupted(source: Path, target: Path) -> None:
    """Copy a dossier as a power cut leaves it: half an answer in the file, and the journal beside it."""
    with closing(sqlite3.connect(source, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = TRUNCATE")
        db.execute("PRAGMA cache_size = 1")
        db.execute("BEGIN IMMEDIATE")
        db.execute("DELETE FROM events")
        row = ("x", 1, "", 1, "answered", "half " * 5000)
        for n in range(20):
            db.execute(
                "INSERT INTO events (session, lamport, at, action, kind, payload, n) VALUES (?,?,?,?,?,?,?)",
                (*row, n),
            )
        shutil.copy(source, target)
        shutil.copy(source.with_name(f"{source.name}-journal"), target.with_name(f"{target.name}-journal"))
        assert target.read_bytes() != b"", "the file must be half-written"
        db.execute("ROLLBACK")


def test_who_reads_cannot_write_even_behind_the_door(path: Path) -> None:
    with Store.open(path, read_only=True) as store:
        with pytest.raises(WijkError) as caught:
            store._database.change_drafts([Draft("naam", "x", "")], ())
        assert caught.value.code == "dossier-unwritable"

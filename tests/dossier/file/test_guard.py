"""Before each write the file must be ours: also when its lock was removed, and when no clock tells that it changed."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.dossier.evening import AT, Evening
from wijkwizard.dossier.file import database, watch
from wijkwizard.dossier.file.drafts import Draft
from wijkwizard.dossier.file.lock import lock_file
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.log.fold import fold
from wijkwizard.errors import WijkError

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows refuses to remove what anybody has open")


def said(name: str, text: str) -> Evening:
    """Return an evening of one answer."""
    table = Evening(name, fold(()))
    table.say("naam", text)
    return table


def refused(store: Store) -> str:
    """Write half-typed text and return the code with which that is refused; empty when it is kept."""
    try:
        store.change_drafts([Draft("naam", "half", AT)])
    except WijkError as error:
        return error.code
    return ""


@POSIX
def test_a_second_writer_who_came_in_when_the_lock_was_removed_loses_nothing_and_the_first_is_told(
    tmp_path: Path,
) -> None:
    path, theirs = tmp_path / "wijk.wijk", said("s2", "De Werf")
    with Store.create(path) as first:
        assert refused(first) == ""
        lock_file(path).unlink()
        with Store.open(path) as second:
            assert not second.read_only
            assert refused(first) == "dossier-elsewhere", "nobody has written yet"
            assert first.guard is not None
            assert not first.guard.to_observe()().same, "also seen from the outside, within some seconds"
            second.append(theirs.state.events)
            assert refused(first) == "dossier-changed"
            assert refused(second) == ""
        with Store.open(path, read_only=True) as there:
            assert there.events() == theirs.state.events


@POSIX
def test_a_lock_that_was_removed_stands_again_before_anybody_comes(tmp_path: Path) -> None:
    path = tmp_path / "wijk.wijk"
    with Store.create(path) as first:
        lock_file(path).unlink()
        first.must_be_ours()
        with Store.open(path) as second:
            assert second.read_only
        assert refused(first) == ""
    assert [one.name for one in tmp_path.iterdir()] == ["wijk.wijk"]


def test_what_another_writes_between_the_look_and_the_write_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last moment: the lock of SQLite is held only when the look is over."""
    path = tmp_path / "wijk.wijk"
    with Store.create(path) as store:
        assert refused(store) == ""
        look = watch.look

        def looked_too_early(path: Path, known: watch.Sighting) -> watch.Sighting:
            seen = look(path, known)
            with closing(sqlite3.connect(path)) as other, other:
                # As the program does; otherwise the journal is removed, which Windows refuses while we have it open.
                other.execute("PRAGMA journal_mode = TRUNCATE")
                other.execute("INSERT OR REPLACE INTO meta VALUES ('theirs', 'kept')")
            return seen

        with monkeypatch.context() as patched:
            patched.setattr("wijkwizard.dossier.file.guard.look", looked_too_early)
            assert refused(store) == "dossier-changed"
        assert refused(store) == "dossier-changed", "what was there then is not taken for ours"
    with closing(sqlite3.connect(path)) as there:
        assert there.execute("SELECT value FROM meta WHERE key = 'theirs'").fetchall() == [("kept",)]


def stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no clock tell anything, as on a stick within two seconds, or for who sets the moment back."""
    outside = watch._outside
    monkeypatch.setattr(watch, "_outside", lambda path: (*outside(path)[:3], 0, 0))


def other_laptop(path: Path, base: Path) -> bytes:
    """Return the state of another laptop: from the same copy, as many transactions, as many bytes."""
    other = path.with_name("hunne.wijk")
    shutil.copyfile(base, other)
    with Store.open(other) as store:
        store.append(said("s9", "De Werf").state.events)
        return other.read_bytes()


def older(_path: Path, base: Path) -> bytes:
    """Return an older state."""
    return base.read_bytes()


def half_older(path: Path, base: Path) -> bytes:
    """Return an older state of which the first page came last."""
    return path.read_bytes()[:4096] + base.read_bytes()[4096:]


@pytest.mark.parametrize("overwritten", [other_laptop, older, half_older])
def test_an_overwriting_of_the_same_size_that_no_clock_shows_is_noticed(
    overwritten: Callable[[Path, Path], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, base = tmp_path / "wijk.wijk", tmp_path / "vroeger.wijk"
    stopped(monkeypatch)
    with Store.create(path, said("s0", "Oost").state.events) as store:
        assert refused(store) == ""
        shutil.copyfile(path, base)
        store.append(said("s1", "De West").state.events)
        foreign = overwritten(path, base)
        assert len(foreign) == path.stat().st_size, "its size does not tell"
        assert foreign != path.read_bytes()
        path.write_bytes(foreign)
        assert refused(store) == "dossier-changed"
    assert path.read_bytes() == foreign


@POSIX
def test_our_own_state_that_was_put_back_half_is_noticed(tmp_path: Path) -> None:
    """Its head is ours, so the rest is looked through."""
    path = tmp_path / "wijk.wijk"
    with Store.create(path) as store:
        for number in range(40):
            store.append(said(f"s{number}", f"De Werven {number} " * 40).state.events)
        ours = path.read_bytes()
        assert store.guard is not None
        head = store.guard.known
        older = bytes(b" "[0] if one == b"W"[0] else one for one in ours[8192:])
        path.write_bytes(ours[:8192] + older)
        assert watch.look(path, head).head == head.head
        assert refused(store) == "dossier-changed"


def flipped(path: Path, word: bytes) -> None:
    """Change one bit of a word, and set the moment back."""
    there, moment = path.read_bytes(), path.stat().st_mtime_ns
    at = there.index(word)
    with path.open("r+b") as file:
        file.seek(at)
        file.write(bytes([there[at] ^ 1]))
    os.utime(path, ns=(moment, moment))


@POSIX
def test_a_bit_that_was_changed_behind_the_head_is_noticed_though_its_moment_was_set_back(
    tmp_path: Path,
) -> None:
    path = tmp_path / "wijk.wijk"
    with Store.create(path) as store:
        store.append(said("s1", "De Werven in het oosten").state.events)
        flipped(path, b"De Werven in het oosten")
        assert refused(store) == "dossier-changed"


def test_a_touched_file_is_looked_through_and_gone_on_with(tmp_path: Path) -> None:
    path = tmp_path / "wijk.wijk"
    with Store.create(path) as store:
        store.append(said("s1", "De Werven").state.events)
        os.utime(path, (1, 1))
        assert refused(store) == ""
        assert [one.text for one in store.drafts()] == ["half"]


def test_a_write_reads_the_head_of_the_file_and_not_all_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.create(tmp_path / "wijk.wijk") as store:
        monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("all of it was read"))
        for text in ("De Werf", "De Werven"):
            store.append(said(text, text).state.events)
            assert refused(store) == ""


def test_after_a_full_disk_the_file_is_still_ours(tmp_path: Path) -> None:
    """A write that failed is rolled back, by which only its moment changes."""
    with Store.create(tmp_path / "wijk.wijk") as store:
        assert refused(store) == ""
        pages = store._database._db.execute("PRAGMA page_count").fetchone()[0]
        store._database._db.execute(f"PRAGMA max_page_count = {pages}")
        table = said("s1", "x" * 100_000)
        with pytest.raises(WijkError) as caught:
            store.append(table.state.events)
        assert caught.value.code == "disk-full"
        store._database._db.execute("PRAGMA max_page_count = 100000")
        store.append(table.state.events)
        assert refused(store) == ""


def test_opening_looks_through_the_pages_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, asked = tmp_path / "wijk.wijk", list[str]()
    Store.create(path).close()
    connect = database._connect

    def heard(path: Path) -> sqlite3.Connection:
        db = connect(path)
        db.set_trace_callback(asked.append)
        return db

    monkeypatch.setattr(database, "_connect", heard)
    Store.open(path).close()
    assert len([one for one in asked if "quick_check" in one]) == 1

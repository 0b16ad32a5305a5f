"""The file under an open dossier goes away, or becomes another: nothing is written in what is not ours."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.dossier.evening import AT, Evening
from wijkwizard.dossier.file import watch
from wijkwizard.dossier.file.drafts import Draft
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.file.watch import FileStatus, Sighting, equal_beside, judge, look, moved_to, observe
from wijkwizard.dossier.log.fold import fold
from wijkwizard.errors import WijkError
from wijkwizard.terms import DraftKey

KNOWN = Sighting(device=1, number=2, size=3, changed=4, content=b"abc")


@pytest.mark.parametrize(
    ("seen", "verdict"),
    [
        (KNOWN, FileStatus.OURS),
        (Sighting(1, 2, 3, 99, b"abc"), FileStatus.OURS),
        (Sighting(1, 2, 3, 4, b"abd"), FileStatus.CHANGED),
        (Sighting(1, 2, 30, 4, b"abc"), FileStatus.CHANGED),
        (Sighting(1, 9, 3, 4, b"abc"), FileStatus.EQUAL),
        (Sighting(9, 2, 3, 4, b"abc"), FileStatus.EQUAL),
        (Sighting(1, 9, 3, 4, b"xyz"), FileStatus.REPLACED),
    ],
)
def test_a_file_is_known_by_its_number_and_its_bytes(seen: Sighting, verdict: FileStatus) -> None:
    assert judge(KNOWN, seen) is verdict


def overwrite(path: Path, older: Path) -> None:
    """Put the bytes of a copy in the file itself, as a folder that is synchronised may do."""
    path.write_bytes(older.read_bytes())


def replace(path: Path, older: Path) -> None:
    """Put a copy in the place of the file."""
    shutil.copyfile(older, path.with_name("half"))
    path.with_name("half").replace(path)


def delete(path: Path, _older: Path) -> None:
    """Delete the file."""
    path.unlink()


def rename(path: Path, _older: Path) -> None:
    """Give the file another name."""
    path.rename(path.with_name("anders.wijk"))


def lose_folder(path: Path, _older: Path) -> None:
    """Give its folder another name."""
    path.parent.rename(path.parent.with_name("weg"))


WAYS: list[tuple[Callable[[Path, Path], None], str]] = [(overwrite, "dossier-changed")]
if sys.platform != "win32":  # Windows refuses these while the file is open
    WAYS += [
        (replace, "dossier-replaced"),
        (delete, "dossier-gone"),
        (rename, "dossier-moved"),
        (lose_folder, "dossier-gone"),
    ]


def opened(path: Path) -> tuple[Store, Evening, Path]:
    """Return an open dossier with an answer, and an older copy without it in another folder."""
    path.parent.mkdir()
    store = Store.create(path)
    older = path.parent.parent / "ouder.wijk"
    shutil.copyfile(path, older)
    table = Evening("s1", fold(()))
    table.say("naam", "De Werven")
    store.append(table.state.events)
    return store, table, older


@pytest.mark.parametrize(("lose", "code"), WAYS)
def test_nothing_is_written_once_the_file_is_not_ours(
    lose: Callable[[Path, Path], None], code: str, tmp_path: Path
) -> None:
    path = tmp_path / "map" / "wijk.wijk"
    store, table, older = opened(path)
    lose(path, older)
    there = path.read_bytes() if path.exists() else None
    before = len(table.state.events)
    table.say("zorg", "De bus")
    writes: tuple[Callable[[], None], ...] = (
        lambda: store.append(table.state.events[before:]),
        lambda: store.change_drafts([Draft("naam", "half", AT)]),
        lambda: store.change_drafts([], [DraftKey("naam")]),
        lambda: store.keep_questionnaire("h", "{}"),
        lambda: store.copy_to(tmp_path / "kopie.wijk"),
        store.must_be_ours,
    )
    for write in writes:
        with pytest.raises(WijkError) as caught:
            write()
        assert caught.value.code == code
    store.close()
    assert (path.read_bytes() if path.exists() else None) == there


def test_a_file_that_comes_back_is_gone_on_with(tmp_path: Path) -> None:
    """A stick that was pulled out and put in again, or a name that was given back."""
    path = tmp_path / "map" / "wijk.wijk"
    store, table, _ = opened(path)
    aside = tmp_path / "aside.wijk"
    shutil.copyfile(path, aside)
    if sys.platform != "win32":
        path.unlink()
        with pytest.raises(WijkError):
            store.must_be_ours()
        shutil.copyfile(aside, path)
    before = len(table.state.events)
    table.say("zorg", "De bus")
    store.append(table.state.events[before:])
    store.close()
    with Store.open(path) as again:
        assert len(again.events()) == len(table.state.events)


def test_another_moment_on_the_same_bytes_is_no_change(tmp_path: Path) -> None:
    path = tmp_path / "map" / "wijk.wijk"
    store, _, _ = opened(path)
    os.utime(path, (1, 1))
    store.change_drafts([Draft("naam", "half", AT)])
    store.close()


def test_looking_reads_the_head_alone_while_nothing_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.wijk"
    path.write_bytes(b"a" * 100_000)
    known = look(path)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read"))
    assert look(path, known) is known


def test_of_a_file_of_another_size_no_byte_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One of gigabytes asks for all memory, and a pipe, which has no size, is waited for without an end."""
    path, other = tmp_path / "a.wijk", tmp_path / "b.wijk"
    path.write_bytes(b"a")
    known = look(path)
    other.write_bytes(b"andere bytes")
    other.replace(path)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read"))
    assert judge(known, look(path, known)) is FileStatus.REPLACED


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipe in a folder")
def test_a_pipe_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.wijk"
    if sys.platform != "win32":
        os.mkfifo(path)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read"))
    with pytest.raises(WijkError) as caught:
        look(path)
    assert caught.value.code == "dossier-unwritable"


def test_a_renamed_file_is_found_by_its_number_and_of_an_equal_one_no_more_is_said(tmp_path: Path) -> None:
    """An equal file may have stood there all along, as a copy that somebody made."""
    path, now, copy = tmp_path / "wijk.wijk", tmp_path / "anders.wijk", tmp_path / "kopie.wijk"
    path.write_bytes(b"onze bytes")
    shutil.copyfile(path, copy)
    known = look(path)
    (tmp_path / "vreemd.wijk").write_bytes(b"vreemde by")
    path.rename(now)
    if os.name == "posix":
        path.with_name("aa.wijk").symlink_to(
            now.name
        )  # comes first in some folders, and is no place to go on in
    assert moved_to(path, known) == now
    assert why(path, known) == ("dossier-moved", str(now))
    now.unlink()
    assert moved_to(path, known) is None
    assert equal_beside(path, known) == copy
    assert why(path, known) == ("dossier-copy", str(copy))
    copy.unlink()
    assert equal_beside(path, known) is None
    assert why(path, known) == ("dossier-gone", None)


def why(path: Path, known: Sighting) -> tuple[str, object]:
    """Return with which code a file is not there, and the name that is said; seen at work and beside it."""
    with pytest.raises(WijkError) as caught:
        look(path, known)
    fault = observe(path, known).fault
    assert fault is not None
    assert fault.sentence == caught.value.sentence
    return fault.code, fault.facts.get("now")


def test_looking_for_a_renamed_file_costs_little_in_a_folder_with_very_many_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "wijk.wijk"
    path.write_bytes(b"onze bytes")
    known = look(path)
    path.unlink()
    for number in range(60):
        (tmp_path / f"{number}.wijk").write_bytes(b"vreemde by")
    read: list[Path] = []

    def noted(one: Path) -> bytes:
        read.append(one)
        return b""

    monkeypatch.setattr(Path, "read_bytes", noted)
    monkeypatch.setattr(watch, "_head", lambda _path, _at: known.head)
    assert moved_to(path, known) is None
    assert equal_beside(path, known) is None
    assert len(read) == 5


def test_an_observation_reads_no_byte_and_says_whether_anything_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "map" / "wijk.wijk"
    store, table, older = opened(path)
    assert store.guard is not None
    act = store.guard.to_observe()
    monkeypatch.setattr(Path, "read_bytes", None)
    seen = act()
    assert seen.same
    assert seen.known is store.guard.known
    monkeypatch.undo()
    overwrite(path, older)
    monkeypatch.setattr(Path, "read_bytes", None)
    assert not act().same
    monkeypatch.undo()
    store.close()
    assert len(table.state.events) == 1

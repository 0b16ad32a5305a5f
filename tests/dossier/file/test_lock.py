"""One writer at a time, also from another program, and nobody locked out by what a crash left."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from wijkwizard.dossier.file.lock import LockState, WriterLock, lock_file, refusal
from wijkwizard.dossier.file.store import Store
from wijkwizard.resources import data_folder

FOLLOWED = pytest.mark.skipif(sys.platform == "win32", reason="Windows locks what the link leads to")

HOLDER = """
import sys
from pathlib import Path
from wijkwizard.dossier.file.lock import WriterLock
lock = WriterLock(Path(sys.argv[1]))
print(lock.take().value, flush=True)
sys.stdin.read()
"""


def test_the_lock_stands_beside_the_dossier_and_goes_when_released(tmp_path: Path) -> None:
    path = tmp_path / "wijk.wijk"
    lock = WriterLock(path)
    assert lock.take() is LockState.HELD
    assert lock_file(path) == tmp_path / ".wijk.wijk.lock"
    assert lock_file(path).exists()
    lock.release()
    lock.release()
    assert not lock_file(path).exists()


def test_another_program_gets_no_lock_until_the_first_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "wijk.wijk"
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == "held"
        mine = WriterLock(path)
        assert mine.take() is LockState.ELSEWHERE
        holder.kill()
    assert mine.take() is LockState.HELD
    mine.release()


def test_a_lock_left_by_a_crash_locks_nobody_out(tmp_path: Path) -> None:
    path = tmp_path / "wijk.wijk"
    lock_file(path).touch()
    lock = WriterLock(path)
    assert lock.take() is LockState.HELD
    lock.release()


def test_who_waits_for_a_lock_that_is_removed_gets_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "wijk.wijk"
    one, two, three = WriterLock(path), WriterLock(path), WriterLock(path)
    assert one.take() is LockState.HELD
    one.release()
    assert two.take() is LockState.HELD
    assert three.take() is LockState.ELSEWHERE
    two.release()


@pytest.mark.skipif(os.name != "posix", reason="a folder in the place of the file is refused otherwise")
def test_a_folder_where_nothing_can_be_made_refuses(tmp_path: Path) -> None:
    lock_file(tmp_path / "wijk.wijk").mkdir()
    assert WriterLock(tmp_path / "wijk.wijk").take() is LockState.REFUSED


@pytest.mark.skipif(os.name != "posix", reason="Windows refuses to remove what anybody has open")
def test_a_lock_of_which_the_file_was_removed_is_taken_again(tmp_path: Path) -> None:
    """Somebody tidies the folder, or a folder that is synchronised takes away what it does not know."""
    path = tmp_path / "wijk.wijk"
    mine, other = WriterLock(path), WriterLock(path)
    assert mine.take() is LockState.HELD
    lock_file(path).unlink()
    assert not mine.has_name()
    assert mine.keep() is LockState.HELD
    assert mine.has_name()
    assert other.take() is LockState.ELSEWHERE
    mine.release()
    assert not lock_file(path).exists()


@pytest.mark.skipif(os.name != "posix", reason="Windows refuses to remove what anybody has open")
def test_who_lost_the_lock_to_another_is_told_and_leaves_that_one_alone(tmp_path: Path) -> None:
    path = tmp_path / "wijk.wijk"
    mine, other, third = WriterLock(path), WriterLock(path), WriterLock(path)
    assert mine.take() is LockState.HELD
    lock_file(path).unlink()
    assert other.take() is LockState.HELD
    assert mine.keep() is LockState.ELSEWHERE
    mine.release()
    assert third.take() is LockState.ELSEWHERE, "the file of the other still stands"
    other.release()
    assert mine.keep() is LockState.HELD
    mine.release()


@pytest.mark.skipif(os.name != "posix", reason="Windows refuses to remove what anybody has open")
def test_a_lock_that_was_removed_where_nothing_can_be_made_any_more_counts_as_held(tmp_path: Path) -> None:
    path = tmp_path / "wijk.wijk"
    mine = WriterLock(path)
    assert mine.take() is LockState.HELD
    lock_file(path).unlink()
    lock_file(path).mkdir()
    assert mine.keep() is LockState.HELD


def linked(folder: Path) -> tuple[Path, Path]:
    """One file that has two names, in two folders."""
    one, two = folder / "wijk.wijk", folder / "elders" / "oost.wijk"
    one.touch()
    two.parent.mkdir()
    try:
        os.link(one, two)
    except OSError:  # pragma: no cover - a disk without hard links
        pytest.skip("this disk gives a file one name")
    return one, two


def test_a_file_with_two_names_has_one_writer(tmp_path: Path) -> None:
    """Each name has a lock beside it, so the file itself has one too."""
    one, two = map(WriterLock, linked(tmp_path))
    assert one.take() is LockState.HELD
    assert one.has_name()
    assert two.take() is LockState.ELSEWHERE
    one.release()
    assert two.take() is LockState.HELD
    assert one.take() is LockState.ELSEWHERE
    two.release()
    assert not list(data_folder().rglob("*.lock"))


def test_a_second_name_that_is_given_meanwhile_counts_from_the_next_write_on(tmp_path: Path) -> None:
    (tmp_path / "wijk.wijk").touch()
    one, two = WriterLock(tmp_path / "wijk.wijk"), WriterLock(tmp_path / "oost.wijk")
    assert one.take() is LockState.HELD
    (tmp_path / "oost.wijk").hardlink_to(tmp_path / "wijk.wijk")
    assert two.take() is LockState.HELD, "nobody looked yet"
    assert one.keep() is LockState.ELSEWHERE
    two.release()
    assert one.keep() is LockState.HELD
    assert two.take() is LockState.ELSEWHERE
    one.release()


def test_a_file_of_which_the_second_name_is_gone_needs_its_own_lock_alone(tmp_path: Path) -> None:
    path, other = linked(tmp_path)
    lock = WriterLock(path)
    assert lock.take() is LockState.HELD
    other.unlink()
    assert lock.keep() is LockState.HELD
    assert not list(data_folder().rglob("*.lock"))
    lock.release()


def test_where_the_program_can_keep_nothing_the_lock_beside_it_is_enough(tmp_path: Path) -> None:
    path, _ = linked(tmp_path)
    data_folder().parent.mkdir(parents=True, exist_ok=True)
    data_folder().write_text("van iemand anders", encoding="utf-8")
    lock = WriterLock(path)
    assert lock.take() is LockState.HELD
    assert lock.keep() is LockState.HELD
    lock.release()


@pytest.mark.parametrize("kind", ["folder", pytest.param("link", marks=FOLLOWED)])
def test_something_else_in_the_place_of_the_lock_is_named(kind: str, tmp_path: Path) -> None:
    """The folder can be written, so nobody may hear that it cannot."""
    path = tmp_path / "wijk.wijk"
    Store.create(path).close()
    if kind == "folder":
        lock_file(path).mkdir()
    else:
        lock_file(path).symlink_to(tmp_path / "weg" / "nergens")
    with Store.open(path) as store:
        assert store.read_only
    told = str(refusal(path, LockState.REFUSED))
    assert lock_file(path).name in told
    assert "alleen-lezen" not in told

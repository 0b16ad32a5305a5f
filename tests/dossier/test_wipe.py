"""A whole dossier is wiped: the file, what stands beside it, and its place in the list."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.dossier.evening import Evening
from wijkwizard.dossier import wipe
from wijkwizard.dossier.copies import folder_of
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.recents import Recent, recents, remember
from wijkwizard.dossier.wipe import destroy
from wijkwizard.errors import WijkError
from wijkwizard.files.partial_files import partial_name


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A dossier with one answer."""
    table = Evening()
    table.say("naam", "hetgeheim")
    found = tmp_path / "map" / "wijk.wijk"
    found.parent.mkdir()
    Store.create(found, table.state.events).close()
    return found


def test_file_journal_lock_and_recents_are_gone(path: Path, tmp_path: Path) -> None:
    remember(Recent(path=path), tmp_path)
    path.with_name("wijk.wijk-journal").write_bytes(b"hetgeheim")
    path.with_name(".wijk.wijk.new").write_bytes(b"hetgeheim")
    partial_name(path).write_bytes(b"hetgeheim")
    path.with_name(".wijk.wijk.lock").touch()
    destroy(path, tmp_path)
    assert not list(path.parent.iterdir())
    assert recents(tmp_path) == ()
    assert b"wijk.wijk" not in (tmp_path / "recent.json").read_bytes()


def test_the_bytes_are_overwritten_before_the_name_goes(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = path.stat().st_size
    seen: list[bytes] = []
    unlink = Path.unlink

    def look(self: Path, *, missing_ok: bool = False) -> None:
        if self == path:
            seen.append(self.read_bytes())
        unlink(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", look)
    destroy(path, tmp_path)
    assert seen == [bytes(size)]


def test_a_dossier_that_is_open_elsewhere_is_not_wiped(path: Path, tmp_path: Path) -> None:
    with Store.open(path) as store:
        with pytest.raises(WijkError) as caught:
            destroy(path, tmp_path)
        assert caught.value.code == "wipe-open"
        assert len(store.events()) == 1


def test_a_file_that_is_no_dossier_is_never_wiped(tmp_path: Path) -> None:
    letter = tmp_path / "brief.txt"
    letter.write_text("Beste buren", encoding="utf-8")
    with pytest.raises(WijkError) as caught:
        destroy(letter, tmp_path)
    assert caught.value.code == "dossier-not-ours"
    assert letter.read_text(encoding="utf-8") == "Beste buren"


def test_a_disk_that_refuses_is_named(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*paths: Path) -> None:
        raise PermissionError(13, "Permission denied", str(paths[0]))

    monkeypatch.setattr(wipe, "remove_overwritten", refuse)
    with pytest.raises(WijkError) as caught:
        destroy(path, tmp_path)
    assert caught.value.code == "dossier-unwritable"
    with Store.open(path) as store:
        assert not store.read_only, "the lock was let go"


@pytest.mark.parametrize("at", [0, 20, 60, 68])
def test_a_dossier_with_a_damaged_heading_is_known_by_what_it_holds(
    at: int, path: Path, tmp_path: Path
) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:at] + bytes(one ^ 0xFF for one in whole[at : at + 4]) + whole[at + 4 :])
    destroy(path, tmp_path)
    assert not list(path.parent.iterdir())


@pytest.mark.parametrize("left", [b"", bytes(9000), b"SQLite format 3"])
def test_one_of_which_nothing_is_left_is_known_by_the_list(left: bytes, path: Path, tmp_path: Path) -> None:
    path.write_bytes(left)
    with pytest.raises(WijkError) as caught:
        destroy(path, tmp_path)
    assert caught.value.code == "dossier-not-ours"
    remember(Recent(path=path), tmp_path)
    destroy(path, tmp_path)
    assert not path.exists()


def test_copies_that_were_never_finished_go_too(path: Path, tmp_path: Path) -> None:
    folder = folder_of(path, "beside")
    folder.mkdir()
    for name in (".2027-03-14 20.15.00.wijk.new", "2027-03-14 20.15.00.wijk-journal"):
        (folder / name).write_bytes(b"hetgeheim")
    (folder / "brief.txt").write_bytes(b"van iemand")
    destroy(path, tmp_path)
    assert [one.name for one in folder.iterdir()] == ["brief.txt"]

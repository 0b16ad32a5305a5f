"""Whether two names are one file is asked of the disk."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from wijkwizard.files.overwrite import remove_name, remove_overwritten
from wijkwizard.files.same_file import count_of_names, distinct, file_key, is_same, names_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file."""
    found = tmp_path / "a.wijk"
    found.write_bytes(b"iets")
    return found


def test_every_name_of_a_file_is_that_file_and_an_equal_one_is_not(path: Path) -> None:
    link, second, equal = (path.with_name(name) for name in ("b.wijk", "c.wijk", "d.wijk"))
    folder = path.parent / "map"
    folder.mkdir()
    os.link(path, second)
    equal.write_bytes(path.read_bytes())
    same = [folder / ".." / path.name, second]
    if os.name == "posix":
        link.symlink_to(path.name)
        (folder / "door").symlink_to(path.parent, target_is_directory=True)
        same += [link, folder / "door" / path.name]
    assert all(is_same(path, one) for one in same)
    assert not is_same(path, equal)
    assert distinct((path, *same, equal)) == (path, equal)
    assert distinct((*same, equal), but=(path,)) == (equal,)
    assert set(names_of(path, (path, *same, equal))) == {one for one in same if one.name != path.name}
    assert count_of_names(path) == 2


def test_what_is_not_there_is_known_by_its_name(path: Path) -> None:
    gone = path.with_name("weg.wijk")
    assert is_same(gone, path.parent / "x" / ".." / "weg.wijk")
    assert not is_same(gone, path)
    assert names_of(gone, (gone, path)) == ()
    assert count_of_names(gone) == 0


def test_on_a_disk_without_numbers_files_are_told_apart_by_name(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise all files there would be one, and no other state of a dossier would be found."""
    other = path.with_name("b.wijk")
    other.write_bytes(b"iets")
    real = Path.stat

    def without(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        found = list(real(self, follow_symlinks=follow_symlinks))
        found[1] = 0
        return os.stat_result(found)

    monkeypatch.setattr(Path, "stat", without)
    assert file_key(path) != file_key(other)
    assert is_same(path, path)


def test_a_link_goes_without_what_it_leads_to_and_a_name_without_the_file(path: Path) -> None:
    second = path.with_name("c.wijk")
    os.link(path, second)
    remove_name(second)
    if os.name == "posix":
        link = path.with_name("b.wijk")
        link.symlink_to(path)
        remove_overwritten(link)
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    assert path.read_bytes() == b"iets"
    remove_name(path)
    assert not path.exists()

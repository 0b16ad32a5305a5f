"""Wiping everything finds a dossier that was renamed and never opened since, and says what it cannot reach and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.dossier.secrets import RIGHT
from tests.session.lock_kills import with_copies
from tests.session.small import again
from wijkwizard.dossier import copies as copies_room
from wijkwizard.dossier.copies import CopyLocation
from wijkwizard.dossier.file.cipher import Password
from wijkwizard.dossier.recents import Recent, drop, listed, remember
from wijkwizard.session import back_to, everything, forget_dossier, forget_everything, wipe_target
from wijkwizard.session.storage.stored_data import KeptReason, StoredData
from wijkwizard.terms import Slot


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of the user."""
    found = tmp_path / "map"
    found.mkdir()
    return found


def opened(folder: Path, password: Password | None = None, name: str = "proef.wijk") -> Path:
    """Return a closed dossier with copies that is on the list."""
    path = with_copies(folder, password, name)
    again(path, password=password).close()
    return path


def reasons(found: StoredData) -> dict[str, KeptReason]:
    return {one.path.name: one.why for one in found.away}


@pytest.mark.parametrize("password", [None, RIGHT], ids=["open", "locked"])
@pytest.mark.parametrize("place", ["beside", "data", "none"])
def test_one_that_was_renamed_and_never_opened_since_goes_with_its_copies(
    place: CopyLocation | str, password: Password | None, folder: Path, own_home: Path
) -> None:
    """Known by what it holds, and without any copy by what the list says."""
    if place != "none":
        copies_room.choose("data" if place == "data" else "beside")
    path = opened(folder, password)
    if place == "none":
        copies_room.remove_all(path)
    now = path.rename(folder / "Iets heel anders.wijk")
    found = everything()
    assert [one.path for one in found.dossiers] == [now.resolve()]
    assert found.away == ()
    assert str(now.resolve()) in " ".join(found.words())
    forget_everything(found)
    assert list(folder.iterdir()) == []
    assert [one for one in own_home.rglob("*") if one.is_file()] == []


def test_one_that_was_moved_or_thrown_away_is_said_to_be_gone_and_its_copies_go(
    folder: Path, tmp_path: Path
) -> None:
    """What the program made of it beside it goes too."""
    path = opened(folder)
    made = back_to(copies_room.copies(path)[0], path)
    path.rename(tmp_path / path.name)
    found = everything()
    assert reasons(found) == {path.name: KeptReason.GONE}
    assert {one.path.name: one.there for one in found.dossiers} == {path.name: False, made.name: True}
    told = found.words()
    assert f"· {path.resolve()}" not in told, "it does not go"
    assert f"· {made}" in told
    assert any(
        line.startswith(f"Dit blijft ook: {path.name}. Staat niet meer waar het stond") for line in told
    )
    forget_everything(found)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("opens", [True, False], ids=["opened again", "wiped at once"])
def test_the_name_that_a_dossier_had_before_leaves_the_list_with_it(opens: bool, folder: Path) -> None:  # noqa: FBT001 - a case
    """Otherwise it is told as one that cannot be reached."""
    now = opened(folder, RIGHT).rename(folder / "anders.wijk")
    if opens:
        again(now, 3000, RIGHT).close()
        assert [one.path.name for one in listed()] == [now.name]
    forget_dossier(wipe_target(now).path)
    assert listed() == ()


def test_one_that_left_the_start_screen_long_ago_goes_too(folder: Path, own_home: Path) -> None:
    path = opened(folder)
    for number in range(60):
        remember(Recent(folder / f"gone {number}.wijk"))
    assert path.resolve() not in {one.path for one in listed()}
    found = everything()
    assert [one.path for one in found.dossiers] == [path.resolve()]
    forget_everything(found)
    assert list(folder.iterdir()) == []
    assert [one for one in own_home.rglob("*") if one.is_file()] == []


def test_one_of_which_only_copies_on_this_computer_know_goes_too(folder: Path, own_home: Path) -> None:
    """The list can be lost; beside each folder of copies stands of which dossier they are."""
    copies_room.choose("data")
    path = opened(folder)
    drop(path)
    found = everything()
    assert [one.path for one in found.dossiers] == [path.resolve()]
    forget_everything(found)
    assert list(folder.iterdir()) == []
    assert [one for one in own_home.rglob("*") if one.is_file()] == []


@pytest.mark.parametrize("first", [True, False], ids=["copy first", "dossier first"])
def test_a_copy_that_somebody_opened_goes_with_its_dossier(first: bool, folder: Path) -> None:  # noqa: FBT001 - a case
    """It is on the list itself, and its lock stands in the folder that goes."""
    path = opened(folder)
    copy = copies_room.copies(path)[0].path
    for one in (path, copy) if first else (copy, path):
        again(one, 5000).close()
    found = everything()
    assert {one.path.name for one in found.dossiers} == {path.name, copy.name}
    forget_everything(found)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("place", ["beside", "data"])
def test_copies_of_a_copy_go_with_the_dossier(place: CopyLocation, folder: Path, own_home: Path) -> None:
    """Who goes on in a dated copy gets copies of that one; they hold the same words."""
    copies_room.choose(place)
    path = opened(folder)
    copy = copies_room.copies(path)[0].path
    before = wipe_target(path).copies
    with again(copy, 5000) as session:
        session.writer.read(Slot("trots"), "Het koor")
    again(copies_room.copies(copy)[0].path, 6000).close()
    drop(copy)
    assert wipe_target(path).copies == before + len(copies_room.copies(copy)) > before + 1
    forget_dossier(path)
    assert list(folder.iterdir()) == []
    assert [one for one in own_home.rglob("*.wijk") if one.is_file()] == []


def test_another_dossier_in_the_folder_is_none_that_was_renamed(folder: Path) -> None:
    """Neither a stranger's, nor a state that is on the list itself."""
    path = opened(folder)
    other = back_to(copies_room.copies(path)[0], path)
    again(other, 3000).close()
    path.unlink()
    (folder / "vreemd.wijk").write_bytes(b"niet van ons")
    found = everything()
    assert [one.path.name for one in found.dossiers if one.there] == [other.name]
    assert reasons(found) == {path.name: KeptReason.GONE}


def test_one_on_a_stick_that_is_out_is_told_apart(folder: Path) -> None:
    path = opened(folder)
    folder.rename(folder.with_name("weg"))
    assert reasons(everything()) == {path.name: KeptReason.AWAY}
    assert "Steek die erin" in everything().away[0].words()

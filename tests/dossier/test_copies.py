"""Dated copies: the last ten and one of each evening, and what is forgotten goes from them too."""

from __future__ import annotations

import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dossier.evening import Evening
from tests.dossier.secrets import cipher
from wijkwizard.dossier.copies import (
    MOST,
    Copy,
    choose,
    copies,
    folder_of,
    make,
    too_many,
)
from wijkwizard.dossier.file.salvage import events_in
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.wipe import destroy
from wijkwizard.dossier.wiped_states import buried_later, forget_in_copies
from wijkwizard.errors import WijkError

START = datetime(2027, 3, 14, 20, 15)  # noqa: DTZ001 - the clock of the room
WORDS = "hetgeheimvandebuurvrouw"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A place for a dossier."""
    return tmp_path / "map" / "Oost.wijk"


def begun(path: Path) -> tuple[Store, Evening]:
    path.parent.mkdir()
    table = Evening()
    table.say("naam", f"{WORDS} 1 " * 600)
    return Store.create(path, table.state.events), table


def further(store: Store, table: Evening, text: str) -> None:
    before = len(table.state.events)
    table.say("naam", text)
    store.append(table.state.events[before:])


def test_a_copy_is_a_dossier_with_a_name_that_sorts_and_that_windows_takes(path: Path) -> None:
    store, table = begun(path)
    with store:
        make(store, START)
    (copy,) = copies(path)
    assert copy.path.name == "2027-03-14 20.15.00.wijk"
    assert copy.path.parent == path.parent / "Oost reservekopie"
    assert copy.at == START
    with Store.open(copy.path, read_only=True) as found:
        assert found.events() == table.state.events


def test_what_is_the_same_as_the_last_copy_is_not_kept_twice(path: Path) -> None:
    store, table = begun(path)
    with store:
        make(store, START)
        make(store, START + timedelta(minutes=1))
        assert len(copies(path)) == 1
        further(store, table, "anders")
        make(store, START)
        assert [copy.path.name for copy in copies(path)] == [
            "2027-03-14 20.15.00 (2).wijk",
            "2027-03-14 20.15.00.wijk",
        ]


def test_ten_are_kept_and_the_last_of_each_evening(path: Path) -> None:
    store, table = begun(path)
    with store:
        for evening in range(3):
            for number in range(8):
                further(store, table, f"{evening} {number}")
                make(store, START + timedelta(days=evening * 7, minutes=40 * number))
    kept = [copy.at for copy in copies(path)]
    last = timedelta(minutes=40 * 7)
    assert len(kept) == MOST + 1
    assert kept[-1] == START + last, "that of half past midnight belongs to the first evening"


def test_a_copy_that_somebody_gave_a_name_stays(path: Path) -> None:
    store, table = begun(path)
    with store:
        make(store, START)
        (copy,) = copies(path)
        named = copy.path.rename(copy.path.with_name("2027-03-14 20.15.00 voor de raad.wijk"))
        whole = named.read_bytes()
        for number in range(1, MOST + 3):
            further(store, table, str(number))
            make(store, START + timedelta(minutes=number))
    assert named.read_bytes() == whole
    assert len(copies(path)) == MOST + 1


@given(st.lists(st.integers(0, 60 * 24 * 40), max_size=60, unique=True))
def test_the_last_of_every_evening_and_the_last_ten_always_stay(minutes: list[int]) -> None:
    found = [
        Copy(Path(str(minute)), START + timedelta(minutes=minute)) for minute in sorted(minutes, reverse=True)
    ]
    gone = too_many(found)
    left = [copy for copy in found if copy not in gone]
    evenings = {(copy.at - timedelta(hours=6)).date() for copy in found}
    assert {(copy.at - timedelta(hours=6)).date() for copy in left} == evenings
    assert left[:MOST] == found[:MOST]
    assert len(left) <= MOST + len(evenings)


def test_the_user_says_where_and_copies_are_found_in_both_places(path: Path) -> None:
    store, table = begun(path)
    with store:
        make(store, START)
        choose("data")
        further(store, table, "verder")
        make(store, START + timedelta(hours=1))
    assert [copy.path.parent for copy in copies(path)] == [folder_of(path, "data"), folder_of(path, "beside")]


def test_what_is_forgotten_goes_from_every_copy(path: Path, tmp_path: Path) -> None:
    store, table = begun(path)
    with store:
        make(store, START)
        further(store, table, f"{WORDS} 2")
        choose("data")
        make(store, START + timedelta(hours=1))
        everywhere = [tmp_path, folder_of(path, "data")]
        assert holds_words(everywhere)
        store.append((table.forget("naam"),))
        forget_in_copies(path, table.state.events)
        assert not holds_words(everywhere)
    assert len(copies(path)) == 2
    for copy in copies(path):
        with Store.open(copy.path) as found:
            assert len(found.events()) in {2, 3}


def test_a_copy_that_cannot_be_wiped_goes_as_a_whole(path: Path, tmp_path: Path) -> None:
    store, table = begun(path)
    with store:
        make(store, START)
        (copy,) = copies(path)
        whole = copy.path.read_bytes()
        copy.path.write_bytes(whole[:8192] + bytes(4096) + whole[12288:])
        store.append((table.forget("naam"),))
        forget_in_copies(path, table.state.events)
        assert copies(path) == ()
        assert not holds_words([tmp_path])


def test_wiping_a_dossier_takes_its_copies_along(path: Path, tmp_path: Path) -> None:
    store, table = begun(path)
    with store:
        make(store, START)
        choose("data")
        further(store, table, "verder")
        make(store, START + timedelta(hours=1))
    destroy(path, tmp_path)
    assert list(path.parent.iterdir()) == []
    assert not folder_of(path, "data").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows refuses this while the file is open")
def test_a_folder_that_went_with_the_dossier_is_not_made_for_a_copy(tmp_path: Path) -> None:
    """It may be where a stick was."""
    folder = tmp_path / "stick"
    folder.mkdir()
    with Store.create(folder / "wijk.wijk") as store:
        folder.rename(tmp_path / "eruit")
        with pytest.raises(WijkError) as caught:
            make(store, START)
    assert caught.value.code == "dossier-gone"
    assert not folder.exists()


def test_a_folder_that_cannot_be_made_is_named(path: Path) -> None:
    store, _ = begun(path)
    folder_of(path, "beside").write_text("van iemand anders", encoding="utf-8")
    with store, pytest.raises(WijkError) as caught:
        make(store, START)
    assert caught.value.code == "dossier-unwritable"


def holds_words(folders: list[Path]) -> bool:
    files = (one for folder in folders for one in folder.rglob("*") if one.is_file())
    return any(WORDS.encode() in one.read_bytes() for one in files)


def test_a_dossier_with_a_password_wipes_its_copies_and_other_states_too(tmp_path: Path) -> None:
    """With its key they stay and lose the words; nothing of it is readable without."""
    secret, table, path = cipher(), Evening(), tmp_path / "Oost.wijk"
    table.say("naam", "anders")
    table.say("naam", WORDS)
    with Store.create(path, table.state.events, secret) as store:
        make(store, START)
        store.copy_to(tmp_path / "kopie.wijk")
        stone = table.forget("naam")
        store.append((stone,))
        assert forget_in_copies(path, table.state.events, secret) == ()
        further(store, table, "verder")
    (copy,) = copies(path)
    for one in (copy.path, tmp_path / "kopie.wijk"):
        assert events_in(one) == ()
        events = events_in(one, secret)
        assert stone in events
        assert WORDS not in repr(events)
    assert buried_later(path, table.state.events[:2], secret) == (stone,)

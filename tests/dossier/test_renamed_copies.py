"""Copies come along when a dossier gets another name, and never go to another dossier."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from tests.dossier.evening import AT, Evening
from wijkwizard.dossier.copies import NOTE, CopyLocation, choose, copies, folder_of, make
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.identity import names
from wijkwizard.dossier.recents import Recent, remember
from wijkwizard.dossier.renamed_copies import bring_along

WHEN = datetime.fromisoformat(AT)


def begun(path: Path, session: str = "a", text: str = "woorden") -> Evening:
    """A dossier with one copy."""
    table = Evening(session)
    table.say("naam", text)
    with Store.create(path, table.state.events) as store:
        make(store, WHEN)
    return table


@pytest.mark.parametrize("place", ["beside", "data"])
def test_a_dossier_with_a_new_name_keeps_its_copies(place: CopyLocation, tmp_path: Path) -> None:
    choose(place)
    table = begun(tmp_path / "Oost.wijk")
    (tmp_path / "Oost.wijk").rename(tmp_path / "West.wijk")
    path = tmp_path / "West.wijk"
    assert copies(path) == ()
    bring_along(path, names(table.state.events))
    assert [one.at for one in copies(path)] == [WHEN.replace(tzinfo=None)]
    assert copies(tmp_path / "Oost.wijk") == ()
    assert not folder_of(tmp_path / "Oost.wijk", place).exists()


@pytest.mark.parametrize("place", ["beside", "data"])
def test_copies_of_another_dossier_stay_where_they_are(place: CopyLocation, tmp_path: Path) -> None:
    """Of one that is still there, of one that is gone, and of a copy that the user made."""
    choose(place)
    table = begun(tmp_path / "Oost.wijk")
    begun(tmp_path / "Noord.wijk", "b")
    (tmp_path / "Noord.wijk").unlink()
    (tmp_path / "kopie.wijk").write_bytes((tmp_path / "Oost.wijk").read_bytes())
    bring_along(tmp_path / "kopie.wijk", names(table.state.events))
    assert copies(tmp_path / "kopie.wijk") == ()
    assert len(copies(tmp_path / "Oost.wijk")) == len(copies(tmp_path / "Noord.wijk")) == 1


def test_copies_under_both_names_come_together(tmp_path: Path) -> None:
    table = begun(tmp_path / "Oost.wijk")
    (tmp_path / "Oost.wijk").rename(tmp_path / "West.wijk")
    table.say("naam", "verder")
    with Store.open(tmp_path / "West.wijk") as store:
        store.append(table.state.events[-1:])
        make(store, WHEN.replace(minute=59))
    bring_along(tmp_path / "West.wijk", names(table.state.events))
    assert [one.at.minute for one in copies(tmp_path / "West.wijk")] == [59, WHEN.minute]
    assert not folder_of(tmp_path / "Oost.wijk", "beside").exists()


def test_a_folder_without_a_note_is_known_by_the_list(tmp_path: Path) -> None:
    choose("data")
    table = begun(tmp_path / "Oost.wijk")
    (folder_of(tmp_path / "Oost.wijk", "data") / NOTE).unlink()
    (tmp_path / "Oost.wijk").rename(tmp_path / "West.wijk")
    bring_along(tmp_path / "West.wijk", names(table.state.events))
    assert copies(tmp_path / "West.wijk") == ()
    remember(Recent(tmp_path / "Oost.wijk"))
    bring_along(tmp_path / "West.wijk", names(table.state.events))
    assert len(copies(tmp_path / "West.wijk")) == 1


def test_a_stick_that_is_out_keeps_its_copies(tmp_path: Path) -> None:
    choose("data")
    stick = tmp_path / "stick"
    stick.mkdir()
    table = begun(stick / "Oost.wijk")
    (tmp_path / "Oost.wijk").write_bytes((stick / "Oost.wijk").read_bytes())
    stick.rename(tmp_path / "elders")
    bring_along(tmp_path / "Oost.wijk", names(table.state.events))
    assert copies(tmp_path / "Oost.wijk") == ()


def test_a_duplicate_elsewhere_takes_no_copies_of_a_dossier_that_got_another_name(tmp_path: Path) -> None:
    """The renamed one stands beside them still, and went on."""
    here, there = tmp_path / "p", tmp_path / "q"
    here.mkdir()
    there.mkdir()
    table = begun(here / "Oost.wijk")
    remember(Recent(here / "Oost.wijk"))
    (there / "Kopie.wijk").write_bytes((here / "Oost.wijk").read_bytes())
    (here / "Oost.wijk").rename(here / "West.wijk")
    bring_along(there / "Kopie.wijk", names(table.state.events))
    assert copies(there / "Kopie.wijk") == ()
    bring_along(here / "West.wijk", names(table.state.events))
    assert len(copies(here / "West.wijk")) == 1


def test_an_older_state_takes_no_copies_that_hold_more_than_it_does(tmp_path: Path) -> None:
    table = begun(tmp_path / "Oost.wijk")
    older = names(table.state.events)
    table.say("naam", "verder")
    with Store.open(tmp_path / "Oost.wijk") as store:
        store.append(table.state.events[-1:])
        make(store, WHEN.replace(minute=59))
    (tmp_path / "Oost.wijk").rename(tmp_path / "West.wijk")
    bring_along(tmp_path / "Oud.wijk", older)
    assert copies(tmp_path / "Oud.wijk") == ()


def test_a_file_with_the_name_of_the_folder_of_copies_stays_and_is_no_fault(tmp_path: Path) -> None:
    table = begun(tmp_path / "Oost.wijk")
    (tmp_path / "Oost.wijk").rename(tmp_path / "West.wijk")
    folder_of(tmp_path / "West.wijk", "beside").write_text("x", encoding="utf-8")
    bring_along(tmp_path / "West.wijk", names(table.state.events))
    assert folder_of(tmp_path / "West.wijk", "beside").read_text(encoding="utf-8") == "x"

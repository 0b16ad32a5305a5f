"""Wiping says what goes and what stays, and takes all of that and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.session.small import SMALL, again, fixed_environment, small
from wijkwizard.document.seal import UNSEALED, seal
from wijkwizard.dossier.copies import copies
from wijkwizard.dossier.file.salvage import events_in
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.identity import identity
from wijkwizard.errors import WijkError
from wijkwizard.logbook import log_failure
from wijkwizard.session import (
    back_to,
    everything,
    forget_dossier,
    forget_everything,
    new_session,
    recent_dossiers,
    wipe_target,
)
from wijkwizard.session.statistics.downloads import remember_folder
from wijkwizard.terms import Slot
from wijkwizard.tui.settings import Settings, keep

CHANGED = b"%%EOF iemand tekende"


def paper(path: Path, of: str = "", added: bytes = b"") -> Path:
    """Make paper of a dossier without drawing it."""
    path.write_bytes(seal(f"%PDF {UNSEALED}".encode(), of) + added)
    return path


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier with a copy, in a folder of the user."""
    folder = tmp_path / "map"
    folder.mkdir()
    with small(folder) as session:
        session.writer.read(Slot("trots"), "Het geheime koor")
        path = session.file.path
    again(path).close()
    assert copies(path)
    return path


def test_papers_of_the_dossier_are_named_and_those_that_were_changed_apart(dossier: Path) -> None:
    of, folder = identity(events_in(dossier)), dossier.parent
    ours = {
        paper(folder / "plan.pdf", of),
        paper(folder / f"{dossier.stem}.pdf"),
        paper(folder / "web.HTML", of),
    }
    changed = {
        paper(folder / "getekend.pdf", of, CHANGED),
        paper(folder / f"{dossier.stem} (2).pdf", "", CHANGED),
    }
    saved = folder / f"{dossier.stem} (werkversie).pdf"
    saved.write_bytes(b"%PDF <" + b"wijkwizard-".hex().encode() + b">")
    paper(folder / "anders.pdf")
    paper(folder / f"{dossier.stem} (3).pdf", "0123456789abcdef")
    (folder / f"{dossier.stem} (4).pdf").write_bytes(b"%PDF van een ander")
    found = wipe_target(dossier)
    assert set(found.ours) == ours
    assert set(found.changed) == changed | {saved}
    assert all(one.name in found.words()[1] for one in found.changed)


def test_other_states_of_the_dossier_stay_and_are_named(dossier: Path) -> None:
    gone_back = back_to(copies(dossier)[0], dossier)
    new_session(dossier.with_name("anders.wijk"), environment=fixed_environment(500), questions=SMALL).close()
    told = " ".join(wipe_target(dossier).words())
    assert f"hetzelfde staat: {gone_back.name}." in told
    assert "anders.wijk" not in told
    own = gone_back.with_name("van mij.wijk")
    own.write_bytes(gone_back.read_bytes())
    found = everything((dossier,))
    assert {one.path.name for one in found.dossiers} >= {dossier.name, gone_back.name}, "it was made here"
    assert found.states == (own,)
    assert f"hetzelfde staat: {own.name}." in " ".join(found.words())
    assert "hetzelfde staat" not in " ".join(everything((dossier, own)).words())


def test_a_dossier_goes_with_the_papers_that_were_chosen(dossier: Path, own_home: Path) -> None:
    theirs = paper(dossier.with_suffix(".pdf"), "", CHANGED)
    ours = paper(dossier.with_name("plan.pdf"), identity(events_in(dossier)))
    _, log = log_failure(ValueError("x"))
    forget_dossier(dossier, wipe_target(dossier).ours)
    assert list(dossier.parent.iterdir()) == [theirs]
    assert not ours.exists()
    assert not log.exists()
    assert recent_dossiers() == ()
    assert dossier.name.encode() not in b"".join(one.read_bytes() for one in own_home.rglob("*.*"))


def test_a_paper_that_the_system_keeps_is_told(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = paper(dossier.with_suffix(".pdf"))

    def refuse(_path: Path) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr("wijkwizard.session.printing.papers.remove_overwritten", refuse)
    assert forget_dossier(dossier, (ours,)) == (ours,)
    assert not dossier.exists()


def test_a_dossier_that_is_open_keeps_its_papers(dossier: Path) -> None:
    ours = paper(dossier.with_suffix(".pdf"))
    with again(dossier), pytest.raises(WijkError) as caught:
        forget_dossier(dossier, (ours,))
    assert caught.value.code == "wipe-open"
    assert ours.exists()


def test_everything_goes_but_paper_and_what_is_of_others(dossier: Path, own_home: Path) -> None:
    """Dossiers, copies, drafts, the list, settings, the log, and what was left for a moment."""
    ours = paper(dossier.with_suffix(".pdf"))
    folder = dossier.parent
    (folder / "brief.txt").write_bytes(b"van iemand")
    named = folder / "elders.wijk"
    Store.create(named).close()
    keep(Settings(bare=True))
    remember_folder(folder)
    log_failure(ValueError("x"))
    left = own_home / "wijkwizard" / "tijdelijk" / "1-00" / "paper.html"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"Het geheime koor")
    found = everything((named,))
    told = "\n".join(found.words())
    assert {one.path for one in found.dossiers} == {named, dossier.resolve()}
    assert str(dossier) in told
    assert ours.name in told
    forget_everything(found)
    assert sorted(one.name for one in folder.iterdir()) == sorted([ours.name, "brief.txt"])
    assert [one for one in own_home.rglob("*") if one.is_file()] == []


def test_a_damaged_dossier_goes_with_everything(dossier: Path) -> None:
    dossier.write_bytes(b"\0" * 100)
    forget_everything(everything())
    assert list(dossier.parent.iterdir()) == []


def test_copies_of_a_dossier_that_is_gone_already_go_too(dossier: Path) -> None:
    dossier.unlink()
    forget_everything(everything())
    assert list(dossier.parent.iterdir()) == []


def test_a_stick_that_is_out_is_named(dossier: Path) -> None:
    dossier.parent.rename(dossier.parent.with_name("weg"))
    found = everything()
    assert found.dossiers == ()
    assert f"Dit blijft ook: {dossier.name}. Niet te bereiken: de map is weg" in found.words()[-1]
    assert everything().words(0)


def test_nothing_goes_while_one_of_them_is_open(dossier: Path, tmp_path: Path) -> None:
    other = tmp_path / "ander.wijk"
    Store.create(other).close()
    found = everything((other,))
    with again(dossier), pytest.raises(WijkError) as caught:
        forget_everything(found)
    assert caught.value.code == "wipe-open"
    assert other.exists()
    assert copies(dossier)


@pytest.mark.skipif(os.name != "posix", reason="Windows knows no folder that is read-only")
def test_a_folder_that_is_read_only_is_told(dossier: Path) -> None:
    found = everything()
    dossier.parent.chmod(0o500)
    try:
        if os.access(dossier.parent, os.W_OK):
            return  # who may do everything is refused nothing
        with pytest.raises(WijkError) as caught:
            forget_everything(found)
        assert caught.value.code == "dossier-unwritable"
    finally:
        dossier.parent.chmod(0o700)


def test_a_copy_that_goes_as_a_whole_takes_what_a_killed_program_left_beside_it(dossier: Path) -> None:
    """A journal holds pages as they were before."""
    copy = copies(dossier)[0].path
    copy.write_bytes(b"kapot")
    journal = copy.with_name(f"{copy.name}-journal")
    journal.write_bytes(b"Het geheime koor")
    with again(dossier, 2000) as session:
        session.eraser.forget(Slot("trots"))
    assert not copy.exists()
    assert not journal.exists()


def test_a_dossier_that_can_only_be_read_keeps_no_other_from_being_wiped(
    dossier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    small(stick, "stick.wijk").close()
    allowed = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: stick not in (path, Path(path).parent) and allowed(path, mode)
    )
    found = everything()
    assert "Dit blijft ook: stick.wijk. Alleen te lezen." in " ".join(found.words())
    forget_everything(found)
    assert not dossier.exists()
    assert (stick / "stick.wijk").exists()
    assert recent_dossiers() == ()


@pytest.mark.skipif(os.name != "posix", reason="Windows makes links for administrators only")
@pytest.mark.parametrize("what", ["dossier", "answer"])
def test_a_link_to_a_dossier_is_wiped_where_the_dossier_stands(
    what: str, dossier: Path, own_home: Path, tmp_path: Path
) -> None:
    link = tmp_path / "bureaublad.wijk"
    link.symlink_to(dossier)
    if what == "dossier":
        forget_dossier(wipe_target(link).path)
    else:
        with again(link, 2000) as session:
            session.eraser.forget(Slot("trots"))
    assert dossier.exists() == (what == "answer")
    kept = [one for folder in (tmp_path, own_home) for one in folder.rglob("*") if one.is_file()]
    assert not any(b"Het geheime koor" in one.read_bytes() for one in kept)


def test_where_nothing_can_be_remembered_all_is_not_said_to_be_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which dossiers were open nobody knows there; who wipes all must look for them."""
    assert everything().away == ()
    (tmp_path / "bestand").write_text("x", encoding="utf-8")
    monkeypatch.setenv("WIJKWIZARD_DATA", str(tmp_path / "bestand" / "map"))
    (kept,) = everything().away
    assert "Zoek ze, en wis ze apart" in kept.words()

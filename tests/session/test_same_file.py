"""A dossier under another name is the same dossier and no other state of it: whatever it is called, it is one file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.session.small import again, small
from tests.session.storage.test_wiping import paper
from tests.session.test_taken_back import PROUD, WORDS, held_in, say
from wijkwizard.dossier.copies import copies, folder_of
from wijkwizard.dossier.identity import identity
from wijkwizard.dossier.locations import conflict_copies
from wijkwizard.dossier.recents import Recent, remember
from wijkwizard.session import Password, everything, forget_dossier, forget_everything, wipe_target
from wijkwizard.terms import Slot

pytestmark = pytest.mark.slow

WITHOUT_LINKS = os.name != "posix"
WHY = "Windows makes links for administrators only; second names it makes for everybody"
needs_links = pytest.mark.skipif(WITHOUT_LINKS, reason=WHY)

DATED = "2026-03-01 20.15.00.wijk"
NAMES = (
    "a link",
    "a link from the root",
    "a link to a link",
    "a second name",
    "a second name in another folder",
    "a dated link among its copies",
    "a dated second name among its copies",
)


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier in a folder of the user, in which the words were said, with a copy."""
    folder = tmp_path / "map"
    folder.mkdir()
    with small(folder) as session:
        say(session, WORDS)
        path = session.file.path
    again(path).close()
    return path


def named(kind: str, path: Path) -> Path:
    """Give a dossier another name as people and programs do, and return that."""
    other = path.with_name("anders.wijk")
    if WITHOUT_LINKS and "link" in kind:
        pytest.skip(WHY)
    if kind == "a link":
        other.symlink_to(path.name)
    elif kind == "a link from the root":
        other.symlink_to(path)
    elif kind == "a link to a link":
        path.with_name("tussen.wijk").symlink_to(path.name)
        other.symlink_to("tussen.wijk")
    elif kind == "a second name":
        os.link(path, other)
    elif kind == "a second name in another folder":
        other = path.parent.parent / "elders" / "anders.wijk"
        other.parent.mkdir()
        os.link(path, other)
        remember(Recent(other))
    else:
        other = folder_of(path, "beside") / DATED
        other.symlink_to(path) if kind == "a dated link among its copies" else os.link(path, other)
    return other


@pytest.mark.parametrize("kind", NAMES)
def test_a_wipe_in_an_open_dossier_spoils_no_file_under_another_name(
    kind: str, dossier: Path, tmp_path: Path, own_home: Path
) -> None:
    older = dossier.read_bytes()
    other = named(kind, dossier)
    with again(other if kind == "a link" else dossier, 2000) as session:
        lines = session.eraser.forget(PROUD)
        assert not any("staat het nog" in line for line in lines)
        assert session.file.trouble is None
        say(session, "iets anders")
        assert session.file.trouble is None
        assert session.file.path == dossier
    assert held_in(tmp_path, own_home) == []
    dossier.write_bytes(older)
    with again(dossier, 6000) as session:
        assert not any("Een ander programma" in one or "opnieuw" in one for one in session.file.notices)
        assert session.file.trouble is None
    assert held_in(tmp_path, own_home) == []


@pytest.mark.parametrize("kind", NAMES)
def test_a_whole_wipe_takes_the_other_names_along_and_says_so_before(
    kind: str, dossier: Path, tmp_path: Path, own_home: Path
) -> None:
    other = named(kind, dossier)
    found = wipe_target(dossier)
    told = " ".join(found.words())
    assert "hetzelfde staat" not in told
    assert f"gaat mee: {'proef reservekopie/' * (other.name == DATED)}{other.name}" in told
    assert "nog een naam" not in told
    assert found.copies == 1
    forget_dossier(found.path)
    assert not any(os.path.lexists(one) for one in (dossier, other))
    assert held_in(tmp_path, own_home) == []


@pytest.mark.parametrize("kind", NAMES)
def test_two_names_on_the_list_are_wiped_as_one_dossier(kind: str, dossier: Path, tmp_path: Path) -> None:
    other = named(kind, dossier)
    remember(Recent(other))
    found = everything((other, dossier))
    assert len(found.dossiers) == 1
    assert (found.states, found.away) == ((), ())
    forget_everything(found)
    assert held_in(tmp_path) == []


@pytest.mark.parametrize("kind", NAMES)
def test_another_name_is_no_state_under_another_lock_and_no_second_version(kind: str, dossier: Path) -> None:
    other = named(kind, dossier)
    if other.parent == dossier.parent:
        other = other.rename(dossier.with_name("proef (1).wijk"))
        assert conflict_copies(dossier, {}) == ()
    with again(dossier, 3000) as session:
        told = session.secrecy.change(Password("een lang wachtwoord"))
        assert not any("lezen" in line for line in told)
        assert session.secrecy.others().words() == ()
        assert session.file.trouble is None


def test_a_name_that_is_known_nowhere_is_told_of(dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "ver").mkdir()
    os.link(dossier, tmp_path / "ver" / "weg.wijk")
    assert "nog een naam" in " ".join(wipe_target(dossier).words())
    forget_dossier(dossier)
    assert held_in(tmp_path) == []


def test_copies_made_under_a_second_name_go_along(dossier: Path, tmp_path: Path) -> None:
    other = named("a second name", dossier)
    again(other, 3000).close()
    assert copies(other)
    assert wipe_target(dossier).copies == len(copies(other)) + len(copies(dossier))
    forget_dossier(dossier)
    assert held_in(tmp_path) == []


@needs_links
def test_nothing_is_overwritten_through_a_link_in_the_folder_for_copies(
    dossier: Path, tmp_path: Path
) -> None:
    """Neither when a copy is one too many, nor when all go."""
    letter = tmp_path / "brief.txt"
    letter.write_text("Beste buren", encoding="utf-8")
    folder = folder_of(dossier, "beside")
    for number in range(15):
        (folder / f"2026-02-01 20.{number:02d}.00.wijk").symlink_to(letter)
    again(dossier, 3000).close()
    assert letter.read_text(encoding="utf-8") == "Beste buren"
    forget_dossier(dossier)
    assert letter.read_text(encoding="utf-8") == "Beste buren"
    assert not folder.exists()


def test_a_copy_that_somebody_gave_a_second_name_is_theirs(dossier: Path) -> None:
    """One too many loses the name that the program gave; what cannot be wiped stays, and is told of."""
    made = copies(dossier)[0].path
    own = dossier.with_name("van mij.wijk")
    os.link(made, own)
    whole = made.read_bytes()
    for number in range(12):
        (made.parent / f"2026-03-15 20.{number:02d}.00.wijk").write_bytes(whole)
    made.rename(made.with_name("2026-03-15 20.00.30.wijk"))
    with again(dossier, 200_000) as session:
        assert len(copies(dossier)) < 14
        assert own.read_bytes() == whole
        assert session.secrecy.others().own == ()
    assert f"hetzelfde staat: {own.name}." in " ".join(wipe_target(dossier).words())
    forget_dossier(dossier)
    assert own.read_bytes() == whole


def test_a_copy_with_a_second_name_that_cannot_be_wiped_stays_and_is_told_of(dossier: Path) -> None:
    made = copies(dossier)[0].path
    with again(made, 3000) as session:
        session.secrecy.change(Password("een ander wachtwoord"))
    own, locked = dossier.with_name("van mij.wijk"), made.read_bytes()
    os.link(made, own)
    with again(dossier, 4000) as session:
        assert any(own.name in line and "staat het nog" in line for line in session.eraser.forget(PROUD))
    assert own.read_bytes() == locked


@needs_links
def test_two_folders_for_copies_that_are_one_give_no_copy_another_name(dossier: Path) -> None:
    """A folder for copies under the name of a dossier that is gone can be a link to that of this one."""
    folder = folder_of(dossier, "beside")
    folder.with_name("oud reservekopie").symlink_to(folder, target_is_directory=True)
    before = {one.name for one in folder.iterdir()}
    with again(dossier, 3000) as session:
        session.eraser.forget(Slot("trots"))
    assert before <= {one.name for one in folder.iterdir()}
    assert not any("(2)" in one.name for one in folder.iterdir())


@needs_links
def test_a_paper_behind_a_link_goes_itself(dossier: Path, tmp_path: Path) -> None:
    with again(dossier, 3000) as session:
        of = identity(session.reader.state.events)
    real = paper(tmp_path / "echt.pdf", of)
    link = dossier.with_name("plan.pdf")
    link.symlink_to(real)
    second = dossier.with_name("tweede.pdf")
    os.link(real, second)
    assert forget_dossier(dossier, wipe_target(dossier).ours) == ()
    assert not any(os.path.lexists(one) for one in (real, link, second))

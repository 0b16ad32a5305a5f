"""Every copy of every state of a dossier is reached by a wipe, or named: wherever it stands, and under any name."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

import pytest

from tests.session.small import SMALL, again, fixed_environment, small
from tests.session.test_taken_back import PROUD, WORDS, held_in, say
from wijkwizard.dossier.copies import Copy, copies, folder_of
from wijkwizard.session import (
    Password,
    back_to,
    everything,
    fill_session,
    forget_dossier,
    forget_everything,
    open_session,
    recent_dossiers,
    rescue,
    wipe_target,
)

pytestmark = pytest.mark.slow


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier in a folder of the user, in which the words were said, with a copy."""
    folder = tmp_path / "map"
    folder.mkdir()
    with small(folder) as session:
        say(session, WORDS)
        return session.file.path


def wipe_words(path: Path) -> tuple[str, ...]:
    with again(path, 5000) as session:
        return session.eraser.forget(PROUD)


def into(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def test_copies_of_other_states_are_reached(dossier: Path, tmp_path: Path, own_home: Path) -> None:
    """Of one that going back made, and of one that somebody copied; each was opened, and so has copies."""
    again(back_to(copies(dossier)[0], dossier), 2000).close()
    again(into(dossier.parent, "b.wijk", dossier.read_bytes()), 3000).close()
    assert len(held_in(tmp_path)) == 6
    assert not any("staat het nog" in line for line in wipe_words(dossier))
    assert held_in(tmp_path, own_home) == []


def test_a_state_on_the_list_in_another_folder_is_reached_with_its_copies(
    dossier: Path, tmp_path: Path, own_home: Path
) -> None:
    other = tmp_path / "elders"
    other.mkdir()
    again(into(other, "b.wijk", dossier.read_bytes()), 3000).close()
    wipe_words(dossier)
    assert held_in(tmp_path, own_home) == []


def test_a_copy_of_another_state_that_cannot_be_wiped_is_named(dossier: Path) -> None:
    """It has a password of its own; it stays, for only that state may hold later work."""
    again(into(dossier.parent, "b.wijk", dossier.read_bytes()), 2000).close()
    with again(dossier.with_name("b.wijk"), 3000) as session:
        session.secrecy.change(Password("een ander wachtwoord"))
    lines = wipe_words(dossier)
    assert "b.wijk en b reservekopie/" in lines[0].replace(", b reservekopie/", " en b reservekopie/")
    assert copies(dossier.with_name("b.wijk"))


@pytest.mark.parametrize("how", ["answer", "whole", "all"])
def test_copies_of_a_moved_dossier_are_reached(
    how: str, dossier: Path, tmp_path: Path, own_home: Path
) -> None:
    moved = tmp_path / "verhuisd" / "proef.wijk"
    moved.parent.mkdir()
    dossier.rename(moved)
    assert copies(dossier)
    if how == "answer":
        wipe_words(moved)
    elif how == "whole":
        forget_dossier(moved)
    else:
        again(moved, 3000).close()
        forget_everything(everything())
    assert held_in(tmp_path, own_home) == []


@pytest.mark.parametrize("how", ["answer", "whole", "all"])
def test_copies_that_could_not_come_along_are_named_or_reached(
    how: str, dossier: Path, tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when it was moved to another disk, over which no folder can be given another name."""
    moved = tmp_path / "stick" / "proef.wijk"
    moved.parent.mkdir()
    moved.write_bytes(dossier.read_bytes())
    dossier.unlink()

    def refused(_self: Path, _target: Path) -> Path:
        raise OSError(18, "other disk")

    monkeypatch.setattr(Path, "rename", refused)
    again(moved, 3000).close()
    left = copies(dossier)[0].path
    if how == "answer":
        wipe_words(moved)
        assert held_in(tmp_path, own_home) == []
    elif how == "all":
        forget_everything(everything())
        assert held_in(tmp_path, own_home) == []
    else:
        assert any(f"{left.parent.name}/{left.name}" in line for line in wipe_target(moved).words())


def test_a_folder_that_is_away_is_named(dossier: Path, tmp_path: Path) -> None:
    """A stick with another state on it may come back."""
    stick = tmp_path / "stick"
    stick.mkdir()
    again(into(stick, "b.wijk", dossier.read_bytes()), 3000).close()
    shutil.move(stick, tmp_path / "uit")
    assert any(str(stick / "b.wijk") in line for line in wipe_target(dossier).words())
    assert any(str(stick / "b.wijk") in line for line in wipe_words(dossier))


def strange_names(dossier: Path) -> tuple[Path, Path, Path]:
    """Put copies in the folder for copies as a synchronising folder does, and as a user does."""
    made = copies(dossier)[0].path
    folder, content = made.parent, made.read_bytes()
    clash = into(folder, f"{made.stem}-LAPTOP.wijk", content)
    twice = into(folder, f"{made.stem} - Copy.wijk", content)
    return clash, twice, into(folder, "mijn kopie.wijk", content)


def test_copies_under_other_names_are_reached(dossier: Path, tmp_path: Path, own_home: Path) -> None:
    strange_names(dossier)
    wipe_words(dossier)
    assert held_in(tmp_path, own_home) == []


def test_a_whole_wipe_takes_as_many_copies_as_it_says_and_names_the_rest(dossier: Path) -> None:
    clash, twice, own = strange_names(dossier)
    before = len(tuple(clash.parent.iterdir()))
    found = wipe_target(dossier)
    told = " ".join(found.words())
    forget_dossier(dossier)
    assert (clash.exists(), twice.exists(), own.exists()) == (False, False, True)
    assert found.copies == before - 1
    assert "proef reservekopie/mijn kopie.wijk" in told


def test_a_copy_under_an_own_name_is_told_of_with_a_password(dossier: Path) -> None:
    *_, own = strange_names(dossier)
    with again(dossier, 3000) as session:
        session.secrecy.change(Password("een lang wachtwoord"))
        assert session.secrecy.others().own == (own,)


@pytest.mark.parametrize("where", ["copies", "beside"])
def test_an_older_state_that_is_put_back_is_wiped_at_opening(
    where: str, dossier: Path, tmp_path: Path, own_home: Path
) -> None:
    older = dossier.read_bytes()
    wipe_words(dossier)
    folder = folder_of(dossier, "beside") if where == "copies" else dossier.parent
    into(folder, "2026-03-14 09.00.00.wijk", older)
    with again(dossier, 6000) as session:
        assert any("opnieuw gewist" in notice for notice in session.file.notices)
    assert held_in(tmp_path, own_home) == []
    with again(dossier, 7000) as session:
        assert not any("gewist" in notice for notice in session.file.notices), "once"


def test_a_wipe_wins_in_an_older_state_beside_it(dossier: Path, tmp_path: Path, own_home: Path) -> None:
    older = dossier.read_bytes()
    wipe_words(dossier)
    with again(into(dossier.parent, "b.wijk", older), 6000) as session:
        assert any("is hier nu ook gewist" in notice for notice in session.file.notices)
        assert session.reader.answers.get(PROUD) is None
    assert held_in(tmp_path, own_home) == []


@pytest.mark.parametrize("how", ["back", "rescue"])
def test_a_wipe_wins_in_what_is_made_of_an_older_copy(
    how: str, dossier: Path, tmp_path: Path, own_home: Path
) -> None:
    older = dossier.read_bytes()
    wipe_words(dossier)
    if how == "back":
        put = into(folder_of(dossier, "beside"), "2026-03-14 09.00.00.wijk", older)
        target = back_to(Copy(put, datetime(2026, 3, 14, 9)), dossier)  # noqa: DTZ001 - the clock of the room
    else:
        put, target = into(tmp_path, "oud.wijk", older), dossier.with_name("r.wijk")
        assert any("gewist" in line for line in rescue(put, target))
    put.unlink()
    assert held_in(tmp_path, own_home) == []
    with open_session(target, environment=fixed_environment(8000)) as session:
        assert any("is hier nu ook gewist" in notice for notice in session.file.notices)
    with open_session(target, environment=fixed_environment(9000)) as session:
        assert not any("gewist" in notice for notice in session.file.notices), "once"


@pytest.mark.parametrize("how", ["fill", "rescue"])
def test_what_the_program_made_and_nobody_opened_is_on_the_list(
    how: str, dossier: Path, tmp_path: Path, own_home: Path
) -> None:
    """Otherwise it would stay when all goes, and nobody would hear of it."""
    target = tmp_path / "elders" / "nieuw.wijk"
    target.parent.mkdir()
    if how == "rescue":
        rescue(dossier, target)
    else:
        source = tmp_path / "antwoorden.yaml"
        source.write_text(f"{PROUD}: {WORDS}\n", encoding="utf-8")
        fill_session(source, target, environment=fixed_environment(2000), questions=SMALL)
        source.unlink()
    recent = recent_dossiers()[0]
    assert (recent.path, recent.closed, recent.of != "") == (target, True, True)
    assert not folder_of(target, "beside").exists(), "a copy of what nobody changed"
    forget_everything(everything())
    assert held_in(tmp_path, own_home) == []

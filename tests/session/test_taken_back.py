"""What somebody asks to take back is gone: every byte that is kept is searched for it."""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from tests.session.killing import kept, put_back, steps_of
from tests.session.small import again, small
from tests.session.storage.test_wiping import CHANGED, paper
from wijkwizard.dossier import copies
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.identity import identity
from wijkwizard.errors import WijkError
from wijkwizard.logbook import log_failure
from wijkwizard.session import Session
from wijkwizard.terms import Slot

WORDS = "hetgeheimvandebuurvrouw"
PROUD = Slot("trots")


def held_in(*folders: Path) -> list[str]:
    """Return the files in folders, hidden ones too, that hold the words."""
    found = (one for folder in folders for one in folder.rglob("*") if one.is_file())
    return [str(one) for one in found if WORDS.encode() in one.read_bytes()]


def say(session: Session, text: str) -> None:
    assert session.writer.read(PROUD, text) is None


def told(folder: Path) -> Session:
    """Return an open dossier in which the words were said in every way, with copies in both places."""
    folder.mkdir()
    with small(folder) as session:
        path = session.file.path
        say(session, f"{WORDS} 1 " * 600)
        session.writer.account(PROUD, remark=f"zegt {WORDS}")
    copies.choose("data")
    session = again(path)
    say(session, f"{WORDS} 2")
    session.history.undo()
    session.writer.park(PROUD, owner="iemand", note=f"vraag na bij {WORDS}")
    session.file.keep_copy()
    session.drafts.keep(PROUD, f"half getypt: {WORDS}", why=f"'{WORDS}' is geen getal")
    session.drafts.keep(PROUD, f'{{"note": "{WORDS}"}}', kind="park")
    session.drafts.keep(PROUD, f'{{"remark": "{WORDS}"}}', kind="account")
    log_failure(ValueError(f"niet te lezen: {WORDS}"))
    return session


def test_no_byte_is_left_of_an_answer(tmp_path: Path, own_home: Path) -> None:
    """Its history, half-typed and refused text, parked words, copies, lists, caches and the log."""
    with told(tmp_path / "map") as session:
        held = held_in(tmp_path, own_home)
        assert len(held) == 3, "otherwise the search below proves nothing"
        assert {Path(one).is_relative_to(own_home) for one in held} == {True, False}
        assert session.eraser.holds(PROUD)
        session.eraser.forget(PROUD)
        assert held_in(tmp_path, own_home) == []
        assert not session.eraser.holds(PROUD)
    assert held_in(tmp_path, own_home) == []
    with again(session.file.path, 5000) as later:
        assert later.file.damage == ()
        assert later.reader.answers.get(PROUD) is None
        assert PROUD in later.reader.answers.forgotten
        assert held_in(tmp_path, own_home) == []


def test_a_half_typed_text_alone_can_be_taken_back(tmp_path: Path, own_home: Path) -> None:
    with small(tmp_path) as session:
        session.drafts.keep(PROUD, WORDS)
        assert held_in(tmp_path)
        session.eraser.forget(PROUD)
        assert held_in(tmp_path, own_home) == []


def test_other_states_of_the_dossier_beside_it_are_reached(tmp_path: Path, own_home: Path) -> None:
    """Those that going back and mending make, and a copy that somebody made; a stranger's is left as it is."""
    with told(tmp_path / "map") as session:
        folder = session.file.path.parent
        session.file._pending.store.copy_to(folder / "proef hersteld.wijk")
        (folder / "kopie.wijk").write_bytes(session.file.path.read_bytes())
        with Store.create(folder / "vreemd.wijk"):
            before = (folder / "vreemd.wijk").read_bytes()
        session.eraser.forget(PROUD)
    assert held_in(tmp_path, own_home) == []
    assert (folder / "vreemd.wijk").read_bytes() == before


def test_one_that_is_open_elsewhere_is_named(tmp_path: Path) -> None:
    with told(tmp_path / "map") as session:
        other = session.file.path.with_name("kopie.wijk")
        session.file._pending.store.copy_to(other)
        with Store.open(other):
            lines = session.eraser.forget(PROUD)
    assert lines[0].startswith("In kopie.wijk staat het nog")
    assert held_in(tmp_path) == [str(other)]


def test_papers_that_may_still_hold_it_are_named(tmp_path: Path) -> None:
    """Those that were made of this dossier after it was said, also when they were changed since."""
    with told(tmp_path / "map") as session:
        of, folder = identity(session.reader.state.events), session.file.path.parent
        said = session.reader.state.events[2].at
        before = paper(folder / "ervoor.pdf", of)
        os.utime(before, (0, 0))
        paper(folder / "erna.pdf", of)
        paper(folder / "getekend.pdf", of, CHANGED)
        paper(folder / "vreemd.pdf", "0123456789abcdef")
        lines = session.eraser.forget(PROUD)
        assert said > "2026"
        assert session.eraser.forget(PROUD)[0].startswith(
            "Afdrukken, en papier en kopieën op een andere plek"
        )
    assert "erna.pdf (van " in lines[0]
    assert "getekend.pdf (van " in lines[0]
    assert "ervoor" not in lines[0]
    assert "vreemd" not in lines[0]
    assert lines[1].startswith("Afdrukken, en papier en kopieën op een andere plek")


def test_a_wipe_wins_when_an_older_state_is_joined(tmp_path: Path, own_home: Path) -> None:
    """Neither the new file nor the older one keeps what was wiped."""
    with told(tmp_path / "map") as session:
        older = session.file.path.read_bytes()
        session.eraser.forget(PROUD)
        session.file.path.write_bytes(older)
        with pytest.raises(WijkError):
            session.drafts.keep(PROUD, "verder")
        session.relocation.go_on_in(session.relocation.place_beside(), session.relocation.other_state())
        assert session.reader.answers.get(PROUD) is None
        assert held_in(tmp_path, own_home) == []


def test_a_wipe_wins_when_an_older_state_comes_back_in_its_place(tmp_path: Path, own_home: Path) -> None:
    """A folder that is synchronised can do that while nobody looks; the dated copies still know."""
    with told(tmp_path / "map") as session:
        older = session.file.path.read_bytes()
        session.eraser.forget(PROUD)
    session.file.path.write_bytes(older)
    assert held_in(tmp_path)
    with again(session.file.path, 5000) as later:
        assert any("is hier nu ook gewist" in notice for notice in later.file.notices)
        assert later.reader.answers.get(PROUD) is None
        assert held_in(tmp_path, own_home) == []


@pytest.mark.slow
@pytest.mark.usefixtures("disk_awaited")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that is copied is killed; Windows copies none")
def test_killed_at_any_moment_it_is_gone_after_the_next_opening(tmp_path: Path, own_home: Path) -> None:
    """Or was not wiped at all, and then it still can be."""
    with told(tmp_path / "map") as session:
        path = session.file.path
    whole = kept(tmp_path, own_home)
    steps = _killed(path, 10**9)
    chance = random.Random(5)  # noqa: S311 - chance, not secrecy
    wiped = 0
    for _ in range(25):
        put_back(whole, tmp_path, own_home)
        _killed(path, int(steps * chance.random() ** 4))  # most steps come after it is written
        with again(path, 9000) as later:
            if PROUD in later.reader.answers.forgotten:
                wiped += 1
            else:
                later.eraser.forget(PROUD)
            assert held_in(tmp_path, own_home) == []
    assert 0 < wiped < 25


def _killed(path: Path, step: int) -> int:
    """Wipe in a process that dies at that step, and return how many steps it came to."""

    def wipe() -> int:
        with again(path, 5000) as session:
            sys.setprofile(counter := _counting(step))
            session.eraser.forget(PROUD)
            sys.setprofile(None)
            return counter.count

    return steps_of(wipe)


class _Counter:
    """Dies at a step: each call in the rooms of dossiers, and each that they make to SQLite or the system."""

    def __init__(self, step: int) -> None:
        self.count, self.step = 0, step

    def __call__(self, frame: FrameType, _event: str, _argument: object) -> None:
        if "wijkwizard" in frame.f_code.co_filename:
            self.count += 1
            if self.count > self.step:
                os._exit(9)


_counting: Callable[[int], _Counter] = _Counter


def test_other_states_that_a_wipe_reaches_are_named_before_and_after(tmp_path: Path) -> None:
    """Reaching them is meant; that a file elsewhere changed must not be found out by accident."""
    with told(tmp_path / "map") as session:
        other = session.file.path.with_name("kopie.wijk")
        session.file._pending.store.copy_to(other)
        assert session.eraser.reaches(PROUD) == (other,)
        lines = session.eraser.forget(PROUD)
        assert lines[0] == "Ook gewist in kopie.wijk, want dat is hetzelfde dossier."
        assert session.eraser.reaches(PROUD) == ()
    assert held_in(tmp_path) == []

"""What cannot be written is held in memory, written as soon as it can be, or kept in another file."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.session.small import again, fixed_environment, small
from wijkwizard.dossier.copies import folder_of
from wijkwizard.dossier.file.database import Database
from wijkwizard.dossier.file.lock import lock_file
from wijkwizard.dossier.file.watch import disk_of
from wijkwizard.errors import WijkError
from wijkwizard.session import Session, new_session
from wijkwizard.terms import Slot, TextValue

TRUST, NAME = Slot("trots"), Slot("wijknaam")


def working(folder: Path) -> Session:
    """Return an open dossier of a face that goes on in memory."""
    session = small(folder)
    session.writer.answer(TRUST, TextValue(v="Het koor"))
    session.file.work_on_in_memory()
    return session


def trouble(session: Session) -> str:
    """Return the code of why not everything is on disk; empty when it is."""
    return session.file.trouble.code if session.file.trouble else ""


def said(path: Path, slot: Slot = TRUST) -> str:
    """Return what a dossier says on disk."""
    copy = path.with_name("gelezen.wijk")
    shutil.copyfile(path, copy)
    with again(copy) as session:
        answer = session.reader.answers.get(slot)
        found = answer.value.v if answer and isinstance(answer.value, TextValue) else ""
    copy.unlink()
    return found


def fill_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be written any more."""

    def full(database: Database, *_: object, **__: object) -> None:
        raise WijkError("disk-full", path=database._path)

    for name in ("write", "change_drafts"):
        monkeypatch.setattr(Database, name, full)


def test_on_a_full_disk_work_goes_on_and_is_written_when_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with working(tmp_path) as session:
        saved = session.file.saved_at
        with monkeypatch.context() as patched:
            fill_disk(patched)
            session.writer.answer(TRUST, TextValue(v="De markt"))
            session.drafts.keep(NAME, "half")
            session.file.look()
            assert trouble(session) == "disk-full"
            assert session.file.saved_at == saved, "nobody is told that it is saved"
            assert session.reader.answers.get(TRUST) is not None
            assert said(session.file.path) == "Het koor"
        session.file.look()
        assert trouble(session) == ""
        assert session.file.saved_at != saved
        assert said(session.file.path) == "De markt"
        draft = session.drafts.newest()
    assert draft is not None
    assert draft.text == "half"


def test_without_a_screen_a_full_disk_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with small(tmp_path) as session:
        fill_disk(monkeypatch)
        with pytest.raises(WijkError, match="vol"):
            session.writer.answer(TRUST, TextValue(v="De markt"))
        assert session.reader.answers.get(TRUST) is None
        assert trouble(session) == ""


def test_wiping_is_done_or_refused_and_never_promised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with working(tmp_path) as session:
        fill_disk(monkeypatch)
        with pytest.raises(WijkError, match="vol"):
            session.eraser.forget(TRUST)
        assert session.reader.answers.get(TRUST) is not None


def lost(session: Session, older: Path) -> Path:
    """Let an older copy be written over the open file, and say something more; return its path."""
    path = session.file.path
    path.write_bytes(older.read_bytes())
    session.writer.answer(NAME, TextValue(v="De Werven"))
    assert trouble(session) == "dossier-changed"
    return path


def test_everything_in_memory_is_kept_in_a_new_file_and_the_other_is_left_alone(tmp_path: Path) -> None:
    older = tmp_path / "ouder.wijk"
    with small(tmp_path) as before:
        before.writer.answer(TRUST, TextValue(v="Het oude koor"))
    shutil.copyfile(tmp_path / "proef.wijk", older)
    with again(tmp_path / "proef.wijk") as session:
        session.file.work_on_in_memory()
        session.writer.answer(TRUST, TextValue(v="Het koor"))
        path = lost(session, older)
        session.drafts.keep(TRUST, "half")
        session.relocation.go_on_in(tmp_path / "nieuw.wijk")
        assert trouble(session) == ""
        assert session.file.path == tmp_path / "nieuw.wijk"
        session.writer.answer(NAME, TextValue(v="De Werf"))
        draft = session.drafts.newest()
    assert draft is not None
    assert draft.text == "half"
    assert path.read_bytes() == older.read_bytes()
    assert said(tmp_path / "nieuw.wijk") == "Het koor"
    assert said(tmp_path / "nieuw.wijk", NAME) == "De Werf"


def test_two_states_of_one_dossier_are_joined(tmp_path: Path) -> None:
    """Another laptop went on with it, and its copy came over ours."""
    working(tmp_path).close()
    theirs = tmp_path / "hunne.wijk"
    shutil.copyfile(tmp_path / "proef.wijk", theirs)
    with again(theirs, 5000) as other:
        other.writer.answer(NAME, TextValue(v="De Werven"))
    with again(tmp_path / "proef.wijk") as session:
        session.file.work_on_in_memory()
        session.file.path.write_bytes(theirs.read_bytes())
        session.writer.answer(TRUST, TextValue(v="De markt"))
        assert trouble(session) == "dossier-changed"
        session.relocation.go_on_in(tmp_path / "samen.wijk", session.relocation.other_state())
    assert said(tmp_path / "samen.wijk") == "De markt"
    assert said(tmp_path / "samen.wijk", NAME) == "De Werven"


def test_a_stranger_is_never_joined(tmp_path: Path) -> None:
    with working(tmp_path) as session:
        folder = tmp_path / "elders"
        folder.mkdir()
        with new_session(folder / "vreemd.wijk", environment=fixed_environment(9000)) as stranger:
            stranger.writer.say("area.name", TextValue(v="Elders"))
        session.file.path.write_bytes((folder / "vreemd.wijk").read_bytes())
        assert session.relocation.other_state() == ()


def test_a_place_that_is_taken_leaves_us_where_we_were(tmp_path: Path) -> None:
    with working(tmp_path) as session:
        taken = tmp_path / "bezet.wijk"
        taken.write_text("iets", encoding="utf-8")
        with pytest.raises(WijkError):
            session.relocation.go_on_in(taken)
        session.writer.answer(TRUST, TextValue(v="De markt"))
        assert session.file.path != taken
        assert trouble(session) == ""


@pytest.mark.skipif(os.name != "posix", reason="Windows refuses to rename what anybody has open")
def test_a_renamed_file_is_gone_on_with_under_its_new_name_with_what_waits(tmp_path: Path) -> None:
    with working(tmp_path) as session:
        before, now = session.file.path, tmp_path / "oost.wijk"
        kept = folder_of(before, "beside")
        session.file.copied = True
        assert session.file.keep_copy() is None
        before.rename(now)
        session.writer.answer(TRUST, TextValue(v="De markt"))
        session.drafts.keep(NAME, "half")
        assert trouble(session) == "dossier-moved"
        session.relocation.go_on_where_it_is()
        assert (trouble(session), session.file.path) == ("", now)
        assert [one.text for one in session.drafts.all()] == ["half"]
        assert folder_of(now, "beside").is_dir(), "its copies are found under its new name"
        assert not kept.exists()
        kept.with_name(f"{before.name}-journal").unlink(missing_ok=True)
    assert said(now) == "De markt"
    assert sorted(one.suffix for one in tmp_path.iterdir() if one.is_file()) == [".wijk"]


def test_what_is_seen_beside_the_work_is_taken_without_asking_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that does not answer must not hold the screen: nothing is asked of it until a look came back."""
    with working(tmp_path) as session:
        act = session.file.to_observe()
        assert act is not None
        seen = act()
        with monkeypatch.context() as patched:
            for name in ("stat", "read_bytes"):
                patched.setattr(Path, name, None)
            session.file.observed(seen)
            assert trouble(session) == ""
            session.file.observed(None)
            assert trouble(session) == "dossier-silent"
            session.writer.answer(TRUST, TextValue(v="De markt"))
            session.drafts.keep(NAME, "half")
        session.file.observed(seen)
        assert trouble(session) == ""
        session.writer.answer(NAME, TextValue(v="De Werven"))
        older = seen
        session.file.observed(older._replace(outside=(0, 0, 0, 0, 0)))
        assert trouble(session) == "", "a look of before the last write says nothing"
    assert said(session.file.path) == "De markt"


@pytest.mark.skipif(os.name != "posix", reason="Windows refuses to remove what anybody has open")
def test_two_windows_that_both_write_because_the_lock_was_removed_lose_nothing(tmp_path: Path) -> None:
    with working(tmp_path) as first:
        lock_file(first.file.path).unlink()
        with again(first.file.path, 5000) as second:
            second.file.work_on_in_memory()
            look = first.file.to_observe()
            assert look is not None
            first.file.observed(look())
            assert trouble(first) == "dossier-elsewhere", "told within one look, before anything is written"
            second.writer.answer(NAME, TextValue(v="De Werven"))
            first.writer.answer(TRUST, TextValue(v="De markt"))
            assert trouble(first) == "dossier-changed"
            first.relocation.go_on_in(tmp_path / "samen.wijk", first.relocation.other_state())
            second.writer.answer(NAME, TextValue(v="De Werf"))
            assert trouble(second) == ""
    assert said(tmp_path / "samen.wijk") == "De markt"
    assert said(tmp_path / "samen.wijk", NAME) == "De Werven"
    assert said(tmp_path / "proef.wijk", NAME) == "De Werf"


@pytest.mark.skipif(os.name != "posix", reason="Windows refuses to remove what anybody has open")
def test_the_first_window_saves_on_when_the_second_only_looked_and_left(tmp_path: Path) -> None:
    working(tmp_path).close()
    with again(tmp_path / "proef.wijk") as first:
        first.file.work_on_in_memory()
        lock_file(first.file.path).unlink()
        with again(first.file.path, 5000):
            first.writer.answer(NAME, TextValue(v="De Werven"))
            assert trouble(first) == "dossier-elsewhere"
        first.file.look()
        assert trouble(first) == ""
    assert said(first.file.path, NAME) == "De Werven"


def test_beside_a_file_on_a_stick_that_was_pulled_out_nothing_new_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder may stand there still, empty, on the disk of the laptop."""
    with working(tmp_path) as session:
        assert session.relocation.place_beside().parent == tmp_path
        disk = disk_of(tmp_path)
        assert disk is not None
        monkeypatch.setattr("wijkwizard.dossier.file.guard.disk_of", lambda _: disk + 1)
        with pytest.raises(WijkError) as caught:
            session.relocation.place_beside()
    assert caught.value.code == "folder-missing"


@pytest.mark.skipif(os.name == "nt", reason="an open file or its folder cannot be moved there")
def test_a_dossier_that_was_named_from_its_folder_is_missed_when_the_folder_moves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program stands in that folder too and moves with it, so the name alone would still find the file."""
    home = tmp_path / "avond"
    home.mkdir()
    small(home).close()
    monkeypatch.chdir(home)
    for name in (Path("proef.wijk"), Path("anders.wijk")):
        session = again(name) if name.exists() else new_session(name, environment=fixed_environment())
        session.file.work_on_in_memory()
        home.rename(tmp_path / "weg")
        session.file.look()
        assert trouble(session) == "dossier-gone"
        assert session.file.path.is_absolute()
        (tmp_path / "weg").rename(home)
        session.close()


@pytest.mark.parametrize("way", ["closed", "beside"])
def test_of_a_lost_file_no_empty_journal_stays(way: str, tmp_path: Path) -> None:
    """What SQLite keeps beside an open file goes when the file itself is gone."""
    session = working(tmp_path)
    path = session.file.path
    if os.name != "nt":
        path.unlink()
        session.file.look()
    if way == "beside":
        session.relocation.go_on_in(path.with_name("nieuw.wijk"))
    session.close()
    assert not [file.name for file in tmp_path.iterdir() if file.name.endswith("-journal")]

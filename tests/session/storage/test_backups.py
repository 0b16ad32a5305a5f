"""Copies are made by themselves, one can go back to them, and what is whole is taken out of what is not."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.dossier.secrets import RIGHT
from tests.session.small import SMALL, again, fixed_environment, said_in, small
from wijkwizard.dossier.copies import Copy, copies, folder_of
from wijkwizard.errors import WijkError
from wijkwizard.session import Password, back_to, mended, new_session, open_session, rescue
from wijkwizard.session.storage.backups import in_words, listed
from wijkwizard.session.storage.missing import missing
from wijkwizard.terms import Slot

TRUST = Slot("trots")


def test_a_copy_is_made_at_leaving_and_at_opening_when_something_changed(tmp_path: Path) -> None:
    with small(tmp_path) as session:
        session.writer.read(TRUST, "Het koor")
    path = session.file.path
    assert len(copies(path)) == 1
    with again(path) as session:
        assert session.file.notices == ()
        assert len(copies(path)) == 1, "nothing changed since"
        session.writer.read(TRUST, "De tuin")
        assert session.file.keep_copy() is None, "the end of a step"
        assert len(copies(path)) == 2
        session.file.keep_copy()
        assert len(copies(path)) == 2
    assert len(copies(path)) == 2


def test_who_only_looks_makes_no_copy(tmp_path: Path) -> None:
    with small(tmp_path) as session:
        path = session.file.path
    before = copies(path)
    with open_session(path, environment=fixed_environment(9), read_only=True) as session:
        session.file.keep_copy()
    assert copies(path) == before


def test_without_room_for_a_copy_work_goes_on_and_says_so(tmp_path: Path) -> None:
    with small(tmp_path) as session:
        path = session.file.path
    for copy in copies(path):
        copy.path.unlink()
    folder_of(path, "beside").rmdir()
    folder_of(path, "beside").write_text("van iemand anders", encoding="utf-8")
    with again(path) as session:
        assert "Er kon geen reservekopie worden gemaakt" in session.file.notices[-1]
        assert session.writer.read(TRUST, "Het koor") is None


def test_going_back_makes_a_dossier_beside_and_leaves_the_other(tmp_path: Path) -> None:
    with small(tmp_path) as session:
        path = session.file.path
        session.writer.read(TRUST, "Het koor")
        session.file.keep_copy()
        session.writer.read(TRUST, "Weg ermee")
    first = copies(path)[-1]
    before = path.read_bytes()
    gone_back = back_to(first, path)
    assert gone_back.parent == path.parent
    assert path.read_bytes() == before
    with again(gone_back) as session:
        assert said_in(session, TRUST) == "Het koor"


@pytest.mark.parametrize("password", [None, RIGHT])
def test_a_copy_in_which_somebody_went_on_is_never_one_too_many(
    tmp_path: Path, password: Password | None
) -> None:
    """A dated copy opens as any dossier does; what was said in it is nowhere else."""
    with small(tmp_path, password=password) as session:
        path = session.file.path
    used = copies(path)[0].path
    with again(used, password=password) as session:
        session.writer.read(TRUST, "Het koor")
    with again(path, 2000, password=password) as session:
        for number in range(12):
            session.writer.read(TRUST, f"De tuin {number}")
            session.file.keep_copy()
    assert len(copies(path)) <= 10 + 1 + len(copies(used))
    with again(used, 9000, password=password) as session:
        assert said_in(session, TRUST) == "Het koor"


@pytest.mark.parametrize("password", [None, RIGHT])
def test_copies_of_an_earlier_dossier_with_the_same_name_are_called_so(
    tmp_path: Path, password: Password | None
) -> None:
    """They may be the way back to it, but nobody takes them for an earlier moment of this one."""
    with small(tmp_path) as session:
        path = session.file.path
    path.unlink()
    new_session(path, environment=fixed_environment(500), questions=SMALL, password=password).close()
    own, other = listed(path)
    assert "een eerder dossier" not in own
    assert other.endswith("(van een eerder dossier met deze naam)")
    assert in_words(path, copies(path))[1].endswith(", van een eerder dossier met deze naam")
    path.unlink()
    assert not any("eerder dossier" in line for line in listed(path)), (
        "without a file they are all that is left"
    )


def test_a_wiping_that_was_cut_short_before_the_copies_is_finished_at_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small(tmp_path) as session:
        path = session.file.path
        session.writer.read(TRUST, "hetgeheim")
    session = again(path)
    with monkeypatch.context() as patched:
        patched.setattr("wijkwizard.session.storage.secrecy.forget_in_copies", lambda *_: ())
        session.eraser.forget(TRUST)
    killed = path.read_bytes()
    session.file.copied = False
    session.close()
    path.write_bytes(killed)
    assert any(b"hetgeheim" in copy.path.read_bytes() for copy in copies(path))
    again(path).close()
    assert not any(b"hetgeheim" in copy.path.read_bytes() for copy in copies(path))


def test_a_forgotten_reply_goes_from_the_copies_too(tmp_path: Path) -> None:
    with small(tmp_path) as session:
        session.figures.reply("f1", "anders", "hetgeheim")
        session.file.keep_copy()
        session.eraser.forget_reply("f1")
        assert not any(b"hetgeheim" in copy.path.read_bytes() for copy in copies(session.file.path))


def test_what_is_whole_goes_on_in_a_new_dossier_and_the_rest_is_named(tmp_path: Path) -> None:
    with small(tmp_path) as session:
        path = session.file.path
        session.writer.read(TRUST, "Het oude koor")
        session.writer.read(TRUST, "Het nieuwe koor")
        session.drafts.keep(TRUST, "en nog")
        session.file.copied = False
    path.write_bytes(path.read_bytes().replace(b"Het nieuwe", b"Iet nieuwe"))
    before = path.read_bytes()
    lines = rescue(path, tmp_path / "nieuw.wijk")
    assert lines[0].startswith("Niet te lezen: bij ‘")
    whole = mended(path)
    assert path.read_bytes() == before
    for one in (tmp_path / "nieuw.wijk", whole):
        with again(one) as session:
            assert not session.file.read_only
            assert session.file.damage == ()
            assert said_in(session, TRUST) == "Het oude koor"
            assert session.drafts.newest() is not None
            assert session.reader.questions.questionnaire.id == "klein"


def test_rescue_never_overwrites(tmp_path: Path) -> None:
    with small(tmp_path) as session:
        path = session.file.path
    with pytest.raises(WijkError) as caught:
        rescue(path, path)
    assert caught.value.code == "out-input"


@pytest.mark.parametrize("name", [".", "", "..", "/", "map"])
def test_of_a_folder_no_copies_are_listed(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Such a path may have no name, beside which nothing can be called."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "map").mkdir()
    with pytest.raises(WijkError) as caught:
        listed(Path(name))
    assert "het is een map" in caught.value.sentence


def test_a_path_without_a_name_has_no_copies() -> None:
    """On Windows the name of a drive that is not there is one."""
    assert copies(Path("/")) == ()
    assert missing(Path()).copies == ()


def test_copies_of_one_minute_are_told_apart_by_their_seconds(tmp_path: Path) -> None:
    path = tmp_path / "proef.wijk"
    at = datetime(2026, 11, 27, 4, 58, 49, tzinfo=UTC)
    found = [Copy(tmp_path / str(n), at.replace(second=second)) for n, second in enumerate((55, 49))]
    earlier = Copy(tmp_path / "3", at.replace(minute=30))
    first, second, third = (line.partition(",")[0] for line in in_words(path, (*found, earlier)))
    assert (first.rpartition(" en ")[2], second.rpartition(" en ")[2]) == ("55 seconden", "49 seconden")
    assert " en " not in third

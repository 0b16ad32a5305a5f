"""Single ballots are kept only when asked, tell nothing of who came when, and go once the plan is adopted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.session.small import fixed_environment, small
from tests.session.test_budget import PLAN
from wijkwizard.dossier.copies import copies
from wijkwizard.errors import WijkError
from wijkwizard.session import Password, Session, fill_session, mended, open_session, rescue
from wijkwizard.terms import ChoiceValue, Slot, TextValue

_VERSION = Slot("versie")
_BALLOTS = tuple(frozenset(names) for names in ("ab", "ab", "ab", "abc", "d", "d", "d", "cd", "a", "b", ""))


def _plan(folder: Path) -> Path:
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    fill_session(folder / "plan.yaml", folder / "plan.wijk", environment=fixed_environment())
    return folder / "plan.wijk"


def _open(
    path: Path, start: int = 1000, *, read_only: bool = False, password: Password | None = None
) -> Session:
    return open_session(path, environment=fixed_environment(start), read_only=read_only, password=password)


def _troubled(session: Session) -> bool:
    return session.file.trouble is not None


def _text() -> bytes:
    """Return letters that stand in a file that holds these ballots, and in no other."""
    return b'["a","b","c"]'


def test_kept_ballots_come_back_and_are_no_half_typed_text(tmp_path: Path) -> None:
    """The next day the same ballots are there; nothing counts them as an open point, and no event tells of them."""
    path = _plan(tmp_path)
    with _open(path) as session:
        before = len(session.reader.state.events)
        session.ballots.keep(_BALLOTS)
    with _open(path, 2000) as session:
        assert sorted(session.ballots.all(), key=sorted) == sorted(_BALLOTS, key=sorted)
        assert session.drafts.all() == ()
        assert session.drafts.slots() == frozenset()
        assert len(session.reader.state.events) == before


def test_a_file_with_ballots_is_the_same_in_whatever_order_they_came(tmp_path: Path) -> None:
    """What is kept is equal, letter for letter, for every order of typing and every moment."""
    kept = []
    for turn in range(3):
        folder = tmp_path / str(turn)
        folder.mkdir()
        mixed = (*_BALLOTS[turn:], *_BALLOTS[:turn])[:: -1 if turn else 1]
        with _open(_plan(folder), 1000 * (turn + 1)) as session:
            session.ballots.keep(mixed)
            kept.append(tuple(session.recorder._pending.store.drafts()))
    assert kept[0] == kept[1] == kept[2]


def test_ballots_that_cannot_take_the_place_of_others_leave_those_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full in the middle of replacing costs nobody a ballot: it is one transaction."""
    path = _plan(tmp_path)
    with _open(path) as session:
        session.ballots.keep(_BALLOTS)
        kept = session.ballots.all()
        monkeypatch.setattr("wijkwizard.dossier.file.database.to_row", _full)
        with pytest.raises(WijkError):
            session.ballots.keep([frozenset("a")] * 12)
        monkeypatch.undo()
        assert session.ballots.all() == kept
    with _open(path, 2000) as session:
        assert session.ballots.all() == kept


def _full(draft: object) -> object:
    raise WijkError("disk-full", path=draft)


def test_fewer_than_ten_are_never_kept(tmp_path: Path) -> None:
    """Among nine people it can be seen who chose what."""
    with _open(_plan(tmp_path)) as session:
        with pytest.raises(WijkError) as refused:
            session.ballots.keep(_BALLOTS[:9])
        assert refused.value.code == "ballots-few"
        assert session.ballots.all() == ()


def test_a_redo_that_adopts_the_plan_says_that_it_wiped_what_was_kept_again(tmp_path: Path) -> None:
    """The choice itself asks before it wipes; the step back to it took them without a word."""
    with _open(_plan(tmp_path)) as session:
        session.writer.answer(_VERSION, ChoiceValue(v="vastgesteld"))
        assert "gewist" not in (session.history.undo() or "")
        session.ballots.keep(_BALLOTS)
        told = session.history.redo() or ""
        assert f"{len(_BALLOTS)} bewaarde stembiljetten zijn gewist" in told
        assert session.ballots.all() == ()


@pytest.mark.parametrize("version", ["vastgesteld", "herzien"])
def test_an_adopted_plan_has_no_ballots_left_in_any_byte(tmp_path: Path, version: str) -> None:
    """The answer 'vastgesteld' takes them out of the file and what lies beside it; undo brings nothing back."""
    path = _plan(tmp_path)
    with _open(path) as session:
        session.ballots.keep(_BALLOTS)
    assert _text() in path.read_bytes()
    with _open(path, 2000) as session:
        session.writer.answer(_VERSION, ChoiceValue(v="eerste-concept"))
        assert session.ballots.all()
        session.writer.answer(_VERSION, ChoiceValue(v=version))
        assert session.ballots.all() == ()
        assert not [file for file in tmp_path.rglob("*") if file.is_file() and _text() in file.read_bytes()]
        session.history.undo()
        assert session.ballots.all() == ()
        session.history.redo()
        with pytest.raises(WijkError) as refused:
            session.ballots.keep(_BALLOTS)
        assert refused.value.code == "ballots-adopted"


def test_what_could_not_be_wiped_is_wiped_at_the_next_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk at the moment of adopting does not leave the ballots there for ever."""
    path = _plan(tmp_path)
    with _open(path) as session:
        session.ballots.keep(_BALLOTS)
        with monkeypatch.context() as patch:

            def full(*_: object, **_options: object) -> None:
                raise WijkError("disk-full", path=path)

            patch.setattr("wijkwizard.dossier.file.database.Database.change_drafts", full)
            session.writer.answer(_VERSION, ChoiceValue(v="vastgesteld"))
        assert session.ballots.all() == ()
    assert _text() in path.read_bytes()
    with _open(path, 2000) as session:
        assert session.ballots.all() == ()
    assert _text() not in path.read_bytes()


@pytest.mark.parametrize("renamed", [True, False], ids=["under its new name", "in a new file"])
def test_adopting_while_the_file_is_away_wipes_as_soon_as_it_is_written(
    tmp_path: Path, *, renamed: bool
) -> None:
    """Work goes on in memory when a file is renamed under the program; what it then is written to holds no ballot."""
    path = _plan(tmp_path)
    with _open(path) as session:
        session.file.work_on_in_memory()
        session.ballots.keep(_BALLOTS)
        moved = path.rename(tmp_path / "later.wijk")
        session.writer.answer(_VERSION, ChoiceValue(v="vastgesteld"))
        assert _troubled(session)
        if renamed:
            session.relocation.go_on_where_it_is()
        else:
            session.relocation.go_on_in(tmp_path / "nieuw.wijk")
        assert not _troubled(session)
        assert _text() not in session.file.path.read_bytes()
        assert (_text() in moved.read_bytes()) is not renamed


def test_copies_hold_no_ballots(tmp_path: Path) -> None:
    """The copy that is made at closing leaves them out, so that it needs no wiping later."""
    path = _plan(tmp_path)
    with _open(path) as session:
        session.ballots.keep(_BALLOTS)
        session.writer.answer(Slot("gebied-naam"), TextValue(v="Oost"))
    made = copies(path)
    assert made
    assert not [copy for copy in made if _text() in copy.path.read_bytes()]


def test_what_is_rescued_leaves_them_behind_and_says_so_once(tmp_path: Path) -> None:
    """The damaged file stays as it is, so that of two files with ballots adopting the plan would wipe one."""
    path = _plan(tmp_path)
    with _open(path) as session:
        session.ballots.keep(_BALLOTS)
        session.drafts.keep(Slot("gebied-naam"), "Oos")
    told = rescue(path, tmp_path / "nieuw.wijk")
    assert [line for line in told if "stembiljetten" in line]
    for made, start in ((tmp_path / "nieuw.wijk", 2000), (mended(path), 3000)):
        assert _text() not in made.read_bytes()
        with _open(made, start) as session:
            assert [line for line in session.file.notices if "stembiljetten" in line]
            assert (session.ballots.all(), len(session.drafts.all())) == ((), 1)
        with _open(made, start + 500) as session:
            assert not [line for line in session.file.notices if "stembiljetten" in line]
    assert _text() in path.read_bytes()


def test_a_rescue_without_ballots_says_nothing_of_them(tmp_path: Path) -> None:
    path = _plan(tmp_path)
    assert not [line for line in rescue(path, tmp_path / "nieuw.wijk") if "stembiljetten" in line]
    with _open(tmp_path / "nieuw.wijk") as session:
        assert not [line for line in session.file.notices if "stembiljetten" in line]


def test_a_password_covers_them(tmp_path: Path) -> None:
    """Nothing of a ballot can be read in an encrypted file; with the password they are there."""
    path = _plan(tmp_path)
    with _open(path) as session:
        session.secrecy.change(Password("elf paarse fietsen"))
        session.ballots.keep(_BALLOTS)
    assert _text() not in path.read_bytes()
    with _open(path, 2000, password=Password("elf paarse fietsen")) as session:
        assert len(session.ballots.all()) == len(_BALLOTS)


def test_who_only_looks_keeps_nothing(tmp_path: Path) -> None:
    """A dossier that is open to read says so beforehand, and refuses."""
    with _open(_plan(tmp_path), read_only=True) as session:
        assert not session.ballots.can_keep
        with pytest.raises(WijkError):
            session.ballots.keep(_BALLOTS)


def test_a_questionnaire_that_knows_no_adopting_keeps_none(tmp_path: Path) -> None:
    """What would never be wiped is not kept, and the refusal says what the questionnaire lacks."""
    with small(tmp_path) as session:
        assert not session.ballots.can_keep
        with pytest.raises(WijkError) as refused:
            session.ballots.keep(_BALLOTS)
        assert refused.value.code == "ballots-never-adopted"

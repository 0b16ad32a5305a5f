"""Work that is not on disk: the same ways to keep it in every face, and each does what it says."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversation.test_conversation import TRIAL
from tests.session.small import fixed_environment
from wijkwizard.conversation.unsaved_work import (
    LOSE,
    PLACE,
    SHORT,
    keep,
    keep_at,
    keep_ways,
    kept_words,
    place_form,
    saved_words,
    short,
    trouble_words,
)
from wijkwizard.errors import WijkError
from wijkwizard.session import Session, new_session
from wijkwizard.session.storage.pending_writes import TROUBLES
from wijkwizard.terms import Slot, TextValue
from wijkwizard.terms.named_action import NamedAction

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody remove a file that is open")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A dossier with an answer, which goes on in memory when its file is lost."""
    home = tmp_path / "avond"
    home.mkdir()
    with new_session(home / "d.wijk", environment=fixed_environment(), questions=TRIAL) as made:
        made.file.work_on_in_memory()
        made.writer.answer(Slot("naam"), TextValue(v="De Werven"))
        yield made


def _trouble(session: Session, code: str) -> WijkError:
    """Return an error with every fact that its sentence may need."""
    return WijkError(code, path=session.file.path, now=session.file.path, reason="vol")


def _ids(session: Session, *, leaving: bool = False) -> list[str]:
    session.file.look()
    trouble = session.file.trouble
    assert trouble is not None
    return [way for way, _ in keep_ways(session.relocation, trouble, leaving=leaving)]


@posix
def test_a_file_that_is_gone_can_be_kept_beside_or_elsewhere(session: Session) -> None:
    """Only who leaves can also lose it; what is on disk again is said with its place."""
    session.file.path.unlink()
    assert _ids(session) == ["beside", PLACE, "again"]
    assert _ids(session, leaving=True)[-1] == LOSE
    assert saved_words(session.file) == ""
    keep(session.relocation, session.file, "beside")
    assert session.file.trouble is None
    assert session.file.path.is_file()
    assert str(session.file.path) in kept_words(session.file)
    assert str(session.file.path) in saved_words(session.file)


@posix
def test_a_file_of_another_name_can_be_gone_on_with(session: Session) -> None:
    """It is ours, so that it comes first."""
    session.file.path.rename(session.file.path.with_name("nieuw.wijk"))
    assert _ids(session)[0] == "there"
    keep(session.relocation, session.file, "there")
    assert session.file.path.name == "nieuw.wijk"


@posix
def test_where_the_folder_is_gone_there_is_no_beside(session: Session, tmp_path: Path) -> None:
    """In no face: what cannot be done is not offered."""
    session.file.path.parent.rename(tmp_path / "weg")
    assert _ids(session) == [PLACE, "again"]
    keep_at(session.relocation, {"name": "elders", "folder": str(tmp_path)})
    assert session.file.path == tmp_path / "elders.wijk"


@pytest.mark.parametrize("code", ["disk-full", "dossier-unwritable", "dossier-silent"])
def test_on_a_full_disk_nothing_is_put_beside_it(session: Session, code: str) -> None:
    """It would be on the same disk."""
    trouble = _trouble(session, code)
    assert [way for way, _ in keep_ways(session.relocation, trouble, leaving=False)] == [PLACE, "again"]


def test_another_place_is_proposed_and_what_was_refused_stays_filled_in(session: Session) -> None:
    """A folder that is that of the dossier is no other place."""
    name, folder = place_form(session.relocation, session.file, session.file.path.parent).entries
    assert (name.value, folder.value) == ("d", str(Path.home()))
    name, folder = place_form(
        session.relocation, session.file, Path("elders"), {"name": "x", "folder": "nergens"}
    ).entries
    assert (name.value, folder.value) == ("x", "nergens")


@pytest.mark.parametrize("code", sorted(TROUBLES))
def test_every_trouble_is_said_with_what_to_do(session: Session, code: str) -> None:
    """In a few words for the line at the bottom, and in full."""
    trouble = _trouble(session, code)
    assert short(trouble) == f"NIET BEWAARD: {SHORT.get(code, 'schijf weigert')}"
    assert f"Met {NamedAction.SAVE_ELSEWHERE} kiest u waar alles blijft." in trouble_words(trouble)

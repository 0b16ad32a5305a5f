"""One lock for a dossier and its copies, also when a change of it was cut short or an older state was put back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.dossier.secrets import RIGHT, WRONG
from tests.session.killing import kept, put_back
from tests.session.lock_kills import CHANGES, kill_and_look, opens_with, with_copies
from tests.session.small import SMALL, again, fixed_environment
from tests.session.storage.test_passwords import TOLD_US, TRUST, kept_words
from wijkwizard.dossier.copies import copies
from wijkwizard.dossier.file.store import Store
from wijkwizard.errors import WijkError
from wijkwizard.session import copies_listed, open_session

pytestmark = pytest.mark.slow


@pytest.mark.usefixtures("disk_awaited")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that is copied is killed; Windows copies none")
@pytest.mark.parametrize("change", CHANGES)
def test_a_change_that_is_killed_is_finished_or_was_never_made(change: str, tmp_path: Path) -> None:
    """One password for all, nothing readable that should not be, and what was done at the next opening is said.

    ``python -m benchmarks.lock_kills`` kills at every step.
    """
    seen, said, steps = kill_and_look(tmp_path, change, 7)
    assert steps > 30
    assert seen == set(CHANGES[change])
    assert any("wachtwoord van dit dossier, en nu wel" in line for line in said)


@pytest.mark.parametrize("change", CHANGES)
def test_what_could_not_be_changed_is_said_and_finished_later(
    change: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk at each file in turn: the dossier and its copies have one lock, or it is named and mended later."""
    before, after = CHANGES[change]
    encrypt = Store.encrypt
    path = with_copies(tmp_path, before)
    whole = kept(tmp_path)
    for fails in (path, *(copy.path for copy in copies(path))):
        put_back(whole, tmp_path)

        def full(self: Store, cipher: object, *, fails: Path = fails) -> None:
            if self.path == fails:
                raise WijkError("disk-full", path=self.path)
            encrypt(self, cipher)  # type: ignore[arg-type]  # it is one

        with again(path, 5000, before) as session, monkeypatch.context() as patched:
            patched.setattr(Store, "encrypt", full)
            if fails == path:
                with pytest.raises(WijkError):
                    session.secrecy.change(after)
                assert (session.secrecy.cipher is None) == (before is None)
                continue
            told = session.secrecy.change(after)
            assert len(told) == 1
            assert "19:" in told[0] or "20:" in told[0], "the moment of the copy"
        assert len(copies(path)) >= 3, "none is thrown away for want of room"
        (now,) = opens_with(path)
        again(path, 9000, now).close()
        left = {opens_with(copy.path) for copy in copies(path)}
        assert left == {(now,)} or (now is None and left == {(None,), (before,)})


def test_what_is_left_undone_is_not_forgotten_when_the_next_opening_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as for a folder with questions that is not there."""
    path = with_copies(tmp_path, None)
    with again(path, 5000) as session, monkeypatch.context() as patched:
        patched.setattr("wijkwizard.dossier.lock_change.lock_copies", lambda *_, **__: 0)
        session.secrecy.change(RIGHT)
    with pytest.raises(WijkError):
        open_session(path, environment=fixed_environment(1), questions=tmp_path / "weg", password=RIGHT)
    again(path, 9000, RIGHT).close()
    assert kept_words(tmp_path) == []


def test_the_list_of_copies_says_which_have_another_lock(tmp_path: Path) -> None:
    path = with_copies(tmp_path, None)
    first = copies(path)[-1].path
    plain = first.read_bytes()
    assert "wachtwoord" not in " ".join(copies_listed(path))
    with again(path, 5000) as session:
        session.secrecy.change(RIGHT)
        locked = first.read_bytes()
        first.write_bytes(plain)
        assert copies_listed(path)[-1].endswith("(zonder wachtwoord)")
        session.secrecy.change(WRONG)
        first.write_bytes(locked)
        assert copies_listed(path)[-1].endswith("(met een ander wachtwoord dan het dossier)")
        session.secrecy.change(None)
        first.write_bytes(locked)
        lines = copies_listed(path)
    assert lines[-1].endswith("(met een wachtwoord)")
    assert sum("wachtwoord" in line for line in lines) == 1


OLDER = {"no password": (None, RIGHT), "another password": (RIGHT, WRONG)}


@pytest.mark.parametrize("how", ["to write", "to read"])
@pytest.mark.parametrize("older", OLDER)
def test_an_older_state_put_back_is_known_and_what_was_wiped_since_is_wiped_in_it(
    older: str, how: str, tmp_path: Path
) -> None:
    """A folder that is synchronised does that; the copies under the later lock cannot be opened with what is known."""
    then, now = OLDER[older]
    path = with_copies(tmp_path, then)
    with again(path, 4000, then) as session:
        session.figures.reply("f1", "anders", TOLD_US)
    content = path.read_bytes()
    with again(path, 5000, then) as session:
        session.secrecy.change(now)
        session.eraser.forget(TRUST)
        session.eraser.forget_reply("f1")
    path.write_bytes(content)
    with open_session(
        path, environment=fixed_environment(9000), questions=SMALL, password=then, read_only=how == "to read"
    ) as late:
        told = " ".join(late.file.notices)
        assert late.reader.answers.get(TRUST) is None
        assert TRUST in late.reader.answers.forgotten
        assert not any(TOLD_US in event.model_dump_json() for event in late.reader.state.events)
    assert "is hier nu ook gewist" in told
    assert ("geen wachtwoord, maar" if then is None else "ander wachtwoord dan dit dossier") in told
    assert how == "to read" or not any(b"De Boer" in content for content in kept(tmp_path).values())

"""A dossier with a password: the same guarantees, and nothing that can be read without it."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.dossier.evening import Evening
from tests.dossier.file.test_database import frozen
from tests.dossier.secrets import RIGHT, WRONG, cipher
from wijkwizard.dossier.file.cipher import Credential
from wijkwizard.dossier.file.drafts import Draft
from wijkwizard.dossier.file.salvage import salvage
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.log.fold import fold
from wijkwizard.errors import WijkError

TOLD = "Het licht op het plein"
LATER = "2026-01-02T03:04:05+00:00"
HIDDEN = (TOLD, "naam", "answered", "vragenlijst", "buurthuis", "2027-03")


def evening() -> Evening:
    """Some answers, one of which was wiped."""
    table = Evening()
    table.say("naam", TOLD)
    table.add("r1", "r2")
    table.say("problemen.titel#r1", "Donkere hoek bij het buurthuis")
    table.say("weg", "Dit moet weg")
    return table


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A dossier with a password, answers, a questionnaire and half-typed text."""
    found = tmp_path / "wijk.wijk"
    with Store.create(found, evening().state.events, cipher()) as store:
        store.keep_questionnaire("h1", '{"id":"vragenlijst"}')
        store.change_drafts([Draft("naam", f"{TOLD} half", LATER)])
    return found


def readable(folder: Path) -> list[str]:
    """Return what can be read in the files of a folder and should not."""
    return [
        f"{word} in {one.name}"
        for one in folder.rglob("*")
        if one.is_file()
        for word in HIDDEN
        if word.encode() in one.read_bytes()
    ]


def refused(path: Path, key: Credential = None, *, read_only: bool = False) -> str:
    """Return the code of the sentence with which a dossier stays shut."""
    with pytest.raises(WijkError) as caught:
        Store.open(path, key=key, read_only=read_only)
    return caught.value.code


def spoiled(path: Path, sql: str) -> None:
    """Do something to a file behind our back."""
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(sql)


def test_all_comes_back_with_the_password(path: Path) -> None:
    for read_only in (False, True):
        with Store.open(path, key=RIGHT, read_only=read_only) as store:
            assert store.events() == evening().state.events
            assert store.questionnaire("h1") == '{"id":"vragenlijst"}'
            assert store.drafts() == (Draft("naam", f"{TOLD} half", LATER),)


def test_nothing_can_be_read_without_it_also_while_it_is_written(path: Path) -> None:
    table = Evening("b", fold(evening().state.events))
    with Store.open(path, key=RIGHT) as store:
        store.change_drafts([Draft("naam", f"{TOLD} heel", LATER)])
        table.say("naam", f"{TOLD} opnieuw")
        store.append(table.state.events[-1:])
        stone = table.forget("weg")
        store.append((stone,))
        assert readable(path.parent) == []
        assert [one.payload.kind for one in store.events() if one.id in stone.payload.events] == ["wiped"]  # type: ignore[union-attr]  # a tombstone
        copy = path.with_name("kopie.wijk")
        store.copy_to(copy)
    assert readable(path.parent) == []
    assert refused(copy) == "password-needed"
    with Store.open(copy, key=RIGHT) as store:
        assert [event.id for event in store.events()] == [event.id for event in table.state.events]
        assert store.drafts() == ()


@pytest.mark.parametrize("read_only", [False, True])
def test_without_or_with_another_password_it_is_said_and_nothing_changes(
    path: Path, *, read_only: bool
) -> None:
    before = path.read_bytes()
    assert refused(path, read_only=read_only) == "password-needed"
    assert refused(path, WRONG, read_only=read_only) == "password-wrong"
    assert refused(path, cipher(), read_only=read_only) == "password-wrong"
    assert path.read_bytes() == before
    with Store.open(path, key=RIGHT) as store:
        assert not store.read_only, "the lock was let go"


def test_without_the_library_it_is_known_for_what_it_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nacl", None)
    assert refused(path, RIGHT) == "password-extra"
    with pytest.raises(WijkError) as caught:
        salvage(path)
    assert caught.value.code == "password-extra"


def test_a_password_is_set_changed_and_taken_away_without_a_trace(tmp_path: Path) -> None:
    path = tmp_path / "wijk.wijk"
    with Store.create(path, evening().state.events) as store:
        store.keep_questionnaire("h1", '{"id":"vragenlijst"}')
        store.change_drafts([Draft("naam", TOLD, LATER)])
        assert readable(tmp_path) != []
        store.encrypt(cipher())
        assert readable(tmp_path) == []
        old = path.with_name("oud.wijk")
        shutil.copy(path, old)
        store.encrypt(cipher(WRONG))
        assert store.drafts() == (Draft("naam", TOLD, LATER),)
        store.change_drafts([Draft("naam", f"{TOLD} daarna", LATER)])
    assert refused(path, RIGHT) == "password-wrong"
    with Store.open(old, key=RIGHT) as before, Store.open(path, key=WRONG) as store:
        assert before.events() == store.events() == evening().state.events
        assert before.form.cipher is not None
        assert store.form.cipher is not None
        box = store.form.cipher.encrypt("x", "y")
        with pytest.raises(ValueError, match="not encrypted"):
            before.form.cipher.decrypt(box, "y")
        store.encrypt(None)
    with Store.open(path) as store:
        assert store.events() == evening().state.events
        assert store.questionnaire("h1") == '{"id":"vragenlijst"}'


def test_a_wiping_that_was_cut_short_after_a_password_was_set_is_ended(path: Path) -> None:
    spoiled(path, "INSERT INTO meta VALUES ('wiping', '1')")
    with Store.open(path, key=RIGHT) as store:
        assert "wiping" not in store._database.marks()


class TestDamage:
    def test_one_key_that_is_damaged_is_made_again(self, path: Path) -> None:
        for copy in (1, 2):
            spoiled(path, f"UPDATE keys SET wrapped = replace(wrapped, '3', '4') || 'x' WHERE copy = {copy}")  # noqa: S608 - ours
            with Store.open(path, key=RIGHT) as store:
                assert len(store.repairs) == 1
                assert "sleutel" in store.repairs[0]
                assert store.events() == evening().state.events
            with Store.open(path, key=RIGHT) as store:
                assert store.repairs == ()

    def test_a_password_is_not_called_wrong_when_the_keys_are_damaged(self, path: Path) -> None:
        spoiled(path, "UPDATE keys SET wrapped = wrapped || 'x'")
        assert refused(path, RIGHT) == "key-damaged"
        with pytest.raises(WijkError) as caught:
            salvage(path, RIGHT)
        assert caught.value.code == "key-damaged"

    def test_events_that_changed_places_are_no_answers(self, path: Path) -> None:
        spoiled(
            path,
            """UPDATE events SET payload = (SELECT payload FROM events WHERE n = 1)
               WHERE n = 4""",
        )
        with Store.open(path, key=RIGHT) as store, pytest.raises(WijkError) as caught:
            store.events()
        assert caught.value.code == "dossier-damaged"

    def test_an_event_in_plain_is_not_believed(self, path: Path) -> None:
        plain = path.with_name("gewoon.wijk")
        table = Evening("vreemd")
        table.say("naam", "van een ander")
        Store.create(plain, table.state.events).close()
        with closing(sqlite3.connect(path)) as db, db:
            db.execute("ATTACH ? AS other", (str(plain),))
            db.execute("INSERT INTO events SELECT * FROM other.events")
            db.execute("DELETE FROM meta")
        with Store.open(path, key=RIGHT) as store, pytest.raises(WijkError) as caught:
            store.events()
        assert caught.value.code == "dossier-damaged"

    def test_what_is_whole_is_salvaged_and_the_rest_is_named_with_its_place_and_moment(
        self, path: Path
    ) -> None:
        spoiled(path, "UPDATE events SET payload = payload || 'x' WHERE n = 4")
        spoiled(path, "UPDATE events SET at = at || 'x' WHERE n = 5")
        found = salvage(path, RIGHT)
        assert len(found.events) == len(evening().state.events) - 2
        assert {(loss.place, loss.at[:7]) for loss in found.losses} == {
            ("problemen.titel#r1", "2027-03"),
            ("weg", ""),
        }
        assert found.questionnaires == {"h1": '{"id":"vragenlijst"}'}
        assert found.drafts != ()
        assert found.cipher is not None
        store = Store.salvaged(path, found)
        assert store.events() == found.events

    def test_a_salvage_asks_for_the_password(self, path: Path) -> None:
        for key, code in ((None, "password-needed"), (WRONG, "password-wrong")):
            with pytest.raises(WijkError) as caught:
                salvage(path, key)
            assert caught.value.code == code

    def test_a_damaged_head_of_the_file_leaves_all_to_be_salvaged(self, path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[:100] = bytes(100)
        path.write_bytes(content)
        assert salvage(path, RIGHT).events == evening().state.events


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """A dossier with a password as an earlier program wrote it."""
    return frozen(Path(__file__).with_name("encrypted-1.txt"), tmp_path / "oud.wijk")


def test_a_dossier_that_an_earlier_program_encrypted_opens(earlier: Path) -> None:
    with Store.open(earlier, key=RIGHT) as store:
        state = fold(store.events())
        assert state.answers.rows_of("problemen") == ("r2", "r1")
        assert store.questionnaire("h1") == '{"id":"vragenlijst"}'
        (draft,) = store.drafts()
        assert (draft.slot, draft.text) == ("naam", "Het licht op het pl")
        store.change_drafts([], [draft.key])
        assert store.drafts() == (), "the one field of before has a place of its own now"

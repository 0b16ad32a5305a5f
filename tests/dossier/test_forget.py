"""Wiping is physical: the bytes are searched for, in the file and in everything beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.dossier.evening import AT, Evening
from wijkwizard.dossier.file.drafts import Draft
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.log.events import ParkedEvent
from wijkwizard.dossier.log.fold import fold
from wijkwizard.terms import Slot

WORDS = "hetgeheimvandebuurvrouw"


def bytes_beside(folder: Path) -> bytes:
    """Everything in a folder, hidden files too."""
    return b"".join(one.read_bytes() for one in sorted(folder.iterdir()))


def wiped(folder: Path) -> tuple[Store, Evening]:
    """A dossier in which a slot was answered, changed, undone, noted and half-typed, and then wiped."""
    table = Evening()
    for number in range(200):
        table.say(f"vraag-{number}", "gewone woorden " * 20)
    table.say("naam", f"{WORDS} 1 " * 300)  # so long that it spills over onto pages of its own
    table.say("naam", f"{WORDS} 2")
    table.undo()
    table.do(ParkedEvent(slot="naam", note=f"vraag na: {WORDS}"))
    store = Store.create(folder / "wijk.wijk")
    for event in table.state.events:
        store.append((event,))
    store.change_drafts([Draft("naam", f"{WORDS} half", AT), Draft("naam", f"{WORDS} bron", AT, "account")])
    store.change_drafts([Draft("vraag-1", "dat blijft", AT)])
    assert WORDS.encode() in bytes_beside(folder), "otherwise the search below proves nothing"
    store.append((table.forget("naam"),))
    return store, table


def test_no_byte_is_left_while_the_dossier_is_open(tmp_path: Path) -> None:
    store, _ = wiped(tmp_path)
    with store:
        assert WORDS.encode() not in bytes_beside(tmp_path)
        assert [draft.text for draft in store.drafts()] == ["dat blijft"]


def test_no_byte_is_left_after_closing_and_writing_on(tmp_path: Path) -> None:
    store, table = wiped(tmp_path)
    store.close()
    with Store.open(tmp_path / "wijk.wijk") as again:
        undone = len(table.state.events)
        while table.undo():
            pass
        again.append(table.state.events[undone:])
        assert WORDS.encode() not in bytes_beside(tmp_path)


def test_only_place_and_time_remain(tmp_path: Path) -> None:
    store, table = wiped(tmp_path)
    with store:
        state = fold(store.events())
    assert state == table.state
    assert state.answers.forgotten == {Slot("naam"): AT}
    assert WORDS not in repr(state)
    assert len(state.answers.by_slot) == 200


def test_a_copy_made_afterwards_holds_no_byte(tmp_path: Path) -> None:
    store, _ = wiped(tmp_path)
    with store:
        store.copy_to(tmp_path / "kopie.wijk")
    assert WORDS.encode() not in bytes_beside(tmp_path)


def test_a_wiping_that_was_cut_short_is_finished_at_the_next_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "wijk.wijk"
    table = Evening()
    table.say("naam", WORDS)
    store = Store.create(path, table.state.events)
    with monkeypatch.context() as patched:
        patched.setattr(store._database, "clean", lambda: None)
        store.append((table.forget("naam"),))
    assert "wiping" in store._database.marks()
    store.close()
    with Store.open(path) as again:
        assert "wiping" not in again._database.marks()
        assert WORDS.encode() not in bytes_beside(tmp_path)


def test_the_file_is_rebuilt_without_free_pages(tmp_path: Path) -> None:
    store, _ = wiped(tmp_path)
    with store:
        connection = store._database._db
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
        assert "wiping" not in store._database.marks()
        in_memory = 2
        assert connection.execute("PRAGMA temp_store").fetchone() == (in_memory,)

"""The file: what is kept, who may write, and what each failure says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.dossier.evening import AT, Evening
from wijkwizard.dossier.file.drafts import Draft
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.log.fold import fold
from wijkwizard.errors import WijkError
from wijkwizard.terms import DraftKey


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A place for a dossier."""
    return tmp_path / "wijk.wijk"


def evening() -> Evening:
    table = Evening()
    table.add("r1")
    table.say("problemen.titel@r1", 'R&D <b> "quoted" é ❤\nsecond line')
    table.vote("keuze", 3, r1=3)
    return table


def test_what_was_written_comes_back_whole(path: Path) -> None:
    table = evening()
    with Store.create(path) as store:
        store.append(table.state.events)
    with Store.open(path) as store:
        assert store.events() == table.state.events
        assert fold(store.events()) == table.state


def test_a_dossier_can_be_made_from_merged_events(path: Path) -> None:
    table = evening()
    with Store.create(path, reversed((*table.state.events, *table.state.events))) as store:
        assert store.events() == table.state.events


def test_a_closed_dossier_leaves_one_file(path: Path) -> None:
    with Store.create(path) as store:
        store.append(evening().state.events)
    store.close()
    assert [one.name for one in path.parent.iterdir()] == ["wijk.wijk"]


def test_each_place_has_its_own_draft_that_is_overwritten_and_goes_with_its_answer(path: Path) -> None:
    table = evening()
    name, cell = Draft("naam", "Oost", AT), Draft("problemen.titel@r1", "12a", AT, why="Dat is geen getal.")
    window = Draft("naam", '{"remark": "half"}', AT, "account")
    with Store.create(path) as store:
        assert store.drafts() == ()
        store.change_drafts([Draft("naam", "Oo", AT), cell])
        store.change_drafts([name, window])
        assert set(store.drafts()) == {name, cell, window}
        store.append(table.state.events, [name.key])
        assert set(store.drafts()) == {cell, window}
        store.change_drafts([Draft("naam", "", AT)], [window.key, DraftKey("nergens")])
        assert set(store.drafts()) == {cell, Draft("naam", "", AT)}


def test_a_draft_survives_closing(path: Path) -> None:
    with Store.create(path) as store:
        store.change_drafts([Draft("naam", "Oo", AT)])
    with Store.open(path) as store:
        assert store.drafts() == (Draft("naam", "Oo", AT),)


def test_questionnaires_are_kept_by_their_hash(path: Path) -> None:
    with Store.create(path) as store:
        store.keep_questionnaire("h1", '{"id": "een"}')
        store.keep_questionnaire("h1", '{"id": "een"}')
        assert store.questionnaire("h1") == '{"id": "een"}'
        assert store.questionnaire("h2") is None


def test_a_copy_is_whole_but_for_the_draft_and_can_be_made_while_writing(path: Path, tmp_path: Path) -> None:
    table = evening()
    with Store.create(path, table.state.events) as store:
        store.change_drafts([Draft("naam", "halve zin", AT)])
        store.copy_to(tmp_path / "kopie.wijk")
        with Store.open(tmp_path / "kopie.wijk") as copy:
            assert copy.events() == table.state.events
            assert copy.drafts() == ()
            assert not copy.read_only
    assert b"halve zin" not in (tmp_path / "kopie.wijk").read_bytes()


def test_a_copy_overwrites_nothing(path: Path, tmp_path: Path) -> None:
    (tmp_path / "kopie.wijk").write_text("van iemand anders", encoding="utf-8")
    with Store.create(path) as store, pytest.raises(WijkError) as caught:
        store.copy_to(tmp_path / "kopie.wijk")
    assert caught.value.code == "file-exists"
    assert (tmp_path / "kopie.wijk").read_text(encoding="utf-8") == "van iemand anders"


def test_the_second_who_opens_reads_only_and_sees_what_the_first_writes(path: Path) -> None:
    table = evening()
    with Store.create(path) as first, Store.open(path) as second:
        assert not first.read_only
        assert second.read_only
        assert second.notice is not None
        assert second.notice.code == "dossier-read-only"
        first.append(table.state.events)
        assert second.events() == table.state.events
        with pytest.raises(WijkError) as caught:
            second.append(table.state.events)
        assert caught.value.code == "dossier-read-only"
    with Store.open(path) as third:
        assert not third.read_only


def test_who_asks_to_read_only_takes_no_lock(path: Path) -> None:
    Store.create(path).close()
    with Store.open(path, read_only=True) as reader, Store.open(path) as writer:
        assert reader.read_only
        assert reader.notice is None
        assert not writer.read_only
        with pytest.raises(WijkError):
            reader.change_drafts([Draft("naam", "x", AT)])


def test_reading_changes_no_byte(path: Path) -> None:
    Store.create(path, evening().state.events).close()
    before = path.read_bytes()
    with Store.open(path) as store:
        store.events()
    with Store.open(path, read_only=True) as store:
        store.events()
    assert path.read_bytes() == before


def test_a_writer_that_never_closed_is_noticed_once(path: Path) -> None:
    store = Store.create(path)
    assert not store.interrupted
    store.append(evening().state.events)
    crashed = path.read_bytes()
    store.close()
    path.write_bytes(crashed)
    with Store.open(path) as store:
        assert store.interrupted
        with Store.open(path) as reader:
            assert not reader.interrupted, "another program is at work, nothing was interrupted"
    with Store.open(path) as store:
        assert not store.interrupted


def test_an_append_of_which_one_event_fails_writes_none(path: Path) -> None:
    table = evening()
    first, *_, last = table.state.events
    with Store.create(path, (last,)) as store:
        with pytest.raises(WijkError):
            store.append((first, last))
        assert store.events() == (last,)


def test_appending_nothing_writes_nothing(path: Path) -> None:
    with Store.create(path) as store:
        before = path.read_bytes()
        store.append(())
        assert path.read_bytes() == before


def test_a_dossier_is_never_made_over_another_file(path: Path) -> None:
    path.write_text("van iemand anders", encoding="utf-8")
    with pytest.raises(WijkError) as caught:
        Store.create(path)
    assert caught.value.code == "file-exists"
    assert path.read_text(encoding="utf-8") == "van iemand anders"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(WijkError) as caught:
        Store.create(tmp_path / "weg" / "wijk.wijk")
    assert caught.value.code == "folder-missing"

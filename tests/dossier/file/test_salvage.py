"""All that is whole comes out of a damaged file, and nothing that was forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.dossier.evening import AT, Evening
from tests.dossier.file.test_database import VERSIONS, frozen, interrupted
from wijkwizard.dossier.file.drafts import Draft
from wijkwizard.dossier.file.salvage import Loss, salvage
from wijkwizard.dossier.file.store import Store
from wijkwizard.errors import WijkError

pytestmark = pytest.mark.slow


def evening(count: int = 300) -> Evening:
    table = Evening()
    for number in range(count):
        table.say(f"vraag-{number}", f"antwoord {number} " * 20)
    return table


def test_from_a_whole_file_everything_comes_out(tmp_path: Path) -> None:
    table = evening()
    with Store.create(tmp_path / "wijk.wijk", table.state.events) as store:
        store.keep_questionnaire("h1", '{"id":"een"}')
        store.change_drafts([Draft("naam", "Oo", AT), Draft("naam", "{}", AT, "park")])
    found = salvage(tmp_path / "wijk.wijk")
    assert found.events == table.state.events
    assert (found.losses, found.missing) == ((), 0)
    assert found.questionnaires == {"h1": '{"id":"een"}'}
    assert set(found.drafts) == {Draft("naam", "Oo", AT), Draft("naam", "{}", AT, "park")}


@pytest.mark.parametrize("source", VERSIONS, ids=lambda one: one.stem)
def test_every_earlier_version_can_be_read_from_its_pages(source: Path, tmp_path: Path) -> None:
    path = frozen(source, tmp_path / "oud.wijk")
    found = salvage(path)
    with Store.open(path) as store:
        assert found.events == store.events()
    assert found.drafts[0].text == "Het licht op het pl"


def test_a_page_of_nonsense_costs_what_stood_on_it_and_is_counted(tmp_path: Path) -> None:
    path, table = tmp_path / "wijk.wijk", evening()
    Store.create(path, table.state.events).close()
    whole = path.read_bytes()
    for page in range(1, len(whole) // 4096):
        path.write_bytes(whole[: page * 4096] + b"\xa5" * 4096 + whole[(page + 1) * 4096 :])
        found = salvage(path)
        assert set(found.events) <= set(table.state.events)
        assert len(found.events) + len(found.losses) + found.missing == len(table.state.events)
        assert len(found.events) > len(table.state.events) - 20


def test_a_broken_event_is_named_by_slot_and_moment(tmp_path: Path) -> None:
    path, table = tmp_path / "wijk.wijk", evening(3)
    Store.create(path, table.state.events).close()
    path.write_bytes(path.read_bytes().replace(b"antwoord 1 ", b"antwoorf 1 ", 1))
    found = salvage(path)
    assert found.losses == (Loss("vraag-1", AT),)
    assert [event.n for event in found.events] == [1, 3]


def test_what_was_forgotten_does_not_come_back(tmp_path: Path) -> None:
    path, table = tmp_path / "wijk.wijk", evening()
    with Store.create(path, table.state.events) as store:
        store.append((table.forget("vraag-7"),))
    found = salvage(path)
    assert found.events == table.state.events
    assert "antwoord 7 " not in repr(found)


def test_half_an_answer_beside_its_journal_is_rolled_back_first(tmp_path: Path) -> None:
    source, table = tmp_path / "bron.wijk", evening(3)
    Store.create(source, table.state.events).close()
    interrupted(source, tmp_path / "wijk.wijk")
    before = [one.read_bytes() for one in sorted(tmp_path.iterdir())]
    assert salvage(tmp_path / "wijk.wijk").events == table.state.events
    assert [one.read_bytes() for one in sorted(tmp_path.iterdir())] == before


def test_a_file_of_somebody_else_holds_nothing_of_ours(tmp_path: Path) -> None:
    (tmp_path / "brief.wijk").write_bytes(b"Beste buren " * 1000)
    with pytest.raises(WijkError) as caught:
        salvage(tmp_path / "brief.wijk")
    assert caught.value.code == "rescue-nothing"

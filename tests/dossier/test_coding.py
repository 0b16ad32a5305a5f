"""Events come back from the file as they went in."""

from __future__ import annotations

import gc

import pytest
from hypothesis import given

from tests.dossier.evening import AT, Evening
from tests.dossier.strategies import histories
from wijkwizard.dossier.coding import from_rows, to_row
from wijkwizard.dossier.events import Event


@given(histories())
def test_every_kind_of_event_comes_back_the_same(events: tuple[Event, ...]) -> None:
    assert from_rows(map(to_row, events)) == events


def test_quotes_and_line_ends_in_columns_are_no_json() -> None:
    table = Evening(session='a"b\\c\n')
    table.say("naam", 'zei: "ja"\n{"kind": "wiped"}')
    assert from_rows(map(to_row, table.state.events)) == table.state.events


@pytest.mark.parametrize(
    "payload", ["geen json", "{}", '{"kind": "onbekend"}', '{"kind": "wiped"}, {"kind": "wiped"}', ""]
)
def test_what_is_no_event_is_refused_and_collecting_goes_on(payload: str) -> None:
    with pytest.raises(ValueError, match="validation error"):
        from_rows([("a", 1, 1, AT, 1, "wiped", payload)])
    assert gc.isenabled()

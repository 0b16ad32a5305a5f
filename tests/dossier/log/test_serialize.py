"""Events come back from the file as they went in."""

from __future__ import annotations

import gc

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.dossier.evening import AT, Evening
from tests.dossier.strategies import histories
from wijkwizard.dossier.file.checksum import checksum
from wijkwizard.dossier.log.events import Event
from wijkwizard.dossier.log.serialize import from_rows, to_row


def summed(*columns: object) -> tuple[object, ...]:
    """Columns with the checksum that holds for them, as a file of another program could have."""
    return (*columns, checksum(*columns))


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
        from_rows([summed("a", 1, 1, AT, 1, "wiped", payload)])
    assert gc.isenabled()


WIPED = '{"kind": "wiped"}'
ROW = '{"kind": "row_added", "table": "t", "row": "r", "position": "é"}'


@pytest.mark.parametrize(
    "columns",
    [
        ("a", 1, 2**63 - 1, AT, 1, "wiped", WIPED),
        ("a", 0, 1, AT, 1, "wiped", WIPED),
        ("a", 1, 1, "gisteren", 1, "wiped", WIPED),
        ("a", 1, 1, "9999-12-31T23:59:59-12:00", 1, "wiped", WIPED),
        ("a", 1, 1, "2027-03-14T19:14:00", 1, "wiped", WIPED),
        ("a", 1, 1, AT, 1, "row_added", ROW),
        ("a", "1", 1, AT, 1, "wiped", WIPED),
        ("a", 1, 1.5, AT, 1, "wiped", WIPED),
        (None, 1, 1, AT, 1, "wiped", WIPED),
    ],
)
def test_a_type_date_or_number_that_no_event_of_ours_has_is_refused(columns: tuple[object, ...]) -> None:
    with pytest.raises(ValueError, match=r"range|checksum"):
        from_rows([summed(*columns)])


@given(histories(), st.data())
def test_no_flipped_bit_in_any_column_is_believed(events: tuple[Event, ...], data: st.DataObject) -> None:
    assume(events)
    row = list(to_row(data.draw(st.sampled_from(events))))
    place = data.draw(st.integers(0, len(row) - 1))
    row[place] = data.draw(flipped(row[place]))
    with pytest.raises(ValueError, match="checksum"):
        from_rows([tuple(row)])


def flipped(value: object) -> st.SearchStrategy[object]:
    """The value with one bit the other way round."""
    if isinstance(value, int):
        return st.integers(0, 62).map(lambda bit: value ^ (1 << bit))
    raw = str(value).encode()
    return st.integers(0, len(raw) * 8 - 1).map(lambda bit: _turned(raw, bit))


def _turned(raw: bytes, bit: int) -> str:
    found = bytearray(raw)
    found[bit // 8] ^= 1 << bit % 8
    return found.decode("utf-8", "surrogateescape")

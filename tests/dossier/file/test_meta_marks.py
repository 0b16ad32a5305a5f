"""A mark of a file is believed only when it can be what this program wrote."""

from __future__ import annotations

import pytest

from wijkwizard.dossier.file.checksum import checksum
from wijkwizard.dossier.file.meta_marks import merged_in, merged_mark, wiped_in, wiped_mark
from wijkwizard.dossier.log.events import EventId
from wijkwizard.dossier.log.merged_from import MergedFrom


def test_wiped_events_are_read_back() -> None:
    """What was written is what is read."""
    names = {EventId("a", 1), EventId("b", 20)}
    assert wiped_in(wiped_mark(names)[1]) == names


@pytest.mark.parametrize(
    "text",
    [
        "5",
        "{",
        "null",
        "[[1]]",
        "[5]",
        "[[1,2]]",
        '[["a","b"]]',
        '[["a",true]]',
        '[["a",[]]]',
        '{"ab":1}',
        "[" * 100_000,
    ],
)
def test_a_mark_with_a_good_checksum_that_names_no_events_names_none(text: str) -> None:
    """Anybody can reckon a checksum: the mark of a foreign file must not stop the reading of its neighbours."""
    assert wiped_in(f"{checksum(text)} {text}") == frozenset()


def test_the_copies_that_a_dossier_was_merged_from_are_read_back() -> None:
    """Also a name with an accent."""
    made_of = MergedFrom({"a": "tafel één"}, (frozenset("ab"), frozenset("ac")))
    assert merged_in(merged_mark(made_of)[1]) == made_of


@pytest.mark.parametrize(
    "text",
    ["5", "{", "null", "[]", "{}", '{"tables":[],"copies":[]}', '{"tables":{},"copies":5}', "[" * 100_000],
)
def test_a_mark_that_names_no_copies_names_none(text: str) -> None:
    """The clock tells then what was written apart."""
    assert merged_in(f"{checksum(text)} {text}") == MergedFrom()
    assert merged_in(text) == merged_in(None) == MergedFrom()

"""A mark of a file is believed only when it can be what this program wrote."""

from __future__ import annotations

import pytest

from wijkwizard.dossier.file.checksum import checksum
from wijkwizard.dossier.file.meta_marks import wiped_in, wiped_mark
from wijkwizard.dossier.log.events import EventId


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

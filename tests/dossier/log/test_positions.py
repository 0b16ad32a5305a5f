"""Between any two positions there is room for another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkwizard.dossier.log.positions import DIGITS, between, spread


@given(st.lists(st.integers(0, 1000), max_size=60))
def test_rows_put_anywhere_stand_where_they_were_put(places: list[int]) -> None:
    rows: list[str] = []
    for wish in places:
        place = wish % (len(rows) + 1)
        before = rows[place - 1] if place else None
        after = rows[place] if place < len(rows) else None
        rows.insert(place, between(before, after))
    assert rows == sorted(set(rows))
    assert not any(position.endswith(DIGITS[0]) for position in rows)


def test_a_hundred_rows_at_the_end_have_short_positions() -> None:
    assert max(map(len, spread(100))) <= 3


def test_always_before_the_first_still_finds_room() -> None:
    first = between(None, None)
    for _ in range(200):
        earlier = between(None, first)
        assert earlier < first
        first = earlier


@pytest.mark.parametrize(("before", "after"), [("V", "V"), ("k", "V")])
def test_no_room_is_said_and_not_guessed(before: str, after: str) -> None:
    with pytest.raises(ValueError, match="does not sort before"):
        between(before, after)

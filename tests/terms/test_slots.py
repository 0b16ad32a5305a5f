"""The place of an answer is written and read as one word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkwizard.terms import Slot

IDS = st.text(st.characters(codec="utf-8", exclude_characters="@"), min_size=1)


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        (Slot("trots"), "trots"),
        (Slot("problemen.titel", "r1"), "problemen.titel@r1"),
        (Slot("problemen.titel", ""), "problemen.titel@"),
        (Slot("problemen.titel", "a@b"), "problemen.titel@a@b"),
    ],
)
def test_a_slot_is_written_as_one_word(slot: Slot, text: str) -> None:
    """A row without a name is another place than no row."""
    assert str(slot) == text
    assert Slot.parse(text) == slot


@given(IDS, st.none() | st.text())
def test_reading_gives_back_what_was_written(question: str, row: str | None) -> None:
    """Whatever a row is called."""
    assert Slot.parse(str(Slot(question, row))) == Slot(question, row)


def test_a_column_knows_its_table() -> None:
    """A question outside tables has none."""
    assert Slot("problemen.titel", "r1").table == "problemen"
    assert Slot("trots").table is None

"""A half-filled form is kept as one text and comes back in every face, whatever stands in the file."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from wijkwizard.conversation.form import FormEntry
from wijkwizard.conversation.form_drafts import as_left, fields_left, fields_to_text
from wijkwizard.session.views import DraftText
from wijkwizard.terms import DraftKey, Slot

AT = datetime(2026, 11, 26, 20, tzinfo=UTC)
KEY = DraftKey("trots", "account")
ENTRIES = (
    FormEntry("remark", "Opmerking", "zoals het was"),
    FormEntry(
        "basis", "Waar komt het vandaan?", "indruk", options={"indruk": "een indruk", "bron": "een bron"}
    ),
)


def left(text: str, kind: str = "account") -> tuple[DraftText, ...]:
    return (DraftText(slot=Slot("trots"), text=text, at=AT, kind=kind, why=""),)


def test_what_was_filled_in_comes_back_in_its_fields() -> None:
    """With accents, in the field of its id."""
    kept = fields_to_text({"remark": "café", "basis": "bron"})
    assert [one.value for one in as_left(ENTRIES, fields_left(left(kept), KEY))] == ["café", "bron"]


@pytest.mark.parametrize(
    "text", ["", "{", "[1]", "null", "[" * 100_000, '{"remark": 3, "basis": null}', '{"basis": "weg"}']
)
def test_what_cannot_be_read_leaves_the_field_as_it_was(text: str) -> None:
    """Broken text, another shape, another type, and a choice that is no longer on offer."""
    assert tuple(as_left(ENTRIES, fields_left(left(text), KEY))) == ENTRIES


@pytest.mark.parametrize("key", [None, DraftKey("trots", "park"), DraftKey("zorg", "account")])
def test_the_text_of_another_form_is_not_taken(key: DraftKey | None) -> None:
    """A form without a key keeps nothing, so it finds nothing."""
    assert not fields_left(left(fields_to_text({"remark": "van een ander"})), key)

"""What is said softly about a text, the same in every face."""

from __future__ import annotations

import pytest

from tests.advice.make import knowledge
from wijkwizard.session.text_remarks import text_remarks


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("De buurt heet 中文 in de volksmond", "De tekens 中 (U+4E2D), 文 (U+6587) kunnen niet op papier"),
        ("een hiëroglief 𓀀 erbij", "Het teken 𓀀 (U+13000) kan niet op papier"),
    ],
)
def test_what_the_paper_cannot_print_is_named_before_anything_is_printed(text: str, lost: str) -> None:
    """Who types it is still there to write it otherwise."""
    (told,) = text_remarks(text, knowledge())
    assert told.startswith(lost)
    assert told.endswith("Schrijf het met gewone letters.")


@pytest.mark.parametrize("text", ["gewoon", "CO₂ en ⅓", "حي النور", "een 👍🏽 en é", "regel\nregel\u202e"])
def test_what_can_be_printed_or_folded_gets_no_remark(text: str) -> None:
    """A remark that says nothing new is noise in a room."""
    assert tuple(text_remarks(text, knowledge())) == ()

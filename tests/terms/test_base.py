"""Data that travels between rooms never changes and refuses what it does not know."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from wijkwizard.terms import Frozen
from wijkwizard.terms.base import changed


class Card(Frozen):
    """A card with words."""

    words: str = ""


def test_what_was_made_does_not_change() -> None:
    """Whoever holds it may keep it."""
    card = Card(words="Het koor")
    with pytest.raises(ValidationError, match="frozen"):
        setattr(card, "words", "anders")  # noqa: B010 - written out, the type checker refuses it before the test
    assert card.words == "Het koor"


def test_an_unknown_key_is_refused() -> None:
    """A slip in a key is not swallowed."""
    with pytest.raises(ValidationError, match="Extra inputs"):
        Card.model_validate({"word": "Het koor"})


def test_equal_data_is_equal() -> None:
    """And may be used as a key."""
    assert Card(words="a") == Card(words="a")
    assert len({Card(words="a"), Card(words="a"), Card()}) == 2


class _Pair(Frozen):
    first: str = ""
    second: tuple[str, ...] = ()


def test_what_is_as_it_was_is_not_copied() -> None:
    """Also where an equal value was made anew."""
    pair = _Pair(first="een", second=("a", "b"))
    assert changed(pair, {"first": str(bytes([101, 101, 110]), "ascii"), "second": ("a", "b")}) is pair
    assert changed(pair, {}) is pair


def test_what_changes_is_changed_in_a_copy() -> None:
    pair = _Pair(first="een", second=("a",))
    assert changed(pair, {"first": "twee", "second": ("a",)}) == _Pair(first="twee", second=("a",))
    assert pair.first == "een"

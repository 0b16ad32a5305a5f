"""Data that travels between rooms never changes and refuses what it does not know."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import pytest
from pydantic import ValidationError

from wijkwizard import document, iwap
from wijkwizard.terms import Frozen
from wijkwizard.terms.base import build_all, changed, fields_of


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


def _built(kind: type[Frozen]) -> bool:
    return kind.__pydantic_complete__


def test_what_checks_a_kind_is_built_at_its_first_or_when_there_is_time() -> None:
    """A command that has no card does not wait for what checks one, and who has the time builds all of it."""

    class Note(Card):
        """A card of a day."""

        day: int = 0

    class Letter(Card):
        """A card with an address."""

        place: int = 0

    assert not _built(Note)
    with pytest.raises(ValidationError, match="integer"):
        Note.model_validate({"day": "vandaag"})
    assert _built(Note)
    assert not _built(Letter)
    build_all()
    assert _built(Letter)


class _Pair(Frozen):
    first: str = ""
    second: tuple[str, ...] = ()


def test_what_is_as_it_was_is_not_copied() -> None:
    """Also where an equal value was made anew."""
    pair = _Pair(first="een", second=("a", "b"))
    assert changed(pair, {"first": str(bytes([101, 101, 110]), "ascii"), "second": ("a", "b")}) is pair
    assert changed(pair, {}) is pair


class _Costly:
    """Something that takes long to compare."""

    __hash__ = None  # type: ignore[assignment] # what compares in its own way and has no hash says so

    def __eq__(self, other: object) -> bool:
        raise AssertionError(other)


class _Holder(Frozen):
    held: Any = None


def test_what_is_the_same_object_is_not_compared() -> None:
    """A plan is compared with itself at each step on its way out, and a model compares all that is in it."""
    holder = _Holder(held=_Costly())
    assert changed(holder, {"held": holder.held}) is holder


def test_what_changes_is_changed_in_a_copy() -> None:
    pair = _Pair(first="een", second=("a",))
    assert changed(pair, {"first": "twee", "second": ("a",)}) == _Pair(first="twee", second=("a",))
    assert pair.first == "een"


def test_the_fields_of_a_model_come_in_their_order_also_of_a_copy() -> None:
    pair = _Pair(second=("a",), first="een")
    assert list(fields_of(pair).items()) == [("first", "een"), ("second", ("a",))]
    copy = pair.model_copy(update={"second": (), "first": "twee"})
    assert list(fields_of(copy).items()) == [("first", "twee"), ("second", ())]


def _kinds(of: type[Frozen]) -> Iterator[type[Frozen]]:
    for kind in of.__subclasses__():
        yield kind
        yield from _kinds(kind)


def test_no_piece_of_a_plan_or_a_paper_keeps_anything_beside_its_fields() -> None:
    """What walks through them would take that for one of the fields."""
    for room in (iwap, document):
        for module in walk_packages(room.__path__, f"{room.__name__}."):
            if not module.name.endswith("_child"):
                import_module(module.name)
    mine = {kind for kind in _kinds(Frozen) if kind.__module__.startswith((iwap.__name__, document.__name__))}
    assert len(mine) > 100
    build_all()
    assert {kind.__name__ for kind in mine if not _built(kind)} == set()
    assert {
        kind.__name__
        for kind in mine
        for base in kind.__mro__
        for held in vars(base).values()
        if isinstance(held, cached_property)
    } == set()

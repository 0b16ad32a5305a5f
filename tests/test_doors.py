"""A door gives what its room offers, from where it lives, and nothing else."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

import wijkwizard.figures
import wijkwizard.session
import wijkwizard.terms
from wijkwizard.doors import door


def test_a_name_is_looked_up_once_and_then_stands_there() -> None:
    """Under its own name, or under that of its home."""
    package = "tests.test_doors"
    look_up = door(package, {"Slot": "terms.slots", "Elders": "terms.slots:Slot"})
    assert look_up("Elders") is look_up("Slot")
    assert sys.modules[package].__dict__["Elders"] is wijkwizard.terms.Slot


def test_what_a_room_does_not_offer_is_not_there() -> None:
    """With the words of Python itself."""
    with pytest.raises(AttributeError, match="module 'x' has no attribute 'weg'"):
        door("x", {})("weg")


@pytest.mark.parametrize("room", [wijkwizard.figures, wijkwizard.session, wijkwizard.terms])
def test_every_name_on_a_door_is_behind_it(room: ModuleType) -> None:
    """Nothing is promised that is not there."""
    names = list(room.__all__)
    assert [name for name in names if getattr(room, name, None) is None] == []

"""Choosing the area of the figures: one region, or several that are marked as one."""

from __future__ import annotations

from wijkwizard.conversation.region_choice import RegionChoice
from wijkwizard.terms.figures import Region

NORTH, SOUTH = (
    Region(code=f"BU0344000{n}", name=name, level="buurt", gemeente="Utrecht")
    for n, name in enumerate(("Noord", "Zuid"), start=1)
)


def test_what_is_marked_is_chosen_before_what_the_cursor_is_on() -> None:
    choice = RegionChoice()
    choice.show((NORTH, SOUTH))
    assert choice.with_cursor_on(NORTH.code) == (NORTH,)
    assert choice.with_cursor_on(None) == ()
    choice.toggle(SOUTH.code)
    assert choice.with_cursor_on(NORTH.code) == (SOUTH,)
    choice.toggle(SOUTH.code)
    assert choice.with_cursor_on(NORTH.code) == (NORTH,)


def test_what_is_marked_stays_on_top_when_something_else_is_searched() -> None:
    choice = RegionChoice()
    choice.mark((SOUTH,))
    assert choice.show((NORTH,)) == 0
    assert [(line.mark, line.text) for line in choice.lines()] == [("[x]", "Zuid"), ("[ ]", "Noord")]


def test_more_than_fit_are_counted() -> None:
    many = [Region(code=f"BU{n:08}", name=f"{n}", level="buurt") for n in range(61)]
    choice = RegionChoice()
    assert choice.show(many) == 1
    assert len(choice.lines()) == 60

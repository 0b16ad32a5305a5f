"""The length of a route in minutes, and the time that an evening has for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, get_args

from pydantic import Field

from wijkwizard.terms import Frozen

Length = Literal["kort", "avond", "twee", "lang"]
LENGTHS: tuple[Length, ...] = get_args(Length)
"""The routes from short to long; what is asked on one is asked on all that are longer."""


class Evening(Frozen):
    """The route of an option of the length question, and its time.

    Attributes:
        option: the option of the length question.
        route: the route that it means.
        minutes: time in the room, on each evening.
        evenings: how many evenings there are.
        cut_after: the question with which the first of two evenings ends.
        again: minutes that a later evening takes to welcome people and to read back what was said.
        at_most: most questions in the room, 0 for no limit.
    """

    option: str
    route: Length
    minutes: int = Field(ge=1, le=480)
    evenings: int = Field(default=1, ge=1, le=2)
    cut_after: str = ""
    again: int = Field(default=0, ge=0, le=60)
    at_most: int = Field(default=0, ge=0)


def length_of(option: str, long_options: Sequence[str], routes: Sequence[Evening]) -> Length:
    """Return the route of an option of the length question.

    Args:
        option: the option, empty while nobody chose one: then the first of the routes counts.
        long_options: options that mean the long route.
        routes: what the other options mean; without any of them all mean the short route.
    """
    if option in long_options:
        return "lang"
    found = {route.option: route.route for route in routes}
    return found.get(option, routes[0].route if routes else "kort")


def reachable(length: Length, long_options: Sequence[str], routes: Sequence[Evening]) -> bool:
    """Return whether some answer to the length question leads to a route at least this long."""
    longest = max((LENGTHS.index(route.route) for route in routes), default=0)
    return LENGTHS.index(length) <= longest or (length == "lang" and bool(long_options))


def longer(length: Length, than: Length) -> bool:
    """Return whether a route is longer than another."""
    return LENGTHS.index(length) > LENGTHS.index(than)

"""Keeps what a function made of the last few objects that it was asked about.

A table of what is known has thousands of texts, so that comparing two of them, or computing a hash, takes longer than
what is kept would save. Such an object is loaded once and never changed: it is recognised as the same object.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")

_MOST = 4
"""Objects of which the result is kept: a few questionnaires that are open beside one another."""


def kept_by_object(make: Callable[[K], V]) -> Callable[[K], V]:
    """Return a pure function of one frozen object that keeps its last few results, by the object itself."""
    held: list[tuple[K, V]] = []

    @wraps(make)
    def made_of(given: K) -> V:
        # The list is replaced and not changed, for another thread may be going through it.
        nonlocal held
        for known, made in held:
            if known is given:
                return made
        made = make(given)
        held = [(given, made), *held][:_MOST]
        return made

    return made_of

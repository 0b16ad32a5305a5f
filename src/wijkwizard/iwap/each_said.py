"""Walks over all that was said in a plan, each with its place, to change some of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wijkwizard.iwap.said import Said
from wijkwizard.terms import Frozen
from wijkwizard.terms.base import ModelT, fields_of

Changing = Callable[[str, Said[Any]], Said[Any]]
"""Takes a place in the plan, such as ``goals.target``, with what was said there, and returns what stands there now."""


def with_each_said(model: ModelT, change: Changing, path: str = "") -> ModelT:
    """Return a plan, or a part of it, with each answer as a function returns it.

    Args:
        model: the plan.
        change: returns the same answer where nothing changes.
        path: where the part is in the plan, with a dot behind it; empty for the plan.
    """
    made: dict[str, object] = {}
    for name, held in fields_of(model).items():
        here = f"{path}{name}"
        if isinstance(held, Said):
            if (said := change(here, held)) is not held:
                made[name] = said
        elif isinstance(held, Frozen):
            made[name] = with_each_said(held, change, f"{here}.")
        elif isinstance(held, tuple) and held and isinstance(held[0], Frozen):
            made[name] = tuple(with_each_said(item, change, f"{here}.") for item in held)
    return model.model_copy(update=made) if made else model

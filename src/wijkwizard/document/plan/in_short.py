"""Leaves out of the plan what its annex has: numbers of sources, who says so, and remarks at single answers.

The list of sources stands in the annex, which is a file of its own. That a line rests on a source is still said.
"""

from __future__ import annotations

from typing import TypeVar

from wijkwizard.document.model import Line
from wijkwizard.document.printed import NOTHING_PRINTED
from wijkwizard.terms import Frozen
from wijkwizard.terms.base import fields_of

T = TypeVar("T")


def in_short(thing: T) -> T:
    """Return a piece of a paper with lines that only say what they say, and on what they rest."""
    if isinstance(thing, Line):
        return thing.model_copy(update={"ref": 0, "account": "", "anchor": "", "prints": NOTHING_PRINTED})
    if isinstance(thing, tuple):
        return tuple(in_short(item) for item in thing)  # type: ignore[return-value] # a tuple stays a tuple
    if not isinstance(thing, Frozen):
        return thing
    made = fields_of(thing)
    changed: dict[str, object] = {
        name: new for name, old in made.items() if (new := in_short(old)) is not old and new != old
    }
    if "prints" in made:
        changed["prints"] = NOTHING_PRINTED
    return thing.model_copy(update=changed) if changed else thing

"""Leaves out where somebody is of whom the name was left out: a family in portiek 3 of a street is known without it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from wijkwizard.document.named_places import knowing_its_places
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.place_facts import areas_of
from wijkwizard.document.places_in_text import without_places
from wijkwizard.document.small_places import hidden_place
from wijkwizard.document.unnamed_people import with_texts
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import PlanRow
from wijkwizard.terms.base import changed, fields_of

_ABOUT = ("title", "what")
"""The fields of a row that say what it is about; a name elsewhere is of who does it."""


def without_places_of_unnamed(iwap: Iwap, known: PaperKnowledge, whole: Iwap) -> Iwap:
    """Return the plan without small places beside a name that was left out.

    Args:
        iwap: a plan of which the names went.
        known: what stands instead of a name, and how a small place is known.
        whole: the plan with all that was said, which names its own places.
    """
    # A number goes too, and who is called there can be at work.
    marks = tuple(
        kind.outside.says for kind in known.points_at_one if kind.outside and kind.outside.after_places
    )
    areas = " | ".join(areas_of(iwap, known))

    @cache
    def with_own_places() -> PaperKnowledge:
        return knowing_its_places(whole, known)  # most plans name nobody, and wait for nothing here

    def hidden(text: str) -> str:
        return without_places(text, with_own_places(), areas)

    def beside(text: str) -> str:
        return hidden(text) if any(mark in text for mark in marks) else text

    told = with_texts(iwap, beside)
    rows = {
        name: tuple(_row(row, marks, hidden) for row in value)
        for name, value in fields_of(told).items()
        if isinstance(value, tuple) and value and isinstance(value[0], PlanRow)
    }
    return changed(told, rows)


def _row(row: Any, marks: tuple[str, ...], hidden: Callable[[str], str]) -> Any:
    """Return a row about somebody who was left out without its place; another row as it is."""
    about = " ".join(str(getattr(row, name).value) for name in _ABOUT if hasattr(row, name))
    if not hasattr(row, "where") or not any(mark in about for mark in marks):
        return row
    if row.where.value is None or hidden(str(row.where.value)) == row.where.value:
        return row
    return changed(row, {"where": hidden_place(row.where)})

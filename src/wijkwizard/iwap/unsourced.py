"""Removes sources from statements of the room itself: its counts, its targets and its wishes.

A source that was named with such a statement is kept as text.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from wijkwizard.iwap.each_said import with_each_said
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Said
from wijkwizard.terms import Basis
from wijkwizard.terms.dutch import day

IMPRESSION = "indruk van de groep"
"""The source of a figure for which nobody gave one."""

NO_SOURCE: Mapping[str, str] = MappingProxyType(
    {
        "": IMPRESSION,
        "zaal": IMPRESSION,
        "vooraf": "vóór de avond ingevuld, zonder bron",
        "uitwerken": "na de avond ingevuld, zonder bron",
    }
)
"""The text in the place of an unknown source, by the moment at which something was said."""

BORN_HERE = frozenset(
    {
        "ambition.first_term",
        "ambition.horizon",
        "ambition.picture",
        "ambition.sentence",
        "ambition.votes",
        "closing.lines",
        "closing.shared_votes",
        "danger.votes",
        "goal_figures.target",
        "goal_figures.target_on",
        "goals.target",
        "goals.target_on",
        "goals.title",
        "hours.hours",
        "milestones.what",
        "milestones.year",
        "insight.severity_professionals",
        "insight.severity_residents",
        "insight.shared_votes",
        "insight.votes",
        "measures.hours_professionals",
        "measures.hours_residents",
        "parties.count",
        "problems.votes_professionals",
        "problems.votes_residents",
        "themes.votes_professionals",
        "themes.votes_residents",
        "wishes.people",
        "wishes.what",
    }
)
"""Bindings whose answers have no source of their own: counts, scores and estimates of the room, targets and wishes."""


def without_sources(iwap: Iwap) -> Iwap:
    """Return the plan without sources of statements of the room itself."""
    return with_each_said(iwap, _of_the_room)


def _of_the_room(path: str, said: Said[Any]) -> Said[Any]:
    sourced = said.source or said.basis is not Basis.IMPRESSION
    return _unsourced(said) if path in BORN_HERE and sourced else said


def _unsourced(said: Said[Any]) -> Said[Any]:
    source = ", ".join(item for item in (said.source, _in_words(said.as_of)) if item)
    remarks = (said.remark, f"ontleend aan {source}" if source else "")
    remark = "; ".join(item for item in remarks if item)
    return said.model_copy(update={"basis": Basis.IMPRESSION, "source": "", "as_of": "", "remark": remark})


def _in_words(as_of: str) -> str:
    try:
        return day(as_of)
    except ValueError:
        return as_of

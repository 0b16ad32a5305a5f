"""What becomes of the small places in a text: they always go, or by its words, and some may stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.iwap.said import Said
from wijkwizard.iwap.value_words import plain


@dataclass(frozen=True, slots=True)
class PlaceRule:
    """What becomes of the places in a text.

    Attributes:
        always: whether they go whatever it says; otherwise only when it speaks of a problem of people.
        agreed: a text with the places that the group agreed on.
        venues: whether the address of a public building may stand: there people are welcome, and nobody lives.
        streets: whether every place may stand without the number of a house.
        problem: whether it stands beside a problem or a figure, where a name behind 'op' or 'aan' can be a street.
        named: whether it is a name, such as of a party, which loses the number of a house, and a place that says more.
    """

    always: bool = True
    agreed: str = ""
    venues: bool = False
    streets: bool = False
    problem: bool = False
    named: bool = False


PlaceRules = tuple[PlaceRule, ...]
BY_ITS_WORDS = (
    PlaceRule(always=False, venues=True),
    PlaceRule(venues=True, streets=True),
)
FOR_PEOPLE = (PlaceRule(venues=True),)
NAMED = (PlaceRule(venues=True, named=True),)
OF_PEOPLE = (PlaceRule(problem=True),)
"""Beside a problem of people nothing can be agreed on; what can be an address is looked at in the title as a whole."""


def agreed_rules(*texts: Said[Any]) -> PlaceRules:
    """Return the rules beside a problem or a figure; what the group agreed on in these texts may stand."""
    agreed = " | ".join(plain(said.value) for said in texts if said.value)
    return (PlaceRule(agreed=agreed, problem=True),)


def knowing_streets(known: PaperKnowledge) -> PaperKnowledge:
    """Return what is known about places, with the names that can be those of a street beside a problem."""
    return replace(known, places_in_text=(*known.places_in_text, *known.street_names))

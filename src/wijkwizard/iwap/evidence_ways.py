"""The four ways in which people know something of their neighbourhood, and which of them are still empty."""

from __future__ import annotations

from wijkwizard.iwap.said import SaidChoices
from wijkwizard.terms.dutch import and_list, upper_first

WAYS = ("geteld", "verteld", "gezien", "gevoeld")
"""The ids of the four fields, which are their words as well, from figures to feeling."""


def ways_of(said: SaidChoices) -> tuple[str, ...]:
    """Return the ways in which something is known, in their own order; none where nobody said so."""
    chosen = {pick.id for pick in said.value or ()}
    return tuple(way for way in WAYS if way in chosen)


def empty_ways(said: SaidChoices) -> tuple[str, ...]:
    """Return the ways in which something is not known yet; none where nobody said in which it is."""
    known = ways_of(said)
    return tuple(way for way in WAYS if way not in known) if known else ()


def ways_in_words(said: SaidChoices) -> str:
    """Return how something is known and how it is not: 'Geteld en verteld; nog niet gezien of gevoeld'."""
    label, empty = {pick.id: pick.label for pick in said.value or ()}, empty_ways(said)
    told = upper_first(and_list([label[way] for way in ways_of(said)]))
    return f"{told}; nog niet {and_list(empty, 'of')}" if empty else told

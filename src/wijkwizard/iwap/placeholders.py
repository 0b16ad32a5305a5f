"""Takes words that only hold a place, such as 'nog te bepalen', for what they say: that it is not known yet.

The dossier keeps the words; the plan has a gap there, as after 'weet niet'.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from unicodedata import category

from wijkwizard.iwap.each_said import with_each_said
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Said
from wijkwizard.terms import Unknown

_NAMES_ITS_ROW = frozenset({"title", "what"})
"""Fields by which a row is called: without these words nobody could tell the row from another."""

_JUDGED_BY_WORDS = frozenset(
    {
        "measures.stop_rule",
        "measures.adjust_rule",
        "measures.carry_on_rule",
        "course.stop_when",
        "organisation.mandate",
        "organisation.breakthrough",
        "benefits.pays",
        "benefits.gains",
    }
)
"""Places where such a word has a meaning of its own: a dash for a rule to stop means that it never comes due."""

_NOT_OF_THE_PLAN = ("other.", "kept_aside.", "to_dos.", "replies.")


def only_signs(text: str) -> bool:
    """Return whether a text is punctuation alone, such as a dash: on paper it says nothing in any place."""
    return all(category(sign)[0] in "PZ" for sign in text)


def without_placeholders(
    iwap: Iwap, holds_a_place: Callable[[str], bool], but: frozenset[str] = _JUDGED_BY_WORDS
) -> Iwap:
    """Return the plan in which a text that only holds a place is not known.

    Args:
        iwap: the plan.
        holds_a_place: returns whether a text says nothing but such words.
        but: the places in which such a text stays.
    """

    def known(path: str, said: Said[Any]) -> Said[Any]:
        own = path in but or path.rpartition(".")[2] in _NAMES_ITS_ROW
        if own or path.startswith(_NOT_OF_THE_PLAN) or not isinstance(said.value, str):
            return said
        empty = {"value": None, "unknown": Unknown.DONT_KNOW}
        return said.model_copy(update=empty) if holds_a_place(said.value) else said

    return with_each_said(iwap, known)

"""Knows which titles of problems of people stay inside, for they can hold an address that no pattern of a place knows.

Then only the card goes out, wherever the row is named: a sentence from which a name is left out can become untrue, and
a card never does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from wijkwizard.document.nameless_places import ANYWHERE, SEVERAL
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.place_facts import areas_of, problems_of_people, without_areas
from wijkwizard.document.places_in_text import without_places
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import PlanRow
from wijkwizard.iwap.said import SaidChoice, SaidText
from wijkwizard.knowledge.personal_data import PROBLEM, personal
from wijkwizard.terms import Unknown
from wijkwizard.terms.base import changed
from wijkwizard.terms.dutch import bare, upper_first

_PROBLEM, _THEME = "Een probleem van mensen", "Een thema bij een probleem van mensen"
"""What a row is called of which the card is an own one that can hold an address too, or was not said."""

_SHORTEST = 8
"""Signs of a title that is looked for within other words."""

_HAS_CARD: Mapping[str, Callable[[Any], bool]] = {
    "problems": lambda row: row.sort.value is not None,
    "themes": lambda row: row.theme.value is not None,
}
"""By collection whether a row has a card that it can be called by."""


@dataclass(frozen=True, slots=True)
class Untitled:
    """The titles that stay inside.

    Attributes:
        rows: ids of the rows that lose their title.
        instead: the words that stay inside, with what stands in their place.
    """

    rows: frozenset[str] = frozenset()
    instead: tuple[tuple[str, str], ...] = ()

    def by_card(self, text: str) -> str:
        """Return a text in which each of these rows is called by its card."""
        for words, card in self.instead:
            # A title such as '14' is only meant where it is all that stands there.
            if len(words) < _SHORTEST and bare(text).casefold() != words.casefold():
                continue
            if words.casefold() in text.casefold():
                named = rf"(?<!\w){re.escape(words)}(?!\w)"
                text = re.sub(named, partial(_as_in, card=card), text, flags=re.IGNORECASE)
        return text

    def without_titles(self, rows: Mapping[str, tuple[PlanRow, ...]]) -> dict[str, tuple[PlanRow, ...]]:
        """Return the problems and themes among these collections, without a title where their card tells it already."""
        gone = {"title": SaidText(unknown=Unknown.HIDDEN)}
        return {
            name: tuple(
                changed(row, gone) if row.id in self.rows and has_card(row) else row for row in rows[name]
            )
            for name, has_card in _HAS_CARD.items()
            if name in rows
        }


def _as_in(found: re.Match[str], card: str) -> str:
    """Return a card with a capital where the words that it stands for had one."""
    return upper_first(card) if found[0][:1].isupper() else card[:1].lower() + card[1:]


def can_hold_an_address(text: str, known: PaperKnowledge, areas: tuple[str, ...]) -> bool:
    """Return whether words can hold an address when the places that are known as such are left out.

    Args:
        text: the title of a problem of people.
        known: how a place is known, and what can be one.
        areas: the names of the area and its parts.
    """
    told = without_places(text, known, " | ".join(areas))
    if bare(told).casefold() in {ANYWHERE, f"op {ANYWHERE}", SEVERAL}:
        return True
    for words in (ANYWHERE, SEVERAL):
        told = told.replace(words, "").replace(upper_first(words), "")
    left = without_areas(told, areas)
    return any(
        # A sentence begins with a capital, which an ordinary word loses.
        not (left.startswith(found) and found.casefold() in known.common())
        for kind in known.possible_addresses
        for found in kind.found_in(left)
    )


def untitled(iwap: Iwap, known: PaperKnowledge, whole: Iwap) -> Untitled:
    """Return the titles of problems of people, and of themes for these, that can hold an address.

    Args:
        iwap: a plan as it goes out.
        known: how a place is known, and which problems are about people.
        whole: the plan with all that was said: what stays inside can be what tells that a problem is about people.
    """
    areas = areas_of(iwap, known)
    ids = problems_of_people(whole, known)
    themes = {row.id for row in whole.themes if ids & {pick.id for pick in row.problem.value or ()}}
    named = [(row.id, row.title, row.sort, _PROBLEM) for row in iwap.problems if row.id in ids]
    named += [(row.id, row.title, row.theme, _THEME) for row in iwap.themes if row.id in themes]
    rows, instead = set[str](), dict[str, str]()
    for row, title, card, name in named:
        for words in _own_card(card):
            if can_hold_an_address(words, known, areas):
                instead[bare(words)] = name
        if title.value and can_hold_an_address(title.value, known, areas):
            rows.add(row)
            label = card.value.label if card.value is not None else name
            if any(_is_a_group(words, known) for words in _own_card(card)):
                # Without the sentence that said what they do, only people would be left.
                instead[bare(label)] = name
            instead[bare(title.value)] = instead.get(bare(label), label)
    # The longest first, for one can hold another.
    return Untitled(frozenset(rows), tuple(sorted(instead.items(), key=lambda pair: -len(pair[0]))))


def _is_a_group(words: str, known: PaperKnowledge) -> bool:
    """Return whether the words of a card are people, by where they come from or how they are."""
    return bool(personal(words, (*known.groups_of_people, *known.of_origin), PROBLEM))


def _own_card(card: SaidChoice) -> Iterator[str]:
    """Yield the words of a card that was typed."""
    if card.value is not None and card.value.borrowed:
        yield card.value.label

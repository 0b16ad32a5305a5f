"""Knows the places that stand beside a problem of people by name, so that no other sentence points these people out.

'Gezinnen met schulden aan de Brink' is told without the Brink. Where 'wij bellen aan op de Brink' stood, or 'een
mevrouw uit de Brink', it told which place that was. What speaks of no people keeps its street: that is where the work
is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wijkwizard.document.named_places import NAME, OwnNames, house_numbers, texts_of
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.place_facts import LINKS, linked
from wijkwizard.document.place_rules import knowing_streets
from wijkwizard.document.places_in_text import without_house_number, without_lead
from wijkwizard.iwap.rows import PlanRow
from wijkwizard.knowledge.personal_data import PEOPLE_AT_PLACE, PersonalData, personal
from wijkwizard.terms import Frozen

_SHORTEST = 4
"""Letters of a name; shorter ones are parts of other words."""


def places_of(rows: Iterable[Frozen], known: PaperKnowledge) -> OwnNames:
    """Return the names of the places in rows that are about people.

    Args:
        rows: parts of a plan.
        known: how a small place is known in a sentence.
    """
    streets = knowing_streets(known)
    texts = dict.fromkeys(text for row in rows for text in texts_of(row))
    names = dict.fromkeys(name for text in texts for name in _names(text, streets))
    return OwnNames(tuple(names), number=house_numbers(known))


def _names(text: str, known: PaperKnowledge) -> Iterator[str]:
    common = known.common()
    for kind in known.places_in_text:
        if isinstance(kind, PersonalData) and kind.tells == "adres":
            continue  # it takes the words before a street for a part of its name
        for found in kind.found_in(text):
            place = without_house_number(found)
            said = place.split()[-len(without_lead(place).split()) :]
            for match in NAME.finditer(" ".join(said)):
                name = match[0]
                if len(name) >= _SHORTEST and name.casefold() not in common:
                    yield name


def knowing_these(known: PaperKnowledge, names: OwnNames) -> PaperKnowledge:
    """Return what is known about places with these names, also where no word for a street stands before them."""
    return replace(known, places_in_text=(*known.places_in_text, names)) if names.sure else known


def points_them_out(sentence: str, names: OwnNames, known: PaperKnowledge) -> bool:
    """Return whether a sentence speaks of people, of any kind, and names one of these places."""
    return any(names.found_in(sentence)) and any(personal(sentence, known.people_at_places, PEOPLE_AT_PLACE))


def rows_that_point(rows: Iterable[PlanRow], names: OwnNames, known: PaperKnowledge) -> Iterator[str]:
    """Yield the ids of the rows that say so in all their texts together, and hang on nothing that says what for.

    'Sloop van de Kolkflat', with 'de gezinnen willen blijven' beside it, is one row.
    """
    for row in rows:
        together = ". ".join(texts_of(row))
        if not any(linked(row, LINKS)) and points_them_out(together, names, known):
            yield row.id

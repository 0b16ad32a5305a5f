"""Finds passages of a public plan that seem to be about one person or point people out, before the paper is made.

A field warned when the text was typed; the paper is often made by somebody else, on another day. Which sentence is
about a problem of people no list of words knows for sure, so a person reads those that name a small place and people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from wijkwizard.document.internal import leaves
from wijkwizard.document.named_places import knowing_its_places
from wijkwizard.document.nameless_places import ANYWHERE, is_nameless
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.places_in_text import can_name_a_house, without_places
from wijkwizard.document.unheard_places import places_beside_people
from wijkwizard.document.unnamed_people import without_names
from wijkwizard.iwap.model import Iwap, Reply, ToDo
from wijkwizard.iwap.rows import Problem, Theme
from wijkwizard.iwap.said import Said
from wijkwizard.knowledge import Knowledge
from wijkwizard.knowledge.personal_data import PEOPLE_AT_PLACE, PROBLEM, personal
from wijkwizard.terms import Frozen
from wijkwizard.terms.dutch import and_list
from wijkwizard.terms.units import many

_NAMED = 3
"""The most places that are named; of others only the number is given."""
_DIGITS = re.compile(r"\d+")
_CARDS = ("kaart", "kaarten")


class PaperText(NamedTuple):
    """A text that people wrote, as it stands on paper.

    Attributes:
        place: its question or open point, in words.
        card: the list that the text is a card of; empty for any other text.
    """

    place: str
    text: str
    card: str = ""


def people_on_paper(
    texts: Iterable[PaperText], knowledge: Knowledge, before: str = "u het plan deelt"
) -> str:
    """Return a sentence on the places of texts that seem to be about one person; empty when there are none.

    Args:
        texts: what is printed.
        knowledge: the words by which a person shows.
        before: before what somebody has to read them.
    """
    places: dict[str, dict[str, None]] = {}
    for place, text, _ in texts:
        for remark in personal(text, knowledge.personal_data.rows):
            places.setdefault(place, {})[knowledge.personal_data.get(remark.kind).label] = None
    if not places:
        return ""
    where = _listed([f"'{place}' ({', '.join(labels)})" for place, labels in places.items()])
    return (
        f"Op papier lijkt iets over één mens te staan, bij {where}. "
        f"Lees dat na voordat {before}. Schrijf een rol of een groep op, of zet het op intern."
    )


def people_left_out(texts: Iterable[PaperText], knowledge: Knowledge) -> str:
    """Return a sentence on the texts that lost a name or a number of one person; empty when there are none.

    Args:
        texts: what is printed.
        knowledge: what stands where such a name or number was written.
    """
    marks = {row.outside.says: None for row in knowledge.personal_data.rows if row.outside}
    lost = {(place, mark): None for place, text, _ in texts for mark in marks if mark in text}
    if not lost:
        return ""
    named = and_list([f"'{mark}'" for mark in marks if any(mark == each for _, each in lost)])
    where = _listed([f"'{place}'" for place in dict.fromkeys(place for place, _ in lost)])
    return (
        f"Op papier staat {named}, bij {where}. Schrijf daar een rol of een groep op. "
        "Gaat het niet over één mens, zeg het dan in andere woorden."
    )


def groups_on_cards(texts: Iterable[PaperText], knowledge: Knowledge) -> str:
    """Return a sentence on the cards that hold a group of people for the problem; empty when there are none.

    Args:
        texts: what is printed.
        knowledge: the words for groups of people.
    """
    known = PaperKnowledge.of(knowledge)
    cards = {
        f"'{text}'": None
        for _, text, card in texts
        if card == PROBLEM and personal(text, known.groups_of_people, card)
    }
    if not cards:
        return ""
    return (
        f"Op papier staat een groep mensen als probleem: {_listed(list(cards), _CARDS)}. "
        "Een groep is geen probleem. Schrijf op wat er gebeurt, waar en wanneer."
    )


def people_at_places(texts: Iterable[PaperText], knowledge: Knowledge, areas: Iterable[str]) -> str:
    """Return a sentence on the texts that name people and a flat, a portiek or a street; empty when there are none.

    Args:
        texts: what is printed, without the places that the rules of paper know.
        knowledge: the words for people and for small places.
        areas: the names that may always be named.
    """
    known, named = PaperKnowledge.of(knowledge), " | ".join(areas)
    places = {
        place: None
        for place, text, _ in texts
        if personal(text, known.people_at_places, PEOPLE_AT_PLACE)
        and without_places(text, known, named, venues=True) != text
    }
    if not places:
        return ""
    where = _listed([f"'{place}'" for place in places])
    return (
        f"Op papier staat een flat, portiek of straat in een zin over mensen, bij {where}. "
        "Lees die zinnen na. Gaan ze over een probleem van mensen, laat de plek dan weg."
    )


def possible_houses(texts: Iterable[PaperText], knowledge: Knowledge) -> str:
    """Return a sentence on the texts with a name and a number that can be the address of a house; empty without any.

    Args:
        texts: what is printed, without the places that the rules of paper know.
        knowledge: the words for small places.
    """
    known = PaperKnowledge.of(knowledge)
    places = {f"'{text}'": None for _, text, _ in texts if can_name_a_house(text, known)}
    if not places:
        return ""
    return (
        f"Op papier staat een naam met een nummer: {_listed(list(places))}. "
        "Is dat het adres van een huis, haal het nummer dan weg."
    )


def places_left_out(iwap: Iwap) -> str:
    """Return a sentence on the texts in which a place is told without its name; empty when there are none.

    Which words are a place no list knows for sure, and who typed them is not always there when the paper is made.

    Args:
        iwap: the plan as the public may read it.
    """
    places = {f"'{text}'": None for _, text, _ in paper_texts(iwap) if is_nameless(text)}
    if not places:
        return ""
    return (
        f"Op papier staat '{ANYWHERE}' in plaats van een naam of een adres: {_listed(list(places))}. "
        "Lees na of dat klopt. Anders helpt het om het in andere woorden te schrijven."
    )


def _called(iwap: Iwap) -> tuple[Problem | Theme, ...]:
    """Return the rows that have the name of a card beside their title."""
    return (*iwap.problems, *iwap.themes)


def titles_left_out(iwap: Iwap, whole: Iwap) -> str:
    """Return a sentence on the titles of which only the name of the card stands there; empty when there are none.

    Args:
        iwap: the plan as the public may read it.
        whole: the plan with all that was said; a title that somebody keeps inside is not told.
    """
    shown = {row.id: row.title for row in _called(iwap)}
    lost = {
        f"'{row.title.value}'": None
        for row in _called(whole)
        if row.title.value and not row.title.internal and row.id in shown and not shown[row.id].value
    }
    if not lost:
        return ""
    return (
        f"Op papier staat alleen de naam van de kaart in plaats van {_listed(list(lost))}: er kan een adres in staan. "
        "Zonder naam of nummer erin blijft de zin staan."
    )


def numbers_left_out(iwap: Iwap, whole: Iwap, knowledge: Knowledge) -> str:
    """Return a sentence on the texts that lost the number of a house; empty when there are none.

    Args:
        iwap: the plan as the public may read it.
        whole: the plan with all that was said.
        knowledge: what points at one person; that goes as well, and is told apart.
    """
    kinds = PaperKnowledge.of(knowledge).points_at_one
    typed = {
        said.slot: without_names(said.value, kinds) for said in leaves(whole) if isinstance(said.value, str)
    }
    lost = {
        f"'{said.value}'": None
        for said in leaves(iwap)
        if isinstance(said.value, str)
        and not is_nameless(said.value)
        and len(_DIGITS.findall(said.value)) < len(_DIGITS.findall(typed.get(said.slot, "")))
    }
    if not lost:
        return ""
    return f"Op papier staat dit zonder huisnummer: {_listed(list(lost))}. Lees na of dat klopt."


def places_named_elsewhere(iwap: Iwap, whole: Iwap, knowledge: Knowledge) -> str:
    """Return a sentence on the texts with a place that is left out beside people; empty when there are none.

    Where the work is may be named, and which sentence about that points people out no list of words knows.

    Args:
        iwap: the plan as the public may read it.
        whole: the plan with all that was said.
        knowledge: the words for people and for small places.
    """
    known = knowing_its_places(whole, PaperKnowledge.of(knowledge))
    names = places_beside_people(whole, known)
    places = {f"'{text}'": None for _, text, _ in paper_texts(iwap) if any(names.found_in(text))}
    if not places:
        return ""
    return (
        f"Op papier staat een plek die bij een probleem van mensen is weggelaten: {_listed(list(places))}. "
        "Lees na of iemand die mensen daaraan herkent. Laat de plek dan ook daar weg."
    )


def _listed(places: Sequence[str], called: tuple[str, str] = ("plek", "plekken")) -> str:
    """Return the first places in a sentence, and of the others how many there are."""
    named = list(places[:_NAMED])
    if more := len(places) - len(named):
        named.append(f"nog {many(more, *called)}")
    return and_list(named)


def paper_texts(model: Frozen) -> Iterator[PaperText]:
    """Yield every text that people wrote in a plan, with its question or open point."""
    if isinstance(model, Said):
        texts = (model.value, model.room, *model.alternatives, model.remark, model.source, *model.roles)
        place = model.asked or model.slot
        yield from (PaperText(place, text) for text in texts if text and isinstance(text, str))
    elif isinstance(model, ToDo):
        yield from (PaperText(model.question, text) for text in (model.owner, model.note) if text)
    elif isinstance(model, Reply):
        place = "Wat de groep anders koos" if model.slot else "Wat de groep bij een cijfer zei"
        yield from [PaperText(place, model.because)] if model.because else ()
    else:
        for name in type(model).model_fields:
            value = getattr(model, name)
            for part in value if isinstance(value, tuple) else (value,):
                if isinstance(part, Frozen):
                    yield from paper_texts(part)

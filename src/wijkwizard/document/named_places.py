"""Reads from a plan how its small places are called, so that they are known without their kind word too.

Who wrote 'flat De Populier' once writes 'In De Populier' the next time. A name is taken from behind a kind word
anywhere in the plan, and from the cells that ask for a place; there the name of a public building is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.place_facts import areas_of
from wijkwizard.document.places_in_text import of_a_public_building, without_lead, without_places
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Said
from wijkwizard.iwap.value_words import plain
from wijkwizard.knowledge.personal_data import NAMED_PLACE, PersonalData, list_pattern, personal
from wijkwizard.terms import Frozen
from wijkwizard.terms.base import fields_of

_WORD = r"[A-ZÀ-Þ][\w'’-]*[\w’]"
NAME = re.compile(rf"{_WORD}(?:\s+(?:(?:van|de|der|den|het|ten|ter)\s+)*{_WORD})*")
_ARTICLE = re.compile(r"^(?:De|Het|de|het|['’]t)\s+")
_SENTENCE_STARTS = re.compile(r"(?:^|[.!?:;]\s+)$")
_SHORTEST = 3
"""Letters of a name: 'flat B' and 'blok B1' say nothing without their kind word."""

_NUMBERS = "huisnummers"
"""The list of the knowledge of places that knows the number of a house, or of several."""

_WHERE = r"(?i:(?<![\w-])(?:in|op|aan|bij|rond|rondom|langs|achter|naast|tegenover|van|uit|door|over|voor|naar|vanaf))"


@dataclass(frozen=True, slots=True)
class OwnNames:
    """How a plan calls its small places.

    Attributes:
        sure: names that are known wherever they stand.
        inner: names that are only known behind another word, for in front they can be an ordinary word.
        number: the pattern of the number of a house, which goes with the name; empty for none.
    """

    sure: tuple[str, ...]
    inner: tuple[str, ...] = ()
    number: str = ""

    def found_in(self, text: str) -> Iterator[str]:
        """Yield each passage of a text that is one of the names, with its preposition and article."""
        if not any(name.split()[0] in text for name in (*self.sure, *self.inner)):
            return
        sure = [rf"(?<![\w-]){_spaced(name)}" for name in self.sure]
        inner = [rf"(?<=[\w,;)]\s){_spaced(name)}" for name in self.inner]
        begin = rf"(?:{_WHERE}\s+)?(?:(?i:(?<![\w-])(?:de|het|['’]t))\s+)?"
        number = rf"(?:,?\s+(?:nr\.?\s*|nummer\s+)?{self.number})?" if self.number else ""
        for match in re.finditer(rf"{begin}(?:{'|'.join((*sure, *inner))})(?![\w-]){number}", text):
            yield match[0].strip()


def _spaced(name: str) -> str:
    return r"\s+".join(map(re.escape, name.split()))


def texts_of(part: Frozen) -> Iterator[str]:
    """Yield every text of a plan, or of a part of it."""
    for value in fields_of(part).values():
        if isinstance(value, Said):
            yield from _of_said(value)
        elif isinstance(value, Frozen):
            yield from texts_of(value)
        elif isinstance(value, tuple):
            for item in value:
                if isinstance(item, Frozen):
                    yield from texts_of(item)


def _of_said(said: Said[Any]) -> Iterator[str]:
    texts = (plain(said.value), plain(said.room), said.remark, *map(plain, said.alternatives))
    yield from filter(None, texts)


def _is_name(name: str, known: PaperKnowledge) -> bool:
    """Return whether words can be the name of a place, and are not known as one by themselves."""
    return (
        len(name) >= _SHORTEST
        and without_places(name, known) == name
        and any(personal(f"bij {name}", known.small_places, NAMED_PLACE))
    )


def _behind_kind_words(text: str, known: PaperKnowledge) -> Iterator[str]:
    """Yield the name in 'flat De Populier'."""
    for kind in known.places_in_text:
        for found in kind.found_in(text):
            kind_word, *rest = found.split()[-len(without_lead(found).split()) :] or ("",)
            match = NAME.match(_ARTICLE.sub("", " ".join(rest)))
            if match is None:
                continue
            name = _ARTICLE.sub("", match[0])
            # 'Hof van Holland' is a name as a whole: with a small letter in front it is none.
            called = f"{kind_word.casefold()} {name}"
            if called in kind.found_in(called) and _is_name(name, known):
                yield name


def _of_cells(iwap: Iwap) -> Iterator[str]:
    """Yield what the cells say that ask for a place."""
    cells = (
        *(row.where for row in iwap.problems),
        *(row.where for row in iwap.measures),
        *(row.where for row in iwap.actions),
        iwap.deepening.safety.places,
    )
    yield from (plain(said.value) for said in cells if said.value)


def _in_a_cell(cell: str, known: PaperKnowledge) -> Iterator[tuple[str, bool]]:
    """Yield each name in the cell for a place, with whether it is one wherever it stands."""
    for match in NAME.finditer(cell):
        if of_a_public_building(cell[: match.start()], cell[match.end() :], known):
            continue
        name, first = _ARTICLE.sub("", match[0]), _SENTENCE_STARTS.search(cell[: match.start()]) is not None
        sure = not first or name != match[0]
        if first and not sure and len(words := name.split(maxsplit=1)) > 1:
            # The first word of a cell has its capital from that: 'Speelveld Oude Haven'.
            name, sure = _ARTICLE.sub("", words[1]), True
        # 'Portieken' is a word, and no name.
        if _is_name(name, known) and (sure or not any(personal(name.casefold(), known.small_places, "plek"))):
            yield name, sure


def house_numbers(known: PaperKnowledge) -> str:
    """Return the pattern of the number of a house, or of several; empty where nothing is known of it."""
    houses = (list_pattern(kind, _NUMBERS) for kind in known.places_in_text if isinstance(kind, PersonalData))
    return next(filter(None, houses), "")


def knowing_its_places(iwap: Iwap, known: PaperKnowledge) -> PaperKnowledge:
    """Return what is known about places with the names that a plan has for its own.

    Args:
        iwap: a plan.
        known: how a small place is known in a sentence.
    """
    texts = tuple(dict.fromkeys(texts_of(iwap)))
    sure = dict.fromkeys(name for text in texts for name in _behind_kind_words(text, known))
    number = house_numbers(known)
    behind = replace(known, places_in_text=(*known.places_in_text, OwnNames(tuple(sure), number=number)))
    free = " | ".join(areas_of(iwap, behind)).casefold()
    public = " | ".join(
        found for text in texts for kind in known.public_buildings for found in kind.found_in(text)
    )
    inner = dict[str, None]()
    for cell in dict.fromkeys(_of_cells(iwap)):
        for name, is_sure in _in_a_cell(cell, behind):
            if name.casefold() not in free and name not in public:
                (sure if is_sure else inner)[name] = None
    names = OwnNames(tuple(sure), tuple(name for name in inner if name not in sure), number)
    return replace(known, places_in_text=(*known.places_in_text, names)) if sure or inner else known

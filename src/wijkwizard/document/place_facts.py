"""What a plan says of its places: what the group heard, which problems are about people, how the area is called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from wijkwizard.document.formatter import chosen
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.places_in_text import without_places
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import PlanRow, Problem
from wijkwizard.iwap.said import Picked, Said
from wijkwizard.iwap.value_words import plain
from wijkwizard.knowledge.personal_data import OF_PEOPLE, PROBLEM, personal
from wijkwizard.terms import Frozen
from wijkwizard.terms.base import fields_of
from wijkwizard.terms.dutch import bare

LINKS = ("problem", "helps", "theme", "goal", "measure", "cost", "costs")
"""The fields in which a row says what it is about."""

AGREED = "klopt"
"""The option of the last round that lets a line stand as it was read aloud."""


def collections_of(iwap: Iwap) -> Iterator[tuple[str, tuple[PlanRow, ...]]]:
    """Yield the rows of a plan, by the name of what they stand in."""
    for name in type(iwap).model_fields:
        rows = getattr(iwap, name)
        if isinstance(rows, tuple) and rows and all(isinstance(row, PlanRow) for row in rows):
            yield name, rows


def names_of(problems: Iterable[Problem]) -> re.Pattern[str]:
    """Return a pattern of the names of problems: their titles and their cards."""
    names = {bare(plain(said.value)) for row in problems for said in (row.title, row.sort) if said.value}
    each = (rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(names) if name)
    return re.compile("|".join(each) or r"(?!)", re.IGNORECASE)


def heard(iwap: Iwap, line: str) -> bool:
    """Return whether the room heard a line of the last round, such as 'problemen', and agreed."""
    return any(mark.id == line and mark.word == AGREED for mark in iwap.closing.lines.value or ())


def about_people(row: Problem, known: PaperKnowledge) -> bool:
    """Return whether a problem is about people, by its card or by its words."""
    texts = (plain(row.title.value), plain(row.sort.value))
    return chosen(row.sort) in known.about_people or any(of_people(text, known) for text in texts if text)


def problems_of_people(iwap: Iwap, known: PaperKnowledge) -> frozenset[str]:
    """Return the ids of the problems of a plan that are about people."""
    return frozenset(row.id for row in iwap.problems if about_people(row, known))


def of_people(text: str, known: PaperKnowledge) -> bool:
    """Return whether words are about a group of people, or about what people have behind their door."""
    return any(personal(text, known.groups_of_people, card) for card in (PROBLEM, OF_PEOPLE))


def areas_of(iwap: Iwap, known: PaperKnowledge) -> tuple[str, ...]:
    """Return the names of the area, its parts and its gemeente, which may always be named; no flat and no street."""
    area, gemeente = (
        plain(said.value) if said.value else "" for said in (iwap.area.name, iwap.area.gemeente)
    )
    parts = (plain(part.name.value) for part in iwap.sub_areas if part.name.value)
    return tuple(filter(None, (area, gemeente, *(part for part in parts if not is_small(part, known, area)))))


def is_small(part: str, known: PaperKnowledge, area: str) -> bool:
    """Return whether the name of a part of an area is that of a flat, a portiek or a street."""
    return without_places(part, known, area) != part


def without_areas(text: str, areas: tuple[str, ...]) -> str:
    """Return a text without the names of the area and its parts."""
    named = re.compile(
        "|".join(rf"(?<!\w){re.escape(area)}(?!\w)" for area in areas) or r"(?!)", re.IGNORECASE
    )
    return named.sub("", text)


def linked(row: Frozen, fields: Iterable[str]) -> Iterator[str]:
    """Yield the ids of the problems, goals, measures and costs that a row names in these fields."""
    held = fields_of(row)
    for name in fields:
        said = held.get(name)
        value = said.value if isinstance(said, Said) else None
        yield from (
            item.id for item in (value if isinstance(value, tuple) else (value,)) if isinstance(item, Picked)
        )

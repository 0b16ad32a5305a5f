"""The knowledge that the paper needs, as one value, so that it can be composed without reading files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType
from typing import Protocol

from wijkwizard.document.common_words import common_words, no_place_words
from wijkwizard.knowledge.base import CAUTION, CONTESTED, Entry
from wijkwizard.knowledge.cards import ProblemEntry
from wijkwizard.knowledge.container import Knowledge
from wijkwizard.knowledge.model import GlossaryTerm, Ingredient
from wijkwizard.knowledge.personal_data import (
    BUILDING,
    NAMED_PLACE,
    NUMBERED_NAME,
    PEOPLE_AT_PLACE,
    PEOPLE_TITLE,
    PERSON_WITH_ADDRESS,
    PLACE,
    SENTENCE,
    STREET_NAME,
    PersonalData,
    is_of_people,
)
from wijkwizard.knowledge.sources import Source
from wijkwizard.terms.dutch import inside
from wijkwizard.terms.kept import kept_by_object


class FindsPlaces(Protocol):
    """What knows small places in a sentence: patterns, or the names that a plan has for its own."""

    def found_in(self, text: str) -> Iterator[str]:
        """Yield the passages of a text that name a small place, without overlap."""
        ...


@dataclass(frozen=True, slots=True)
class WordForms:
    """A term of the glossary, its other forms, and its meaning."""

    word: str
    meaning: str
    forms: tuple[str, ...] = ()

    def used_in(self, lower: str) -> bool:
        """Return whether a text contains the term or a form of it, as a whole word or in plural.

        Args:
            lower: the text in small letters: a whole paper is made small once, and not for each term.
        """
        return any(_is_word_in(form.lower(), lower) for form in (self.word, *self.forms) if form)


_BEGINS, _ENDS = re.compile(r"(?<!\w)"), re.compile(r"(?:s|en|n|'s)?(?!\w)")


def _is_word_in(form: str, text: str) -> bool:
    """Return whether a text has a form as a whole word; looking for letters is far quicker than looking for words."""
    at = text.find(form)
    while at >= 0:
        if _BEGINS.match(text, at) and _ENDS.match(text, at + len(form)):
            return True
        at = text.find(form, at + 1)
    return False


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence for a werkzaam bestanddeel, as sentences ready to print."""

    grade: str
    says: str
    conditions: str = ""
    changed: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """A source as it is printed.

    Attributes:
        text: who made it, what it is called, and of when it is.
        address: where the maker has it; empty when only a report or a copy of somebody else was read.
        standing: the place of its publisher among the official ones; behind all of them for what others wrote.
    """

    text: str
    address: str = ""
    standing: int = 0


@dataclass(frozen=True, slots=True)
class Changed:
    """A change since the guide in a theme, law or party, as sentences ready to print."""

    name: str
    says: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperKnowledge:
    """The knowledge that the paper prints.

    Attributes:
        terms: the glossary.
        tipping: the honest text on omslagpunten, a paragraph each.
        tipping_sources: ids of the sources behind it.
        roles: words for the ids of roles.
        ingredients: what is known about a werkzaam bestanddeel, by id.
        citations: sources by id.
        official: what publishers of official figures are called.
        offers: what a plan offers to a group of residents, by the id of the group.
        changed: what changed since the guide, or came after it, by table and id; only what a plan can name without an
            ingredient.
        small_places: the patterns of a place that is smaller than a buurt.
        places_in_text: the patterns of such a place in a sentence, those of an address, those of a name with the number
            of a house, then a plan's own names.
        street_names: the patterns of a name behind 'op' or 'aan', which beside a problem can be that of a street.
        possible_addresses: the patterns of all that can be an address in the title of a problem of people.
        public_buildings: the patterns of a building in which nobody lives, such as a buurthuis.
        groups_of_people: the patterns of words for people as a problem, for how one is, and for what they have at home.
        of_origin: the patterns of words for where people come from, and what they believe.
        people_at_places: the pattern of words for people of any kind, beside the name of a small place.
        points_at_one: the patterns of what points at one person, such as a name; with what stands there instead.
        with_address: the pattern of one person with the address of a house.
        judged: what a gate or a feature is called, by the key of a reply to it, such as ``poort:3``.
        foreign: the language of words that are not Dutch: titles of sources, and set phrases in plans.
        minor: what a long plan leaves to its annex, by id; the first goes first.
        common: returns the ordinary words of Dutch that can be no name; looked for when first asked.
        no_place: returns those of them that no street and no building is called.
        about_people: ids of the problems that are about people, beside which no small place goes out.
        theme_of_people: by id of such a problem the theme that its card proposes, when it has only such problems.
    """

    terms: tuple[WordForms, ...] = ()
    tipping: tuple[str, ...] = ()
    tipping_sources: tuple[str, ...] = ()
    roles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    ingredients: Mapping[str, Evidence] = field(default_factory=lambda: MappingProxyType({}))
    citations: Mapping[str, Citation] = field(default_factory=lambda: MappingProxyType({}))
    official: tuple[str, ...] = ()
    offers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    changed: Mapping[tuple[str, str], Changed] = field(default_factory=lambda: MappingProxyType({}))
    small_places: tuple[PersonalData, ...] = ()
    places_in_text: tuple[FindsPlaces, ...] = ()
    street_names: tuple[FindsPlaces, ...] = ()
    possible_addresses: tuple[PersonalData, ...] = ()
    public_buildings: tuple[PersonalData, ...] = ()
    groups_of_people: tuple[PersonalData, ...] = ()
    of_origin: tuple[PersonalData, ...] = ()
    people_at_places: tuple[PersonalData, ...] = ()
    points_at_one: tuple[PersonalData, ...] = ()
    with_address: tuple[PersonalData, ...] = ()
    judged: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    about_people: frozenset[str] = frozenset()
    theme_of_people: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    minor: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    foreign: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    common: Callable[[], frozenset[str]] = frozenset[str]
    no_place: Callable[[], frozenset[str]] = frozenset[str]

    def role(self, role: str) -> str:
        """Return the label of a role, or the role itself when unknown."""
        return inside(self.roles.get(role, role))

    @classmethod
    def of(cls, knowledge: Knowledge) -> PaperKnowledge:
        """Read them from what is known."""
        return _read(knowledge)


def _themes_of_people(problems: Sequence[ProblemEntry]) -> Mapping[str, str]:
    others = {row.theme for row in problems if not row.people}
    return MappingProxyType({row.id: row.theme for row in problems if row.people and row.theme not in others})


@kept_by_object
def _read(knowledge: Knowledge) -> PaperKnowledge:
    tipping = knowledge.tipping_points
    return PaperKnowledge(
        terms=tuple(_term(row) for row in knowledge.terms.rows),
        tipping=(tipping.about,),
        tipping_sources=tipping.sources,
        roles=MappingProxyType({row.id: row.label for row in knowledge.parties.rows}),
        ingredients=MappingProxyType({row.id: _evidence(row) for row in knowledge.ingredients.rows}),
        citations=MappingProxyType({row.id: _citation(row, knowledge) for row in knowledge.sources.rows}),
        official=tuple(row.label for row in knowledge.publishers.rows if row.kind == "officieel"),
        foreign=MappingProxyType(
            {row.label: row.language for row in knowledge.sources.rows if row.language}
            | {row.label: row.language for row in knowledge.foreign_words.rows}
        ),
        small_places=tuple(
            row for row in knowledge.personal_data.rows if {PLACE, NAMED_PLACE} & set(row.only_on)
        ),
        places_in_text=(
            *(
                row
                for row in knowledge.personal_data.rows
                if SENTENCE in row.only_on and row.tells != "adres"
            ),
            *(row for row in knowledge.personal_data.rows if row.tells == "adres"),
            *(row for row in knowledge.personal_data.rows if NUMBERED_NAME in row.only_on),
        ),
        street_names=tuple(row for row in knowledge.personal_data.rows if STREET_NAME in row.only_on),
        possible_addresses=tuple(row for row in knowledge.personal_data.rows if PEOPLE_TITLE in row.only_on),
        public_buildings=tuple(row for row in knowledge.personal_data.rows if BUILDING in row.only_on),
        groups_of_people=tuple(filter(is_of_people, knowledge.personal_data.rows)),
        of_origin=tuple(row for row in knowledge.personal_data.rows if row.id == "afkomst"),
        people_at_places=tuple(row for row in knowledge.personal_data.rows if PEOPLE_AT_PLACE in row.only_on),
        points_at_one=tuple(row for row in knowledge.personal_data.rows if row.outside),
        with_address=tuple(row for row in knowledge.personal_data.rows if PERSON_WITH_ADDRESS in row.only_on),
        judged=MappingProxyType(
            {f"poort:{row.number}": row.label for row in knowledge.gates.rows}
            | {f"kenmerk:{row.id}": row.label for row in knowledge.features.rows}
        ),
        minor=MappingProxyType({row.id: row.label for row in knowledge.minor_blocks.rows}),
        common=partial(common_words, knowledge),
        no_place=partial(no_place_words, knowledge),
        about_people=frozenset(row.id for row in knowledge.problems.rows if row.people),
        theme_of_people=_themes_of_people(knowledge.problems.rows),
        offers=MappingProxyType({row.id: row.offer for row in knowledge.resident_groups.rows}),
        changed=MappingProxyType(
            {
                (table, row.id): Changed(row.label, says, row.sources)
                for table, rows in _named(knowledge).items()
                for row in rows
                if (says := " ".join(_remark_text(*remark) for remark in row.remarks if remark[0] != CAUTION))
            }
            | {
                ("kaders", row.id): Changed(row.label, f"{row.text} {row.since}", row.sources)
                for row in knowledge.frame.rows
                if row.since
            }
        ),
    )


def _remark_text(title: str, text: str) -> str:
    return f"{title}: {text}" if title == CONTESTED else text


def _named(knowledge: Knowledge) -> Mapping[str, tuple[Entry, ...]]:
    return {
        "themas": knowledge.themes.rows,
        "wetten": knowledge.laws.rows,
        "partijen": knowledge.parties.rows,
    }


def _term(row: GlossaryTerm) -> WordForms:
    parts = (row.text, *(f"{title}: {text}" for title, text in row.remarks if title != CAUTION))
    return WordForms(word=row.label, meaning=" ".join(parts), forms=row.also)


def _standing(row: Source, knowledge: Knowledge) -> int:
    """Return the place of a source among official publishers, whose table goes from the State to others."""
    official = [each for each in knowledge.publishers.rows if each.kind == "officieel"]
    return next((n for n, each in enumerate(official) if each.owns(row.host)), len(official))


def _citation(row: Source, knowledge: Knowledge) -> Citation:
    """Return a source as paper names it: the maker, also where only somebody else's report or copy of it was read."""
    if not row.is_own:
        read = "een kopie" if row.copy_on else "een bericht erover"
        return Citation(f"{row.name}. De eigen bron is nog te noemen: hier is {read} gelezen")
    return Citation(row.name, row.address, _standing(row, knowledge))


def _evidence(row: Ingredient) -> Evidence:
    held = f" ({row.grade_text})" if row.grade_text else ""
    contested = f" Omstreden: {row.contested}" if row.contested else ""
    return Evidence(
        grade=f"Bewijs {row.grade}{held}, uitkomst {row.standing} (indeling van wijkwizard).",
        says=f"{row.evidence}{contested}",
        conditions=row.conditions,
        changed=row.since,
        sources=row.sources,
    )

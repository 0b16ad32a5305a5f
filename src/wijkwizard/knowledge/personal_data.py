"""Detects personal data in text, with patterns and words that are data and are tested on their examples.

A match is only a remark: the user decides. A text of a group is never refused for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Literal, Self

from pydantic import Field, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from wijkwizard.knowledge.base import Entry, KnowledgeTable, NonEmptyText
from wijkwizard.knowledge.check_digits import elfproef, iban
from wijkwizard.knowledge.passages import passages_in
from wijkwizard.terms import Frozen
from wijkwizard.terms.base import Flag

PROVED = "examples-proved"
"""The context of pydantic for loading data that was validated before; see ``PersonalData``."""

PLACE = "plek"
"""What the text of a place is a card of, for the patterns that know one that is smaller than a buurt."""

NAMED_PLACE = "plek-bij-probleem"
"""What the text of a place beside a problem is a card of on its way out, for the patterns of a name."""

PROBLEM = "problemen"
"""What the words of a problem are a card of."""

SENTENCE = "zin-bij-probleem"
"""What a sentence beside a problem or a figure is a card of, for the patterns of a place that has a name."""

STREET_NAME = "naam-in-zin"
"""What a sentence beside a problem is a card of on its way out, for a name behind 'op' or 'aan'."""

NUMBERED_NAME = "naam-met-nummer"
"""What a sentence beside people is a card of on its way out, for a name with the number of a house."""

PEOPLE_TITLE = "titel-bij-mensen"
"""What the title of a problem of people is a card of, for all that can be an address in it."""

OF_PEOPLE = "van-mensen"
"""What words of which a problem is one of people are a card of."""

PEOPLE_AT_PLACE = "mensen-bij-plek"
"""What a sentence with a small place is a card of, for words for people of any kind."""

PERSON_WITH_ADDRESS = "mens-met-adres"
"""What a sentence that may name a street is a card of on its way out, for one person with the address of a house."""

BUILDING = "openbaar-gebouw"
"""What the name of a public building is a card of, for the patterns that know one."""

_REMEMBERED = 2048
"""Texts of which is remembered what was found: a full plan has some hundreds."""

_KINDS = 64
"""Kinds of personal data that are held ready: our own table has half as many."""

_SHOWN = 40
_PLAIN = re.compile(r"\w[\w' -]*")
_WORD = re.compile(r"(\S{80})(?=\S)")
"""A longer word is cut, so that a pattern that looks on to its end takes a time that grows with the text only."""


class Replacement(Frozen):
    """What stands on public paper where something of one person was written.

    Attributes:
        says: what stands there instead.
        keeps: lists of which the words in front stay with that, such as what somebody is at work.
        after_places: whether it goes after the small places, which are known by who lives there.
    """

    says: NonEmptyText
    keeps: tuple[NonEmptyText, ...] = ()
    after_places: Flag = False


class PersonalData(Entry):
    """One kind of personal data; ``text`` says what to write instead.

    Validation compiles the patterns and tests the examples, which takes a tenth of a second for our table. Data
    that was validated before is loaded with the context ``PROVED``; patterns are then compiled at first use.

    Attributes:
        patterns: regular expressions of what gives it away; ``{naam}`` stands for a list.
        unless: regular expressions of what may stand all the same; what lies within one of these is left alone.
        lists: by name, words or pieces of a pattern that are alternatives; a list may use those above it.
        check: ``elfproef`` when the digits must also pass the test of a burgerservicenummer, ``iban`` when the check
            digits of a bank account must be right.
        only_on: the cards that it is looked for on, such as 'problemen'; empty for any text.
        tells: ``adres`` when it is where somebody lives, so that no paper names it beside a problem; ``mens`` when it
            is how one person is, so that no paper names a small place in the same sentence.
        finds: examples that must be found.
        leaves: examples in which nothing of this kind may be found.
    """

    patterns: tuple[NonEmptyText, ...] = Field(min_length=1)
    unless: tuple[NonEmptyText, ...] = ()
    lists: Mapping[str, tuple[NonEmptyText, ...]] = Field(default_factory=dict)
    check: Literal["", "elfproef", "iban"] = ""
    only_on: tuple[NonEmptyText, ...] = ()
    tells: Literal["", "adres", "mens"] = ""
    outside: Replacement | None = None
    finds: tuple[NonEmptyText, ...] = Field(min_length=1)
    leaves: tuple[NonEmptyText, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _does_what_it_says(self, info: ValidationInfo) -> Self:
        if info.context == PROVED:
            return self
        try:
            wrong = [text for text in self.finds if not any(self.found_in(text))]
            wrong += [text for text in self.leaves if any(self.found_in(text))]
        except re.error as problem:
            raise PydanticCustomError(
                "patroon-onjuist",
                "Dit patroon kan niet worden gelezen: '{pattern}'.",
                {
                    "pattern": str(problem.pattern)[:80],
                    "remedy": "Kijk naar haakjes en naar de namen van lijsten.",
                },
            ) from problem
        if wrong:
            raise PydanticCustomError(
                "voorbeeld-klopt-niet",
                "Bij '{text}' doen de patronen iets anders dan er staat.",
                {"text": wrong[0], "remedy": "Verbeter het patroon, of zet het voorbeeld op de andere plek."},
            )
        return self

    def found_in(self, text: str) -> Iterator[str]:
        """Yield the passages of a text that are about one person, without overlap.

        Matches that overlap are one passage: 'Volgens Gerrit' and 'Gerrit van Dijk' are about the same man. Matches of
        different kinds do not affect each other: a street in the middle of a name hides neither.
        """
        yield from self._remembered(text)

    @cached_property
    def _remembered(self) -> Callable[[str], tuple[str, ...]]:
        return _finder(self.patterns, self.unless, tuple(self.lists.items()), self.check)


@lru_cache(_KINDS)
def _finder(
    patterns: tuple[str, ...],
    unless: tuple[str, ...],
    lists: tuple[tuple[str, tuple[str, ...]], ...],
    check: str,
) -> Callable[[str], tuple[str, ...]]:
    """Return what finds the passages of a text, once for all tables in which a kind is the same.

    It remembers the last passages by text: after an answer all other texts of a plan are looked at again.
    """
    known = _written(lists)
    found = tuple(re.compile(_filled(item, known)) for item in patterns)

    @lru_cache(1)  # in most papers nothing is found, and what may stand is a third of all patterns
    def left() -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(_filled(item, known)) for item in unless)

    @lru_cache(_REMEMBERED)
    def passages(text: str) -> tuple[str, ...]:
        return tuple(passages_in(text, found, left, _CHECKS[check]))

    return passages


def _written(lists: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, str]:
    """Return each list as one pattern, with the lists above it filled in."""
    known: dict[str, str] = {}
    for name, words in lists:
        known[name] = _any_of([_filled(word, known) for word in words])
    return known


def list_pattern(kind: PersonalData, name: str) -> str:
    """Return a list of a kind as one pattern; empty when it has none of that name."""
    return _written(kind.lists.items()).get(name, "")


class PersonalTable(KnowledgeTable[PersonalData]):
    """The kinds of personal data, in the order in which they are named.

    Attributes:
        lists: by name, lists that every kind may use; a kind's own list of the same name goes before it.
    """

    lists: Mapping[str, tuple[NonEmptyText, ...]] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _shared(cls, given: Any) -> Any:
        """Hand each row the lists of the table, before its examples are proved."""
        if not isinstance(given, dict) or not isinstance(shared := given.get("lists"), dict):
            return given
        rows = [
            {**row, "lists": {**shared, **own}}
            if isinstance(row, dict) and isinstance(own := row.get("lists", {}), dict)
            else row
            for row in given.get("rows", ())
        ]
        return {**given, "rows": rows}


@dataclass(frozen=True, slots=True)
class PersonalRemark:
    """A remark that a text is about one person: the kind, the matches, and the sentence for the writer."""

    kind: str
    found: str
    sentence: str


def personal(text: str, kinds: Iterable[PersonalData], card: str = "") -> tuple[PersonalRemark, ...]:
    """Return remarks on a text about one person, each kind once, in the order of the table.

    Args:
        text: what was written.
        kinds: what is looked for.
        card: what the text is a card of, such as 'problemen'; empty for any other text.
    """
    flat = _WORD.sub(r"\1 ", " ".join(text.split()))
    return tuple(
        PersonalRemark(kind.id, found, f"Hier lijkt {kind.label} te staan ('{_short(found)}'). {kind.text}")
        for kind in kinds
        if (not kind.only_on or card in kind.only_on) and (found := next(kind.found_in(flat), ""))
    )


def speaks_of_people(text: str, kinds: Iterable[PersonalData]) -> bool:
    """Return whether a sentence by itself is about a problem that people have.

    A card that names nothing but people holds them for the problem; a sentence or a name that does says who. With
    something before it no pattern takes the text for such a card.
    """
    about = [kind for kind in kinds if is_of_people(kind)]
    return any(personal(f"– {text}", about, card) for card in (PROBLEM, OF_PEOPLE))


def is_of_people(kind: PersonalData) -> bool:
    """Return whether a kind is words for people as a problem, for how one of them is, or for what they have at home."""
    return kind.tells == "mens" or kind.only_on in {(PROBLEM,), (OF_PEOPLE,)}


def tells_of_a_place(kind: PersonalData) -> bool:
    """Return whether a kind is a small place in a sentence beside a problem."""
    return bool({SENTENCE, STREET_NAME} & set(kind.only_on))


def _filled(pattern: str, lists: Mapping[str, str]) -> str:
    """Write the lists that a pattern names in their place."""
    for name, words in lists.items():
        pattern = pattern.replace(f"{{{name}}}", words)
    return pattern


def _any_of(words: list[str]) -> str:
    """Return a pattern of alternatives; where all begin with a letter a look at that letter spares trying each."""
    starts = "".join(sorted({word[0] for word in words}))
    plain = all(_PLAIN.fullmatch(word) for word in words)
    return f"(?:{f'(?=[{starts}])' if plain else ''}(?:{'|'.join(words)}))"


def _short(found: str) -> str:
    return found if len(found) <= _SHOWN else f"{found[:_SHOWN].rstrip()}…"


_CHECKS: Mapping[str, Callable[[str], bool]] = {"": lambda _: True, "elfproef": elfproef, "iban": iban}

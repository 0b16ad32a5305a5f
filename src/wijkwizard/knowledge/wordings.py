"""Lists of words: vague words, legal words, and preferred words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from wijkwizard.knowledge.base import Entry


class VagueWord(Entry):
    """A word with an unclear meaning; ``forms`` are lower-case prefixes of words."""

    forms: tuple[str, ...] = Field(min_length=1)


class LegalWord(Entry):
    """A word that marks a line about a law; ``forms`` are lower-case prefixes of words."""

    forms: tuple[str, ...] = Field(min_length=1)


class ForeignWords(Entry):
    """Words of another language that stand in plans, the label in any capitals; ``language`` is theirs."""

    language: Literal["de", "en", "fr"]


class Wording(Entry):
    """A preferred word (the label); ``instead_of`` are patterns of what it replaces in all texts for users.

    Attributes:
        instead_of: regular expressions, matched without regard to capitals.
        unless: regular expressions of what may stand all the same; a match within one of these is no fault.
    """

    instead_of: tuple[str, ...] = Field(min_length=1)
    unless: tuple[str, ...] = ()


_NAMES = (
    "weg",
    "straat",
    "plein",
    "laan",
    "brug",
    "park",
    "hof",
    "kade",
    "baan",
    "meter",
    "monitor",
    "officier",
)
"""How a word ends that is a name of a place or a thing: a 'verbindingsweg' is as clear as a road."""


def begun_words(text: str, forms: Iterable[str]) -> tuple[str, ...]:
    """Return the words in a text that begin with one of these forms, in the order of the text.

    Where two forms fit one place the longest is taken, and a word is found once. A name of a place or a thing that
    begins with such a form says something else: 'Verbindingsplein', 'leefbaarometer'.
    """
    longest_first = sorted(forms, key=len, reverse=True)
    if not longest_first:
        return ()
    pattern = "|".join(re.escape(form) for form in longest_first)
    found = re.finditer(rf"(?<!\w)(?P<form>{pattern})(?P<more>\w*)", text, re.IGNORECASE)
    return tuple(word.group() for word in found if not word["more"].casefold().endswith(_NAMES))


@dataclass(frozen=True, slots=True)
class SoughtWords:
    """Words that are looked for in a text.

    Attributes:
        forms: in lower case, how they begin.
        unless: how a word begins that makes the text say something else.
    """

    forms: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()

    def found_in(self, text: str) -> tuple[str, ...]:
        """Return the words in a text that are meant, in the order of the text."""
        return () if begun_words(text, self.unless) else begun_words(text, self.forms)


def vague_in(text: str, words: Iterable[VagueWord]) -> tuple[tuple[str, VagueWord], ...]:
    """Return the vague words in a text as they stand there, each with its entry; an entry is found once."""
    by_form = {form: entry for entry in words for form in entry.forms}
    found: dict[str, tuple[str, VagueWord]] = {}
    for word in begun_words(text, by_form):
        form = max((form for form in by_form if word.casefold().startswith(form)), key=len)
        found.setdefault(by_form[form].id, (word, by_form[form]))
    return tuple(found.values())

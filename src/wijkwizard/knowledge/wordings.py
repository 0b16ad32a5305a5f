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


def begun_words(text: str, forms: Iterable[str], names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the words in a text that begin with one of these forms, in the order of the text.

    Where two forms fit one place the longest is taken, and a word is found once.

    Args:
        text: where it is looked.
        forms: in lower case, how the words begin.
        names: how a word ends that is the name of a place or a thing, and says something else: 'Verbindingsplein'.
    """
    longest_first = sorted(forms, key=len, reverse=True)
    if not longest_first:
        return ()
    pattern = "|".join(re.escape(form) for form in longest_first)
    found = re.finditer(rf"(?<!\w)(?P<form>{pattern})(?P<more>\w*)", text, re.IGNORECASE)
    return tuple(word.group() for word in found if not word["more"].casefold().endswith(names))


@dataclass(frozen=True, slots=True)
class SoughtWords:
    """Words that are looked for in a text.

    Attributes:
        forms: in lower case, how they begin.
        unless: how a word begins that makes the text say something else.
        names: how a word ends that is a name, and not meant.
    """

    forms: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    def found_in(self, text: str) -> tuple[str, ...]:
        """Return the words in a text that are meant, in the order of the text."""
        return () if begun_words(text, self.unless) else begun_words(text, self.forms, self.names)


def vague_in(
    text: str, words: Iterable[VagueWord], names: tuple[str, ...] = ()
) -> tuple[tuple[str, VagueWord], ...]:
    """Return the vague words in a text as they stand there, each with its entry; an entry is found once.

    Args:
        text: where it is looked.
        words: the entries.
        names: as in ``begun_words``.
    """
    by_form = {form: entry for entry in words for form in entry.forms}
    found: dict[str, tuple[str, VagueWord]] = {}
    for word in begun_words(text, by_form, names):
        form = max((form for form in by_form if word.casefold().startswith(form)), key=len)
        found.setdefault(by_form[form].id, (word, by_form[form]))
    return tuple(found.values())

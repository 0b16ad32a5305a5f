"""Lists of words: vague words, legal words, and preferred words."""

from __future__ import annotations

from pydantic import Field

from wijkwizard.knowledge.base import Entry


class VagueWord(Entry):
    """A word with an unclear meaning; ``forms`` are lower-case prefixes of words."""

    forms: tuple[str, ...] = Field(min_length=1)


class LegalWord(Entry):
    """A word that marks a line about a law; ``forms`` are lower-case prefixes of words."""

    forms: tuple[str, ...] = Field(min_length=1)


class Wording(Entry):
    """A preferred word (the label); ``instead_of`` are patterns of what it replaces in all texts for users.

    Attributes:
        instead_of: regular expressions, matched without regard to capitals.
        unless: regular expressions of what may stand all the same; a match within one of these is no fault.
    """

    instead_of: tuple[str, ...] = Field(min_length=1)
    unless: tuple[str, ...] = ()

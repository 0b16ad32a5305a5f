"""Marks words of another language in the lines of a paper, so that software that reads aloud pronounces them well."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

from wijkwizard.document.model import Line
from wijkwizard.terms import Frozen
from wijkwizard.terms.base import fields_of

T = TypeVar("T")


def with_languages(thing: T, phrases: Mapping[str, str]) -> T:
    """Return a piece of a paper whose lines know which of their words are of another language.

    Args:
        thing: a part, a block or a line, or several.
        phrases: the language of each phrase, as in ``en``; its capitals do not count.
    """
    if not phrases:
        return thing
    # The longest first: in a title may stand a phrase that is on the list as well.
    longest = sorted(phrases, key=len, reverse=True)
    found = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.IGNORECASE)
    return _marked(thing, found, {phrase.casefold(): language for phrase, language in phrases.items()})


def _marked(thing: T, found: re.Pattern[str], phrases: Mapping[str, str]) -> T:
    if isinstance(thing, Line):
        foreign = tuple(
            (phrase, phrases[phrase.casefold()]) for phrase in dict.fromkeys(found.findall(thing.text))
        )
        return thing.model_copy(update={"foreign": foreign}) if foreign else thing
    if isinstance(thing, tuple):
        return tuple(_marked(item, found, phrases) for item in thing)  # type: ignore[return-value] # and a tuple a tuple
    if not isinstance(thing, Frozen):
        return thing
    old = fields_of(thing)
    new = {name: _marked(value, found, phrases) for name, value in old.items()}
    changed = {name: value for name, value in new.items() if value is not old[name] and value != old[name]}
    return thing.model_copy(update=changed) if changed else thing

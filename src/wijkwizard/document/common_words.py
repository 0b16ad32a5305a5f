"""The ordinary words of Dutch that our own knowledge uses, to tell a name at the beginning of a title from a word.

'Ouderen zijn alleen' is told as 'ouderen zijn alleen' in the middle of a sentence, and 'Immerloo is te druk' keeps its
capital. A word that we never use ourselves can be a name, and a capital too many hurts nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from wijkwizard.knowledge.container import Knowledge
from wijkwizard.terms import Frozen
from wijkwizard.terms.dutch import inside
from wijkwizard.terms.kept import kept_by_object

_WORD = re.compile(r"(?<![\w'’-])[a-zà-þ][a-zà-þ'’-]*")
_NO_PROSE = frozenset({"id", "sources", "personal_data", "address", "language"})
"""Fields that hold ids, addresses, and lists of names in small letters."""


@kept_by_object
def common_words(knowledge: Knowledge) -> frozenset[str]:
    """Return the words that stand in small letters in what is known."""
    return frozenset(word for text in _texts(knowledge) for word in _WORD.findall(text))


BEGINS = re.compile(r"(?:^|[.!?])\s*$")
"""A text behind which a sentence begins."""

_PLACE_TOO = "ook-een-plek"
"""The list of ordinary words that can be a street or a building as well."""


@kept_by_object
def no_place_words(knowledge: Knowledge) -> frozenset[str]:
    """Return the ordinary words that no street and no building is called: 'Daarna 40 bezoeken' holds no address."""
    return common_words(knowledge) - set(knowledge.personal_data.lists.get(_PLACE_TOO, ()))


def counts_a_word(found: str, before: str, words: frozenset[str]) -> bool:
    """Return whether what looks like an address is a word with its capital and a number: 'Daarna 40 bezoeken'.

    Args:
        found: the passage.
        before: the text before it.
        words: the words that are no place.
    """
    word, _, rest = found.partition(" ")
    return rest[:1].isdigit() and word.casefold() in words and BEGINS.search(before) is not None


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Frozen):
        for name in type(value).model_fields:
            if name not in _NO_PROSE:
                yield from _texts(getattr(value, name))
    elif isinstance(value, Mapping):
        for held in value.values():
            yield from _texts(held)
    elif isinstance(value, tuple | frozenset):
        for held in value:
            yield from _texts(held)


def inside_typed(title: str, common: frozenset[str]) -> str:
    """Return a title that people typed in the middle of a sentence: its first word keeps a capital if it can be a name.

    Args:
        title: what was typed.
        common: words that are no names; with none of these, as any label.
    """
    first = title.split(maxsplit=1)[0].strip("'‘’\"(),:;").casefold() if title.strip() else ""
    return title if common and first not in common else inside(title)

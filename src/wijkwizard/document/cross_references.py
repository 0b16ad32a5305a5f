"""Words of a paper that lead to another place in it, for who reads it on a screen.

A plan and its annex can be two files or one, so who writes the words does not know which places their file has: a
reference whose place is elsewhere is plain text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from wijkwizard.terms import Frozen
from wijkwizard.terms.base import fields_of

ANNEX = "bijlage"
"""The place where the annex begins, behind the plan in one file."""


class CrossReference(Frozen):
    """A place in the paper, and the words of a text that lead to it; without words the whole text does."""

    place: str
    words: str = ""


CrossReferences = tuple[CrossReference, ...]


def chapter_place(topic: str) -> str:
    """Return the place of a chapter of the plan, by its topic."""
    return f"plan-{topic}"


def card_place(number: int, *, annex: bool = False) -> str:
    """Return the place of the card of a measure: that in the plan, or the full one in the annex."""
    return f"{'' if annex else 'plan-'}maatregel-{number}"


def to_chapter(topic: str, number: int) -> CrossReferences:
    """Let 'hoofdstuk 6' lead to that chapter of the plan; nothing where no such chapter is printed.

    Args:
        topic: which chapter.
        number: its number on paper; 0 for none.
    """
    return (CrossReference(place=chapter_place(topic), words=f"hoofdstuk {number}"),) if number else ()


def to_sources(numbers: Iterable[int]) -> CrossReferences:
    """Let 'bron 6' lead to that source in the list of sources."""
    return tuple(CrossReference(place=f"bron-{number}", words=f"bron {number}") for number in numbers)


TO_ANNEX: CrossReferences = (CrossReference(place=ANNEX, words="de bijlage"),)


TextPiece = tuple[str, str]
"""Letters with their language, as in ``en``; empty for that of the paper."""

LeadingPiece = tuple[str, tuple[TextPiece, ...]]
"""A place, or nothing, with the text that leads to it."""


def _in_languages(text: str, foreign: Sequence[TextPiece]) -> tuple[TextPiece, ...]:
    languages = dict(foreign)
    if not languages:
        return ((text, ""),)
    found = re.split(f"({'|'.join(map(re.escape, languages))})", text)
    return tuple((piece, languages.get(piece, "")) for piece in found if piece)


def pieces(
    text: str,
    foreign: Sequence[TextPiece] = (),
    see: Sequence[CrossReference] = (),
    there: Collection[str] | None = None,
) -> Iterator[LeadingPiece]:
    """Yield a text in pieces that lead to one place or to none; together they are all of it.

    Args:
        text: what is printed.
        foreign: phrases in it, each with its language.
        see: where words of it lead.
        there: the places of this file; each when not given.
    """
    places = {where.words: where.place for where in see if there is None or where.place in there}
    if not places or "" in places:
        yield places.get("", ""), _in_languages(text, foreign)
        return
    # The longest first: what begins with other words is no place of those.
    longest = sorted(places, key=len, reverse=True)
    found = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest))})(?!\w)")
    for piece in found.split(text):
        if piece:
            yield places.get(piece, ""), _in_languages(piece, foreign)


def anchors(thing: object) -> Iterator[str]:
    """Yield the places in a piece of a paper: of chapters, cards and lines."""
    if isinstance(thing, tuple):
        for item in thing:
            yield from anchors(item)
    elif isinstance(thing, Frozen):
        held = fields_of(thing)
        yield from (found for name in ("id", "anchor") if isinstance(found := held.get(name), str) and found)
        for value in held.values():
            yield from anchors(value)

"""Restricts text to characters that the fonts can print, and names the others before printing.

A character without a glyph prints as an empty box and makes a PDF unreadable for screen readers; a control
character such as 'right-to-left override' prints a line backwards. Every string of a document passes here once:
invisible characters are removed, characters with a plain equivalent are replaced (CO₂ becomes CO2, the ligature ﬁ
becomes fi), and what no font has is replaced by ``[?]`` and reported with its place.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from wijkwizard.document.model import Document, Fact, MeasureBlock, Part, Table
from wijkwizard.document.writings import writings
from wijkwizard.terms import Frozen
from wijkwizard.terms.base import fields_of

MISSING = "[?]"
"""Replaces one or more characters that cannot be printed."""

COVERAGE = "characters.json"
"""Next to the fonts: which characters each family has, as ranges of code points."""

_PLAIN = re.compile(r"[\n\x20-\x7e]*")
_SPACES = {"\t": " ", "\x85": " ", **dict.fromkeys("\n\r\v\f\u2028\u2029", "\n")}
_FIRST = {**_SPACES, "\u2010": "-"}
"""What is written in another way, whatever the fonts have: U+2010 is the hyphen of a break in our paper."""

_LIGATURES = range(0xFB00, 0xFB07)
_INVISIBLE = {"Cc", "Cf"}
_JOINED = {*range(0xFE00, 0xFE10), 0x20E3, *range(0x1F3FB, 0x1F400), *range(0xE0100, 0xE01F0)}
"""Code points that only modify the previous character: variation selectors, key cap, skin tones."""
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_FRACTION_SLASH = "\u2044"
_ALIKE = {
    **dict.fromkeys("\u2023\u2043\u25e6\u27a2\u25ba\uf02d\uf06e\uf0a7\uf0b7\uf0d8", "•"),
    **dict.fromkeys("\u2012\u2015", "–"),
    **dict.fromkeys("\u21d2\u2794\u27f6\uf0e0\uf0e8", "→"),
    "\u2718": "✗",
    "\uf0fc": "✓",
}
"""Characters that word processors use in lists, some from private use areas, and our replacements."""
_PER_MILLE = "‰"
_MOST_PLACES = 3
_MOST_CHARACTERS = 6

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Unprintable:
    """Characters that none of our fonts has.

    Attributes:
        characters: the characters found in the same places.
        places: where they stand, in words, each once and in order.
    """

    characters: str
    places: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """What is the matter, where, and what to do."""
        where = "; ".join(self.places[:_MOST_PLACES])
        more = len(self.places) - _MOST_PLACES
        others = f"; en op nog {more} {'plek' if more == 1 else 'plekken'}" if more > 0 else ""
        many = len(self.characters) > 1
        return (
            f"{'de tekens' if many else 'het teken'} {_shown(self.characters)} "
            f"{'kunnen' if many else 'kan'} niet op papier. Er komt {MISSING} te staan bij: "
            f"{where}{others}. {_advice(self.characters)}"
        )


def _advice(characters: str) -> str:
    """Return what to do: a name in another writing is no mistake, and a Word file has the letters of its computer."""
    found = writings(characters)
    if not found:
        return "Schrijf het met gewone letters."
    return (
        f"Het is {found}, en dat hebben de letters van de PDF niet. In het Word-bestand staat het wel. "
        "Of schrijf het ernaast zoals het klinkt."
    )


def _shown(characters: str) -> str:
    """Return characters with their numbers, for a screen may not have them either."""
    named = [
        f"{character} (U+{ord(character):04X})" if character.isprintable() else f"U+{ord(character):04X}"
        for character in characters
    ]
    more = len(named) - _MOST_CHARACTERS
    return ", ".join(named[:_MOST_CHARACTERS]) + (f" en {more} andere" if more > 0 else "")


@dataclass(frozen=True, slots=True)
class PrintableDocument:
    """A document with only printable characters, and the characters that were replaced."""

    document: Document
    unprintable: tuple[Unprintable, ...] = ()


@dataclass(frozen=True, slots=True)
class _CharacterFolding:
    """Rewrites strings with the characters of a set of fonts, and collects those without an equivalent."""

    known: frozenset[int] | None
    found: dict[str, dict[str, None]] = field(default_factory=dict)

    def text(self, text: str, place: str) -> str:
        if _PLAIN.fullmatch(text):
            return text
        ended = text.replace("\r\n", "\n")
        made: list[str] = []
        for before, character in pairwise(" " + unicodedata.normalize("NFC", ended)):
            written = self._replacement(character, before)
            if written is None:
                self.found.setdefault(character, {}).setdefault(place)
                written = "" if made and made[-1] == MISSING else MISSING
            if written:
                made.append(written)
        return "".join(made)

    def _replacement(self, character: str, before: str) -> str | None:
        """Return how a character is written; None when it cannot be."""
        code, kind = ord(character), unicodedata.category(character)
        if character in _FIRST:
            return _FIRST[character]
        if kind in _INVISIBLE or code in _JOINED:
            return ""
        if code not in _LIGATURES and self._has(character):
            return character
        if code in _FLAG_LETTERS:
            return chr(ord("A") + code - _FLAG_LETTERS.start)
        return " " if kind == "Zs" else self._equal(character, before)

    def _has(self, text: str) -> bool:
        return self.known is None or all(ord(item) in self.known for item in text)

    def _equal(self, character: str, before: str) -> str | None:
        """Return the same in plainer characters, a fraction as 1/3; None when there is nothing like it."""
        if character == _PER_MILLE:
            return (" " if before.isdigit() else "") + "promille"
        same = _ALIKE.get(character) or unicodedata.normalize("NFKC", character)
        if _FRACTION_SLASH in same:
            same = (" " if before.isdigit() else "") + same.replace(_FRACTION_SLASH, "/")
        if same != character and self._has(same):
            return same
        letters = [
            item for item in unicodedata.normalize("NFKD", character) if not unicodedata.combining(item)
        ]
        bare = "".join(letters)
        return bare if bare and bare != character and self._has(bare) else None


def make_printable(document: Document, known: frozenset[int] | None) -> PrintableDocument:
    """Return the document with only characters that can be set.

    Args:
        document: the whole paper.
        known: code points that the fonts have, from ``covered``; ``None`` for a page that also has the fonts of the
            computer that shows it, where only what cannot be seen is taken out.
    """
    folder = _CharacterFolding(known)
    made = _walk(document, "het voorblad", folder)
    together: dict[tuple[str, ...], str] = {}
    for character, places in folder.found.items():
        together[tuple(places)] = together.get(tuple(places), "") + character
    return PrintableDocument(made, tuple(Unprintable(found, places) for places, found in together.items()))


def not_printable(text: str, known: frozenset[int]) -> str:
    """Return the characters of a text that cannot be printed, each once; empty when all can."""
    folder = _CharacterFolding(known)
    folder.text(text, "")
    return "".join(folder.found)


def warned(characters: str) -> str:
    """Return the warning about typed characters that cannot be printed."""
    many = len(characters) > 1
    return (
        f"{'De tekens' if many else 'Het teken'} {_shown(characters)} {'kunnen' if many else 'kan'} niet op papier: "
        f"daar komt {MISSING} te staan. {_advice(characters)}"
    )


def characters(thing: object) -> frozenset[str]:
    """Return every character in a piece of a document."""
    return frozenset().union(*map(frozenset, strings(thing)))


def strings(thing: object, without: Collection[str] = ()) -> Iterator[str]:
    """Yield every string of a piece of a document, in order, but for those in the fields ``without``."""
    # A stack, because a string that generators hand up passes through one of them for each level of a paper.
    left = [thing]
    while left:
        item = left.pop()
        if isinstance(item, str):
            yield item
        elif isinstance(item, tuple):
            left += reversed(item)
        elif isinstance(item, Frozen):
            held = fields_of(item).items()
            left += [value for name, value in held if name not in without][::-1]


def _walk(thing: T, place: str, folder: _CharacterFolding) -> T:
    """Return a piece of a document rewritten; the place is that of the nearest words around it."""
    if isinstance(thing, str):
        return folder.text(thing, place)  # type: ignore[return-value] # a string stays a string
    if isinstance(thing, tuple):
        return tuple(_walk(item, place, folder) for item in thing)  # type: ignore[return-value] # and a tuple a tuple
    if not isinstance(thing, Frozen):
        return thing
    here = _place(thing, place)
    old = fields_of(thing)
    new = {name: _walk(value, here, folder) for name, value in old.items()}
    changed = {name: value for name, value in new.items() if value is not old[name] and value != old[name]}
    return thing.model_copy(update=changed) if changed else thing


def _place(thing: Frozen, around: str) -> str:
    """Return in Dutch where the texts of a block are."""
    match thing:
        case Part():
            return f"deel {thing.number}, {thing.title}"
        case MeasureBlock():
            return f"{around}, maatregel {thing.number}"
        case Table():
            return f"{around}, {thing.caption}"
        case Fact():
            return f"{around}, {thing.label}"
        case _:
            return around


@cache
def coverage(fonts: Path) -> Mapping[str, frozenset[int]]:
    """Return the code points of each family of our fonts, cached per folder.

    Raises:
        OSError: when the fonts are not there.
        ValueError: when the file next to the fonts is not whole.
    """
    return read_coverage(fonts)


def read_coverage(fonts: Path) -> Mapping[str, frozenset[int]]:
    """Return the code points of each family, read from disk."""
    ranges: dict[str, list[list[int]]] = json.loads((fonts / COVERAGE).read_text(encoding="utf-8"))
    return {
        family: frozenset(code for first, last in pairs for code in range(first, last + 1))
        for family, pairs in ranges.items()
    }


def covered(fonts: Path) -> frozenset[int]:
    """Return the code points that at least one of our families has."""
    return frozenset[int]().union(*coverage(fonts).values())


def ranges_of(codes: Iterable[int]) -> list[list[int]]:
    """Return code points as closed ranges, for the file next to the fonts."""
    made: list[list[int]] = []
    for code in sorted(codes):
        if made and made[-1][1] == code - 1:
            made[-1][1] = code
        else:
            made.append([code, code])
    return made

"""Suggests what was meant, and limits how many faults of a kind are reported.

A file with a hundred thousand unknown keys must not cost a hundred thousand searches, nor fill a screen with the
same sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher, get_close_matches
from typing import TypeVar

from wijkwizard.terms.stems import stem, stems
from wijkwizard.terms.text_lines import one_line

MOST_SHOWN = 20
"""Of one kind of fault so many are shown; when there are more, one with the number of the others."""

SLIP = 0.8
"""From this likeness on, words are a slip of other words."""

_WRONG, _LETTERS_EACH = 2, 8
"""A typing error has so many wrong letters at most, and in a long name one for each so many."""

_SEARCHES = 60
_LONGEST = 60
_MOST_KNOWN = 5_000
_LINE, _TAIL = 900, 300
_MOST_LINES = 80
_SHORTEST_WORD, _WORD = 4, re.compile(r"[^\W_]+")
_SMALL = stems("deze door geen meer minder naar niet onder onze over veel voor wordt zonder")
"""Words that say nothing about what something is."""

T = TypeVar("T")


def nearest(word: str, known: Collection[str], likeness: float = 0.6) -> str:
    """Return the most similar known word; empty when none is similar, or the search would be expensive.

    Args:
        word: what somebody wrote.
        known: the words that can be meant.
        likeness: how alike they must be, from 0 to 1.
    """
    if len(word) > _LONGEST or len(known) > _MOST_KNOWN:
        return ""
    return next(
        iter(get_close_matches(word, [item for item in known if len(item) <= _LONGEST], 1, likeness)), ""
    )


def few_wrong(written: str, name: str) -> bool:
    """Return whether few letters of a name were written otherwise, left out or added."""
    parts = SequenceMatcher(None, written, name, autojunk=False).get_opcodes()
    wrong = sum(max(end - start, last - first) for kind, start, end, first, last in parts if kind != "equal")
    return wrong <= max(_WRONG, len(name) // _LETTERS_EACH)


def content_stems(text: str) -> frozenset[str]:
    """Return the stems of the words of a text that say what something is."""
    return frozenset(stem(word) for word in _WORD.findall(text) if len(word) >= _SHORTEST_WORD) - _SMALL


def says_same(one: str, other: str) -> bool:
    """Return whether all that one text says stands in the other, as in 'verkeer' and 'veilig verkeer'."""
    first, second = content_stems(one), content_stems(other)
    return bool(first and second) and (first <= second or second <= first)


def meant(found: str) -> str:
    """Return in Dutch the question whether this was meant."""
    return f"Bedoelt u '{found}'?"


class Suggestions:
    """Suggests known words, a limited number of times: more guesses do not help when errors are many."""

    def __init__(self) -> None:
        self._left = _SEARCHES

    def nearest(self, word: str, known: Iterable[str]) -> str:
        """Return the most similar known word; empty when none is similar, or the limit was reached."""
        if self._left <= 0:
            return ""
        self._left -= 1
        return nearest(word, sorted(set(known)))

    def suggest(self, word: str, known: Iterable[str], otherwise: str) -> str:
        """Return "Bedoelt u '…'?" for the nearest known word, or ``otherwise`` when nothing is near."""
        found = self.nearest(word, known)
        return meant(found) if found else otherwise


def few(ones: Iterable[T], kind: Callable[[T], Hashable]) -> Iterator[tuple[T, int]]:
    """Yield the items to show, in order, each with the number of hidden items of its kind.

    Args:
        ones: all items.
        kind: what makes two of them the same kind.
    """
    listed = list(ones)
    many = Counter(kind(item) for item in listed)
    seen: set[Hashable] = set()
    for item in listed:
        sort = kind(item)
        if many[sort] <= MOST_SHOWN:
            yield item, 0
        elif sort not in seen:
            seen.add(sort)
            yield item, many[sort] - 1


def others(line: str, more: int) -> str:
    """Return a line, cut where it is very long, with how often the same is wrong elsewhere when it is.

    A list below it, one item to a line, is cut item by item.
    """
    line = "\n".join(map(_cut, line.split("\n")[:_MOST_LINES]))
    return f"{line} En zo nog {more} keer." if more else line


def _cut(line: str) -> str:
    return line if len(line) <= _LINE else f"{line[: _LINE - _TAIL]} … {line[-_TAIL:]}"


def as_written(raw: object) -> str:
    """Return text or data of a YAML file as its author reads it: ``jeugd, zeker``, ``bron: CBS``, ``true``."""
    if isinstance(raw, Mapping):
        return ", ".join(f"{as_written(key)}: {as_written(value)}" for key, value in raw.items())
    if isinstance(raw, list | tuple):
        return ", ".join(map(as_written, raw))
    if raw is None:
        return "leeg"
    return str(raw).lower() if isinstance(raw, bool) else str(raw)


def quoted(raw: object) -> str:
    """Return text between quotes, truncated where it is too long for a typing error."""
    text = one_line(as_written(raw))
    return f"'{text}'" if len(text) <= _LONGEST else f"'{text[:_LONGEST]} …'"

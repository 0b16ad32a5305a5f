"""Stems of Dutch words for searching, so that 'plekken' finds 'plek' and 'huizen' finds 'huis'.

Only for searching: there are no exceptions, so two words with one stem are only probably related.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_DOUBLED = re.compile(r"([a-z])\1")
_VOICED = {"v": "f", "z": "s"}
_ENDINGS = ("en", "er", "s", "e")
"""Taken off as long as enough is left: 'kind-er-en', 'bewon-er-s'."""

_SHORTEST = 3


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return a text for comparing: small letters without accents."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def stem(word: str) -> str:
    """Return a word without the ending of a plural, written as one spelling of its sounds."""
    left, before = plain(word).replace("'s", "").replace("’s", ""), ""
    while left != before:
        before, left = left, _shorter(left)
    return left


def _shorter(word: str) -> str:
    left = _DOUBLED.sub(r"\1", word)
    fits = (item for item in _ENDINGS if left.endswith(item) and len(left) - len(item) >= _SHORTEST)
    left = left.removesuffix(next(fits, ""))
    return left[:-1] + _VOICED.get(left[-1:], left[-1:])


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """Return the stems of all words of a text."""
    return frozenset(stem(word) for word in re.findall(r"[^\W_]+(?:['’]s\b)?", plain(text)))

"""Breaks a text into lines between its words, by the columns that a terminal gives each character."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator


def columns(text: str) -> int:
    """Return how many columns a text takes: two for a wide character, none for what is drawn on the one before it."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def padded(text: str, width: int) -> str:
    """Return a text with blanks behind it, to so many columns."""
    return text + " " * max(0, width - columns(text))


def broken(text: str, width: int) -> list[str]:
    """Return a text in lines of so many columns; a word that is wider goes on below, with a dash."""
    width = max(2, width)
    lines: list[str] = []
    for piece in (piece for word in text.split() for piece in _pieces(word, width)):
        if lines and columns(lines[-1]) + 1 + columns(piece) <= width:
            lines[-1] = f"{lines[-1]} {piece}"
        else:
            lines.append(piece)
    return lines


def _pieces(word: str, width: int) -> Iterator[str]:
    while columns(word) > width:
        taken = 1
        while columns(word[: taken + 1]) < width:
            taken += 1
        yield f"{word[:taken]}-"
        word = word[taken:]
    yield word

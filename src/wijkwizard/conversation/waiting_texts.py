"""Texts that wait in one slot and were typed one after another: each stays a text of its own."""

from __future__ import annotations

_APART = "\n\n"
"""Stands between texts that wait in one slot and were typed one after another."""


def with_words(waiting: str, words: str) -> str:
    """Return words that wait with others behind them, each a text of its own."""
    return _APART.join(filter(None, (waiting, words.strip())))


def first_words(waiting: str) -> tuple[str, str]:
    """Return the text that waits longest, and the others."""
    first, _, others = waiting.partition(_APART)
    return first, others

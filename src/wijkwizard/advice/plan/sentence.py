"""Fills in what a check says and keeps it short: what is quoted is cut further, a list tells its first items."""

from __future__ import annotations

from collections.abc import Mapping

from wijkwizard.terms.dutch import and_list, spelled

SENTENCE_WORDS = 25
"""The most words that a finding says before its question, those of the plan included."""

TITLE_WORDS = 6
"""A title that is quoted is cut after so many words."""

Filling = str | tuple[str, ...]
"""What is filled in: words, or a list of which not all has to be told."""

_STEPS = ((TITLE_WORDS, 0), (4, 0), (4, 4), (3, 3), (3, 2), (3, 1), (2, 1))
"""Words of a title and items of a list (0: all), from what is told in full to the shortest that still says it."""


def cut(text: str, words: int = TITLE_WORDS) -> str:
    """Return a title of at most so many words, with '…' where more follow."""
    parts = text.removesuffix(" …").split()
    if len(parts) > words or text.endswith(" …"):
        return f"{' '.join(parts[:words]).rstrip('.:;, ')} …"
    return text


def length(text: str) -> int:
    """Return the number of words; a mark that stands alone counts too, as whoever counts them by machine does."""
    return len(text.split())


def listed_words(words: Mapping[str, Filling]) -> dict[str, str]:
    """Return what is filled in with each list in full."""
    return {name: held if isinstance(held, str) else and_list(held) for name, held in words.items()}


def filled_in(template: str, words: Mapping[str, Filling], behind: str = "") -> str:
    """Return a sentence with its words filled in, as much of them as fits.

    Args:
        template: the sentence, with the names of words between braces.
        words: what is filled in.
        behind: a short sentence that follows.
    """
    sentence = ""
    for titles, items in _STEPS:
        texts = {name: _filling_text(name, held, template, titles, items) for name, held in words.items()}
        sentence = f"{template.format_map(texts)} {behind}".strip()
        if length(sentence) <= SENTENCE_WORDS:
            break
    return sentence


def _filling_text(name: str, held: Filling, template: str, titles: int, items: int) -> str:
    if isinstance(held, str):
        return cut(held, titles) if f"'{{{name}}}'" in template else held
    some = [f"'{cut(item[1:-1], titles)}'" if item[0] == item[-1] == "'" else item for item in held]
    left = len(some) - items if items else 0
    return and_list([*some[:items], f"nog {spelled(left)}"] if left > 0 else some)

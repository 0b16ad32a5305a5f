"""The passages of a text that patterns find, without those that may stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator


def passages_in(
    text: str,
    patterns: Iterable[re.Pattern[str]],
    unless: Callable[[], Iterable[re.Pattern[str]]],
    holds: Callable[[str], bool],
) -> Iterator[str]:
    """Yield the passages of a text that match; matches that overlap are one passage.

    Args:
        text: the text.
        patterns: what is looked for.
        unless: returns what may stand all the same; asked only when something was found.
        holds: whether what matches is it, such as digits that pass a test.
    """
    begun = reached = 0
    for start, end in _standing(text, patterns, unless):
        if end <= reached or not holds(text[start:end]):
            continue
        if start >= reached:
            if reached:
                yield text[begun:reached].strip()
            begun = start
        reached = end
    if reached:
        yield text[begun:reached].strip()


def _standing(
    text: str, patterns: Iterable[re.Pattern[str]], unless: Callable[[], Iterable[re.Pattern[str]]]
) -> Iterator[tuple[int, int]]:
    """Yield where patterns match, the longest first of those that begin together, but within what may stand."""
    found = sorted(_spans(patterns, text), key=lambda span: (span[0], -span[1]))
    left = iter(sorted(_spans(unless(), text)) if found else ())
    ahead, covered = next(left, None), 0
    for start, end in found:
        while ahead is not None and ahead[0] <= start:
            covered = max(covered, ahead[1])
            ahead = next(left, None)
        if end > covered:
            yield start, end


def _spans(patterns: Iterable[re.Pattern[str]], text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for pattern in patterns for match in pattern.finditer(text))

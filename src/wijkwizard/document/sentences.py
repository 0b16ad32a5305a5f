"""Tells which sentences of a text are about people: a picture of later is of much, each something else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_END = re.compile(r"(?<=[.!?])(\s+)")
_REFERS_BACK = re.compile(r"(?:zij|ze|hij|hun|die|deze|daar|dat|dit)\b", re.IGNORECASE)
"""How a sentence begins that says more of whom the sentence before it was about."""


def sentences_about(
    text: str, says: Callable[[str], bool], points: Callable[[str], bool]
) -> Iterator[tuple[str, bool]]:
    """Yield each sentence, and the space behind it, with whether it is about people.

    Args:
        text: what was written.
        says: whether a sentence says so itself.
        points: whether a sentence points people out that another tells of.
    """
    about = False
    for piece in _END.split(text):
        if piece.strip():
            further = about and _REFERS_BACK.match(piece) is not None
            about = further or says(piece)
        about = about or points(piece)
        yield piece, about

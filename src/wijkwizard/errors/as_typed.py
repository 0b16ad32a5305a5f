"""Writes a path or a word as it is typed in a terminal: with quotes where it would otherwise fall apart."""

from __future__ import annotations

import re
import shlex
import sys

_WHOLE = re.compile(r"[\w./\\:~+@,=%-]+")
"""What every terminal takes for one word."""

_MEANT = frozenset('"$`!\\')
"""What a terminal of Linux or macOS gives a meaning of its own between double quotes."""


def as_typed(word: object, *, windows: bool = sys.platform == "win32") -> str:
    """Return a word of a command with quotes where it needs them.

    Args:
        word: a path, or any other word.
        windows: whether it is typed in a terminal of Windows.
    """
    text = str(word)
    if _WHOLE.fullmatch(text) and (windows or "\\" not in text):
        return text
    return shlex.quote(text) if not windows and _MEANT.intersection(text) else f'"{text}"'

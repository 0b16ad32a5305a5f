"""Knows our own paper again: is this file as the program made it, or did somebody mark, sign or change it?

The paper carries the hash of itself. A PDF has a place for that, the file identifier in its last lines; a page of
HTML gets a remark at its end. The hash is taken with noughts in its own place.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from wijkwizard.errors.reasons import REFUSALS

_MARK, _NOUGHTS = b"wijkwizard-", b"0" * 64
UNSEALED = (_MARK + _NOUGHTS).decode("ascii")
"""What stands in the place of the seal until it is set."""

_SEAL = re.compile(_MARK + rb"([0-9a-f]{64})")
_MOST_BYTES = 200_000_000


def seal(content: bytes) -> bytes:
    """Return paper with its seal set; what has no place for one stays as it is, and is never replaced."""
    before, place, after = content.rpartition(UNSEALED.encode("ascii"))
    if not place:
        return content
    return before + _MARK + _hash(content) + after


def unbroken(path: Path) -> bool:
    """Tell whether a file is paper that this program made and that nobody changed since."""
    try:
        content = path.read_bytes() if path.stat().st_size <= _MOST_BYTES else b""
    except REFUSALS:
        return False
    seals = list(_SEAL.finditer(content))
    if not seals:
        return False
    start, end = seals[-1].span(1)
    return seals[-1][1] == _hash(content[:start] + _NOUGHTS + content[end:])


def _hash(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode("ascii")

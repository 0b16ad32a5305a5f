"""Recognises paper made by this program, and whether it was changed, signed or annotated since.

The paper carries a hash of itself: in a PDF as the file identifier in its trailer, in HTML as a comment at the end.
The hash is computed with zeros in its own place. It is followed by a number that identifies the dossier the paper
was made of, and that is meaningless without that dossier.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from wijkwizard.errors.reasons import REFUSALS
from wijkwizard.files.look import read_bytes

_MARK, _NOUGHTS, _NOBODY = b"wijkwizard-", b"0" * 64, b"0" * 16
UNSEALED = b"-".join((_MARK + _NOUGHTS, _NOBODY)).decode("ascii")
"""What replaces the seal until it is set."""

_SEAL = re.compile(_MARK + rb"([0-9a-f]{64})(?:-([0-9a-f]{16}))?")
_MOST_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Seal:
    """The seal in a paper.

    Attributes:
        of: the identity of its dossier; empty in paper of earlier versions.
        whole: whether nobody changed it since.
    """

    of: str
    whole: bool


def seal(content: bytes, of: str = "") -> bytes:
    """Return paper with its seal set; a format without a place for it stays as it is, and is never replaced.

    Args:
        content: the paper.
        of: sixteen hexadecimal digits for the dossier that it was made of.
    """
    before, place, after = content.rpartition(UNSEALED.encode("ascii"))
    if not place:
        return content
    after = b"-" + (of.encode("ascii") or _NOBODY) + after
    return before + _MARK + _hash(before + _MARK + _NOUGHTS + after) + after


def unbroken(path: Path) -> bool:
    """Return whether a file is paper that this program made and that was not changed since."""
    found = seal_of(path)
    return found is not None and found.whole


def seal_of(path: Path) -> Seal | None:
    """Return the seal of a paper; ``None`` for a file without one."""
    try:
        content = read_bytes(path) if path.stat().st_size <= _MOST_BYTES else b""
    except REFUSALS:
        return None
    seals = list(_SEAL.finditer(content))
    if not seals:
        # Other programs write the identifier in hexadecimal digits when they save a PDF.
        return Seal("", whole=False) if _MARK.hex().encode() in content.lower() else None
    start, end = seals[-1].span(1)
    of, hash_ = seals[-1][2] or _NOBODY, _hash(content[:start] + _NOUGHTS + content[end:])
    return Seal("" if of == _NOBODY else of.decode("ascii"), whole=seals[-1][1] == hash_)


def _hash(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode("ascii")

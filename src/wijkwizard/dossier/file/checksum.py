"""The checksum of each record in a dossier, which detects a single flipped bit.

It protects against worn disks and torn writes, not against tampering: who can write the file can write the
checksum.
"""

from __future__ import annotations

import hashlib
import json

_BYTES = 8
_WRITTEN = json.JSONEncoder(separators=(",", ":")).encode
"""Made once: making it takes longer than writing one record with it, of which a dossier has some thousands."""


def checksum(*values: object) -> str:
    """Return BLAKE2b of the values, with their types and boundaries, as 16 hexadecimal digits.

    Eight bytes: a damaged record passes once in 2**64. A CRC would detect one flipped bit as well, but is weaker on
    torn pages, and is not faster here.

    Raises:
        TypeError: for a value that is no text, number or nothing, such as bytes.
    """
    text = _WRITTEN(values)
    return hashlib.blake2b(text.encode("ascii"), digest_size=_BYTES).hexdigest()


def holds(values: tuple[object, ...]) -> bool:
    """Return whether the last value is the checksum of those before it."""
    try:
        return checksum(*values[:-1]) == values[-1]
    except TypeError:
        return False


def counted(version: int, count: int) -> str:
    """Return the mark that stores the number of events in a file and the version of its tables."""
    return f"{version}:{count}:{checksum(version, count)}"


def count_in(mark: object) -> int | None:
    """Return the number of events of such a mark, or ``None`` when it is damaged or missing."""
    found = _parse_mark(mark)
    return found[1] if found else None


def version_in(mark: object) -> int | None:
    """Return the version of the tables of such a mark, or ``None``."""
    found = _parse_mark(mark)
    return found[0] if found else None


def _parse_mark(mark: object) -> tuple[int, int] | None:
    try:
        version, count, _ = str(mark).split(":")
        stated = int(version), int(count)
    except ValueError:
        return None
    return stated if counted(*stated) == mark else None

"""Is the file on disk still the one that we have open? Looked at before each write, and now and then.

A folder that is synchronised puts an older or newer copy in its place, a person renames it, a stick is pulled out.
SQLite sees some of this and would write into the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from hashlib import blake2b
from pathlib import Path

from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import words


@dataclass(frozen=True, slots=True)
class Sighting:
    """What was seen of a file.

    Attributes:
        device: the disk that it stands on.
        number: its number there; on Windows the file id.
        size: bytes.
        changed: moment of the last change, in nanoseconds.
        content: hash of its bytes.
    """

    device: int
    number: int
    size: int
    changed: int
    content: bytes


class Verdict(Enum):
    """What a file is, compared with what it was after our last write; the value is the code of its sentence."""

    OURS = ""
    EQUAL = "equal"
    """Another file with the same bytes: put back, copied, or on a stick that came back."""
    CHANGED = "dossier-changed"
    """The same file with other bytes: somebody else wrote in it."""
    REPLACED = "dossier-replaced"
    """Another file with other bytes in its place."""


def judge(known: Sighting, seen: Sighting) -> Verdict:
    """Compare a file with what it was; a change of its moment alone is none."""
    same_file = (known.device, known.number) == (seen.device, seen.number)
    same_bytes = (known.size, known.content) == (seen.size, seen.content)
    if same_file:
        return Verdict.OURS if same_bytes else Verdict.CHANGED
    return Verdict.EQUAL if same_bytes else Verdict.REPLACED


def look(path: Path, known: Sighting | None = None) -> Sighting:
    """Look at a file; its bytes are read only where something else tells that they may have changed.

    Never within a transaction: closing a second handle drops the locks of SQLite.

    Raises:
        WijkError: ``dossier-gone``, or ``dossier-unwritable`` when the disk does not answer.
    """
    try:
        found = path.stat()
        outside = (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
        if known is not None and outside == (known.device, known.number, known.size, known.changed):
            return known
        return Sighting(*outside, blake2b(path.read_bytes(), digest_size=16).digest())
    except (FileNotFoundError, NotADirectoryError):
        raise WijkError("dossier-gone", path=path) from None
    except OSError as error:
        raise WijkError("dossier-unwritable", path=path, reason=words(error)) from error

"""Is the file on disk still the one that we have open? Looked at before each write, and now and then.

A folder that is synchronised puts an older or newer copy in its place, a person renames it, a stick is pulled out.
SQLite sees some of this and would write into the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import words
from wijkwizard.files.look import read_bytes

Outside = tuple[int, int, int, int]
"""Device, number, size and moment of the last change of a file."""

_MOST = 1000
"""So many names of a folder are looked at for a file that was renamed."""

_MOST_READ = 5
"""So many files of its size are read."""


class Sighting(NamedTuple):
    """What was seen of a file.

    Attributes:
        device: the disk that it stands on.
        number: its number there; on Windows the file id.
        size: bytes.
        changed: moment of the last change, in nanoseconds.
        content: hash of its bytes; empty when its size said enough.
    """

    device: int
    number: int
    size: int
    changed: int
    content: bytes


class Verdict(Enum):
    """What a file is, compared with what it was after our last write; of the last two the value is the code to tell."""

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
        WijkError: ``dossier-gone``, ``dossier-moved`` when it stands under another name in its folder, or
            ``dossier-unwritable`` when the disk does not answer.
    """
    with _told(path, known):
        outside = _outside(path)
        if known is not None and outside == known[:4]:
            return known
        if (
            known is not None and outside[2] != known.size
        ):  # its size tells, and it may be of gigabytes or a pipe
            return Sighting(*outside, b"")
        return Sighting(*outside, _hash(path))


class Glimpse(NamedTuple):
    """What was seen of a file from the outside, beside the work.

    Attributes:
        known: what it was then.
        outside: device, number, size and moment of the last change.
        fault: why it could not be seen.
    """

    known: Sighting
    outside: Outside | None = None
    fault: WijkError | None = None

    @property
    def same(self) -> bool:
        """Whether it is as it was."""
        return self.outside == self.known[:4]


def glimpse(path: Path, known: Sighting) -> Glimpse:
    """Look at a file from the outside alone; as no byte of it is read, this can be done while others write in it."""
    try:
        with _told(path, known):
            return Glimpse(known, _outside(path))
    except WijkError as error:
        return Glimpse(known, fault=error)


def moved_to(path: Path, known: Sighting) -> Path | None:
    """Return under which name a file stands now in the folder where it was; ``None`` when it is not among the first.

    It is known by its number on the disk, and where that was lost on the way by its bytes.
    """
    equal: list[Path] = []
    with suppress(OSError):
        for one in islice(path.parent.iterdir(), _MOST):
            with suppress(OSError):
                outside = _outside(one)
                if outside == known[:4]:
                    return one
                if outside[2] == known.size and one.suffix == path.suffix:
                    equal.append(one)
    with suppress(OSError):
        return next((one for one in equal[:_MOST_READ] if _hash(one) == known.content), None)
    return None


@contextmanager
def _told(path: Path, known: Sighting | None) -> Iterator[None]:
    """Turn what the system says into a sentence of the catalogue."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError):
        now = moved_to(path, known) if known is not None else None
        if now is None:
            raise WijkError("dossier-gone", path=path) from None
        raise WijkError("dossier-moved", path=path, now=now) from None
    except OSError as error:
        raise WijkError("dossier-unwritable", path=path, reason=words(error)) from error


def _outside(path: Path) -> Outside:
    found = path.stat()
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def _hash(path: Path) -> bytes:
    return blake2b(read_bytes(path), digest_size=16).digest()

"""Checks that the file on disk is still the file that was opened, before each write and at intervals.

A synchronised folder can replace it by an older or newer copy, a person can rename it, a memory stick can be
removed. SQLite notices only some of this and would write to the wrong file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from enum import Enum
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import words
from wijkwizard.files.look import followed, open_to_read, read_bytes

Outside = tuple[int, int, int, int, int]
"""Device, number, size, moment of the last change, and moment of the last change of anything about a file."""

_HEAD = 4096
"""The bytes that are read of a page: the first, which counts the transactions, and the page with the stamp."""

_MOST = 1000
"""The most names of a folder that are searched for a renamed file."""

_MOST_READ = 5
"""The most files of the same size that are read."""


class Sighting(NamedTuple):
    """The observed properties of a file.

    Attributes:
        device: the disk that it is on.
        number: its number there; on Windows the file id.
        size: bytes.
        changed: moment of the last change, in nanoseconds.
        content: hash of its bytes; empty when something else said enough, and after a write of ours.
        touched: moment of the last change of anything about it, which nobody can set; on Windows when it was made.
        head: hash of the page that counts its transactions and of the page that says whose they are.
        stamp_at: where the latter begins.
    """

    device: int
    number: int
    size: int
    changed: int
    content: bytes
    touched: int = 0
    head: bytes = b""
    stamp_at: int = 0

    @property
    def outside(self) -> Outside:
        """What can be seen without reading a byte."""
        return self.device, self.number, self.size, self.changed, self.touched


class FileStatus(Enum):
    """A file compared with its state after our last write; the last two values are error codes."""

    OURS = ""
    EQUAL = "equal"
    """Another file with the same bytes: restored, copied, or on a reconnected stick."""
    CHANGED = "dossier-changed"
    """The same file with other bytes: somebody else wrote in it."""
    REPLACED = "dossier-replaced"
    """Another file with other bytes in its place."""


def judge(known: Sighting, seen: Sighting) -> FileStatus:
    """Compare a file with its earlier properties; a changed modification time alone is no difference.

    Without a hash of all bytes the header decides: its last transaction is ours. The rest must then be verified,
    because a copy can be restored halfway.
    """
    same_file = (known.device, known.number) == (seen.device, seen.number)
    same_bytes = (known.size, known.head) == (seen.size, seen.head) and known.content in {b"", seen.content}
    if same_file:
        return FileStatus.OURS if same_bytes else FileStatus.CHANGED
    return FileStatus.EQUAL if same_bytes else FileStatus.REPLACED


def look(path: Path, known: Sighting | None = None, stamp_at: int = 0) -> Sighting:
    """Inspect a file; all bytes are read only when something else suggests a change.

    The header is read each time: file systems with a resolution of two seconds, as on a stick, hide a write just
    after ours.

    Never call it within a transaction: closing a second handle releases the locks of SQLite.

    Args:
        path: the file.
        known: what it was.
        stamp_at: where the page with the stamp begins, when it was not known yet.

    Raises:
        WijkError: ``dossier-gone``, ``dossier-moved`` when it is under another name in its folder,
            ``dossier-copy`` when one with the same bytes does, or ``dossier-unwritable`` when the disk does not answer.
    """
    with _translated_errors(path, known):
        outside, at = _outside(path), known.stamp_at if known is not None else stamp_at
        if known is not None and outside[2] != known.size:
            # Its size tells, and it may be of gigabytes or a pipe.
            return _sighting(outside, b"", b"", at)
        head = _head(path, at)
        if known is not None and (outside, head) == (known.outside, known.head):
            return known
        content = b"" if known is not None and (not known.content or head != known.head) else _hash(path)
        return _sighting(outside, head, content, at)


def after_writing(path: Path, stamp_at: int) -> Sighting:
    """Inspect a file that we just wrote; its header represents it, so that it need not be read.

    When the marks need more than one page the stamp is not in the header, and the whole file is read after all.

    Raises:
        WijkError: as of ``look``.
    """
    with _translated_errors(path, None):
        content = b"" if _is_leaf_page(path, stamp_at) else _hash(path)
        return _sighting(_outside(path), _head(path, stamp_at), content, stamp_at)


class ObservedFile(NamedTuple):
    """What was observed of a file by another thread, from its metadata alone.

    Attributes:
        known: what it was then.
        outside: device, number, size and moment of the last change.
        fault: why it could not be seen.
        locked: whether the lock next to it is still ours.
    """

    known: Sighting
    outside: Outside | None = None
    fault: WijkError | None = None
    locked: bool = True

    @property
    def same(self) -> bool:
        """Whether it is as it was."""
        return self.locked and self.outside == self.known.outside


def _always() -> bool:
    return True


def observe(path: Path, known: Sighting, locked: Callable[[], bool] = _always) -> ObservedFile:
    """Inspect the metadata of a file; as no byte is read, this is safe while others write to it.

    Args:
        path: the file.
        known: what it was.
        locked: whether the lock next to it is still ours.
    """
    try:
        with _translated_errors(path, known):
            return ObservedFile(known, _outside(path), locked=locked())
    except WijkError as error:
        return ObservedFile(known, fault=error)


def disk_of(folder: Path) -> int | None:
    """Return the device number of a folder; ``None`` when it does not exist."""
    with suppress(OSError):
        return folder.stat().st_dev
    return None


def unchanged_since_now(path: Path) -> Callable[[], bool]:
    """Return a function that checks whether a file is unchanged since now, by its metadata."""

    def seen() -> Outside | None:
        with suppress(OSError):
            return _outside(path)
        return None

    before = seen()
    return lambda: before is not None and seen() == before


def moved_to(path: Path, known: Sighting) -> Path | None:
    """Return the new path of a file within its old folder, found by its file number.

    Only the first names of the folder are searched.
    """
    return next((file for file, outside in _files_in_folder(path) if outside[:4] == known.outside[:4]), None)


def equal_beside(path: Path, known: Sighting) -> Path | None:
    """Return a file with the same bytes in the folder where a file was: a copy, or itself where numbers do not last."""
    equal = [
        file
        for file, outside in _files_in_folder(path)
        if file != path and outside[2] == known.size and file.suffix == path.suffix
    ]
    with suppress(OSError):
        return next((file for file in equal[:_MOST_READ] if _same_bytes(file, known)), None)
    return None


def _files_in_folder(path: Path) -> Iterator[tuple[Path, Outside]]:
    """Yield the files in a folder; where a link leads, for it may lead to the file that was given another name."""
    with suppress(OSError):
        for file in islice(path.parent.iterdir(), _MOST):
            with suppress(OSError):
                yield followed(file), _outside(file)


def _same_bytes(path: Path, known: Sighting) -> bool:
    return _head(path, known.stamp_at) == known.head and known.content in {b"", _hash(path)}


@contextmanager
def _translated_errors(path: Path, known: Sighting | None) -> Iterator[None]:
    """Translate errors of the system to errors of the catalogue, as a context manager."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError):
        raise _gone(path, known) from None
    except OSError as error:
        raise WijkError("dossier-unwritable", path=path, reason=words(error)) from error


def _gone(path: Path, known: Sighting | None) -> WijkError:
    if known is not None and (now := moved_to(path, known)) is not None:
        return WijkError("dossier-moved", path=path, now=now)
    if known is not None and (now := equal_beside(path, known)) is not None:
        return WijkError("dossier-copy", path=path, now=now)
    return WijkError("dossier-gone", path=path)


def _outside(path: Path) -> Outside:
    found = path.stat()
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _sighting(outside: Outside, head: bytes, content: bytes, stamp_at: int) -> Sighting:
    device, number, size, changed, touched = outside
    return Sighting(device, number, size, changed, content, touched, head, stamp_at)


def _head(path: Path, stamp_at: int) -> bytes:
    found = blake2b(digest_size=16)
    with open_to_read(path) as file:
        for place in dict.fromkeys((0, stamp_at)):
            file.seek(place)
            found.update(file.read(_HEAD))
    return found.digest()


def _is_leaf_page(path: Path, at: int) -> bool:
    """Return whether a table page is a leaf page; source: sqlite.org/fileformat2.html, 1.6."""
    with open_to_read(path) as file:
        file.seek(at)
        return file.read(1) == b"\x0d"


def _hash(path: Path) -> bytes:
    return blake2b(read_bytes(path), digest_size=16).digest()

"""Inspects what is at a path without opening it: opening a pipe for reading would block for ever.

The only module that asks the system about a path that a person gave, so that each refusal becomes a sentence.
"""

from __future__ import annotations

import errno
import stat
import sys
from enum import Enum
from pathlib import Path
from typing import BinaryIO

from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import REFUSALS, words
from wijkwizard.files.windows import long_paths, too_long

SQLITE = b"SQLite format 3\0"
"""How every SQLite file begins."""

APPLICATION_ID = 0x57494A4B
"""'WIJK' in ASCII, the mark of our dossiers among SQLite files."""

APPLICATION_AT = 68
"""Where in the heading of an SQLite file that mark stands, in four bytes."""


def is_dossier(head: bytes) -> bool:
    """Return whether the first hundred bytes are those of a dossier."""
    mark = head[APPLICATION_AT : APPLICATION_AT + 4]
    return head.startswith(SQLITE) and mark == APPLICATION_ID.to_bytes(4, "big")


class FileType(Enum):
    """The type of a path, with links followed; the value is its name in Dutch."""

    MISSING = "er staat niets"
    FILE = "het is een bestand"
    FOLDER = "het is een map"
    OTHER = words(OSError(errno.ESPIPE, ""))


def file_type(path: Path) -> FileType:
    """Return the type of a path.

    Raises:
        WijkError: ``path-refused`` when the system will not say: a name too long, a folder that is closed.
    """
    try:
        mode = path.stat().st_mode
    except REFUSALS as error:
        # Windows says of a name that is too long that nothing is there, or that a sign in it is wrong.
        if isinstance(error, OSError) and sys.platform == "win32" and too_long(path, long_paths=long_paths()):
            raise WijkError(
                "path-refused", path=path, reason=words(OSError(errno.ENAMETOOLONG, ""))
            ) from error
        if isinstance(error, FileNotFoundError | NotADirectoryError):
            return FileType.MISSING
        raise WijkError("path-refused", path=path, reason=words(error)) from error
    if stat.S_ISREG(mode):
        return FileType.FILE
    return FileType.FOLDER if stat.S_ISDIR(mode) else FileType.OTHER


def followed(path: Path) -> Path:
    """Return the target of a link, so that related files are looked for next to the file itself.

    The path begins at the root: a folder that is moved while the program stands in it takes a shorter name along.
    """
    try:
        return path.resolve() if path.is_symlink() else path.absolute()
    except REFUSALS:
        return path


def instead(path: Path) -> str:
    """Return in Dutch what a path is when it is no file that can be read; empty for a file.

    Raises:
        WijkError: ``file-missing``, or ``path-refused``.
    """
    found = file_type(path)
    if found is FileType.MISSING:
        raise WijkError("file-missing", path=path)
    return "" if found is FileType.FILE else found.value


def read_bytes(path: Path) -> bytes:
    """Return the content of a file.

    Raises:
        OSError: when the system refuses, and also for a device or a pipe: nobody should wait for one.
    """
    _no_pipe(path)
    return path.read_bytes()


def open_to_read(path: Path) -> BinaryIO:
    """Open a file to read a part of it.

    Raises:
        OSError: those of ``read_bytes``.
    """
    _no_pipe(path)
    return path.open("rb")


def read_at_most(path: Path, longest: int) -> bytes | None:
    """Return the content of a file, or ``None`` when it has more bytes than ``longest``.

    Raises:
        OSError: those of ``read_bytes``.
    """
    with open_to_read(path) as opened:
        raw = opened.read(longest + 1)
    return raw if len(raw) <= longest else None


def read_given(path: Path, longest: int, larger: str) -> bytes:
    """Return the content of a file that a person named.

    Args:
        path: the file.
        longest: most bytes.
        larger: the code of the error for more.

    Raises:
        WijkError: ``file-missing``, ``path-refused``, or the code that was given.
    """
    if reason := instead(path):
        raise WijkError("path-refused", path=path, reason=reason)
    try:
        content = read_at_most(path, longest)
    except OSError as error:
        raise WijkError("path-refused", path=path, reason=words(error)) from error
    if content is None:
        raise WijkError(larger, path=path)
    return content


def _no_pipe(path: Path) -> None:
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise OSError(errno.ESPIPE, "not a file")

"""Partial files: recognisable by name, and removed later when the process that made them was killed.

The process that makes a partial file holds a lock on it, so that an unlocked one was left behind. Windows cannot
rename a locked file, so there a file that is younger than a minute is left alone instead.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from wijkwizard.files.overwrite import remove_overwritten
from wijkwizard.rights import FILE

if sys.platform != "win32":
    import fcntl

_NAME = re.compile(r"\.(wijkwizard-)?[0-9a-f]{16}\.half")
_BESIDE = ("-journal", "-wal", "-shm")
"""Suffixes of the files that SQLite keeps next to a database."""

_YOUNG = 60.0
"""The age in seconds up to which an unlocked partial file may still be in use."""


def partial_name(place: Path) -> Path:
    """Return a short unused name in the folder of ``place``, for a file that will be moved there."""
    return place.with_name(f".wijkwizard-{token_hex(8)}.half")


def create_held(path: Path) -> int:
    """Create a file for the user alone and hold its lock until the returned handle is closed.

    Raises:
        OSError: when it is there already or the system refuses; a folder that is there and takes no file, such as
            one that the system itself fills, is no missing one.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, FILE)
    except FileNotFoundError as error:
        if path.parent.is_dir():
            raise PermissionError(errno.EACCES, "no file can be made here") from error
        raise
    if sys.platform != "win32":
        with suppress(OSError):  # a disk that knows no locks; there its age counts
            fcntl.flock(handle, fcntl.LOCK_EX)
    return handle


def remove_if_left(path: Path, *, young_too: bool = False) -> bool:
    """Remove a file that a program left behind, and return whether it is gone.

    Args:
        path: the file.
        young_too: also where only its age says that nobody is at work on it; for wiping, which leaves nothing.
    """
    with suppress(OSError):
        found = path.lstat()
        young = time.time() - found.st_mtime < _YOUNG
        # What is empty may have been made just now, and not be held yet.
        unsure = young and (sys.platform == "win32" or found.st_size == 0) and not young_too
        if unsure or not stat.S_ISREG(found.st_mode):
            return False
        if _held(path, young=young):
            return False
        remove_overwritten(path, *beside(path))
        return True
    return not path.exists()


def _held(path: Path, *, young: bool) -> bool:
    if sys.platform == "win32":
        return _is_open(path)
    handle = os.open(path, os.O_RDWR | os.O_NOFOLLOW)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return young
    finally:
        os.close(handle)
    return False


def _is_open(path: Path) -> bool:
    """Return whether Windows refuses to rename a file, as it does while it is open."""
    aside = partial_name(path)
    try:
        path.rename(aside)
    except OSError:
        return True
    aside.rename(path)
    return False


def beside(path: Path) -> tuple[Path, ...]:
    """Return the names of the files that SQLite keeps next to a database in use."""
    return tuple(path.with_name(f"{path.name}{end}") for end in _BESIDE)


def sweep_beside(folder: Path, *, young_too: bool = False) -> None:
    """Remove the partial files that a killed program left in a folder; other files are kept."""
    for path in _halves(folder):
        remove_if_left(path, young_too=young_too)


def _halves(folder: Path) -> Iterator[Path]:
    with suppress(OSError), os.scandir(folder) as listed:
        for item in listed:
            name = item.name
            for end in _BESIDE:  # of which the database itself is gone
                if name.endswith(f".half{end}") and not Path(item.path.removesuffix(end)).exists():
                    name = name.removesuffix(end)
            if _NAME.fullmatch(name):
                yield Path(item.path)

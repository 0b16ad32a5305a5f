"""Writes a file atomically: under another name in the same folder, then renamed.

All files are written in this way: dossiers, paper, settings and caches.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from wijkwizard.files.partial_files import beside, create_held, partial_name, sweep_beside


@dataclass(slots=True)
class PartialFile:
    """A file that is being written.

    Attributes:
        path: its temporary path; empty, and for the user alone.
        put: its final path, afterwards.
    """

    path: Path
    put: Path = Path()


@contextmanager
def write_atomically(*names: Path) -> Iterator[PartialFile]:
    """Yield a partial file to fill; on success it is renamed to the first of ``names`` that is free.

    A name whose file is open elsewhere is skipped: Windows refuses to replace it.

    Args:
        names: names in order of preference, in one folder.

    Raises:
        OSError: when the system refuses; all of the old is still there then, and nothing half.
    """
    sweep_beside(names[0].parent)
    half = PartialFile(partial_name(names[0]))
    handle = create_held(half.path)
    try:
        if os.name != "posix":
            os.close(handle)  # Windows gives no other name to what is open
        yield half
        half.put = _move_to_first_free(half.path, names)
        _settle(half.path.parent)
    finally:
        if os.name == "posix":
            os.close(handle)
        for item in (half.path, *beside(half.path)):
            with suppress(OSError):
                item.unlink(missing_ok=True)


def check_writable(folder: Path) -> None:
    """Create and remove an empty file, to detect early that nothing can be written.

    Raises:
        OSError: when the system refuses.
    """
    path = partial_name(folder / "_")
    handle = create_held(path)
    os.close(handle)
    path.unlink(missing_ok=True)


def _move_to_first_free(half: Path, names: Iterable[Path]) -> Path:
    locked: OSError = FileNotFoundError()
    for name in names:
        try:
            half.replace(name)
        except PermissionError as error:
            locked = error
        else:
            return name
    raise locked


def _settle(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can do that for a folder."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def write(content: bytes, *names: Path) -> Path:
    """Write a file atomically, under the first name that no other program has open, and return that name.

    Raises:
        OSError: when the system refuses; what was there is still there then.
    """
    with write_atomically(*names) as half, half.path.open("r+b") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return half.put

"""Writes a file whole or not at all: made beside its place under another name, and then put there.

The one way in which the program puts a file anywhere, for dossiers, paper and what it remembers.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex


@contextmanager
def whole(half: Path, names: Iterable[Path]) -> Iterator[list[Path]]:
    """Let a file be made under the name ``half``; when all goes well it gets the first of ``names`` that is free.

    A name whose file is open elsewhere is passed over: Windows refuses to replace it.

    Args:
        half: name to make it under, in the folder of the names; never left behind.
        names: names in order of preference.

    Yields:
        A list that holds the name that was taken, afterwards.

    Raises:
        OSError: when the system refuses; all of the old is still there then.
    """
    taken: list[Path] = []
    try:
        yield taken
        taken.append(_put(half, names))
        _settle(half.parent)
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)


def _put(half: Path, names: Iterable[Path]) -> Path:
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
    """Write a file whole or not at all, under the first name that no other program holds, and return that name.

    Raises:
        OSError: when the system refuses; what stood there is still there then.
    """
    # A short name of its own, so that a long name fits and nobody's file can have it.
    half = names[0].with_name(f".{token_hex(8)}.half")
    with whole(half, names) as taken, half.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return taken[0]

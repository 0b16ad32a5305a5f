"""Is this the same file? Asked of the disk and never of the name: links, spelling and folders with two names hide it.

The one place that tells files apart, for whoever looks for other states, copies and papers of a dossier.
"""

from __future__ import annotations

import os
from collections.abc import Hashable, Iterable
from contextlib import suppress
from pathlib import Path

from wijkwizard.errors.reasons import REFUSALS


def file_key(path: Path) -> Hashable:
    """Return what all names of one file have in common: its disk and its number there, with links followed.

    For what is not there, and on a disk that gives no numbers, its path from the root.
    """
    with suppress(*REFUSALS):
        found = path.stat()
        if found.st_ino:
            return found.st_dev, found.st_ino
    with suppress(*REFUSALS):
        return os.path.normcase(path.resolve())
    return os.path.normcase(path.absolute())


def is_same(path: Path, other: Path) -> bool:
    """Return whether two names lead to one file."""
    return file_key(path) == file_key(other)


def distinct(paths: Iterable[Path], but: Iterable[Path] = ()) -> tuple[Path, ...]:
    """Return each file once, under the first of its names.

    Args:
        paths: names of files.
        but: names of files that are left out, whatever they are called among ``paths``.
    """
    seen = set(map(file_key, but))
    found: list[Path] = []
    for path in paths:
        key = file_key(path)
        if key not in seen:
            seen.add(key)
            found.append(path)
    return tuple(found)


def names_of(path: Path, among: Iterable[Path]) -> tuple[Path, ...]:
    """Return the other names of a file among names: links to it, and second names; none for what is not there."""
    key, own = file_key(path), os.path.normcase(_written(path))
    if isinstance(key, str):
        return ()
    found = {os.path.normcase(_written(file)): file for file in among if file_key(file) == key}
    found.pop(own, None)
    return tuple(found.values())


def count_of_names(path: Path) -> int:
    """Return how many names a file has on its disk, links not counted; zero for what is not there."""
    with suppress(*REFUSALS):
        return path.stat().st_nlink
    return 0


def _written(path: Path) -> Path:
    """Return a path from the root, with links in its folders followed and one at its end not."""
    try:
        return path.parent.resolve() / path.name
    except REFUSALS:
        return path.absolute()

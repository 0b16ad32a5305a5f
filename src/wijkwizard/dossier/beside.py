"""New files appear whole or not at all: made beside their place under another name, and then put there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import FULL, words


def fresh_name(path: Path) -> Path:
    """Return the name under which a file is made before it is put in its place."""
    return path.with_name(f".{path.name}.new")


@contextmanager
def made_beside(path: Path) -> Iterator[Path]:
    """Give the name of a file to make; when all goes well it is put in the place of ``path``.

    Raises:
        WijkError: ``folder-missing``, ``file-exists``, ``disk-full-new`` or ``dossier-unwritable``.
    """
    if not path.parent.is_dir():
        raise WijkError("folder-missing", path=path.parent)
    if path.exists():
        raise WijkError("file-exists", path=path)
    fresh = fresh_name(path)
    try:
        fresh.unlink(missing_ok=True)
        yield fresh
        fresh.replace(path)
        _settle(path.parent)
    except WijkError as error:
        if error.code == "disk-full":
            # Nothing was kept before, so nobody should be told that it was.
            raise WijkError("disk-full-new", path=path) from error
        raise
    except OSError as error:
        if error.errno in FULL:
            raise WijkError("disk-full-new", path=path) from error
        raise WijkError("dossier-unwritable", path=path, reason=words(error)) from error
    finally:
        for left in (fresh, fresh.with_name(f"{fresh.name}-journal")):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can do that for a folder."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

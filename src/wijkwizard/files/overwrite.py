"""Overwrites a file with zeros before removing it, so that its contents are not left on the disk.

Never through a link: who means the file that it leads to, follows it first. A second name of a file is no link.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from wijkwizard.files.same_file import count_of_names

_BLOCK = 1 << 16


def overwrite(path: Path) -> None:
    """Write zeros over a whole file and sync it to disk; a missing file is no error."""
    if path.is_symlink():
        return
    with suppress(FileNotFoundError), path.open("r+b") as file:
        left = file.seek(0, os.SEEK_END)
        file.seek(0)
        while left > 0:
            left -= file.write(bytes(min(left, _BLOCK)))
        file.flush()
        os.fsync(file.fileno())


def remove_overwritten(*paths: Path) -> None:
    """Overwrite files and remove them, in this order; those that are not there are passed over.

    Raises:
        OSError: when the system refuses; what comes later stays.
    """
    for path in paths:
        overwrite(path)
        path.unlink(missing_ok=True)


def remove_name(path: Path) -> None:
    """Remove a file as ``remove_overwritten`` does; of one that has another name too, this name alone.

    Raises:
        OSError: when the system refuses.
    """
    if count_of_names(path) > 1:
        path.unlink(missing_ok=True)
    else:
        remove_overwritten(path)

"""File permissions: what the program stores is for its user alone, files 0600 and folders 0700.

Permissions are set on creation and not afterwards, because others could open the file in between. Windows has no
such modes: there the folder of the user is closed to others as a whole, and a file elsewhere inherits from its
folder.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

FILE, FOLDER = 0o600, 0o700


def opener(path: str, flags: int) -> int:
    """Open a file for ``open``; a new file is for the user alone."""
    return os.open(path, flags, FILE)


def make_folder(path: Path) -> None:
    """Create a folder and missing parents for the user alone; an existing one is not changed.

    Raises:
        OSError: when the system refuses.
    """
    if path.is_dir():
        return
    if path.parent != path:
        make_folder(path.parent)
    path.mkdir(mode=FOLDER, exist_ok=True)


def narrow(path: Path) -> None:
    """Take the rights of others away from a file or a folder of ours; where that cannot be, it stays as it is."""
    if os.name != "posix":
        return
    with suppress(OSError):
        if path.stat().st_mode & ~FOLDER & 0o777:
            path.chmod(FOLDER if path.is_dir() else FILE)


def keep_to_ourselves() -> None:
    """Let what libraries make in this process be for the user alone too."""
    os.umask(0o777 & ~FOLDER)

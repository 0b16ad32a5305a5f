"""Temporary folders, such as for the HTML of a paper while it is rendered.

They share one parent folder; each has the number of its process and a file that the process locks. When the program
is killed the lock is gone, and the next start removes the folder.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from wijkwizard.files.partial_files import create_held, remove_if_left, sweep_beside
from wijkwizard.files.room_file import sweep_room_files
from wijkwizard.resources import data_folder, log_folder, own_folder

_FOLDER = "tijdelijk"
_LOCK = ".lock"
_PREFIX = "wijkwizard-"
_OURS = re.compile(r"paper\.(html|pdf)|fonts\.conf|fontcache|.*\.wijk(-journal)?", re.DOTALL)
"""File names that an earlier version kept in the folder of the system."""

_DAY = 24 * 60 * 60


@contextmanager
def temporary() -> Iterator[Path]:
    """Yield an empty folder for the user alone, removed at the end of the context.

    When our own folder cannot be used it is made in that of the system.

    Raises:
        OSError: when nothing can be made there either.
    """
    try:
        lock = own_folder(data_folder() / _FOLDER) / f"{os.getpid()}-{token_hex(8)}{_LOCK}"
        handle = create_held(lock)
    except OSError:
        with tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True) as name:
            yield Path(name)
        return
    folder = lock.with_suffix("")
    try:
        os.write(handle, b"\n")  # from here it can be told from one that was made just now
        yield own_folder(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(handle)
        with suppress(OSError):
            lock.unlink()


def sweep() -> None:
    """Remove all that a killed program left for a moment: in our folders, and in that of the system after a day."""
    for folder in (data_folder(), log_folder()):
        sweep_beside(folder)
        with suppress(OSError):
            for item in folder.glob("**/"):
                sweep_beside(item)
    sweep_room_files()
    _sweep_folders(data_folder() / _FOLDER)
    _sweep_system(Path(tempfile.gettempdir()))


def _sweep_folders(folder: Path) -> None:
    with suppress(OSError):
        for lock in folder.glob(f"*{_LOCK}"):
            if remove_if_left(lock):
                shutil.rmtree(lock.with_suffix(""), ignore_errors=True)
        for item in folder.iterdir():
            if item.is_dir() and not item.with_name(f"{item.name}{_LOCK}").exists():
                shutil.rmtree(item, ignore_errors=True)
        folder.rmdir()


def _sweep_system(folder: Path) -> None:
    """Remove our own folders from the temporary folder of the system, a day after they were made."""
    with suppress(OSError), os.scandir(folder) as listed:
        for item in listed:
            if item.name.startswith(_PREFIX) and item.is_dir(follow_symlinks=False) and _old(item):
                shutil.rmtree(item.path, ignore_errors=True)


def _old(folder: os.DirEntry[str]) -> bool:
    found = folder.stat(follow_symlinks=False)
    if time.time() - found.st_mtime < _DAY or (hasattr(os, "getuid") and found.st_uid != os.getuid()):
        return False
    return all(_OURS.fullmatch(item.name) for item in Path(folder.path).iterdir())

"""Allows one program at a time to write, by a lock on a file next to the dossier.

The lock is never on the dossier itself: SQLite has its own locks there, and closing a second handle would release
them.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from enum import Enum
from pathlib import Path

from filelock import FileLock, Timeout

from wijkwizard.errors import WijkError
from wijkwizard.files.look import followed
from wijkwizard.resources import data_folder, own_folder
from wijkwizard.rights import FILE

NUMBERS = "sloten"
"""The folder in the data folder with locks on the numbers of files with several names."""


class LockState(Enum):
    """The result of requesting the lock."""

    HELD = "held"
    ELSEWHERE = "elsewhere"
    REFUSED = "refused"


def lock_file(path: Path) -> Path:
    """Return the path of the lock file of a dossier, which is locked while it is open for writing."""
    return path.with_name(f".{path.name}.lock")


class WriterLock:
    """The lock of one dossier; free until taken.

    A file that has more than one name has a lock next to each, so its number on the disk is locked too, in the folder
    of the program. Through a link the file itself is locked.

    Args:
        path: the dossier.
    """

    def __init__(self, path: Path) -> None:
        self._path = followed(path)
        self._beside = _LockFile(lock_file(self._path))
        self._number: _LockFile | None = None

    def take(self) -> LockState:
        """Ask for the lock without waiting; refused when the folder cannot be written."""
        grip = self._beside.take()
        if grip is LockState.HELD and self._keep_number() is LockState.ELSEWHERE:
            self.release()
            return LockState.ELSEWHERE
        return grip

    def has_name(self) -> bool:
        """Whether the lock file still has its path; reads the disk and changes nothing."""
        return self._beside.has_name() and (self._number is None or self._number.has_name())

    def keep(self) -> LockState:
        """Lock again when the lock file was removed, by a person or by a synchronised folder.

        Where no new file can be created nobody else can create one either, so the lock counts as held.
        """
        grip = self._beside.keep()
        return self._keep_number() if grip is LockState.HELD else grip

    def _keep_number(self) -> LockState:
        """Lock the file number while the file has more than one name; where that fails, continue without."""
        wanted = _number_file(self._path)
        if self._number is not None and self._number.file != wanted:
            self._number.release()
            self._number = None
        if wanted is None:
            return LockState.HELD
        if self._number is not None:
            return self._number.keep()
        number = _LockFile(wanted)
        grip = number.take()
        if grip is LockState.HELD:
            self._number = number
        return LockState.HELD if grip is LockState.REFUSED else grip

    def release(self) -> None:
        """Let go and leave no file behind."""
        if self._number is not None:
            self._number.release()
            self._number = None
        self._beside.release()


def _number_file(path: Path) -> Path | None:
    """Return the lock file of the number of a dossier with several names; ``None`` when not needed or possible."""
    with suppress(OSError):
        found = path.stat()
        if found.st_nlink > 1:
            own_folder(data_folder())
            return own_folder(data_folder() / NUMBERS) / f"{found.st_dev:x}-{found.st_ino:x}.lock"
    return None


class _LockFile:
    """One lock file; free until locked.

    Args:
        file: the file; it is made.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self._lock = FileLock(file, timeout=0, thread_local=False, mode=FILE)
        self._held: tuple[int, int] | None = None

    def take(self) -> LockState:
        """Ask for it without waiting; refused when its folder cannot be written."""
        try:
            self._lock.acquire()
        except Timeout:
            return LockState.ELSEWHERE
        except OSError:
            return LockState.REFUSED
        self._held = self._device_and_inode()
        return LockState.HELD

    def has_name(self) -> bool:
        """Whether it still has its path; reads the disk and changes nothing."""
        # Windows refuses to remove or replace what anybody has open.
        return self._lock.is_locked and (os.name != "posix" or self._device_and_inode() == self._held)

    def keep(self) -> LockState:
        """Take it again when it was removed; where it cannot be made it counts as held."""
        if self.has_name():
            return LockState.HELD
        self._lock.release()
        grip = self.take()
        return LockState.HELD if grip is LockState.REFUSED else grip

    def _device_and_inode(self) -> tuple[int, int] | None:
        with suppress(OSError):
            found = self.file.stat()
            return found.st_dev, found.st_ino
        return None

    def release(self) -> None:
        """Let go and leave no file behind."""
        if not self._lock.is_locked:
            return
        if os.name == "posix":
            # Removed while held: filelock sees that the file it got has no name any more and asks again.
            if self.has_name():  # the lock file of another window stays
                with suppress(OSError):
                    self.file.unlink()
            self._lock.release()
        else:
            # Windows refuses to remove what anybody has open, so here it goes after, or not at all.
            self._lock.release()
            with suppress(OSError):
                self.file.unlink()


def refusal(path: Path, grip: LockState) -> WijkError:
    """Return why nothing can be written in a dossier, by what came of asking for its lock."""
    if grip is LockState.ELSEWHERE:
        return WijkError("dossier-read-only", path=path)
    what = "de map" if grip is LockState.REFUSED else "het bestand"
    reason = f"{what} is alleen-lezen"
    beside = lock_file(followed(path))
    if grip is LockState.REFUSED and _is_no_lock(beside):
        reason = f"op de plek van het slot staat iets anders, '{beside.name}'; haal dat daar weg"
    return WijkError("dossier-unwritable", path=path, reason=reason)


def _is_no_lock(beside: Path) -> bool:
    """Return whether a folder, a link or a device has the name of a lock file."""
    try:
        return not stat.S_ISREG(beside.lstat().st_mode)
    except OSError:
        return False

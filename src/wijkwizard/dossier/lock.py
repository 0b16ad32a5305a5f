"""Who may write: one program at a time, by a lock on a file beside the dossier.

Never on the dossier itself: SQLite keeps its own locks there, and closing a second handle would drop them.
"""

from __future__ import annotations

import os
from contextlib import suppress
from enum import Enum
from pathlib import Path

from filelock import FileLock, Timeout

from wijkwizard.errors import WijkError
from wijkwizard.rights import FILE


class Grip(Enum):
    """What came of asking for the lock."""

    HELD = "held"
    ELSEWHERE = "elsewhere"
    REFUSED = "refused"


def lock_file(path: Path) -> Path:
    """Return the file beside a dossier that is locked while it is open to write."""
    return path.with_name(f".{path.name}.lock")


class WriterLock:
    """The lock of one dossier; free until taken.

    Args:
        path: the dossier.
    """

    def __init__(self, path: Path) -> None:
        self._file = lock_file(path)
        self._lock = FileLock(self._file, timeout=0, thread_local=False, mode=FILE)
        self._held: tuple[int, int] | None = None

    def take(self) -> Grip:
        """Ask for the lock without waiting; refused when the folder cannot be written."""
        try:
            self._lock.acquire()
        except Timeout:
            return Grip.ELSEWHERE
        except OSError:
            return Grip.REFUSED
        self._held = self._there()
        return Grip.HELD

    def has_name(self) -> bool:
        """Whether the file that is locked still stands where others look for it; asks the disk and changes nothing."""
        # Windows refuses to remove or replace what anybody has open.
        return self._lock.is_locked and (os.name != "posix" or self._there() == self._held)

    def keep(self) -> Grip:
        """Take the lock again when its file was removed: by somebody who tidies, or by a folder that is synchronised.

        Where no new file can be made nobody else can make one either, so that the lock counts as held.
        """
        if self.has_name():
            return Grip.HELD
        self._lock.release()
        grip = self.take()
        return Grip.HELD if grip is Grip.REFUSED else grip

    def _there(self) -> tuple[int, int] | None:
        with suppress(OSError):
            found = self._file.stat()
            return found.st_dev, found.st_ino
        return None

    def release(self) -> None:
        """Let go and leave no file behind."""
        if not self._lock.is_locked:
            return
        if os.name == "posix":
            # Removed while held: filelock sees that the file it got has no name any more and asks again.
            if self.has_name():  # that of another window stays
                with suppress(OSError):
                    self._file.unlink()
            self._lock.release()
        else:
            # Windows refuses to remove what anybody has open, so here it goes after, or not at all.
            self._lock.release()
            with suppress(OSError):
                self._file.unlink()


def refusal(path: Path, grip: Grip) -> WijkError:
    """Return why nothing can be written in a dossier, by what came of asking for its lock."""
    if grip is Grip.ELSEWHERE:
        return WijkError("dossier-read-only", path=path)
    what = "de map" if grip is Grip.REFUSED else "het bestand"
    return WijkError("dossier-unwritable", path=path, reason=f"{what} is alleen-lezen")

"""The small file in which the wizard leaves what the room may see, for a window of its own on the beamer.

It is written only while such a window asks for it. It stands in the folder of the program, for its user alone, under
a name that says nothing, is replaced as a whole and removed at the end. Each side holds a lock on a file of its own
beside it, so that the other knows when it was killed.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from wijkwizard.files.overwrite import remove_overwritten
from wijkwizard.files.partial_files import create_held, remove_if_left
from wijkwizard.files.write import write
from wijkwizard.resources import data_folder, own_folder

FOLDER = "beamer"
"""The folder in that of the program."""

_VIEW, _GIVES, _ASKS = ".json", ".wizard", ".venster"
"""What follows the name of the view, of the lock of the wizard, and of that of a window."""

_EXERCISE, _PATH = "oefening", ".pad"
"""What the files are called that say where an exercise is, which stands on no list."""

_EVERY = 8
"""A window looks at each so many polls whether the wizard was killed: every two seconds."""


def _name(dossier: Path) -> str:
    """Return what the files of a dossier are called, whatever the way to it; nobody reads its name from it."""
    place = os.path.normcase(os.path.realpath(dossier))
    return hashlib.sha256(os.fsencode(place)).hexdigest()[:32]


def _folder() -> Path:
    return data_folder() / FOLDER


class _Lock:
    """A file that is locked while this side is there.

    Args:
        path: the file.

    Raises:
        OSError: when it is there already, or the system refuses.
    """

    def __init__(self, path: Path) -> None:
        own_folder(path.parent.parent)
        own_folder(path.parent)
        self._path, self._handle = path, create_held(path)
        os.write(self._handle, b"\n")  # from here it can be told from one that was made just now

    def release(self) -> None:
        """Let go of it and remove it."""
        os.close(self._handle)
        with suppress(OSError):
            self._path.unlink(missing_ok=True)


def _gone(lock: Path) -> bool:
    """Return whether nobody holds a lock; what a killed program left is removed."""
    return not lock.exists() or remove_if_left(lock)


def _remove(view: Path) -> None:
    with suppress(OSError):
        remove_overwritten(view)
    with suppress(OSError):
        view.parent.rmdir()


class RoomOutput:
    """The side of the wizard: leaves what the room may see, as long as a window asks for it.

    What the system refuses is passed over and tried again, because an evening does not wait for a second window.

    Args:
        dossier: the open dossier.
    """

    def __init__(self, dossier: Path) -> None:
        self.dossier = dossier
        self._place = _folder() / _name(dossier)
        self._lock: _Lock | None = None
        self._last = b""

    def asked(self) -> bool:
        """Return whether a window asks for it now; when the last one went, nothing is left."""
        asks = any(not _gone(lock) for lock in _asking(self._place))
        if not asks:
            self.close()
        return asks

    def give(self, content: bytes) -> bool:
        """Replace what stands there, unless it is the same; return whether this is what a window now reads."""
        with suppress(OSError):
            if self._lock is None:
                lock = self._place.with_suffix(_GIVES)
                if not _gone(lock):
                    return False  # another wizard has this dossier
                self._lock, self._last = _Lock(lock), b""
            if content != self._last:
                write(content, self._place.with_suffix(_VIEW))
                self._last = content
        return content == self._last

    def close(self) -> None:
        """Remove it; without anything there nothing happens."""
        if self._lock is not None:
            _remove(self._place.with_suffix(_VIEW))
            self._lock.release()
            self._lock, self._last = None, b""
            with suppress(OSError):
                self._place.parent.rmdir()


class RoomInput:
    """The side of a window: asks for what the room may see, and reads it.

    Args:
        dossier: the dossier that is open in the wizard; it is never opened here.

    Raises:
        OSError: when the folder of the program takes no file.
    """

    def __init__(self, dossier: Path) -> None:
        self._place = _folder() / _name(dossier)
        sweep_room_files()
        self._lock = _Lock(self._place.with_name(f"{self._place.name}-{token_hex(8)}{_ASKS}"))
        self._polls = 0

    def read(self) -> bytes:
        """Return what the room may see now; empty when no wizard has this dossier."""
        view = self._place.with_suffix(_VIEW)
        self._polls += 1
        if self._polls % _EVERY == 1 and _gone(self._place.with_suffix(_GIVES)):
            _remove(view)
        try:
            return view.read_bytes()
        except OSError:
            return b""

    def close(self) -> None:
        """Stop asking."""
        self._lock.release()
        with suppress(OSError):
            self._place.parent.rmdir()


class ExerciseOffer:
    """Says where the dossier of an exercise is, so that its room can have a window as any other.

    What the system refuses is passed over: the window can still be asked for with the path.

    Args:
        dossier: the dossier, which is gone after the exercise.
    """

    def __init__(self, dossier: Path) -> None:
        self._place = _folder() / _EXERCISE
        self._lock: _Lock | None = None
        with suppress(OSError):
            if _gone(self._place.with_suffix(_GIVES)):
                self._lock = _Lock(self._place.with_suffix(_GIVES))
                write(os.fsencode(dossier), self._place.with_suffix(_PATH))

    def close(self) -> None:
        """Remove it."""
        if self._lock is not None:
            _remove(self._place.with_suffix(_PATH))
            self._lock.release()
            self._lock = None
            with suppress(OSError):
                self._place.parent.rmdir()


def open_exercise() -> Path | None:
    """Return the dossier of the exercise that is open in a wizard now; ``None`` when none is."""
    place = _folder() / _EXERCISE
    try:
        if _gone(place.with_suffix(_GIVES)):
            return None
        return Path(os.fsdecode(place.with_suffix(_PATH).read_bytes()))
    except OSError:
        return None


def _asking(place: Path) -> Iterator[Path]:
    yield from place.parent.glob(f"{place.name}-*{_ASKS}")


def sweep_room_files() -> None:
    """Remove what a killed program left: locks that nobody holds, and views without a wizard."""
    folder = _folder()
    with suppress(OSError):
        for lock in (*folder.glob(f"*{_ASKS}"), *folder.glob(f"*{_GIVES}")):
            _gone(lock)
        for view in (*folder.glob(f"*{_VIEW}"), *folder.glob(f"*{_PATH}")):
            if not view.with_suffix(_GIVES).exists():
                _remove(view)
        folder.rmdir()

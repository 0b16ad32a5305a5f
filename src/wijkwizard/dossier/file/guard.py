"""Guards the file of an open dossier: checks before each write that it is still ours and writable by us.

It holds the lock, the identity of the file after our last write, and the connection, which is replaced when an
identical file took its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from wijkwizard.dossier.file.database import Database
from wijkwizard.dossier.file.header import check_heading
from wijkwizard.dossier.file.lock import LockState, WriterLock, refusal
from wijkwizard.dossier.file.scratch_copy import kept_if_well
from wijkwizard.dossier.file.watch import (
    FileStatus,
    ObservedFile,
    after_writing,
    disk_of,
    equal_beside,
    judge,
    look,
    moved_to,
    observe,
)
from wijkwizard.errors import WijkError

Whole = Callable[[Database], object]
"""Reads all records; raises WijkError when one of them is damaged."""


class Guard:
    """Guards one file that is open for writing.

    Attributes:
        known: what the file was after our last write.
        lock: the lock of the dossier.
    """

    def __init__(self, path: Path, lock: WriterLock, database: Database) -> None:
        """Begin with the file as it is at opening."""
        self._path, self.lock = path, lock
        self._disk = disk_of(path.parent)
        self.known = look(path, stamp_at=database.stamp_at())

    def must_be_ours(self, database: Database, whole: Whole) -> Database:
        """Return the connection to write with: a new one when an identical file replaced ours.

        Args:
            database: the connection until now.
            whole: checks whether all records are whole, where only the header of the file was compared.

        Raises:
            WijkError: ``dossier-gone``, ``dossier-moved``, ``dossier-copy``, ``dossier-changed``, ``dossier-replaced``,
                ``dossier-unwritable``, ``dossier-elsewhere``.
        """
        database.change_counter.remember()
        seen = look(self._path, self.known)
        if seen is not self.known:
            verdict = judge(self.known, seen)
            if verdict not in {FileStatus.OURS, FileStatus.EQUAL}:
                raise WijkError(verdict.value, path=self._path)
            if verdict is FileStatus.EQUAL or not seen.content:
                database = self._again(database, whole)
                seen = after_writing(self._path, database.stamp_at())
            self.known = seen
        if self.lock.keep() is LockState.ELSEWHERE:
            raise WijkError("dossier-elsewhere", path=self._path)
        return database

    def _again(self, before: Database, whole: Whole) -> Database:
        """Reopen the file, verified from the first page to the last record; then close the earlier connection."""
        try:
            fresh = Database.to_write(self._path, check_heading(self._path))
            if fresh is None:
                raise refusal(self._path, LockState.HELD)
            with kept_if_well(fresh):
                whole(fresh)
        except WijkError as error:
            if error.code != "dossier-damaged":
                raise
            raise WijkError("dossier-changed", path=self._path) from None
        before.close(wrote=False)
        fresh.change_counter.remember()
        return fresh

    @contextmanager
    def looked_at(self, database: Database) -> Iterator[None]:
        """Inspect the file after the write within this context, unless somebody else wrote too."""
        try:
            yield
        finally:
            with suppress(WijkError):
                seen = after_writing(self._path, database.stamp_at())
                if database.change_counter.alone():
                    self.known = seen

    def to_observe(self) -> Callable[[], ObservedFile]:
        """Return what looks at the file and at the lock from the outside, to be done in a thread."""
        return partial(observe, self._path, self.known, self.lock.has_name)

    def folder_stays(self) -> bool:
        """Whether the folder still exists, on its own disk: an empty mount point may replace a removed stick."""
        disk = disk_of(self._path.parent)
        return disk is not None and disk == self._disk

    def where_now(self) -> Path | None:
        """Return the new path of our renamed file within its folder, or else a file with the same bytes."""
        return moved_to(self._path, self.known) or equal_beside(self._path, self.known)

    def release(self) -> None:
        """Let go of the lock."""
        self.lock.release()

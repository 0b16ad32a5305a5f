"""The file of an open dossier: whether everything is saved, its copies, and closing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from wijkwizard.dossier import copies
from wijkwizard.dossier.file.meta_marks import MERGED, merged_in
from wijkwizard.dossier.file.watch import ObservedFile
from wijkwizard.dossier.log.state import State
from wijkwizard.errors import WijkError
from wijkwizard.session.current import CurrentState
from wijkwizard.session.storage.opening_result import Opened
from wijkwizard.session.storage.pending_writes import PendingWrites


class DossierFile:
    """The file of an open dossier.

    Attributes:
        path: its path.
        notices: what the user should know on opening, in Dutch.
        damage: what in the dossier was repaired or could not be read, in Dutch; also among the notices.
        partly: whether only a part of it could be read, so that it can go on in another file alone.
        interrupted: whether the program that wrote last did not close it.
        closed: whether it was closed; nothing of it is kept anywhere any more, for it may have been wiped.
        copied: whether dated copies are kept of this dossier.
        instead_of: the file in which could not be saved, after which this one was made without asking; else ``None``.
        merged_from: from which copies it was merged, as far as known.
        saved_at: when the last answer was written, or ``None`` when nothing was.
    """

    def __init__(
        self, opened: Opened, pending: PendingWrites, current: CurrentState, now: Callable[[], datetime]
    ) -> None:
        """Start with a file that was just opened.

        Args:
            opened: the result of opening it.
            pending: the file, with its pending writes.
            current: the current state of the dossier.
            now: returns the current time.
        """
        self.path: Path = opened.store.path
        self.notices, self.damage = opened.notices, opened.damage
        notice = opened.store.notice
        self.partly = notice is not None and notice.code == "dossier-partly"
        self.interrupted = opened.store.interrupted
        self.merged_from = merged_in(opened.store.marked(MERGED))
        self.copied = self.closed = False
        self.instead_of: Path | None = None
        last = opened.state.last_at
        self.saved_at = datetime.fromisoformat(last) if last else None
        self._pending, self._current, self._now = pending, current, now
        self._copied_state: State | None = None
        self._at_close: list[Callable[[], object]] = []

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written, because another window has the dossier or the disk refuses."""
        return self._pending.store.read_only

    @property
    def trouble(self) -> WijkError | None:
        """Why not everything is on disk, or ``None`` when it is."""
        return self._pending.held.trouble

    def work_on_in_memory(self) -> None:
        """From now on keep failed writes in memory and retry; ``trouble`` says why as long as it lasts."""
        self._pending.allowed = True

    # Whether it is still there and ours.

    def look(self) -> None:
        """Look whether the file is still ours, and try again to write what waits."""
        self._written_at_last(self._pending.look)

    def to_observe(self) -> Callable[[], ObservedFile] | None:
        """Return a function that inspects the file from another thread; ``None`` when there is nothing to inspect."""
        guard = self._pending.store.guard
        return guard.to_observe() if guard is not None else None

    def observed(self, observe: ObservedFile | None) -> None:
        """Handle the result of such an inspection; ``None`` means that the disk does not respond."""
        if observe is None:
            self._pending.wait(self.path)
        else:
            self._written_at_last(lambda: self._pending.seen(observe))

    def _written_at_last(self, work: Callable[[], object]) -> None:
        waited = bool(self._pending.held.events)
        work()
        if waited:
            self.written()

    def written(self, at: datetime | None = None) -> None:
        """Record the time of a write, unless it is in memory only."""
        if self.trouble is None:
            self.saved_at = at or self._now()

    # The end.

    def keep_copy(self) -> WijkError | None:
        """Make a dated copy when anything was written since the last one; return the error when that failed."""
        if not self.copied or self.read_only or self._copied_state is self._current.state:
            return None
        try:
            copies.make(self._pending.store, self._now())
        except WijkError as error:
            return error
        self._copied_state = self._current.state
        return None

    def close(self) -> None:
        """Make a copy when something changed, close the file and release the lock; idempotent."""
        if not self.closed:
            self.keep_copy()
        self.closed = True
        self._pending.store.close()
        self.let_go()

    def let_go(self) -> None:
        """Run the actions that follow closing."""
        while self._at_close:
            self._at_close.pop()()

    def on_close(self, act: Callable[[], object]) -> None:
        """Do this after closing."""
        self._at_close.append(act)

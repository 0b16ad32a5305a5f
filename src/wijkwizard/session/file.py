"""The file of an open dossier: whether everything is saved, its copies, and closing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from wijkwizard.dossier import copies
from wijkwizard.dossier.file.watch import Glimpse
from wijkwizard.dossier.log.state import State
from wijkwizard.errors import WijkError
from wijkwizard.session.current import CurrentState
from wijkwizard.session.opening_result import Opened
from wijkwizard.session.pending_writes import PendingWrites


class DossierFile:
    """The file in which an open dossier stands.

    Attributes:
        path: where it is.
        notices: what the user should know on opening, in Dutch.
        damage: what in the dossier was mended or could not be read, in Dutch; also among the notices.
        partly: whether only a part of it could be read, so that it can go on in another file alone.
        interrupted: whether the program that wrote last never came to closing.
        closed: whether it was closed; nothing of it is kept anywhere any more, for it may have been wiped.
        copied: whether dated copies are kept of this dossier.
        instead_of: the file in which could not be saved, after which this one was made without asking; else ``None``.
        saved_at: when the last answer was written, or ``None`` when nothing was.
    """

    def __init__(
        self, opened: Opened, holding: PendingWrites, current: CurrentState, now: Callable[[], datetime]
    ) -> None:
        """Begin with a file that was opened just now.

        Args:
            opened: what opening it found.
            holding: the file, with what is not in it yet.
            current: the dossier as it stands.
            now: gives the moment.
        """
        self.path: Path = opened.store.path
        self.notices, self.damage = opened.notices, opened.damage
        notice = opened.store.notice
        self.partly = notice is not None and notice.code == "dossier-partly"
        self.interrupted = opened.store.interrupted
        self.copied = self.closed = False
        self.instead_of: Path | None = None
        last = opened.state.last_at
        self.saved_at = datetime.fromisoformat(last) if last else None
        self._holding, self._current, self._now = holding, current, now
        self._copied_state: State | None = None
        self._at_close: list[Callable[[], object]] = []

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written, because another window has the dossier or the disk refuses."""
        return self._holding.store.read_only

    @property
    def trouble(self) -> WijkError | None:
        """Why not everything is on disk, or ``None`` when it is."""
        return self._holding.held.trouble

    def work_on_in_memory(self) -> None:
        """From now on hold what cannot be written, and try again; ``trouble`` says so as long as it lasts."""
        self._holding.allowed = True

    # Whether it is still there and ours.

    def look(self) -> None:
        """Look whether the file is still ours, and try again to write what waits."""
        self._written_at_last(self._holding.look)

    def to_glimpse(self) -> Callable[[], Glimpse] | None:
        """Return what looks at the file beside the work, for a thread; ``None`` when there is nothing to see."""
        guard = self._holding.store.guard
        return guard.to_glimpse() if guard is not None else None

    def glimpsed(self, glimpse: Glimpse | None) -> None:
        """Take what was seen beside the work; ``None`` says that the disk does not answer."""
        if glimpse is None:
            self._holding.wait(self.path)
        else:
            self._written_at_last(lambda: self._holding.seen(glimpse))

    def _written_at_last(self, work: Callable[[], object]) -> None:
        waited = bool(self._holding.held.events)
        work()
        if waited:
            self.written()

    def written(self, at: datetime | None = None) -> None:
        """Note that something was written, at this moment or now, unless it stands in memory alone."""
        if self.trouble is None:
            self.saved_at = at or self._now()

    # The end.

    def keep_copy(self) -> WijkError | None:
        """Make a dated copy when anything was written since the last one; return why not when that failed."""
        if not self.copied or self.read_only or self._copied_state is self._current.state:
            return None
        try:
            copies.make(self._holding.store, self._now())
        except WijkError as error:
            return error
        self._copied_state = self._current.state
        return None

    def close(self) -> None:
        """Keep a copy when something changed, close the file and give the lock back; once."""
        if not self.closed:
            self.keep_copy()
        self.closed = True
        self._holding.store.close()
        self.let_go()

    def let_go(self) -> None:
        """Do what is to be done after closing."""
        while self._at_close:
            self._at_close.pop()()

    def on_close(self, act: Callable[[], object]) -> None:
        """Do this after closing."""
        self._at_close.append(act)

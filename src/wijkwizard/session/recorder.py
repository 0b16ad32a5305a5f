"""Writes steps to the file of an open dossier, in order, and derives the new state after each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from wijkwizard.dossier.log.events import Event, Payload
from wijkwizard.dossier.log.fold import extend
from wijkwizard.dossier.log.payloads import numbered
from wijkwizard.session.current import CurrentState
from wijkwizard.session.environment import Environment
from wijkwizard.session.storage.file import DossierFile
from wijkwizard.session.storage.pending_writes import PendingWrites
from wijkwizard.terms import DraftKey


class Recorder:
    """Writes all changes of a dossier.

    Attributes:
        current: the current state of the dossier, updated by each write.
        environment: the clock and randomness.
    """

    def __init__(
        self,
        current: CurrentState,
        pending: PendingWrites,
        file: DossierFile,
        environment: Environment,
        begin: tuple[Payload, ...],
    ) -> None:
        """Write to one file.

        Args:
            current: the current state of the dossier.
            pending: its file, with its pending writes.
            file: the same file, which notes when something was written.
            environment: the clock and randomness.
            begin: the events that precede the first answer of this opening.
        """
        self.current, self.environment = current, environment
        self._pending, self._file, self._begin = pending, file, begin
        self._name = current.opening = environment.token()

    def append_events(self, payloads: Iterable[Payload], answered: Iterable[DraftKey] = ()) -> None:
        """Write a step, and remove the half-typed text of the answered slots."""
        payloads, keys = tuple(payloads), tuple(answered)
        if not payloads:
            if not self._file.read_only:
                self._pending.change_drafts(dict.fromkeys(keys))
            return
        self._pending.store.must_write()
        self.begin()
        self._write(self.environment.now(), payloads, keys)

    def step(self, payloads: Iterable[Payload]) -> tuple[Event, ...]:
        """Return a step as it would be written now, with the record of this opening before it; nothing is written."""
        at, state = self.environment.now().isoformat(timespec="seconds"), self.current.state
        payloads = tuple(payloads)
        begun = numbered(state, self._name, at, self._begin if payloads else ())
        return (*begun, *numbered(extend(state, begun), self._name, at, payloads))

    def begin(self) -> None:
        """Write the events that start this opening; called with the first answer, because reading writes nothing."""
        if self._begin:
            self._write(self.environment.now(), self._begin)
            # Only now: on a full disk the next answer tries again.
            self._begin = ()

    def _write(self, now: datetime, payloads: tuple[Payload, ...], answered: Iterable[DraftKey] = ()) -> None:
        state = self.current.state
        events = numbered(state, self._name, now.isoformat(timespec="seconds"), payloads)
        self._pending.append(events, answered)
        self.current.state = extend(state, events)
        self._file.written(now)
        self._pending.written()

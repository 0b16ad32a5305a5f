"""Opens an open dossier a second time for another thread, since a connection belongs to its thread."""

from __future__ import annotations

from wijkwizard.dossier.file.database import Database
from wijkwizard.dossier.file.header import SCHEMA_VERSION
from wijkwizard.dossier.file.lock import LockState, refusal
from wijkwizard.dossier.file.scratch_copy import kept_if_well
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.file.watch import FileStatus, judge
from wijkwizard.errors import WijkError


def reopen(store: Store) -> Store:
    """Open the file of a dossier a second time with its lock; uses nothing of the first connection.

    Raises:
        WijkError: those of ``must_write``, ``dossier-busy`` when the other thread hangs in the middle of writing,
            ``dossier-changed`` when the file differs from our last write, and those of opening.
    """
    store.must_write()
    # The heading is not read here: closing that handle would drop the locks of the other thread.
    database = Database.to_write(store.path, SCHEMA_VERSION, checked=True)
    if database is None or store.guard is None:
        raise refusal(store.path, LockState.HELD)
    with kept_if_well(database):
        again = Store(store.path, database, store.guard.lock, form=store.form)
        if again.guard is None or judge(store.guard.known, again.guard.known) is not FileStatus.OURS:
            raise WijkError("dossier-changed", path=store.path)
        return again

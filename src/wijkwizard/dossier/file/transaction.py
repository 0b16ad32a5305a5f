"""Runs statements in one transaction, all or nothing, on a connection of any SQLite library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from wijkwizard.dossier.file.connection import C
from wijkwizard.dossier.file.schema import Fill


@contextmanager
def transaction(db: C, sort: str = "IMMEDIATE") -> Iterator[C]:
    """Keep all that is done meanwhile, or nothing of it.

    Args:
        db: the connection.
        sort: when SQLite takes its locks.
    """
    db.execute(f"BEGIN {sort}")
    try:
        yield db
        db.execute("COMMIT")
    except BaseException:
        with suppress(Exception):  # what went wrong is on its way already
            db.execute("ROLLBACK")
        raise


def fill(db: C, steps: Iterable[Fill]) -> None:
    """Carry out each statement for its rows."""
    for statement, rows in steps:
        db.executemany(statement, rows)

"""The rollback journal that SQLite keeps next to a file, which temporarily holds previous contents."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from wijkwizard.dossier.file.connection import Connection
from wijkwizard.files.look import SQLITE
from wijkwizard.files.overwrite import overwrite


def journal_of(path: Path) -> Path:
    """Return the path of the journal of a database."""
    return path.with_name(f"{path.name}-journal")


@contextmanager
def journal_overwritten(db: Connection, path: Path | None) -> Iterator[None]:
    """Overwrite the journal after what is done meanwhile, for it holds the words that went.

    Args:
        db: the connection, with the journal that is truncated.
        path: the file, or ``None`` when no words go.
    """
    if path is None:
        yield
        return
    db.execute("PRAGMA journal_mode = PERSIST")
    try:
        yield
        with suppress(OSError):
            overwrite(journal_of(path))
    finally:
        db.execute("PRAGMA journal_mode = TRUNCATE")


def drop_empty_journal(path: Path) -> None:
    """Remove the empty journal of a dossier that was lost, renamed or emptied while it was open.

    One beside a database stays: another program may be about to write in it.
    """
    journal = journal_of(path)
    with suppress(OSError):
        if journal.stat().st_size == 0 and not _is_database(path):
            journal.unlink()


def _is_database(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(SQLITE)) == SQLITE
    except FileNotFoundError:
        return False

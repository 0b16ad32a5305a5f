"""Reads the change counter of SQLite, which shows that another program wrote a transaction."""

from __future__ import annotations

from contextlib import suppress

from wijkwizard.dossier.file.connection import Connection


class ChangeCounter:
    """The last seen counter of transactions of others, read through one connection."""

    def __init__(self, db: Connection) -> None:
        """Begin with nothing seen, by which nothing is refused."""
        self._db = db
        self._seen: int | None = None

    def remember(self) -> None:
        """Store the current counter; a write of another program after this makes our next write fail."""
        self._seen = self._now()

    def alone(self) -> bool:
        """Whether nobody else wrote since ``remember``; certain only while SQLite holds its lock."""
        return self._seen in {None, self._now()}

    def _now(self) -> int | None:
        with suppress(Exception):  # a missing disk is reported by the check of the file
            return int(self._db.execute("PRAGMA data_version").fetchone()[0])
        return None

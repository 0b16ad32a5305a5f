"""Reads the change counter of SQLite, which shows that another program wrote a transaction."""

from __future__ import annotations

from contextlib import suppress

from wijkwizard.dossier.file.connection import Connection


class ChangeCounter:
    """What was seen last of the transactions of others, through one connection."""

    def __init__(self, db: Connection) -> None:
        """Begin with nothing seen, by which nothing is refused."""
        self._db = db
        self._seen: int | None = None

    def remember(self) -> None:
        """Remember how things stand: when anybody else writes between this and a write of ours, that is refused."""
        self._seen = self._now()

    def alone(self) -> bool:
        """Whether nobody else wrote since how things stood; for sure while SQLite holds its lock."""
        return self._seen in {None, self._now()}

    def _now(self) -> int | None:
        with suppress(Exception):  # a disk that is gone is reported by who looks at the file
            return int(self._db.execute("PRAGMA data_version").fetchone()[0])
        return None

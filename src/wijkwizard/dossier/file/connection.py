"""The protocol of a database connection, for modules that must not depend on one SQLite library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Protocol, TypeVar


class Cursor(Protocol):
    """What the database answered."""

    def fetchone(self) -> Any:
        """Return the next row, or ``None``."""

    def __iter__(self) -> Iterator[Any]:
        """Go through the rows."""


class Connection(Protocol):
    """A connection to a database."""

    def execute(self, sql: str, /) -> Cursor:
        """Ask or tell something."""

    def executemany(self, sql: str, rows: Iterable[Any], /) -> Cursor:
        """Tell the same of each row."""


C = TypeVar("C", bound=Connection)

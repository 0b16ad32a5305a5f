"""The protocol of a database connection, for modules that must not depend on one SQLite library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Protocol, TypeVar


class Cursor(Protocol):
    """The protocol of a cursor with the result of a statement."""

    def fetchone(self) -> Any:
        """Return the next row, or ``None``."""

    def __iter__(self) -> Iterator[Any]:
        """Go through the rows."""


class Connection(Protocol):
    """The protocol of a connection to a database."""

    def execute(self, sql: str, /) -> Cursor:
        """Execute a statement."""

    def executemany(self, sql: str, rows: Iterable[Any], /) -> Cursor:
        """Execute a statement for each row."""


C = TypeVar("C", bound=Connection)

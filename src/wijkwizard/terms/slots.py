"""The address of an answer: a question, and for a column of a table also the row."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple


class Slot(NamedTuple):
    """The address of one answer.

    Attributes:
        question: id of the question; a column of a table is ``table.column``.
        row: id of the row for a column, otherwise ``None``.
    """

    question: str
    row: str | None = None

    def __str__(self) -> str:
        """Write the slot as ``question`` or ``table.column@row``."""
        return self.question if self.row is None else f"{self.question}@{self.row}"

    @classmethod
    def parse(cls, text: str) -> Slot:
        """Read what ``str`` wrote."""
        question, at, row = text.partition("@")
        return cls(question, row if at else None)

    @property
    def table(self) -> str | None:
        """Id of the table that a column belongs to, or ``None`` for a question outside tables."""
        return _table_of(self.question)


@lru_cache(maxsize=2048)
def _table_of(question: str) -> str | None:
    """Return the table of a question; there are hundreds of them, and each is asked about thousands of times."""
    table, dot, _ = question.rpartition(".")
    return table if dot else None


class DraftKey(NamedTuple):
    """The address of half-typed text.

    Attributes:
        slot: the slot as text, or the key of a finding.
        kind: empty for the field of an answer; ``account``, ``park`` or ``reply`` for a window next to it.
    """

    slot: str
    kind: str = ""

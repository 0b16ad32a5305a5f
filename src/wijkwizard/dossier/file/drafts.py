"""Stores half-typed text outside the log: one row per input field."""

from __future__ import annotations

from types import NoneType
from typing import NamedTuple

from wijkwizard.dossier.file.checksum import checksum, holds
from wijkwizard.dossier.log.serialize import is_moment
from wijkwizard.terms import DraftKey

_COLUMNS = 6


class Draft(NamedTuple):
    """Half-typed text of one input.

    Attributes:
        slot: as of ``DraftKey``.
        text: what was typed; of a window its fields as JSON.
        at: when, ISO 8601 with its UTC offset.
        kind: as of ``DraftKey``.
        why: why it could not become the answer, in Dutch; empty when nobody tried.
    """

    slot: str
    text: str
    at: str
    kind: str = ""
    why: str = ""

    @property
    def key(self) -> DraftKey:
        """The place where it was typed."""
        return DraftKey(self.slot, self.kind)


def to_row(draft: Draft) -> tuple[str, ...]:
    """Return slot, kind, text, reason and moment, and the checksum of these."""
    columns = (draft.slot, draft.kind, draft.text, draft.why, draft.at)
    return (*columns, checksum(*columns))


def from_row(row: tuple[object, ...]) -> Draft | None:
    """Return a row as a draft; ``None`` when it is not whole, or no draft."""
    if tuple(map(type, row)) != (str,) * _COLUMNS or not holds(row) or not is_moment(str(row[4])):
        return None
    slot, kind, text, why, at, _ = map(str, row)
    return Draft(slot, text, at, kind, why)


def from_old_row(row: tuple[object, ...]) -> Draft | None:
    """Return the single half-typed text of an earlier version: number, slot, text, time, later a checksum."""
    plain = tuple(map(type, row[1:4])) == (str, str, str) and isinstance(row[0], (int, NoneType))
    if not plain or not is_moment(str(row[3])):
        return None
    old, summed = 4, 5
    if len(row) == old or (len(row) == summed and holds(row[1:])):
        return Draft(str(row[1]), str(row[2]), str(row[3]))
    return None

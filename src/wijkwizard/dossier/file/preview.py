"""Reads what can be known of a dossier without its password: ids of its events, and which lock it has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from wijkwizard.dossier.file.cipher import Cipher
from wijkwizard.dossier.file.database import Database
from wijkwizard.dossier.file.header import check_heading
from wijkwizard.dossier.file.meta_marks import MADE, WIPED, is_made, wiped_in
from wijkwizard.dossier.file.salvage import entries_in, named_in, wrapped_in
from wijkwizard.dossier.log.events import EventId
from wijkwizard.errors import WijkError


@dataclass(frozen=True, slots=True)
class DossierPreview:
    """What is known of a dossier without its password; empty for one that cannot be read.

    Attributes:
        names: the ids of all its events.
        wrapped: its wrapped key; ``None`` without a password, empty when it is damaged.
        wiped: ids of events that were wiped, when it has a password.
        made: whether the program made it next to another state of the same dossier.
        unclean: whether pages may still hold what was wiped or encrypted.
    """

    names: frozenset[EventId] = frozenset()
    wrapped: str | None = None
    wiped: frozenset[EventId] = frozenset()
    made: bool = False
    unclean: bool = False

    def shares_event(self, names: Iterable[EventId]) -> bool:
        """Return whether it shares an event with another, and so is a state of the same dossier."""
        return not self.names.isdisjoint(names)

    def locked_with(self, cipher: Cipher | None) -> bool:
        """Return whether it has exactly this cipher, or none when ``cipher`` is ``None``."""
        return self.wrapped == (cipher.wrapped if cipher else None)


def preview(path: Path) -> DossierPreview:
    """Look at a dossier, however damaged it is."""
    try:
        with closing(Database.to_read(path, check_heading(path))) as database:
            return _glance(path, database.names(), database.wrapped(), database.marks())
    except WijkError:
        try:
            records = entries_in(path)
        except WijkError:
            return DossierPreview()
    pairs = (record for record in records if len(record) == 2)  # noqa: PLR2004 - key and value
    marks = {str(key): str(value) for key, value in pairs}
    return _glance(path, named_in(records), wrapped_in(records), marks)


def _glance(
    path: Path, names: Iterable[EventId], wrapped: tuple[str, ...] | None, marks: Mapping[str, str]
) -> DossierPreview:
    return DossierPreview(
        frozenset(names),
        None if wrapped is None else next(iter(wrapped), ""),
        wiped_in(marks.get(WIPED)),
        is_made(marks.get(MADE), path.name),
        "wiping" in marks,
    )

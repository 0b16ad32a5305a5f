"""Keeps a half-filled form while it is typed, and restores it when its window is opened again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, cast

from wijkwizard.conversation.form import FormEntry
from wijkwizard.conversation.form_drafts import as_left, fields_left, fields_to_text
from wijkwizard.errors import WijkError
from wijkwizard.terms import DraftKey, Slot

if TYPE_CHECKING:
    from textual.screen import Screen

    from wijkwizard.tui.wizard import Wizard


class HalfFilled:
    """What is typed in a window on its way to disk."""

    def __init__(self, screen: Screen[dict[str, str] | None], key: DraftKey) -> None:
        """Keep what is typed in this window, under this key."""
        self._screen, self._key = screen, key

    @property
    def _wizard(self) -> Wizard:
        return cast("Wizard", self._screen.app)

    def found(self, entries: Iterable[FormEntry]) -> Iterator[FormEntry]:
        """Return the fields as they were left half-typed; what cannot be read is left out."""
        return as_left(entries, fields_left(self._wizard.dossier.need().drafts.all(), self._key))

    def filled(self, now: Mapping[str, str], before: Mapping[str, str]) -> None:
        """Keep what is in the fields; when it is what was there before, there is nothing to keep."""
        if now == before:
            self._drop()
        else:
            self._wizard.keeping.drafts.typed(self._key, fields_to_text(now))

    def closed(self, *, kept: bool) -> None:
        """Note that the window closes; what is kept goes when it is written, what was given up goes now."""
        self._wizard.dossier.memory.windows.get(Slot.parse(self._key.slot), set()).discard(self._key.kind)
        if kept:
            self._wizard.keeping.drafts.flush()
        else:
            self._drop()

    def _drop(self) -> None:
        self._wizard.keeping.drafts.drop(self._key)
        try:
            self._wizard.dossier.need().drafts.drop(*self._key)
        except WijkError:
            return  # The text stays on disk, and is offered again.

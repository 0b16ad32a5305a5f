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
    """Saves what is typed in a window."""

    def __init__(self, screen: Screen[dict[str, str] | None], key: DraftKey) -> None:
        """Save what is typed in this window, under this key."""
        self._screen, self._key = screen, key

    @property
    def _wizard(self) -> Wizard:
        return cast("Wizard", self._screen.app)

    def found(self, entries: Iterable[FormEntry]) -> Iterator[FormEntry]:
        """Return the fields with their stored half-typed texts; unreadable ones are left out."""
        return as_left(entries, fields_left(self._wizard.dossier.need().drafts.all(), self._key))

    def filled(self, now: Mapping[str, str], before: Mapping[str, str]) -> None:
        """Store the fields; when nothing differs from before, store nothing."""
        if now == before:
            self._drop()
        else:
            self._wizard.keeping.drafts.typed(self._key, fields_to_text(now))

    def closed(self, *, kept: bool) -> None:
        """Handle the closing of the window: a cancelled text is removed now, a saved one when it is written."""
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

"""Keeps a half-filled form while it is typed, and restores it when its window is opened again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol, cast

from wijkwizard.conversation.form import FormEntry
from wijkwizard.conversation.form_drafts import as_left, fields_left, fields_to_text
from wijkwizard.errors import WijkError
from wijkwizard.terms import DraftKey, Slot

if TYPE_CHECKING:
    from textual.screen import Screen

    from wijkwizard.conversation.drafts import Drafts
    from wijkwizard.tui.open_dossier import OpenDossier


class HoldsDrafts(Protocol):
    """What saves half-typed text.

    Attributes:
        drafts: half-typed text that is about to be saved.
    """

    drafts: Drafts


class KeepsDrafts(Protocol):
    """The protocol of the app as a window with half-typed text uses it."""

    @property
    def dossier(self) -> OpenDossier:
        """The dossier that is open."""

    @property
    def keeping(self) -> HoldsDrafts:
        """The autosave."""


class HalfFilled:
    """Saves what is typed in a window."""

    def __init__(self, screen: Screen[dict[str, str] | None], key: DraftKey) -> None:
        """Save what is typed in this window, under this key."""
        self._screen, self._key = screen, key

    @property
    def _keeper(self) -> KeepsDrafts:
        return cast("KeepsDrafts", self._screen.app)

    def found(self, entries: Iterable[FormEntry]) -> Iterator[FormEntry]:
        """Return the fields with their stored half-typed texts; unreadable ones are left out."""
        return as_left(entries, fields_left(self._keeper.dossier.need().drafts.all(), self._key))

    def filled(self, now: Mapping[str, str], before: Mapping[str, str]) -> None:
        """Store the fields; when nothing differs from before, store nothing."""
        if now == before:
            self._drop()
        else:
            self._keeper.keeping.drafts.typed(self._key, fields_to_text(now))

    def closed(self, *, kept: bool) -> None:
        """Handle the closing of the window: a cancelled text is removed now, a saved one when it is written."""
        self._keeper.dossier.memory.windows.get(Slot.parse(self._key.slot), set()).discard(self._key.kind)
        if kept:
            self._keeper.keeping.drafts.flush()
        else:
            self._drop()

    def _drop(self) -> None:
        self._keeper.keeping.drafts.drop(self._key)
        try:
            self._keeper.dossier.need().drafts.drop(*self._key)
        except WijkError:
            return  # The text stays on disk, and is offered again.

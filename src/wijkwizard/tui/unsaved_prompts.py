"""Windows that ask what to do with work that is not on disk, while working and when leaving."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.unsaved_work import (
    HELD,
    LOSE,
    PLACE,
    TITLE,
    keep,
    keep_at,
    keep_ways,
    kept_words,
    place_form,
)
from wijkwizard.errors import WijkError
from wijkwizard.tui import screens
from wijkwizard.tui.open_dossier import OpenDossier

if TYPE_CHECKING:
    from wijkwizard.session import Session

Leave = Callable[[], object]


class UnsavedPrompts:
    """Asks where to save work that is not on disk."""

    def __init__(
        self,
        app: App[None],
        dossier: OpenDossier,
        folder: Callable[[], Path],
        tell: Callable[[], object],
    ) -> None:
        """Ask in this app.

        Args:
            app: the app that asks.
            dossier: the open dossier.
            folder: returns the folder where new dossiers are proposed.
            tell: says whether the work is on disk now.
        """
        self._app, self._dossier, self._folder, self._tell = app, dossier, folder, tell
        self._asking = False

    def ask(self, session: Session, trouble: WijkError, leave: Leave | None = None) -> None:
        """Ask what to do with work that is not on disk.

        Args:
            session: the open dossier.
            trouble: why it is not on disk.
            leave: what follows when the dossier is to be closed.
        """
        if self._asking:
            return
        self._asking = True

        def chosen(way: str | None) -> None:
            self._asking = False
            if way == PLACE:
                self._ask_place(session, leave)
            elif way == LOSE and leave is not None:
                leave()
            elif way is not None:
                self._try(lambda: keep(session.relocation, session.file, way), leave)

        self._app.clear_notifications()  # it says the same, and would cover the choices
        ways = keep_ways(session.relocation, trouble, leaving=leave is not None)
        lines = [ListLine(way, words) for way, words in ways]
        self._app.push_screen(screens.Ask(TITLE, f"{trouble.sentence}\n{HELD}", lines), chosen)

    def _ask_place(
        self, session: Session, leave: Leave | None, before: Mapping[str, str] | None = None
    ) -> None:
        def kept(filled: dict[str, str] | None) -> None:
            if filled is not None and not self._try(lambda: keep_at(session.relocation, filled), leave):
                self._ask_place(session, leave, filled)

        self._app.push_screen(
            screens.Form(place_form(session.relocation, session.file, self._folder(), before)), kept
        )

    def _try(self, work: Callable[[], object], leave: Leave | None) -> bool:
        """Run it, show the result, and leave when that was wanted and everything is on disk."""
        session, trouble = self._dossier.need(), None
        try:
            work()
            trouble = session.file.trouble
        except WijkError as error:
            trouble = error
        self._tell()
        if trouble is not None:
            text = f"{trouble.sentence} {trouble.remedy}"
            self._app.notify(text, severity="error", timeout=10, markup=False)
        elif leave is not None:
            leave()
        else:
            self._app.notify(kept_words(session.file), markup=False)
        return trouble is None

"""Saves half-typed text and the file while the wizard runs, and when the system ends it."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from textual.app import App

from wijkwizard.conversation.drafts import Drafts
from wijkwizard.conversation.unsaved_work import mended_words, saved_words, trouble_words
from wijkwizard.errors import WijkError
from wijkwizard.session.storage.fallback_save import save_beside, save_unasked
from wijkwizard.stop_requests import heed
from wijkwizard.terms import DraftKey
from wijkwizard.tui.framework_fixes import put_terminal_back
from wijkwizard.tui.open_dossier import OpenDossier
from wijkwizard.tui.takes_answers import TakesAnswers
from wijkwizard.tui.unsaved_prompts import UnsavedPrompts

if TYPE_CHECKING:
    from wijkwizard.dossier.file.watch import ObservedFile
    from wijkwizard.session import Session
    from wijkwizard.session.visibility import Visibility
    from wijkwizard.terms import GridValue, Slot


def _nothing() -> None:
    """Do nothing."""


EVERY = 2.0
"""Seconds between two looks at the file."""

SILENT = 6.0
"""Seconds after which a look that did not come back says that the disk does not answer."""


class ShowsSaved(Protocol):
    """A screen with a header and a footer that show the save status."""

    def show_saved(self) -> None:
        """Show what is saved and when."""


@runtime_checkable
class HoldsWork(Protocol):
    """A screen on which something may be typed that is not saved yet."""

    @property
    def frame(self) -> ShowsSaved:
        """The lines above and below."""

    @property
    def answering(self) -> TakesAnswers:
        """The access to typed input that is no answer yet."""


class Autosave:
    """Saves what is typed in the open dossier.

    Attributes:
        drafts: half-typed text that is about to be saved.
        stopped: the system ended the wizard, and it saved.
        unheed: restores the default handlers of the system.
        last_words: what was kept and where, to say when the terminal is as it was; empty when nothing is to be said.
    """

    def __init__(
        self,
        app: App[None],
        dossier: OpenDossier,
        folder: Callable[[], Path],
        showing: Callable[[], Visibility],
    ) -> None:
        """Save what is typed in this app.

        Args:
            app: what shows that something is kept, and is closed.
            dossier: the open dossier.
            folder: returns the folder where new dossiers are proposed.
            showing: returns what may be shown now.
        """
        self._app, self._dossier, self._folder, self._showing = app, dossier, folder, showing
        self.drafts = Drafts(self._keep_draft, app.set_timer)
        self.stopped, self.last_words = False, ""
        self.unheed: Callable[[], None] = _nothing
        self._exit: Callable[[int], object] = os._exit
        self._elsewhere = UnsavedPrompts(app, dossier, folder, self.tell)
        self._reported_trouble = ""
        self._looking_since: float | None = None
        self._looked_at: Session | None = None

    def _keep_draft(self, key: DraftKey, text: str) -> None:
        """Save half-typed text to disk; show why when that fails."""
        session = self._dossier.session
        if session is None:
            return
        try:
            session.drafts.keep(key.slot, text, kind=key.kind)
        except WijkError as error:
            sentence = f"{error.sentence} {error.remedy}"
            self._app.notify(sentence, severity="error", timeout=10, markup=False)
        self.tell()

    # The file.

    def look_aside(self) -> None:
        """Inspect the file in a thread, because a slow disk must not block the screen; one inspection at a time."""
        session = self._dossier.session
        if session is None or self.stopped:
            return
        if self._looking_since is not None:
            if monotonic() - self._looking_since > SILENT and session is self._looked_at:
                session.file.observed(None)
                self.tell()
            return
        act = session.file.to_observe()
        if act is not None:
            self._looking_since, self._looked_at = monotonic(), session
            self._app.run_worker(self._observe(session, act), group="bestand", exit_on_error=False)

    async def _observe(self, session: Session, act: Callable[[], ObservedFile]) -> None:
        """Inspect the file in a thread, and handle the result in the thread of the app."""
        try:
            seen = await asyncio.to_thread(act)
        finally:
            self._looking_since = None
        if session is self._dossier.session and not self.stopped:
            session.file.observed(seen)
            self.tell()

    def look(self) -> None:
        """Look whether the file is still there and ours, and try again to write what waits."""
        session = self._dossier.session
        if session is not None and not self.stopped:
            session.file.look()
            self.tell()

    def tell(self) -> None:
        """Show a message once when work is not on disk, and once when it is again; the footer shows it always."""
        session = self._dossier.session
        trouble = session.file.trouble if session is not None else None
        code = trouble.code if trouble else ""
        if code == self._reported_trouble:
            return
        before, self._reported_trouble = self._reported_trouble, code
        for screen in self._app.screen_stack:
            if isinstance(screen, HoldsWork):
                screen.frame.show_saved()
        if trouble is not None:
            self._app.notify(trouble_words(trouble), severity="error", timeout=20, markup=False)
        elif before and session is not None:
            self._app.notify(mended_words(session.file), markup=False)

    def ask(self) -> None:
        """Ask where to save work that is not on disk, or show that everything is saved."""
        session = self._dossier.session
        if session is None or self._dossier.example:
            return
        self.look()
        if text := saved_words(session.file):
            self._app.notify(text, markup=False)
        elif session.file.trouble is not None:
            self._elsewhere.ask(session, session.file.trouble)

    def leave(self, leave: Callable[[], object]) -> None:
        """Do this when everything is on disk; otherwise ask first where it stays."""
        session = self._dossier.session
        if session is None or self._dossier.example:
            leave()
            return
        self.drafts.flush()
        self.look()
        if session.file.trouble is None:
            leave()
        else:
            self._elsewhere.ask(session, session.file.trouble, leave)

    # The end.

    def stop_now(self, code: int) -> None:
        """Save and stop without asking: the window is closed, or the system ends the program.

        Half-typed text stays half-typed, because nobody confirmed it as an answer.
        """
        if self.stopped:
            return
        for screen in reversed(self._app.screen_stack):
            if isinstance(screen, HoldsWork):
                with suppress(WijkError):
                    screen.answering.keep_counts()
        self.save_unasked()
        self._app.exit(return_code=code)

    def heed(self) -> None:
        """Save when the system stops the wizard; ``unheed`` restores the default handlers."""
        in_loop = asyncio.get_running_loop().call_soon_threadsafe
        self.unheed = heed(self.stop_now, self.stop_beside, in_loop)

    def end(self, *, failed: bool) -> None:
        """Save what is not on disk yet; after a failure nobody can be asked where."""
        if failed and not self.stopped:
            self.save_unasked()
        self.drafts.flush()

    def save_unasked(self) -> None:
        """Save everything without asking, in another file where it must, and close the dossier."""
        self.drafts.flush()
        self.stopped = True
        session = self._dossier.session
        if session is None:
            return
        from wijkwizard.conversation.unfinished import last_words, unfinished

        saved = save_unasked(session, self._folder())
        self._say_at_last(last_words(saved, unfinished(session.reader, session.drafts, self._showing())))
        session.close()

    def stop_beside(self, code: int) -> None:
        """Save and end the program from another thread, because the thread of the screen hangs."""
        session = self._dossier.session
        if session is not None:
            typed, counts = self.drafts.newest(), self._half_counted()
            self._say_at_last(save_beside(session, typed, self._folder(), counts))
        put_terminal_back(self._app)
        if self.last_words and sys.__stderr__ is not None:
            with suppress(OSError):
                print(self.last_words, file=sys.__stderr__, flush=True)
        self._exit(code)

    def _half_counted(self) -> tuple[tuple[Slot, GridValue], ...]:
        """Return the counts that are being typed, as far as a hanging screen can be read."""
        with suppress(Exception):  # whatever it is in the midst of, the rest is saved
            screens = [screen for screen in self._app.screen_stack if isinstance(screen, HoldsWork)]
            return tuple(count for screen in screens for count in screen.answering.half_counted())
        return ()

    def _say_at_last(self, words: str) -> None:
        """Store a message for after the terminal is restored; none for the example."""
        if not self._dossier.example:
            self.last_words = words

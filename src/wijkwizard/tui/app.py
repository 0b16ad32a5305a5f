"""The Textual app: assembles the parts of the wizard, and replaces the framework's messages by our own."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from types import MappingProxyType
from typing import TYPE_CHECKING

from textual import events
from textual.app import App
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from wijkwizard.terms.text_lines import line_ends
from wijkwizard.tui import screens
from wijkwizard.tui.audience import Audience
from wijkwizard.tui.autosave import EVERY, Autosave
from wijkwizard.tui.covered import CoveringMessage
from wijkwizard.tui.dossier_catalog import DossierCatalog
from wijkwizard.tui.example import Exercise
from wijkwizard.tui.framework_fixes import end_quietly, too_small
from wijkwizard.tui.key_burst import as_pressed
from wijkwizard.tui.key_queue import KeyQueue
from wijkwizard.tui.key_words import with_keys
from wijkwizard.tui.navigation import Navigation, ScreenTypes
from wijkwizard.tui.open_dossier import OpenDossier
from wijkwizard.tui.opening import open_dossier
from wijkwizard.tui.paper import ASKED, PaperMaker
from wijkwizard.tui.preload import import_ahead
from wijkwizard.tui.room_feed import EVERY as EVERY_LOOK
from wijkwizard.tui.room_feed import RoomFeed
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.start import StartScreen
from wijkwizard.tui.start_options import StartOptions
from wijkwizard.tui.stray_words import StrayWords
from wijkwizard.tui.themes import themes
from wijkwizard.tui.unfinished import unless_unfinished

if TYPE_CHECKING:
    from textual.notifications import SeverityLevel

_WAITS = 64
"""Waits and tasks that can go on at once: far more than one screen has timers and messages."""


_SCREENS = ScreenTypes(
    MappingProxyType(
        {
            "plekken": lambda: screens.PlacesScreen,
            "overzicht": lambda: screens.OverviewScreen,
            "lijst": lambda: screens.ToDoScreen,
            "plan": lambda: screens.PlanScreen,
            "cijfers": lambda: screens.FiguresScreen,
        }
    ),
    lambda: screens.ConversationScreen,
)
"""The screens that can be gone to, by name."""


class WijkApp(App[None]):
    """The Textual app, with the parts of the wizard as in ``Wizard``.

    Attributes:
        keys: the queue that delivers one key at a time.
        failure: the unexpected exception that ended the app.
    """

    TITLE = "wijkwizard"
    ENABLE_COMMAND_PALETTE = False
    CSS = """
    Screen { background: $background; color: $foreground; }
    ToastRack { margin-bottom: 1; }
    Toast { background: $panel; color: $foreground; width: 64; max-width: 90%; padding: 0 1; margin-top: 0; }
    Toast.-information { border-left: outer $goed; }
    Toast.-error { border-left: outer $fout; }
    Toast.-warning { border-left: outer $accent; }
    Tooltip { display: none; }
    """

    def __init__(self, start: StartOptions, catalog: DossierCatalog, ahead: Iterable[str] = ()) -> None:
        super().__init__()
        self.start, self.catalog, self._ahead = start, catalog, ahead
        self.failure: Exception | None = None
        self.covering = CoveringMessage(self)
        self.keys = KeyQueue(self, StrayWords(self, super().on_event).deliver)
        self.dossier = OpenDossier()
        self.audience = Audience(self, self.dossier, catalog.now)
        self.exercise = Exercise(self, self.dossier)
        self.paper = PaperMaker(self, self.dossier)
        self.keeping = Autosave(
            self, self.dossier, lambda: self.catalog.folder, lambda: self.audience.showing
        )
        self.beamer = RoomFeed(self, self.dossier)
        self.navigation = Navigation(self, self.dossier, self.audience, _SCREENS)
        for theme in themes():
            self.register_theme(theme)
        self.theme = self.audience.kept_theme()

    def get_default_screen(self) -> Screen[None]:
        """Begin with the start screen; with a dossier on its way it offers nothing that a key could choose."""
        return StartScreen(self.start.path.stem if self.start.path else "")

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Define our own variables for any theme, including one that the environment sets."""
        return themes()[0].variables

    def on_load(self) -> None:
        """Make the thread pool large enough: on Windows each timer waits in a thread, and the default is six."""
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(_WAITS))

    def on_ready(self) -> None:
        """Open the dossier that was named on the command line; without one, import modules ahead."""
        if not self.is_headless:
            self.keeping.heed()
            self.set_interval(EVERY, self.paper.look)
            self.set_interval(EVERY_LOOK, self.beamer.look)
        self.set_interval(EVERY, self.keeping.look_aside)
        if self.start.path is not None:
            open_dossier(self, self.start.path, read_only=self.start.read_only, password=self.start.password)
        else:
            import_ahead(self, self._ahead)

    def on_unmount(self) -> None:
        """Close the file."""
        self.beamer.end()
        self.keeping.end(failed=self.failure is not None)
        self.dossier.close()

    async def on_event(self, event: events.Event) -> None:
        """Queue a key that comes while another is being processed; pass on everything else."""
        if isinstance(event, events.Key):
            event = as_pressed(event)
            self.covering.uncover(event)
        elif isinstance(event, events.Paste):
            event.text = line_ends(event.text)  # a terminal sends the ends of lines as Enter
        await self.keys.take(event)

    # What the framework would say in English, in piles, or with people's answers in it, or should not say at all.

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Show one short message at a time, because several would cover the question."""
        self.clear_notifications()
        self.covering.said()
        super().notify(with_keys(message), title=title, severity=severity, timeout=timeout, markup=markup)

    def on_resize(self, event: events.Resize) -> None:
        """Show a message when the window has become too small."""
        if text := too_small(event.size):
            self.notify(text, severity="error", timeout=10, markup=False)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Report an unexpected failure while making the paper; the wizard continues."""
        if event.state is WorkerState.ERROR and event.worker.group == ASKED:
            self.paper.failed(event.worker.error)

    async def action_quit(self) -> None:
        """Turn typed text into answers, then stop."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, WijkScreen):
                screen.answering.settle()
        self.keeping.drafts.flush()
        self.keeping.look()  # what is said of half-typed text rests on a file that may have just gone

        def end() -> None:
            self.audience.leave_room()
            self.exit()

        self.exercise.unless_words_are_lost(lambda: unless_unfinished(self, lambda: self.keeping.leave(end)))

    def action_help_quit(self) -> None:
        """Show which key stops the wizard, since Ctrl+C does not."""
        session = self.dossier.session
        kept = not self.dossier.example and (session is None or session.file.trouble is None)
        saved = " Alles is al bewaard." if kept else ""
        self.notify(f"Wilt u stoppen? Dat kan met Ctrl+Q.{saved}", markup=False)

    def _handle_exception(self, error: Exception) -> None:
        """End without printing anything: Textual would print local variables, and so what people said."""
        self.failure = self.failure or error
        end_quietly(self, error)

    def _fatal_error(self) -> None:
        """End without printing anything, for the same reason."""
        self._close_messages_no_wait()

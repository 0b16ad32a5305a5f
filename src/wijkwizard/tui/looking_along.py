"""Does the room look along on this screen? Asked once, before the first question of the room is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from wijkwizard import session as core
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.tui import screens
from wijkwizard.tui.example import ExampleApp
from wijkwizard.tui.settings import Settings, keep, settings
from wijkwizard.tui.themes import DARK, TITLES

if TYPE_CHECKING:
    from wijkwizard.session import Showing
    from wijkwizard.session.reader import Reader

_TITLE = "Kijkt de zaal mee op dit scherm?"
_TEXT = "Aanwijzingen voor u, zoals 'let op', staan dan niet in beeld. Met F6 wisselt u altijd."
_LINES = (
    ListLine("ja", "Ja, laat alleen de vraag zien"),
    ListLine("nee", "Nee, ik kijk alleen: laat ook de aanwijzingen zien"),
)


class LookingAlongApp(ExampleApp):
    """The part of the app that knows who looks at the screen, and in which colours.

    Attributes:
        settings: what is kept about this screen, also after the wizard was closed.
        in_room: the room was entered, and nobody said since that it does not look along.
    """

    def __init__(self) -> None:
        super().__init__()
        self.settings: Settings = settings()
        self.in_room = False

    @property
    def showing(self) -> Showing:
        """What may be shown now: all of it, or only what the room may see while it looks along."""
        return core.Showing(room_looks=self.in_room and bool(self.settings.bare))

    def seen(self) -> Reader:
        """Return the open dossier as it may be shown now; what stands on a screen is read from here."""
        return self.need_session().reader.seen(self.showing)

    def kept_theme(self) -> str:
        """Return the colours that were chosen before, or those of the start."""
        return self.settings.theme if self.settings.theme in TITLES else DARK

    def choose_theme(self, name: str) -> None:
        """Change the colours, now and for the next time."""
        self.theme = name
        self._keep(replace(self.settings, theme=name))

    def look_along(self, *, bare: bool) -> None:
        """Show only the question in the room, or the stage directions too, now and for the next time."""
        self._keep(replace(self.settings, bare=bare))

    def ask_who_looks(self, then: Callable[[], object]) -> None:
        """Ask once whether the room looks along, then go on; who gives no answer is asked again."""
        if self.settings.bare is not None:
            then()
            return

        def chosen(answer: str | None) -> None:
            if answer is not None:
                self.look_along(bare=answer == "ja")
                then()

        self.push_screen(screens.Ask(_TITLE, _TEXT, _LINES), chosen)

    def _keep(self, told: Settings) -> None:
        self.settings = told
        keep(told)

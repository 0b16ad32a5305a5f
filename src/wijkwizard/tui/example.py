"""The example dossier is removed when it closes; says so, and asks again when text would be lost."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import App

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.tui import screens
from wijkwizard.tui.open_dossier import OpenDossier

_TITLE = "Dit is een oefening en wordt niet bewaard"
_TEXT = (
    "Wat u hier typte, is weg als u het sluit. Oefenen in een dossier dat blijft? "
    "Sluit de wizard en typ: ./run demo --dossier oefening.wijk"
)
_LINES = (ListLine("nee", "Nee, blijf in de oefening"), ListLine("ja", "Ja, sluit de oefening"))


class Exercise:
    """Knows whether closing the example would lose text."""

    def __init__(self, app: App[None], dossier: OpenDossier) -> None:
        """Guard the text in the example.

        Args:
            app: the app that asks.
            dossier: the open dossier.
        """
        self._app, self._dossier = app, dossier
        self._before = 0
        self._asking = False

    def begin(self) -> None:
        """Register that the dossier that was just opened is the example, and its original content."""
        self._dossier.example, self._before = True, len(self._dossier.need().reader.state.events)

    def unless_words_are_lost(self, leave: Callable[[], object]) -> None:
        """Do this at once, or first ask when something was said in the exercise; asking twice is a yes."""
        session = self._dossier.session
        said = (
            self._dossier.example and session is not None and len(session.reader.state.events) > self._before
        )
        if not said or self._asking:
            leave()
            return
        self._asking = True

        def chosen(answer: str | None) -> None:
            self._asking = False
            if answer == "ja":
                leave()

        self._app.push_screen(screens.Ask(_TITLE, _TEXT, _LINES), chosen)

"""Before the wizard closes it names what is half-typed, for whoever is still there to finish it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.tui import screens

if TYPE_CHECKING:
    from wijkwizard.tui.app import WijkApp

_TITLE = "Er staat nog tekst die geen antwoord is"
_KEPT = "De tekst is bewaard en staat er de volgende keer weer."
_LINES = (
    ListLine("stop", "Stoppen"),
    ListLine("overzicht", "Naar het overzicht: daar staat waar"),
)


def unless_unfinished(app: WijkApp, leave: Callable[[], object]) -> None:
    """Do this at once, or first name what is half-typed; asking twice is a yes."""
    told = _told(app)
    if not told or (isinstance(app.screen, screens.Ask) and app.screen.title == _TITLE):
        leave()
        return

    def chosen(answer: str | None) -> None:
        if answer == "stop":
            leave()
        elif answer is not None:
            app.go(answer)

    ask = screens.Ask(_TITLE, f"{told} {_KEPT}", _LINES)
    ask.title = _TITLE
    app.push_screen(ask, chosen)


def _told(app: WijkApp) -> str:
    session = app.session
    if session is None or app.example or session.file.read_only:
        return ""
    from wijkwizard.conversation.unfinished import unfinished, unfinished_words

    return unfinished_words(unfinished(session.reader, session.drafts, app.showing))

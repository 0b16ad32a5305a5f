"""Lists half-typed text before the wizard closes, so that it can still be finished."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.tui import screens

if TYPE_CHECKING:
    from wijkwizard.tui.wizard import Wizard

_TITLE = "Er staat nog tekst die geen antwoord is"
_LINES = (
    ListLine("stop", "Stoppen"),
    ListLine("overzicht", "Naar het overzicht: daar staat waar"),
)


def unless_unfinished(wizard: Wizard, leave: Callable[[], object]) -> None:
    """Do this at once, or first list half-typed text; the second request does it."""
    text = _warning(wizard)
    if not text or (isinstance(wizard.app.screen, screens.Ask) and wizard.app.screen.title == _TITLE):
        leave()
        return

    def chosen(answer: str | None) -> None:
        if answer == "stop":
            leave()
        elif answer is not None:
            wizard.navigation.go(answer)

    ask = screens.Ask(_TITLE, text, _LINES)
    ask.title = _TITLE
    wizard.app.push_screen(ask, chosen)


def _warning(wizard: Wizard) -> str:
    session = wizard.dossier.session
    if session is None or wizard.dossier.example:
        return ""
    from wijkwizard.conversation.unfinished import leaving_words, unfinished

    return leaving_words(session.file, unfinished(session.reader, session.drafts, wizard.audience.showing))

"""Handles text typed in a list outside the conversation: says what the list is for.

A key or paste that no widget handled bubbles up to the app. The lists of the conversation handle theirs, because
there the text can become a remark.
"""

from __future__ import annotations

from collections.abc import Mapping

from textual import events
from textual.app import App

from wijkwizard.tui.commands import Where
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.widgets.lines import LineList

_CHOOSES = "Hier kiest u met de pijltjes en Enter."
_ELSEWHERE = "Schrijven kan in een ander veld. Tab gaat daarheen."
_FILES: Mapping[Where, str] = {
    "begin": "Plak of sleep hier een dossier (.wijk) en het gaat open.",
    "cijfers": "Een bestand met cijfers haalt u erbij met b.",
}


def stray_words(app: App[None], event: events.Event) -> str:
    """Return what to say of a sign or a paste that nothing took; empty when there is nothing to say.

    Args:
        app: where it came back.
        event: what came.
    """
    if not isinstance(event, (events.Key, events.Paste)) or not event.is_forwarded:
        return ""
    if isinstance(event, events.Key) and (not event.is_printable or event.key in app.active_bindings):
        return ""
    # A list that takes a paste itself offers words as a remark.
    if not isinstance(app.focused, LineList) or hasattr(app.focused, "on_paste"):
        return ""
    screen = app.screen
    files = _FILES.get(screen.WHERE, "") if isinstance(screen, WijkScreen) else ""
    return " ".join(filter(None, [_CHOOSES, _ELSEWHERE if screen.query("Writing") else "", files]))

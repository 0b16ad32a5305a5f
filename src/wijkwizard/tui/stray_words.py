"""Handles text typed in a list outside the conversation: says what the list is for, and lets no character choose.

A key or paste that no widget handled bubbles up to the app. The lists of the conversation handle theirs, because
there the text can become a remark.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from textual import events
from textual.app import App
from textual.containers import VerticalScroll
from textual.screen import Screen

from wijkwizard.conversation.typed_run import TypedRun
from wijkwizard.tui.commands import Where
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.silent_keys import NO_FIELD, TABS, idle_key
from wijkwizard.tui.widgets.lines import LineList

_NOT_PASTED = "Wat u plakte, deed hier niets. Met F1 ziet u de toetsen."
_CHOOSES = "Hier kiest u met de pijltjes en Enter."
_ELSEWHERE = "Schrijven kan in een ander veld. Tab gaat daarheen."
_FILES: Mapping[Where, str] = {
    "begin": "Plak of sleep hier een dossier (.wijk) en het gaat open.",
    "cijfers": "Een bestand met cijfers haalt u erbij met b.",
}


class StrayWords:
    """Passes events on to an app, except the characters of a sentence that was begun in a list without text.

    A space would choose the line under the cursor, and a letter could be a command.
    """

    def __init__(self, app: App[None], deliver: Callable[[events.Event], Awaitable[None]]) -> None:
        """Stand before an app.

        Args:
            app: the app with the lists.
            deliver: hands it one event, as the framework does.
        """
        self._app, self._deliver = app, deliver
        self._run = TypedRun()
        self._screen: Screen[object] | None = None

    async def deliver(self, event: events.Event) -> None:
        """Hand an event to the app, and say so when nothing took a key, or what a list is for when it was a sign."""
        if self._belongs(event):
            return
        if message := stray_words(self._app, event):
            if isinstance(event, events.Key):
                self._run.loose(event.character or "")
            self._app.notify(message, timeout=6, markup=False)
        elif message := _idle(self._app, event):
            self._app.notify(message, timeout=4, markup=False)
        if isinstance(event, events.Key) and event.is_forwarded and event.key in TABS:
            await self._to_another_field(event)
        else:
            await self._deliver(event)

    async def _to_another_field(self, event: events.Key) -> None:
        before = self._app.focused
        await self._deliver(event)
        if self._app.focused is before:
            self._app.notify(NO_FIELD, timeout=4, markup=False)

    def _belongs(self, event: events.Event) -> bool:
        """Return whether a key continues a sentence."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            return False
        self._run.at(event.time)
        if self._app.screen is not self._screen:
            self._screen = self._app.screen
            self._run.end()
        # Enter ends the words that were refused a moment ago, and chooses nothing.
        goes_on = self._run.is_sentence and _takes_no_words(self._app)
        if not event.is_printable or not _takes_no_words(self._app):
            self._run.end()
        if self._run.in_words:
            self._run.loose(event.character or "")
            return True
        return goes_on and event.key == "enter"


def _idle(app: App[None], event: events.Event) -> str:
    """Return that a key or a paste did nothing, outside a list; empty when something takes it."""
    if isinstance(event, events.Key):
        return idle_key(app, event)
    if not isinstance(event, events.Paste) or not event.is_forwarded:
        return ""
    # What has the keys can be a field that takes it, or a list that says for itself what it is for.
    taken = not isinstance(app.focused, VerticalScroll | None) or hasattr(app.screen, "on_paste")
    return "" if taken else _NOT_PASTED


def _takes_no_words(app: App[None]) -> bool:
    """Return whether the keys are in a list that handles no text itself."""
    return isinstance(app.focused, LineList) and not hasattr(app.focused, "on_paste")


def stray_words(app: App[None], event: events.Event) -> str:
    """Return the message for a character or paste that no widget handled; empty when there is none.

    Args:
        app: where it came back.
        event: what came.
    """
    if not isinstance(event, (events.Key, events.Paste)) or not event.is_forwarded:
        return ""
    if isinstance(event, events.Key) and (not event.is_printable or event.key in app.active_bindings):
        return ""
    if not _takes_no_words(app):
        return ""
    screen = app.screen
    files = _FILES.get(screen.WHERE, "") if isinstance(screen, WijkScreen) else ""
    return " ".join(filter(None, [_CHOOSES, _ELSEWHERE if screen.query("Writing") else "", files]))

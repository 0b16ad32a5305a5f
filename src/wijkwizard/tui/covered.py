"""Removes a message that covers what is worked on, at the next key: who types on has read it or does not want it."""

from __future__ import annotations

from typing import Any

from textual import events
from textual.app import App

_READ = 1.0
"""Seconds after which somebody has seen that something is said; a quick hand presses several keys within it."""

_NEXT = frozenset({"enter", "escape", "f8"})
"""The keys that end a step: what was said of it says nothing of the next."""


class CoveringMessage:
    """The message that stands, and when it came: at the key that was pressed last."""

    def __init__(self, app: App[Any]) -> None:
        """Begin without one."""
        self._app = app
        self._key = self._since = 0.0

    def said(self) -> None:
        """Note that a message came."""
        self._since = self._key

    def uncover(self, event: events.Key) -> None:
        """Remove it where it stands over the list or the input that has the keys, or when a step ends.

        What is wrong or asks for care stays its time.
        """
        self._key = event.time
        here = self._app.focused.region if self._app.focused else None
        if event.time - self._since < _READ:
            return
        over = (toast.region for toast in self._app.screen.query("Toast.-information"))
        if any(event.key in _NEXT or (here is not None and region.overlaps(here)) for region in over):
            self._app.clear_notifications()
            # While several changes are drawn at once, the framework forgets to draw what was below a message.
            self._app.call_after_refresh(self._app.screen.refresh)

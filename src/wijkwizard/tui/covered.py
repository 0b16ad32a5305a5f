"""Removes a message that covers what is worked on, at the next key: who types on has read it or does not want it."""

from __future__ import annotations

from typing import Any

from textual.app import App


def uncover(app: App[Any]) -> None:
    """Remove messages over the list or the input that has the keys; what is wrong or asks for care stays its time."""
    here = app.focused.region if app.focused else None
    over = (toast.region for toast in app.screen.query("Toast.-information"))
    if here is not None and any(region.overlaps(here) for region in over):
        app.clear_notifications()

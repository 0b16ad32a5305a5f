"""Removes a message that covers what is worked on, at the next key: who types on has read it or does not want it."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.geometry import Region
from textual.widget import Widget

from wijkwizard.tui.widgets.lines import LineList


def uncover(app: App[Any]) -> None:
    """Remove messages over the line or the input that has the keys; what is wrong or asks for care stays its time."""
    here = _worked_on(app.focused)
    over = (toast.region for toast in app.screen.query("Toast.-information"))
    if here is not None and any(region.overlaps(here) for region in over):
        app.clear_notifications()


def _worked_on(focused: Widget | None) -> Region | None:
    return focused.sight.line() if isinstance(focused, LineList) else focused.region if focused else None

"""Says of a key that it does nothing here: a key that no widget and no binding took, and Tab without another field."""

from __future__ import annotations

from textual import events
from textual.app import App
from textual.widget import Widget
from textual.widgets import Static

from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.widgets.lines import LineList

_NAMES = {
    "delete": "Delete",
    "insert": "Insert",
    "backspace": "Backspace",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "left": "Pijltje naar links",
    "right": "Pijltje naar rechts",
    "up": "Pijltje omhoog",
    "down": "Pijltje omlaag",
    "space": "De spatiebalk",
    "enter": "Enter",
}
_MODIFIERS = ("ctrl", "shift", "alt")
_SIDEWAYS = frozenset({"scroll_left", "scroll_right"})
TABS = frozenset({"tab", "shift+tab"})
"""Keys that go to another field."""

NO_FIELD = "Er is hier geen ander veld."


def key_name(key: str) -> str:
    """Return a key as people read it, such as 'Ctrl+E'; 'Deze toets' for one that has no name on a keyboard.

    Args:
        key: the key as the framework names it.
    """
    *held, last = key.split("+")
    plain = _NAMES.get(last) or (last.upper() if len(last) == 1 or last[1:].isdigit() else "")
    if not plain or any(name not in _MODIFIERS for name in held):
        return "Deze toets"
    return "+".join([*(name.title() for name in held), plain])


def idle_key(app: App[None], event: events.Key) -> str:
    """Return that a key does nothing here and where the keys are listed; empty when something takes it.

    What becomes of a sign of a text in a list depends on that list, so it is left to it.

    Args:
        app: where the key came back.
        event: the key.
    """
    in_list = event.is_printable and isinstance(app.focused, LineList)
    if not event.is_forwarded or in_list or _is_bound(app, event.key):
        return ""
    if event.key == "f1" and (works := _window_keys(app)):
        return works
    listed = " Met F1 ziet u de toetsen." if isinstance(app.screen, WijkScreen) else " Esc gaat terug."
    idle = "Dat teken deed niets." if event.is_printable else f"{key_name(event.key)} doet hier niets."
    return f"{idle}{listed}"


def _window_keys(app: App[None]) -> str:
    """Return which keys work in the window on top, by the line at its end; empty where no window is."""
    hints = [str(hint.content) for hint in app.screen.query(".hint").results(Static)]
    if isinstance(app.screen, WijkScreen) or not any(hints):
        return ""
    return f"Hier werkt: {' '.join(hints)}."


def _is_bound(app: App[None], key: str) -> bool:
    """Return whether a binding acts on a key; the framework binds scrolling also where nothing can scroll."""
    found = app.active_bindings.get(key)
    if found is None:
        return False
    node, action = found.node, found.binding.action
    if not action.startswith("scroll_") or not isinstance(node, Widget):
        return True
    return node.allow_horizontal_scroll if action in _SIDEWAYS else node.allow_vertical_scroll

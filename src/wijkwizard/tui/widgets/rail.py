"""The rail at the side: the five stops, the sections of this one, and how far we are."""

from __future__ import annotations

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from wijkwizard.tui.where import Stop


class Rail(VerticalScroll, can_focus=False):
    """The stops with a sign and a word each; a click goes there."""

    DEFAULT_CSS = """
    Rail {
        width: 27;
        padding: 1 1 0 1;
        background: $background;
        scrollbar-size-vertical: 0;
        Static { width: 100%; text-wrap: nowrap; text-overflow: ellipsis; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._text = Static()

    def compose(self) -> Iterable[Static]:
        """Hold one text."""
        yield self._text

    def show(self, stops: Iterable[Stop]) -> None:
        """Show these stops, the one where we are with its sections."""
        self._text.update(Content("\n").join(_drawn(stop) for stop in stops))


def _drawn(stop: Stop) -> Content:
    indent = "  " * stop.level
    style = "bold $accent" if stop.here else "$foreground" if stop.done else "$zacht"
    text = f"{indent}{stop.sign} {stop.title}{f'  {stop.far}' if stop.far else ''}"
    if not stop.turn_id:
        return Content.styled(text, style)
    return Content.from_markup(f"[@click=screen.jump('{stop.turn_id}')][{style}]$text[/][/]", text=text)

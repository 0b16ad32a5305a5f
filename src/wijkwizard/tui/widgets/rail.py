"""The rail at the side: the five steps, the sections of the current one, and the progress."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events
from textual.containers import VerticalScroll
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from wijkwizard.conversation.rail import RailLine

_GOES = "wijk_turn"


class Rail(VerticalScroll, can_focus=False):
    """The steps with a sign and a word each; a click goes there."""

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
        self._shown: tuple[RailLine, ...] = ()

    def compose(self) -> Iterable[Static]:
        """Compose one text."""
        yield self._text

    def show(self, stops: Iterable[RailLine]) -> None:
        """Show these steps, and the sections of the current one."""
        before, self._shown = self._shown, tuple(stops)
        if self._shown != before:
            text = Content("\n").join(_drawn(stop) for stop in self._shown)
            self._text.update(text, layout=len(self._shown) != len(before))

    async def on_click(self, event: events.Click) -> None:
        """Go to the stop or section that was clicked."""
        turn_id = event.style.meta.get(_GOES)
        if turn_id:
            await self.screen.run_action(f"jump('{turn_id}')")


def _drawn(stop: RailLine) -> Content:
    far = f"  {stop.far}" if stop.far else ""
    text = f"{'  ' * stop.level}{stop.sign} {stop.title}{far}"
    style = "bold $accent" if stop.here else "$foreground" if stop.turn_id else "$zacht"
    return Content.styled(text, style).stylize(Style.from_meta({_GOES: stop.turn_id}))

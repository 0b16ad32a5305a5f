"""The rail at the side: the five steps, the sections of the current one, and the progress."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len
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
            self._draw(layout=len(self._shown) != len(before))

    def on_resize(self) -> None:
        """Draw the lines for the width that there is."""
        self._draw(layout=False)

    def _draw(self, *, layout: bool) -> None:
        width = self.content_region.width
        self._text.update(Content("\n").join(drawn(stop, width) for stop in self._shown), layout=layout)

    async def on_click(self, event: events.Click) -> None:
        """Go to the stop or section that was clicked."""
        turn_id = event.style.meta.get(_GOES)
        if turn_id:
            await self.screen.run_action(f"jump('{turn_id}')")


def drawn(stop: RailLine, width: int) -> Content:
    """Return the line of a stop; where it is too long for the width, its title is cut and not how far it is.

    Args:
        stop: what to draw.
        width: in columns; 0 while it is not known.
    """
    far = f"  {stop.far}" if stop.far else ""
    text = f"{'  ' * stop.level}{stop.sign} {stop.title}"
    room = width - cell_len(far)
    if far and room > 0:
        text = Content(text).truncate(room, ellipsis=True).plain
    text += far
    style = "bold $accent" if stop.here else "$foreground" if stop.turn_id else "$zacht"
    return Content.styled(text, style).stylize(Style.from_meta({_GOES: stop.turn_id}))

"""The header: area, place, and the clock of the evening."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

_GAP = 2


class Header(Static):
    """Area on the left, place in the middle, time on the right."""

    DEFAULT_CSS = """
    Header {
        dock: top;
        height: 2;
        padding: 0 1;
        border-bottom: solid $rand;
        background: $background;
        color: $foreground;
        text-wrap: nowrap;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._shown = ("", "", "")

    def show(self, area: str, place: str, right: str = "") -> None:
        """Show these three; the area is truncated first when the line is short."""
        if (area, place, right) != self._shown:
            self._shown = (area, place, right)
            self.refresh()

    def render(self) -> Content:
        """Render the place in the middle, or as far to the left as the time requires."""
        area, place, right = map(Content, self._shown)
        width = self.content_size.width
        until = width - right.cell_length - (_GAP if right else 0)
        start = max(0, min((width - place.cell_length) // 2, until - place.cell_length))
        left = area.truncate(max(0, start - _GAP), ellipsis=True).stylize("bold")
        between = " " * (start - left.cell_length)
        behind = " " * max(0, width - start - place.cell_length - right.cell_length)
        return Content.assemble(left, between, place, behind, right)

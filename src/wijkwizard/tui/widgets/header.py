"""The line at the top: which area, which place, how late it is."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text
from textual.widgets import Static


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
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._shown = ("", "", "")

    def show(self, area: str, place: str, right: str = "") -> None:
        """Show these three; the area gives way when the line is short."""
        if (area, place, right) == self._shown:
            return
        self._shown = (area, place, right)
        grid = Table.grid(expand=True, padding=(0, 1))
        grid.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
        grid.add_column(no_wrap=True, justify="center")
        if right:
            grid.add_column(no_wrap=True, justify="right", width=len(right))
        else:
            grid.add_column(no_wrap=True, ratio=1)
        grid.add_row(Text(area, style="bold"), Text(place), Text(right))
        self.update(grid, layout=False)

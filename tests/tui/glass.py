"""The glass of a terminal: what stands on it after all that was sent, of which the framework sends only changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from rich.cells import cell_len
from rich.segment import ControlType
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.screen import Screen

from wijkwizard.tui.app import WijkApp


class Glass:
    """The cells of a terminal."""

    def __init__(self, app: WijkApp) -> None:
        """Begin empty, as a terminal does."""
        self.app = app
        self.cells: dict[tuple[int, int], str] = {}

    def draw(self, update: LayoutUpdate | ChopsUpdate) -> None:
        """Write what is sent where it is sent to."""
        x = y = 0
        for segment in self.app.console.render(update):
            for control in segment.control or ():
                if control[0] is ControlType.CURSOR_MOVE_TO:
                    x, y = (int(place) for place in control[1:])
            if segment.control or segment.text == "\n":
                continue
            for sign in segment.text:
                self.cells[y, x] = sign
                wide = cell_len(sign)
                self.cells.update({(y, x + more): "" for more in range(1, wide)})
                x += wide

    def text(self) -> str:
        """Return what stands there, line by line."""
        width, height = self.app.size
        lines = ("".join(self.cells.get((y, x), " ") for x in range(width)).rstrip() for y in range(height))
        return "\n".join(lines)


@contextmanager
def glass_of(app: WijkApp) -> Iterator[Glass]:
    """Give an app a glass; while it gathers changes, what it draws is not sent, as to a terminal."""
    glass = Glass(app)

    def show(_app: WijkApp, _screen: Screen[object], drawn: object) -> None:
        if isinstance(drawn, LayoutUpdate | ChopsUpdate) and not app._batch_count:
            glass.draw(drawn)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WijkApp, "_display", show)
        yield glass

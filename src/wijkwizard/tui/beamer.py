"""The window of the room: shows large and in few lines what the wizard leaves for it, and takes no answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from wijkwizard.conversation.room.beamer_words import BEFORE, CLOSED
from wijkwizard.conversation.room.room_page import MOST, WIDEST, LineStyle, RoomLine, room_page
from wijkwizard.conversation.room.room_view import RoomView, read
from wijkwizard.tui.framework_fixes import end_quietly
from wijkwizard.tui.themes import themes

POLL = 0.2
"""Seconds between two looks; with those of the wizard that is well within half a second."""

_STYLES: Mapping[LineStyle, str] = MappingProxyType(
    {
        "place": "$zacht",
        "prepared": "bold $accent",
        "asked": "bold",
        "said": "",
        "chosen": "bold $goed",
        "quiet": "$zacht",
        "blank": "",
    }
)
"""How each line is drawn; every colour is one of our own, with a contrast of 7:1 or more."""


class BeamerApp(App[None]):
    """A window that only shows.

    Attributes:
        failure: the unexpected exception that ended it.
    """

    TITLE = "wijkwizard"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key, "quit", show=False, priority=True)
        for key in ("ctrl+q", "ctrl+c")  # no other: the keys can be here by mistake
    ]
    CSS = """
    Screen { background: $background; color: $foreground; align: center middle; overflow: hidden; }
    #page { height: auto; }
    """

    def __init__(self, look: Callable[[], bytes], theme: str) -> None:
        """Show what is left for it.

        Args:
            look: returns what the wizard left; empty while it left nothing.
            theme: name of the colours.
        """
        super().__init__()
        self.failure: Exception | None = None
        self._look, self._held, self._began = look, b"", False
        for each in themes():
            self.register_theme(each)
        self.theme = theme

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Define our own variables for any theme, including one that the environment sets."""
        return themes()[0].variables

    def compose(self) -> Iterator[Widget]:
        """Show one text, and nothing around it."""
        yield Static("", id="page", markup=False)

    def on_mount(self) -> None:
        """Look now and a few times each second."""
        self._draw()
        self.look()
        if not self.is_headless:
            self.set_interval(POLL, self.look)

    def look(self) -> None:
        """Show what the wizard left, when that changed."""
        held = self._look()
        if held != self._held:
            self._held, self._began = held, self._began or read(held) is not None
            self._draw()

    def on_resize(self) -> None:
        """Lay it out again, once the window has its new size."""
        self.call_after_refresh(self._draw)

    def _shown(self) -> RoomView:
        return read(self._held) or RoomView(question=CLOSED if self._began else BEFORE)

    def _draw(self) -> None:
        width, height = self.size
        lines = room_page(self._shown(), width, height)
        for page in self.query("#page").results(Static):
            # The block stays where it is, whatever is in it, so that nothing jumps.
            page.styles.width, page.styles.height = min(WIDEST, width), min(MOST, height)
            page.update(Content("\n").join(map(_drawn, lines)))

    def _handle_exception(self, error: Exception) -> None:
        """End without printing anything: Textual would print local variables, and so what people said."""
        self.failure = self.failure or error
        end_quietly(self, error)

    def _fatal_error(self) -> None:
        """End without printing anything, for the same reason."""
        self._close_messages_no_wait()


def _drawn(line: RoomLine) -> Content:
    return Content.styled(line.text, _STYLES[line.style])

"""The panel of the facilitator: explanation, what to say, what to watch, and why this is asked.

Text that is already on the screen below its question, such as what is read aloud, is not repeated.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static


class Panel(VerticalScroll):
    """The panel for the facilitator; hidden until asked for, and scrolled while focus stays in the answer."""

    DEFAULT_CSS = """
    Panel {
        display: none;
        width: 38;
        padding: 0 1 0 2;
        border-left: solid $rand;
        background: $background;
        scrollbar-size-vertical: 1;
        &.-open { display: block; }
        &:focus { border-left: solid $accent; }
        Static { width: 100%; }
        .pages { dock: bottom; height: 1; color: $zacht; background: $background; }
    }
    """

    def __init__(self) -> None:
        super().__init__(can_focus=False)
        self._text = Static()
        self._words = Content("")

    def compose(self) -> Iterable[Static]:
        """Compose one text, and how to scroll it."""
        yield self._text
        yield Static("PgDn leest verder · PgUp terug", classes="pages")

    @property
    def open(self) -> bool:
        """Whether it is on the screen."""
        return self.has_class("-open")

    def show(self, entries: Sequence[tuple[str, str]]) -> None:
        """Show headings with their text."""
        pieces = [
            Content.assemble((title, "bold $accent"), f"\n{text}" if text else "") for title, text in entries
        ]
        words = Content("\n\n").join(pieces or [Content("Bij deze vraag hoort geen uitleg.")])
        if words != self._words:
            self._words = words
            self._text.update(words)
            self.scroll_home(animate=False)

    def turn_pages(self, pages: int) -> None:
        """Scroll that many pages down, or up when negative; a line of before stays in sight."""
        self.scroll_relative(y=pages * (self.scrollable_content_region.height - 2), animate=False)

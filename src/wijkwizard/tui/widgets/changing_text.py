"""A text that changes while people type, without laying the whole screen out anew at each key."""

from __future__ import annotations

from collections.abc import Callable

from textual.visual import VisualType
from textual.widgets import Static


class ChangingText(Static):
    """A text that asks for a new layout only when it takes another number of lines.

    Laying out a screen takes three quarters of the time between a key and what is seen of it, and a line below an
    input mostly stays one line.

    Attributes:
        resized: is called once the words stand in the room that they asked for.
    """

    resized: Callable[[], None] | None = None

    def on_resize(self) -> None:
        """Tell that there is as much room as the words take: who scrolled before saw only the lines of those before."""
        if self.resized is not None:
            self.resized()

    def update(self, content: VisualType = "", *, layout: bool = True) -> None:
        """Show other words; see ``Static.update``."""
        if isinstance(content, str) and isinstance(self.content, str) and content == self.content:
            return
        before = self.content_size
        super().update(content, layout=False)
        self.clear_cached_dimensions()
        if layout and not (before.width and self._fits(before.width, before.height)):
            self.refresh(layout=True)

    def _fits(self, width: int, height: int) -> bool:
        """Return whether the words take as much room as they have."""
        by_words = self.styles.width is not None and self.styles.width.is_auto
        return not by_words and height == self.get_content_height(self.outer_size, self.app.size, width)

    def show_if_any(self, text: str) -> None:
        """Show another text; an empty one takes no line."""
        self.update(text)
        self.set_class(not text, "-empty")

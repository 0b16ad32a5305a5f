"""The panel of the facilitator: explanation, what to say, what to watch, and why this is asked.

Text that is already on the screen below its question, such as what is read aloud, is not repeated.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from wijkwizard.conversation.explain import explanation

if TYPE_CHECKING:
    from wijkwizard.session import OptionView, ScreenView, Visibility


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

    def show(
        self,
        screen: ScreenView,
        showing: Visibility,
        figures: Sequence[str] = (),
        option: OptionView | None = None,
    ) -> None:
        """Show the explanations of a turn.

        Args:
            screen: the turn.
            showing: what may be shown now; the figures are for the facilitator.
            figures: what the figures say about it, a line each.
            option: the choice that the cursor is on; what is to be minded about it comes first.
        """
        said = [*explanation(screen, showing)]
        if figures and showing.directions:
            say = ("Wat de cijfers zeggen", "\n".join(f"· {line}" for line in figures))
            said.insert(0 if screen.turn.moment != "zaal" else len(said) - bool(screen.why), say)
        if option is not None and option.note and showing.directions:
            said.insert(0, (option.label, option.note))
        told = [
            Content.assemble((title, "bold $accent"), f"\n{text}" if text else "") for title, text in said
        ]
        words = Content("\n\n").join(told or [Content("Bij deze vraag hoort geen uitleg.")])
        if words != self._words:
            self._words = words
            self._text.update(words)
            self.scroll_home(animate=False)

    def turn_pages(self, pages: int) -> None:
        """Scroll that many pages down, or up when negative; a line of before stays in sight."""
        self.scroll_relative(y=pages * (self.scrollable_content_region.height - 2), animate=False)

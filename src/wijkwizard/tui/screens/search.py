"""The palette, in Dutch: type a word, find a question or a command."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import OptionList, Static, TextArea

from wijkwizard.conversation.search import QUESTION, SearchEntry, found
from wijkwizard.tui.fields.text_field import Writing
from wijkwizard.tui.widgets.lines import MOVES, LineList

_ANOTHER = "Probeer een ander woord."
_NO_DOSSIER = "Er is geen dossier open. Hier vindt u alleen wat u kunt doen."


class Search(ModalScreen[str | None]):
    """A window to search: type to find, arrows choose, Enter goes there."""

    DEFAULT_CSS = """
    Search {
        align: center top;
        background: $background;
        & > Vertical {
            width: 72;
            max-width: 96%;
            height: auto;
            max-height: 96%;
            margin-top: 1;
            border: round $accent;
            padding: 0 1;
            background: $background;
        }
        Writing { min-height: 1; max-height: 1; border: none; border-left: outer $accent; }
        Writing:focus { border: none; border-left: outer $accent; }
        LineList {
            max-height: 14;
            margin-top: 1;
            & > .option-list--option-highlighted {
                color: $block-cursor-foreground;
                background: $block-cursor-background;
                text-style: $block-cursor-text-style;
            }
        }
        .hint { color: $zacht; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "terug", show=False, priority=True)]

    def __init__(self, lines: Sequence[SearchEntry], synonyms: Sequence[Collection[str]] = ()) -> None:
        super().__init__()
        self._lines = tuple(lines)
        self._synonyms = tuple(synonyms)
        questions = any(entry.line.id.startswith(QUESTION) for entry in self._lines)
        self._nothing = f"Niets gevonden. {_ANOTHER if questions else _NO_DOSSIER}"

    def compose(self) -> Iterator[Widget]:
        """Stack the input and the results."""
        with Vertical():
            yield Writing(placeholder="Zoek een vraag of een opdracht")
            yield LineList()
            yield Static("", classes="hint")

    def on_mount(self) -> None:
        """Show everything until something is typed."""
        self.query_one(LineList).can_focus = False
        self.query_one(Writing).focus()
        self._find("")

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        self._find(event.text_area.text)

    def _find(self, query: str) -> None:
        hits = found(self._lines, query, self._synonyms)
        lines = self.query_one(LineList)
        lines.show_lines(hits)
        lines.action_first()
        words = "Enter gaat erheen · Esc terug" if hits else self._nothing
        self.query_one(".hint", Static).update(words)

    def on_key(self, event: events.Key) -> None:
        """Move through the results, or go to one."""
        lines = self.query_one(LineList)
        moves: dict[str, Callable[[], None]] = {
            "up": partial(lines.action_step, -1),
            "down": partial(lines.action_step, 1),
            "pageup": partial(lines.action_page, -1),
            "pagedown": partial(lines.action_page, 1),
        }
        if event.key in moves and event.key in MOVES:
            event.stop()
            event.prevent_default()
            moves[event.key]()

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)

    def on_next_requested(self) -> None:
        """Enter was pressed in the place to type."""
        here = self.query_one(LineList).here
        if here is not None:
            self.dismiss(here.id)

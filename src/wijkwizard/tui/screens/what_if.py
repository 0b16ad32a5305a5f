"""A window that tries another value of a figure and says what would change; nothing is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import OptionList, Static, TextArea

from wijkwizard import session as core
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.tui.fields.messages import NextRequested
from wijkwizard.tui.fields.text_field import Writing
from wijkwizard.tui.screens.dialogs import css
from wijkwizard.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from wijkwizard.advice.what_if import Change, Moves
    from wijkwizard.session import Adjustable


class WhatIf(ModalScreen[None]):
    """A window to choose a figure or threshold, type a value, and read what would change."""

    DEFAULT_CSS = (
        css("WhatIf")
        + """
    WhatIf {
        & > Vertical { width: 90; }
        LineList { max-height: 4; }
        VerticalScroll { max-height: 25vh; margin-top: 1; }
    }
    """
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "terug", show=False, priority=True)]

    def __init__(self, title: str, options: Sequence[Adjustable], what_if: Callable[[Change], Moves]) -> None:
        super().__init__()
        self._title, self._options, self._what_if = title, tuple(options), what_if
        self._chosen = self._options[0]

    def compose(self) -> Iterator[Widget]:
        """Stack what can be tried, the value, and what would move."""
        with Vertical():
            yield Static(f"Wat als? {self._title}", classes="title", markup=False)
            yield Static("Dit is een proef. Er wordt niets bewaard.", classes="text", markup=False)
            yield Static("Wat verandert u?", classes="label", markup=False)
            yield LineList()
            yield Static("Welke waarde?", classes="label", markup=False)
            yield Writing(placeholder="een getal, bijvoorbeeld 12,5")
            with VerticalScroll():
                yield Static("", classes="moves", markup=False)
            yield Static("Tab wisselt tussen keuze en waarde · Esc terug", classes="hint")

    def on_mount(self) -> None:
        """Begin with the value of the figure itself."""
        self._draw()
        self.query_one(LineList).go_to(self._chosen.id)
        self.query_one(Writing).focus()

    def _draw(self) -> None:
        self.query_one(LineList).show_lines(
            [
                ListLine(option.id, option.label, "(•)" if option is self._chosen else "( )")
                for option in self._options
            ]
        )

    @on(OptionList.OptionSelected)
    def _select(self, event: OptionList.OptionSelected) -> None:
        self._chosen = next(option for option in self._options if option.id == event.option_id)
        self._draw()
        self._try(self.query_one(Writing).text)
        self.query_one(Writing).focus()

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        self._try(event.text_area.text)

    @on(NextRequested)
    def _entered(self) -> None:
        self._try(self.query_one(Writing).text)

    def _try(self, text: str) -> None:
        self.query_one(".moves", Static).update(self._words(text))

    def _words(self, text: str) -> str:
        if not text.strip():
            return ""
        value = core.number_of(text)
        if isinstance(value, core.Misfit):
            return f"✗ {value.what} {value.remedy}"
        try:
            change = self._chosen.change(value)
        except ValueError:
            return "✗ Een grens moet groter zijn dan nul."
        return "\n".join((core.tried_words(value), *core.moves_words(self._what_if(change))))

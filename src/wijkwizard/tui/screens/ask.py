"""A small window to choose one of a few lines, also in the middle of a sentence whose first sign made a choice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import OptionList, Static

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.typed_run import TypedRun
from wijkwizard.tui.key_words import with_keys
from wijkwizard.tui.screens.dialogs import css
from wijkwizard.tui.widgets.lines import LineList


class AskedLines(LineList):
    """The lines of a window, in which a sentence that was begun before the window came can go on.

    Attributes:
        begun: what was typed right before, or ``None``.
        whole: words of which the next character can be a part without it becoming a sentence.
    """

    def __init__(self, begun: TypedRun | None, whole: Sequence[str]) -> None:
        super().__init__()
        self.begun, self.whole = begun, tuple(whole)

    class WentOn(Message):
        """A sentence goes on with this key, or a paste of which the first line came as keys."""

        def __init__(self, what: events.Key | events.Paste) -> None:
            self.what = what
            super().__init__()

    @on(events.Paste)
    def _pasted(self, event: events.Paste) -> None:
        """Post the rest of a paste that was begun; any other is no business of a list without text."""
        if self.begun is not None and self.begun.text:
            event.stop()
            self.post_message(self.WentOn(event))

    def on_key(self, event: events.Key) -> None:
        """Post a character that goes on where a sentence was begun; the keys of a list have no other characters."""
        if self.begun is None or not event.is_printable or event.character is None:
            return
        self.begun.at(event.time)
        if not self.begun.text:
            return
        event.stop()
        event.prevent_default()
        word = f"{self.begun.text}{event.character}".casefold()
        if any(label.startswith(word) for label in self.whole):
            self.begun.used(event.character)
        else:
            self.post_message(self.WentOn(event))


class Ask(ModalScreen[str | None]):
    """A window to choose one of a few lines; Esc chooses none.

    Attributes:
        went_on: the key or paste with which a sentence goes on that was begun before the window came; it chooses
            nothing.
    """

    DEFAULT_CSS = css("Ask")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "terug", show=False, priority=True)]

    def __init__(
        self,
        title: str,
        text: str,
        lines: Sequence[ListLine],
        *,
        begun: TypedRun | None = None,
        whole: Sequence[str] = (),
    ) -> None:
        """Create the window.

        Args:
            title: what is asked.
            text: what there is to know.
            lines: what can be chosen.
            begun: the characters that were typed right before, and brought the window.
            whole: words of which a further character is a part, such as yes and no.
        """
        super().__init__()
        self._title, self._text, self._lines = title, with_keys(text), tuple(lines)
        self._begun, self._whole = begun, whole
        self.went_on: events.Key | events.Paste | None = None

    @on(AskedLines.WentOn)
    def _goes_on(self, event: AskedLines.WentOn) -> None:
        event.stop()
        self.went_on = event.what
        self.dismiss(None)

    def compose(self) -> Iterator[Widget]:
        """Stack title, text and lines."""
        with Vertical():
            yield Static(self._title, classes="title", markup=False)
            if self._text:
                yield Static(self._text, classes="text", markup=False)
            yield AskedLines(self._begun, self._whole)
            yield Static("Enter kiest · Esc terug", classes="hint")

    def on_mount(self) -> None:
        """Fill the list and put the cursor on its first line."""
        lines = self.query_one(LineList)
        lines.show_lines(self._lines)
        lines.action_first()
        lines.focus()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)

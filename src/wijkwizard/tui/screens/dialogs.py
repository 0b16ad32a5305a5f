"""Small windows to fill in a few short fields, or to read a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import OptionList, Static, TextArea

from wijkwizard.conversation.form import FormEntry, FormSpec
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.tui.fields.messages import NextRequested
from wijkwizard.tui.fields.password_input import PasswordInput
from wijkwizard.tui.fields.text_field import Writing
from wijkwizard.tui.key_words import with_keys
from wijkwizard.tui.screens.half_filled import HalfFilled
from wijkwizard.tui.widgets.lines import LineList

_CSS = """
    {name} {{
        align: center middle;
        background: $background;
        & > Vertical {{
            width: 64;
            max-width: 96%;
            height: auto;
            max-height: 96%;
            border: round $accent;
            padding: 0 2;
            background: $background;
            overflow-y: auto;
            scrollbar-size-vertical: 1;
        }}
        .title {{ text-style: bold; color: $accent; margin-bottom: 1; }}
        .text {{ margin-bottom: 1; }}
        .label {{ color: $zacht; }}
        .hint {{ dock: bottom; color: $zacht; background: $background; padding-top: 1; }}
        .fault {{ color: $fout; text-style: bold; }}
        VerticalScroll {{ height: auto; max-height: 16; scrollbar-size-vertical: 1; }}
        LineList {{ max-height: 14; }}
        Writing {{ min-height: 1; max-height: 4; border: none; border-left: outer $rand; }}
        Writing.-long {{ min-height: 2; }}
        Writing:focus {{ border: none; border-left: outer $accent; }}
    }}
"""


def css(name: str) -> str:
    """Return the style that all small windows share, for a window of another module."""
    return _CSS.format(name=name)


class Tell(ModalScreen[None]):
    """A window with a text; Enter or Esc closes it."""

    DEFAULT_CSS = _CSS.format(name="Tell")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,f1", "dismiss", "terug", show=False, priority=True)
    ]

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title, self._text = title, with_keys(text)

    def compose(self) -> Iterator[Widget]:
        """Stack title and text."""
        with Vertical():
            yield Static(self._title, classes="title", markup=False)
            with VerticalScroll():
                yield Static(self._text, markup=False)
            yield Static("Esc terug", classes="hint")


class FormChoice(LineList):
    """A choice in a form; it always has a value."""

    def __init__(self, entry: FormEntry) -> None:
        super().__init__(id=entry.id)
        self._words = dict(entry.options or {})
        self.value = entry.value
        self._draw()
        self.go_to(self.value)

    def _draw(self) -> None:
        self.show_lines(
            [
                ListLine(word, words, "(•)" if word == self.value else "( )", strong=word == self.value)
                for word, words in self._words.items()
            ]
        )

    def on_key(self, event: events.Key) -> None:
        """Let Enter choose the line under the cursor, or go to the next field when it is chosen already."""
        if event.key == "enter" and (self.here is None or self.here.id == self.value):
            event.stop()
            event.prevent_default()
            self.post_message(NextRequested())

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.value = event.option_id or self.value
        self._draw()


class Form(ModalScreen[dict[str, str] | None]):
    """A window with a few short fields; F8 or Enter in the last one saves, Esc cancels.

    Typed text is not lost by one key: the first Esc warns, the next one cancels.
    """

    DEFAULT_CSS = _CSS.format(name="Form")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", "terug", show=False, priority=True),
        Binding("f8", "keep", "bewaren", show=False, priority=True),
    ]

    def __init__(self, spec: FormSpec) -> None:
        """Create the form; where its text is kept, it survives a crash."""
        super().__init__()
        self._spec = spec
        self._inputs: dict[str, Writing | FormChoice | PasswordInput] = {}
        self._half = HalfFilled(self, spec.key) if spec.key is not None else None
        self._warned: dict[str, str] | None = None

    def compose(self) -> Iterator[Widget]:
        """Stack title and fields."""
        with Vertical():
            yield Static(self._spec.title, classes="title", markup=False)
            if self._spec.text:
                yield Static(with_keys(self._spec.text), classes="text", markup=False)
            with VerticalScroll(can_focus=False):
                for entry in self._half.found(self._spec.entries) if self._half else self._spec.entries:
                    yield Static(entry.label, classes="label", markup=False)
                    yield self._input(entry)
            yield Static(self._keys(), classes="hint")

    def _keys(self) -> str:
        inside = self.focused
        line = "Enter nieuwe regel · " if isinstance(inside, Writing) and inside.long else ""
        tab = "Tab volgende · " if len(self._spec.entries) > 1 else ""
        back = "Esc terug zonder bewaren" if self._spec.does == "bewaart" else "Esc terug"
        return f"F8 {self._spec.does} · {line}{tab}{back}"

    def _input(self, entry: FormEntry) -> Writing | FormChoice | PasswordInput:
        made: Writing | FormChoice | PasswordInput
        if entry.secret:
            made = PasswordInput()
        elif entry.options is not None:
            made = FormChoice(entry)
        else:
            made = Writing(entry.value, long=entry.long, placeholder=entry.placeholder)
            made.move_cursor(made.document.end)
        self._inputs[entry.id] = made
        return made

    def on_mount(self) -> None:
        """Begin in the first field."""
        next(iter(self._inputs.values())).focus()

    def on_descendant_focus(self) -> None:
        """Say what Enter does in the field that has the keys."""
        if self._warned is None:
            self.query_one(".hint", Static).update(self._keys())

    @on(NextRequested)
    def _onward(self) -> None:
        inputs = list(self._inputs.values())
        place = next((n for n, made in enumerate(inputs) if made.has_focus), 0)
        if place + 1 < len(inputs):
            inputs[place + 1].focus()
        else:
            self.action_keep()

    @on(TextArea.Changed)
    @on(OptionList.OptionSelected)
    def _changed(self) -> None:
        if self._half is not None:
            self._half.filled(self._filled(), {entry.id: entry.value for entry in self._spec.entries})
        if self._warned is not None and self._warned != self._filled():
            self._warned = None
            self.query_one(".hint", Static).update(self._keys())

    def _would_lose(self) -> bool:
        """Return whether text was typed; a password or a choice is quickly entered again."""
        return any(
            isinstance(self._inputs[entry.id], Writing)
            and value.strip() not in {"", "" if self._spec.just_typed else entry.value.strip()}
            for entry, value in zip(self._spec.entries, self._filled().values(), strict=True)
        )

    def _filled(self) -> dict[str, str]:
        return {
            name: made.text if isinstance(made, Writing) else made.value
            for name, made in self._inputs.items()
        }

    def action_keep(self) -> None:
        """Close with the values; until they are written, they are stored as half-typed text."""
        if self._half is not None:
            self._half.closed(kept=True)
        self.dismiss(self._filled())

    def action_give_up(self) -> None:
        """Close without changes; the first time, warn that typed text would be lost."""
        if self._would_lose() and self._warned != self._filled():
            self._warned = self._filled()
            self.query_one(".hint", Static).update(
                f"Nog eens Esc gooit weg wat u typte. F8 {self._spec.does}."
            )
            return
        if self._half is not None:
            self._half.closed(kept=False)
        self.dismiss(None)

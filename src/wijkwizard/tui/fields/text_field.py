"""The input of text: one line or more, a number, an amount, a day. The core parses it.

One widget for all of them, because Textual's one-line input drops all but the first line of a paste.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import TextArea

from wijkwizard.questionnaire.showing import typed
from wijkwizard.tui.fields.messages import NextRequested, TextEntered, TextTyped
from wijkwizard.tui.widgets.removed import while_styled

if TYPE_CHECKING:
    from wijkwizard.session import Field


def typed_form(field: Field) -> str:
    """Return an answer as a person would type it."""
    value = field.answer.value if field.answer else None
    return "" if value is None else typed(field.question, value)


class Writing(TextArea, inherit_bindings=False):
    """A text input; Enter goes to the next field, except in a long text, where it begins a new line."""

    DEFAULT_CSS = """
    Writing {
        height: auto;
        min-height: 3;
        max-height: 10;
        border: round $rand;
        padding: 0 1;
        background: $background;
        color: $foreground;
        scrollbar-size-vertical: 1;
        &.-long { min-height: 6; }
        &:focus { border: round $accent; }
        & .text-area--placeholder { color: $zacht; }
        & .text-area--cursor-line { background: $background; }
        &:light .text-area--cursor { color: $background; background: $foreground; }
        &:dark .text-area--cursor { color: $background; background: $foreground; }
    }
    """

    # With F6 and F7, which mean something else here, the framework would choose text, and the next sign replace it.
    BINDINGS: ClassVar[list[BindingType]] = [
        binding
        for binding in Binding.make_bindings(TextArea.BINDINGS)
        if not {"f6", "f7"} & set(binding.key.split(","))
    ]

    def __init__(self, text: str = "", *, long: bool = False, placeholder: str = "") -> None:
        super().__init__(
            text,
            classes="-long" if long else None,
            placeholder=placeholder,
            highlight_cursor_line=False,
            show_line_numbers=False,
        )
        self.long = long

    def render_lines(self, crop: Region) -> list[Strip]:
        """Render, but nothing once it was removed."""
        return while_styled(crop, super().render_lines, styled=bool(self._component_styles))

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter" and not self.long:
            event.stop()
            event.prevent_default()
            self.entered()
            return
        await super()._on_key(event)

    def entered(self) -> None:
        """Enter was pressed in a short text."""
        self.post_message(NextRequested())

    def action_undo(self) -> None:
        """Undo typing in this field; without any, leave the key to the screen.

        Raises:
            SkipAction: when nothing was typed here since.
        """
        before = self.text
        super().action_undo()
        if self.text == before:
            raise SkipAction

    def action_redo(self) -> None:
        """Redo typing in this field; without any, leave the key to the screen.

        Raises:
            SkipAction: when nothing was undone here.
        """
        before = self.text
        super().action_redo()
        if self.text == before:
            raise SkipAction


class WritingField(Writing):
    """The text input of an answer."""

    def __init__(self, field: Field, unfinished: str | None = None, example: str = "") -> None:
        """Make the field.

        Args:
            field: what to show.
            unfinished: text that was typed here earlier and is no answer yet.
            example: what may be typed; a text needs no example.
        """
        self._field = field
        self._stands = typed_form(field)
        super().__init__(
            self._stands if unfinished is None else unfinished,
            long=field.question.kind == "long_text",
            placeholder=example,
        )
        self.move_cursor(self.document.end)

    @property
    def changed(self) -> bool:
        """Whether the typed text differs from the answer."""
        return self.text != self._stands

    def show(self, field: Field, *, accepted: bool = False) -> None:
        """Show the current state of the field.

        Args:
            field: what to show.
            accepted: whether the typed text became the answer; otherwise typed text is left unchanged.
        """
        keep = self.changed and not accepted
        self._field, self._stands = field, typed_form(field)
        if not keep and self.text != self._stands:
            self.load_text(self._stands)
            self.move_cursor(self.document.end)

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        event.stop()
        self.post_message(TextTyped(self._field.slot, self.text, as_it_was=not self.changed))
        if self.has_focus:
            self.call_after_refresh(self.scroll_visible, animate=False)

    def entered(self) -> None:
        """Make it the answer, then go on."""
        if self.changed:
            self.post_message(TextEntered(self._field.slot, self.text, onward=True))
        else:
            self.post_message(NextRequested())

    def on_blur(self, _event: events.Blur) -> None:
        """Post the text as the answer when the field loses focus, if it differs from the answer."""
        if self.changed:
            self.post_message(TextEntered(self._field.slot, self.text))

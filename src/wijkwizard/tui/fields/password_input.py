"""The input of a password, which does not show its letters."""

from __future__ import annotations

from textual import on
from textual.widgets import Input

from wijkwizard.tui.fields.messages import NextRequested


class PasswordInput(Input):
    """A one-line field that shows a dot for each letter; Enter goes to the next."""

    DEFAULT_CSS = """
    PasswordInput {
        height: 1;
        background: $background;
        border: none;
        border-left: outer $rand;
        padding: 0 1;
        &:focus { border: none; border-left: outer $accent; }
    }
    """

    def __init__(self) -> None:
        super().__init__(password=True)

    @on(Input.Submitted)
    def _onward(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(NextRequested())

"""The protocol of the conversation screen as its parts use it."""

from __future__ import annotations

from typing import Protocol

from textual.app import App
from textual.widget import Widget

from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.view import ConversationView
from wijkwizard.terms import Slot
from wijkwizard.tui.frame import Frame
from wijkwizard.tui.widgets.body import Body
from wijkwizard.tui.wizard import Wizard


class Talk(Protocol):
    """The protocol of a screen with one turn of the conversation.

    Attributes:
        state: the state of the conversation.
        shown: the view that was shown last; ``None`` until there is one.
    """

    state: ConversationState
    shown: ConversationView | None

    @property
    def body(self) -> Body:
        """Where the inputs are."""

    @property
    def app(self) -> App[object]:
        """The app of the framework."""

    @property
    def wijk(self) -> Wizard:
        """The parts of the app."""

    @property
    def is_current(self) -> bool:
        """Whether no other screen or window is on top."""

    @property
    def focused(self) -> Widget | None:
        """What has the keys."""

    @property
    def frame(self) -> Frame:
        """The lines above and below."""

    def add_class(self, *names: str) -> object:
        """Put the screen in another shape."""

    def remove_class(self, *names: str) -> object:
        """Put the screen in its own shape again."""

    def renew(self, accepted: Slot | None = None, *, fresh: bool = False) -> None:
        """Show the current state: the accepted answer, or everything."""

    def say(self, text: str, *, problem: bool = False) -> None:
        """Show a short message."""

    def dismiss(self) -> object:
        """Go from this screen."""

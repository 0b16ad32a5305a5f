"""What an action needs of a screen, and showing there what came of a command."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, Protocol

from textual.app import App

from wijkwizard.tui import screens
from wijkwizard.tui.commands import Where
from wijkwizard.tui.takes_answers import TakesAnswers
from wijkwizard.tui.wizard import Wizard

if TYPE_CHECKING:
    from wijkwizard.conversation.result import CommandResult


class SaysMessages(Protocol):
    """The protocol of a screen that shows messages."""

    @property
    def app(self) -> App[object]:
        """The app of the framework."""

    def say(self, text: str, *, problem: bool = False) -> None:
        """Show a short message."""


class ActionTarget(Protocol):
    """The protocol of a screen as an action uses it."""

    WHERE: ClassVar[Where]

    @property
    def app(self) -> App[object]:
        """The app of the framework."""

    @property
    def wijk(self) -> Wizard:
        """The parts of the app."""

    @property
    def answering(self) -> TakesAnswers:
        """The access to typed input that is no answer yet."""

    def renew(self) -> None:
        """Show the current state."""

    def say(self, text: str, *, problem: bool = False) -> None:
        """Show a short message."""

    def attempt(self, work: Callable[[], object]) -> bool:
        """Do something that may be refused, and return success."""

    async def action_command(self, name: str) -> None:
        """Do a command."""

    def call_later(self, callback: Callable[..., object], *args: object) -> bool:
        """Call this after pending messages were processed."""

    def dismiss(self) -> object:
        """Go from this screen."""


def say_result(screen: SaysMessages, result: CommandResult) -> None:
    """Show the messages that came of a command; not those that stand at a field."""
    for message in result.messages:
        if message.at_field:
            continue
        if message.title:
            screen.app.push_screen(screens.Tell(message.title, message.text))
        elif message.tone == "warning":
            screen.app.notify(message.text, severity="warning", timeout=12, markup=False)
        else:
            screen.say(message.text, problem=message.tone == "error")

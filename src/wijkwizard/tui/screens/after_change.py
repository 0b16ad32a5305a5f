"""What a screen does when a command changed something, or wiped something: shows it again, and says what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.tui.screens.action_target import say_result
from wijkwizard.tui.screens.base import WijkScreen

if TYPE_CHECKING:
    from wijkwizard.conversation.result import CommandResult


def show_change(screen: WijkScreen, result: CommandResult) -> None:
    """Show the screen again when something changed, and say what came of it."""
    screen.wijk.keeping.tell()
    if result.done:
        screen.renew()
    say_result(screen, result)


def what_was_wiped(screen: WijkScreen, result: CommandResult) -> tuple[str, ...]:
    """Show the screen again and return what may still hold the words; nothing when they could not be wiped."""
    screen.wijk.keeping.tell()
    if not result.done:
        say_result(screen, result)
        return ()
    screen.renew()
    return tuple(message.text for message in result.messages)

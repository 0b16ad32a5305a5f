"""The window in which the house style of the paper is chosen."""

from __future__ import annotations

from functools import partial

from wijkwizard.conversation.house_form import CLOSED, house_form, take_house
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.dialogs import Tell
from wijkwizard.tui.screens.repeated_form import ask_until_usable


def choose_house(screen: WijkScreen) -> None:
    """Ask for a folder, and say what came of it."""
    if screen.session.file.read_only:
        screen.say(CLOSED)
        return

    def show(lines: tuple[str, ...]) -> None:
        first, *others = lines
        if others:
            screen.app.push_screen(Tell(first, "\n".join(others)))
        else:
            screen.say(first)

    ask_until_usable(screen, house_form, partial(take_house, screen.session.house), show)

"""The window in which the house style of the paper is chosen."""

from __future__ import annotations

from wijkwizard.conversation.form import FormSpec
from wijkwizard.conversation.house_form import CLOSED, house_form, take_house, typed_folder
from wijkwizard.errors import WijkError
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.dialogs import Form, Tell


def choose_house(screen: WijkScreen) -> None:
    """Ask for a folder until it can be used or the user goes back, and say what came of it."""
    if screen.session.file.read_only:
        screen.say(CLOSED)
        return

    def ask(spec: FormSpec) -> None:
        screen.app.push_screen(Form(spec), take)

    def take(filled: dict[str, str] | None) -> None:
        if filled is None:
            return
        try:
            first, *others = take_house(screen.session.house, filled)
        except WijkError as error:
            ask(house_form(typed_folder(filled), f"{error.sentence} {error.remedy}"))
            return
        if others:
            screen.app.push_screen(Tell(first, "\n".join(others)))
        else:
            screen.say(first)

    ask(house_form())

"""Parking words from any screen, and the list of what lies there, where one key makes it public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.conversation.parked_words import (
    LIST_TITLE,
    NO_TABLE,
    has_place,
    list_words,
    parked,
    parked_list,
    parked_rows,
    parking_form,
    turn_public,
    words_of,
)
from wijkwizard.tui import screens
from wijkwizard.tui.key_words import with_keys
from wijkwizard.tui.screens.action_target import say_result

if TYPE_CHECKING:
    from wijkwizard.conversation.result import CommandResult
    from wijkwizard.tui.screens.action_target import ActionTarget


def park_words(screen: ActionTarget) -> None:
    """Ask for words and park them; without any show what lies there."""
    screen.answering.settle()
    session = screen.wijk.dossier.need()
    if not has_place(session.reader):
        screen.say(NO_TABLE)
        return

    def filled(given: dict[str, str] | None) -> None:
        if given is None:
            return
        if words := words_of(given):
            _say(screen, parked(session, screen.wijk.audience.showing, words))
        else:
            _show_list(screen)

    screen.app.push_screen(screens.Form(parking_form(session.reader)), filled)


def _show_list(screen: ActionTarget) -> None:
    reader = screen.wijk.dossier.need().reader
    rows = parked_rows(screen.wijk.audience.seen())
    if not rows:
        screen.say(with_keys(list_words(reader, rows)))
        return

    def chosen(row: str | None) -> None:
        if row is not None:
            _say(screen, turn_public(screen.wijk.dossier.need(), row))
            _show_list(screen)

    screen.app.push_screen(screens.Ask(LIST_TITLE, list_words(reader, rows), parked_list(rows)), chosen)


def _say(screen: ActionTarget, result: CommandResult) -> None:
    screen.wijk.keeping.tell()
    say_result(screen, result)
    screen.renew()

"""Windows in which the group disputes a figure of a file with a reason, or withdraws that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.conversation.dispute import (
    DISPUTE,
    WIPE,
    WITHDRAW,
    dispute_choice,
    reason_form,
    wipe_reason,
    withdraw,
)
from wijkwizard.conversation.dispute import dispute as write_reason
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.tui.screens.after_change import show_change, what_was_wiped
from wijkwizard.tui.screens.ask import Ask
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.dialogs import Form
from wijkwizard.tui.screens.wiping import ask_words

if TYPE_CHECKING:
    from wijkwizard.session import FigureLine


def dispute(screen: WijkScreen, line: FigureLine | None) -> None:
    """Ask why a figure is not right; a reason that is there can be changed or go."""
    choice = dispute_choice(screen.session.reader, screen.seen, line, read_only=screen.session.file.read_only)
    if choice.refusal or line is None:
        screen.say(choice.refusal)
    elif len(choice.options) == 1:
        _do(screen, line, choice.options[0][0])
    else:
        lines = [ListLine(what, words) for what, words in choice.options]
        screen.app.push_screen(
            Ask(line.label, choice.now, lines), lambda what: _do(screen, line, what) if what else None
        )


def _do(screen: WijkScreen, line: FigureLine, what: str) -> None:
    if what == DISPUTE:
        _ask_why(screen, line)
    elif what == WITHDRAW:
        show_change(screen, withdraw(screen.session.figures, line))
    elif what == WIPE:
        ask_words(screen.app, ("Ja, wis deze reden voorgoed", lambda: _wipe(screen, line)))


def _ask_why(screen: WijkScreen, line: FigureLine) -> None:
    def kept(filled: dict[str, str] | None) -> None:
        if filled is not None:
            show_change(screen, write_reason(screen.session.figures, screen.seen, line, filled))

    screen.app.push_screen(Form(reason_form(line)), kept)


def _wipe(screen: WijkScreen, line: FigureLine) -> tuple[str, ...]:
    result = wipe_reason(screen.session.eraser, line)
    return what_was_wiped(screen, result)

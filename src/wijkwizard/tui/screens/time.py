"""The window with the time of the evening: what can give way, and a break; nothing happens until somebody chooses."""

from __future__ import annotations

from wijkwizard.conversation.evening.evening_time import agree, time_window
from wijkwizard.tui.screens.action_target import say_result
from wijkwizard.tui.screens.answer_handler import AnswerHandler
from wijkwizard.tui.screens.ask import Ask
from wijkwizard.tui.screens.talk import Talk


def ask_time(talk: Talk, answering: AnswerHandler) -> None:
    """Show how late it is, with what can be agreed on."""
    answering.settle()
    window = time_window(talk.state)
    if not window.options:
        talk.say(window.text)
        return

    def chosen(line: str | None) -> None:
        if line is not None:
            say_result(talk, agree(talk.state, window.options[int(line)]))
            talk.renew()

    talk.app.push_screen(Ask("De tijd", window.text, window.lines), chosen)

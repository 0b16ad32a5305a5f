"""The list of who was heard, for who leads the talk; a room that looks along does not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.conversation.evening.hearing import HOW, NO_GROUPS, NOT_NOW, TITLE, hearing_list
from wijkwizard.tui.screens.ask import Ask

if TYPE_CHECKING:
    from wijkwizard.tui.screens.talk import Talk
    from wijkwizard.tui.takes_answers import TakesAnswers


def ask_heard(talk: Talk, answering: TakesAnswers) -> None:
    """Show which groups were heard, and tick them."""
    answering.settle()
    reader, heard = talk.state.session.reader, talk.state.half_typed.heard
    if talk.state.showing().room_looks:
        talk.say(NOT_NOW)
        return
    lines = hearing_list(reader, heard)
    if not lines:
        talk.say(NO_GROUPS)
        return

    def chosen(group: str | None) -> None:
        if group is not None:
            heard.symmetric_difference_update({group})
            ask_heard(talk, answering)
        else:
            talk.renew()

    talk.app.push_screen(Ask(TITLE, HOW, lines), chosen)

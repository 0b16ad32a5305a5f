"""Navigation between the turns of a moment: next, back, and from one turn to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.conversation.commands import Back, Command, CountSilently, Focus, GoTo, Next
from wijkwizard.conversation.row_source import source_turn
from wijkwizard.terms import Slot
from wijkwizard.tui.audience import move_on
from wijkwizard.tui.fields.table import TableBlock
from wijkwizard.tui.screens.answer_handler import AnswerHandler
from wijkwizard.tui.screens.talk import Talk

if TYPE_CHECKING:
    from wijkwizard.questionnaire.route import Turn


def source_of_rows(talk: Talk) -> Turn | None:
    """Return the turn that makes the rows of the focused table, while it has none."""
    block = talk.body.focused_block()
    if not isinstance(block, TableBlock) or block.table.rows or block.table.can_add:
        return None
    return source_turn(talk.state.session.reader, block.table.question.id)


class TurnNavigation:
    """Navigates between the turns of a moment."""

    def __init__(self, talk: Talk) -> None:
        """Serve a screen."""
        self._talk = talk
        self._answering = AnswerHandler(talk, self.onward)

    @property
    def answering(self) -> AnswerHandler:
        """What happens to answers on the way."""
        return self._answering

    def enter(self) -> None:
        """Go on from something that is only to be read; from a table without rows to what makes its rows."""
        source = source_of_rows(self._talk)
        if source is None:
            self.onward()
        else:
            self._talk.wijk.navigation.go_to_turn(source.id, looked_up=True)

    def onward(self) -> None:
        """Go to the next open field, or else to the next turn, whatever is open here."""
        here = self._talk.body.place_here()
        self._answering.settle()
        self._move(here, Next())

    def back(self) -> None:
        """Close the open cell, or go back to where we were; from the first question to the places."""
        talk = self._talk
        here = talk.body.place_here()
        self._answering.settle()
        block = talk.body.focused_block()
        if isinstance(block, TableBlock) and block.editor is not None:
            cell = block.editor.field.slot
            block.close_editor()
            self._answering.command(Focus(cell))
            self._answering.command(Back())
            talk.renew()
        else:
            self._move(here, Back())

    def jump(self, turn: Turn, slot: Slot | None = None, by: str = "", *, looked_up: bool = False) -> None:
        """Show another turn, and push the current one and the list on the back stack."""
        self._focus(self._talk.body.place_here())
        self._answering.command(GoTo(turn.id, slot, by, looked_up=looked_up))
        self._talk.renew(fresh=True)

    def count_silently(self) -> None:
        """Open a count in silence before the question that has the keys."""
        here = self._talk.body.place_here()
        if here is None:
            return
        self._answering.settle()
        if self._answering.command(CountSilently(here)).done:
            self._talk.renew(fresh=True)

    def _move(self, here: Slot | None, command: Command) -> None:
        """Go somewhere from what has the keys, and show where we are then."""
        self._focus(here)
        before = self._talk.state.position.turn
        reply = self._answering.command(command)
        if not reply.done:
            return
        now = self._talk.state.position
        if reply.ended:
            self._talk.dismiss()
        elif not reply.goes or (now.turn is not None and before is not None and now.moment != before.moment):
            self._show_moved(before)
        if reply.goes:
            self._talk.wijk.navigation.go(reply.goes)

    def _focus(self, here: Slot | None) -> None:
        """Tell the conversation what has the keys, to come back to."""
        if here is not None:
            self._answering.command(Focus(here))

    def _show_moved(self, before: Turn | None) -> None:
        now, at = self._talk.state.position.turn, self._talk.state.position.at
        if now is not None and before is not None and before.id != now.id and now.moment == "zaal":
            move_on(self._talk.wijk.audience, now.id, entered=before.moment != now.moment)
        if before is not None and now is not None and before.id == now.id and at is not None:
            self._talk.body.go_when_there(at)
        else:
            self._talk.renew(fresh=True)

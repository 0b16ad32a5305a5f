"""The conversation: takes a command, does it to the open dossier, and says what came of it."""

from __future__ import annotations

from typing import assert_never

from wijkwizard.conversation import answering, beside, moving, rows, stray
from wijkwizard.conversation.commands import (
    Account,
    Back,
    ChangeRow,
    Command,
    Enter,
    Focus,
    Forget,
    Give,
    GoTo,
    Next,
    Park,
    Redo,
    Refuse,
    Remark,
    Reveal,
    Typed,
    Uncount,
    Undo,
)
from wijkwizard.conversation.reply import DONE, Reply
from wijkwizard.conversation.state import ConversationState
from wijkwizard.terms import Slot


def do(state: ConversationState, command: Command) -> Reply:  # noqa: C901, PLR0911, PLR0912 - one line for each command
    """Do what a person asks, and return what came of it; afterwards the state holds where we are.

    A refusal of the dossier is a message and never an exception, so that every face says it alike.
    """
    match command:
        case Focus(at):
            state.move(at=at)
            return DONE
        case GoTo():
            return moving.go_to(state, command)
        case Next(over):
            return moving.go_on(state, over=over)
        case Back():
            return moving.go_back(state)
        case Typed():
            return answering.typed(state, command)
        case Enter():
            return _joined(state, command.slot, answering.enter(state, command))
        case Give():
            return _joined(state, command.slot, answering.give(state, command))
        case Uncount():
            return answering.uncount(state, command)
        case Refuse():
            return answering.refuse(state, command)
        case Reveal():
            return _joined(state, command.slot, answering.reveal(state, command))
        case Account():
            return beside.account(state, command)
        case Park():
            return beside.park(state, command)
        case Remark():
            return stray.remark(state, command)
        case Forget():
            return beside.forget(state, command)
        case ChangeRow():
            return rows.change_row(state, command)
        case Undo():
            return beside.undo(state)
        case Redo():
            return beside.redo(state)
        case _:
            assert_never(command)


def _joined(state: ConversationState, slot: Slot, reply: Reply) -> Reply:
    """Let a remark that was typed before the answer go along with it."""
    if reply.done:
        stray.join_remark(state, slot)
    return reply

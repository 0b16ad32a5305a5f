"""Undo and redo, with the remarks that wait for an answer: what went along with an answer waits again without it."""

from __future__ import annotations

from collections.abc import Callable

from wijkwizard.conversation.result import CommandResult, Message, attempt
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.stray_input import forget_waiting, keep_waiting, waiting_remark
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import Answers


def undo(state: ConversationState) -> CommandResult:
    """Undo the last step; the message says what it was."""
    return attempt(lambda: _stepped(state, state.session.history.undo, "Er is niets om ongedaan te maken."))


def redo(state: ConversationState) -> CommandResult:
    """Redo the last undone step; the message says what it was."""
    return attempt(lambda: _stepped(state, state.session.history.redo, "Er is niets om opnieuw te doen."))


def _stepped(state: ConversationState, go: Callable[[Visibility], str | None], nothing: str) -> CommandResult:
    before = state.session.reader.answers
    step = go(state.showing())
    _wait_again(state, before)
    return CommandResult(done=step is not None, messages=(Message(step or nothing),))


def _wait_again(state: ConversationState, before: Answers) -> None:
    """Let remarks wait again that went away with their answer, and wait no more where they came back with it."""
    after = state.session.reader.answers
    for slot in before.by_slot.keys() ^ after.by_slot.keys():
        gone, back = before.get(slot), after.get(slot)
        if gone is not None and gone.remark:
            keep_waiting(state, slot, gone.remark)
        elif back is not None and back.remark and waiting_remark(state, slot) == back.remark:
            forget_waiting(state, slot)

"""Undo, redo and a choice that nobody meant: a remark that went along with an answer waits again without it."""

from __future__ import annotations

from collections.abc import Callable

from wijkwizard.conversation.commands import Restore, TakeBackCounts
from wijkwizard.conversation.evening.evening_time import take_back
from wijkwizard.conversation.result import CommandResult, Message, attempt
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.waiting_remarks import show_waiting, wait_again
from wijkwizard.session.visibility import Visibility

_MOST_STEPS = 4
"""Choices that the first signs of a sentence can have made: a line of a list has a number of two digits at most."""


def undo(state: ConversationState) -> CommandResult:
    """Undo the last step, also what was agreed about the time; the message says what it was."""
    taken = take_back(state)
    if taken is not None:
        return taken
    return attempt(lambda: _stepped(state, state.session.history.undo, "Er is niets om ongedaan te maken."))


def redo(state: ConversationState) -> CommandResult:
    """Redo the last undone step; the message says what it was."""
    return attempt(lambda: _stepped(state, state.session.history.redo, "Er is niets om opnieuw te doen."))


def restore(state: ConversationState, command: Restore) -> CommandResult:
    """Put an answer back as it was; a remark that had gone along with what was not meant waits again."""

    def write() -> CommandResult:
        before = state.session.reader.answers
        if not _undone_to(state, command):
            state.session.writer.restore(command.slot, command.answer)
        wait_again(state.session, before)
        show_waiting(state)
        return CommandResult(accepted=command.slot)

    return attempt(write)


def take_back_counts(state: ConversationState, command: TakeBackCounts) -> CommandResult:
    """Undo the last counts of a grid, as far as they are the last steps."""

    def write() -> CommandResult:
        before = state.session.reader.answers
        for _ in range(command.steps):
            # An undo is an action too, which touches nothing of its own.
            actions = reversed(state.session.reader.state.actions)
            done = (action for action in actions if action.touched and not action.undone)
            last = next(done, None)
            if last is None or str(command.slot) not in last.touched:
                break
            state.session.history.undo()
        wait_again(state.session, before)
        catch_up(state)
        return CommandResult(accepted=command.slot)

    return attempt(write)


def _undone_to(state: ConversationState, command: Restore) -> bool:
    """Undo the last steps until an answer is as it was; return whether that was possible, and change nothing if not.

    A step of its own would be undone by the next undo, which then brings what nobody chose.
    """
    session, steps = state.session, 0
    while (now := session.reader.answers.get(command.slot)) != command.answer:
        steps += session.history.undo() is not None
        # A step about something else was not of this choice.
        if session.reader.answers.get(command.slot) == now or steps > _MOST_STEPS:
            for _ in range(steps):
                session.history.redo()
            return False
    return True


def _stepped(state: ConversationState, go: Callable[[Visibility], str | None], nothing: str) -> CommandResult:
    before = state.session.reader.answers
    step = go(state.showing())
    wait_again(state.session, before)
    catch_up(state)
    return CommandResult(done=step is not None, messages=(Message(step or nothing),))


def catch_up(state: ConversationState) -> None:
    """Let a conversation know what an undo or a redo changed, also when that was on another screen.

    Of a sealed round only the dossier knows then what is in a row, and why a key was refused says nothing any more.
    """
    state.half_typed.leave(None)
    for counts in state.half_typed.counts.values():
        counts.clear()
    show_waiting(state)
    _go_to_what_changed(state)


def _go_to_what_changed(state: ConversationState) -> None:
    """Go to the question that a step changed when the one that was shown is not asked any more; else stay.

    Nothing is written on the way, not even the removal of an empty row: it could not be done again after that.
    """
    shown, turns = state.position.turn, state.turns()
    asked = {question.id: turn for turn in turns for question in turn.questions}
    if shown is None or any(question.id in asked for question in shown.questions):
        return
    slots = state.session.history.last_taken()
    at = next((slot for slot in slots if (slot.table or slot.question) in asked), None)
    visit, _ = state.position.back.back([turn.id for turn in turns], "")
    turn = asked.get(at.table or at.question) if at else asked.get(visit.turn_id) if visit else None
    if turn is not None:
        state.keeper.shown(turn.id, state.clock().now)
        state.move(turn=turn, at=at, entered=frozenset(), noticed="", noticed_here=False, sought=None)

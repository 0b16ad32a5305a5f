"""The conversation: executes a command on the open dossier and returns the result."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from wijkwizard.conversation import (
    answer_notes,
    answering,
    own_card,
    row_words,
    rows,
    silent_count,
    stray_input,
    turn_navigation,
    undoing,
)
from wijkwizard.conversation.commands import (
    Back,
    ChangeRow,
    Choose,
    Command,
    Count,
    CountSilently,
    Enter,
    FillRow,
    Focus,
    Forget,
    GoTo,
    NewRow,
    Next,
    OwnCard,
    Park,
    Redo,
    Refuse,
    Remark,
    Restore,
    Reveal,
    SetAccount,
    TakeBackCounts,
    Typed,
    Uncount,
    Undo,
)
from wijkwizard.conversation.result import DONE, READ_ONLY, CommandResult
from wijkwizard.conversation.state import ConversationState
from wijkwizard.terms import Slot
from wijkwizard.terms.named_action import filled


def do(state: ConversationState, command: Command) -> CommandResult:
    """Execute a command and return its result, with every string ready; the state is updated in place."""
    position, stood = state.position, state.session.reader.state
    result = _do(state, command)
    answered = state.session.reader.state is not stood and state.position.turn is position.turn
    if answered and state.position.noticed_here:
        # It may be mended now, and nothing is said of what is being filled in.
        state.move(noticed="", noticed_here=False)
    messages = tuple(replace(message, text=filled(message.text, state.words)) for message in result.messages)
    return replace(result, messages=messages, confirm=filled(result.confirm, state.words))


def _do(state: ConversationState, command: Command) -> CommandResult:  # noqa: C901, PLR0911, PLR0912 - one line for each command
    """Execute a command.

    A refusal of the dossier is returned as a message and never raised, so that every face shows the same text.
    """
    if state.session.file.read_only and isinstance(command, Typed | Enter | Remark):
        # Text that no file keeps would be called kept until the program is left.
        return DONE if isinstance(command, Typed) else CommandResult(done=False, messages=(READ_ONLY,))
    match command:
        case Focus(at):
            state.move(at=at)
            state.half_typed.leave(at)
            return DONE
        case GoTo():
            return turn_navigation.go_to(state, command)
        case Next(over):
            return turn_navigation.go_on(state, over=over)
        case Back(whole):
            return turn_navigation.go_back(state, whole=whole)
        case Typed():
            return answering.typed(state, command)
        case Enter():
            return _joined(state, command.slot, answering.enter(state, command))
        case Choose():
            return _joined(state, command.slot, answering.give(state, command))
        case Restore():
            return undoing.restore(state, command)
        case Count():
            return answering.count(state, command)
        case Uncount():
            return answering.uncount(state, command)
        case TakeBackCounts():
            return undoing.take_back_counts(state, command)
        case Refuse():
            return answering.refuse(state, command)
        case Reveal():
            return _joined(state, command.slot, answering.reveal(state, command))
        case CountSilently():
            return silent_count.count_silently(state, command)
        case SetAccount():
            return answer_notes.account(state, command)
        case Park():
            return answer_notes.park(state, command)
        case Remark():
            return stray_input.remark(state, command)
        case OwnCard():
            return _joined(state, command.slot, own_card.make(state, command))
        case Forget():
            return answer_notes.forget(state, command)
        case ChangeRow():
            return rows.change_row(state, command)
        case NewRow():
            return row_words.new_row(state, command)
        case FillRow():
            return rows.fill_row(state, command)
        case Undo():
            return undoing.undo(state)
        case Redo():
            return undoing.redo(state)
        case _:
            assert_never(command)


def _joined(state: ConversationState, slot: Slot, reply: CommandResult) -> CommandResult:
    """Let a remark that was typed before the answer go along with it."""
    joined = stray_input.join_remark(state, slot) if reply.done else DONE
    failed = () if joined.done else joined.messages
    return replace(reply, messages=(*reply.messages, *failed))

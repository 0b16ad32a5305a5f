"""Opens a count in silence before a question of the room, for a group that would rather count than say."""

from __future__ import annotations

from wijkwizard.conversation.commands import CountSilently, GoTo
from wijkwizard.conversation.result import CommandResult, Message, attempt
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.turn_navigation import go_to
from wijkwizard.terms import Slot

NOTHING_TO_COUNT = (
    "Hier valt niets stil te tellen. Dat kan bij een keuze, bij ja of nee en bij een schaal van de zaal."
)


def _count_of(state: ConversationState, slot: Slot | None) -> Slot | None:
    """Return the count that can be made before a question that is asked; ``None`` where there can be none."""
    reader = state.session.reader
    count = reader.index.silent_counts.get(slot.question) if slot is not None and slot.row is None else None
    return Slot(count) if count is not None and slot in reader.route.asked else None


def can_count(state: ConversationState, slot: Slot | None) -> bool:
    """Return whether a count in silence can be made before a question, and was not asked for yet."""
    count = _count_of(state, slot)
    return count is not None and count not in state.session.reader.answers.rounds


def count_silently(state: ConversationState, command: CountSilently) -> CommandResult:
    """Open the count of a question, or go to the one that is open."""
    count = _count_of(state, command.slot)
    if count is None:
        return CommandResult(done=False, messages=(Message(NOTHING_TO_COUNT),))

    def opened() -> CommandResult:
        if can_count(state, command.slot):
            state.session.writer.open_round(count)
        return go_to(state, GoTo(count.question, count))

    return attempt(opened)

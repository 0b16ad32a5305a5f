"""Opens a count in silence before a question of the room, for a group that would rather count than say."""

from __future__ import annotations

from dataclasses import replace

from wijkwizard.conversation.commands import CountSilently, GoTo
from wijkwizard.conversation.result import CommandResult, Message, attempt
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.turn_navigation import go_to
from wijkwizard.terms import Slot

NOTHING_TO_COUNT = (
    "Hier valt niets stil te tellen. Dat kan bij een keuze, bij ja of nee en bij een schaal van de zaal."
)


COUNTS_ALREADY = "Deze telling is al begonnen."


def _count_of(state: ConversationState, slot: Slot | None) -> Slot | None:
    """Return the count of a question that is asked, or of which the keys are in the count; ``None`` for none."""
    reader = state.session.reader
    if slot is None or slot.row is not None or slot not in reader.route.asked:
        return None
    if slot.question in reader.index.on_demand:
        return slot
    count = reader.index.silent_counts.get(slot.question)
    return Slot(count) if count is not None else None


def why_no_count(state: ConversationState, slot: Slot | None) -> str:
    """Return why no count in silence can be begun at a question; empty where it can."""
    count = _count_of(state, slot)
    if count is None:
        return NOTHING_TO_COUNT
    return COUNTS_ALREADY if count in state.session.reader.answers.rounds else ""


def count_silently(state: ConversationState, command: CountSilently) -> CommandResult:
    """Open the count of a question, or go to the one that is open."""
    count = _count_of(state, command.slot)
    if count is None:
        return CommandResult(done=False, messages=(Message(NOTHING_TO_COUNT),))

    def opened() -> CommandResult:
        if not why_no_count(state, command.slot):
            state.session.writer.open_round(count)
        told = go_to(state, GoTo(count.question, count))
        return replace(told, messages=(Message(COUNTS_ALREADY),)) if count == command.slot else told

    return attempt(opened)

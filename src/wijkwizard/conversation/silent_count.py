"""Opens a count in silence before a question of the room, for a group that would rather count than say."""

from __future__ import annotations

from dataclasses import replace

from wijkwizard.conversation.commands import CountSilently, GoTo
from wijkwizard.conversation.result import CommandResult, Message, attempt
from wijkwizard.conversation.shown_count import is_shown_count
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.turn_navigation import go_to
from wijkwizard.iwap.groups import SMALLEST
from wijkwizard.questionnaire.kinds.grid import is_count
from wijkwizard.questionnaire.last_rounds import round_after
from wijkwizard.session.people_asked import people_asked
from wijkwizard.terms import Slot

NOTHING_TO_COUNT = (
    "Hier valt niets stil te tellen. Dat kan in de zaal bij een keuze, bij ja of nee en bij een schaal."
)


TOO_FEW = (
    "Hier kiezen minder dan drie mensen. Dan ziet iedereen wie wat koos, ook als u stil telt. Praat het uit."
)
COUNTS_ALREADY = "Deze telling is al begonnen."
COUNTED_TWICE = "Hier is al twee keer geteld."


def _count_of(state: ConversationState, slot: Slot | None) -> Slot | None:
    """Return the count that can be begun at a question now, or is open: after one that was shown its second round."""
    reader = state.session.reader
    if slot is None or slot.row is not None or slot not in reader.route.asked:
        return None
    index, rounds = reader.index, reader.answers.rounds
    own = index.silent_counts.get(slot.question)
    counts = is_count(index.by_id.get(slot.question))
    count = slot if counts else Slot(own) if own is not None else _shown_above(state, slot)
    if count is None:
        return None
    again = round_after(index, count)
    shown = count in rounds and rounds[count].revealed
    return again if shown and again is not None else count


def _shown_above(state: ConversationState, slot: Slot) -> Slot | None:
    """Return the count that a question is about, which was shown and stands above it; ``None`` for none."""
    screen = state.screen()
    blocks = screen.blocks if screen is not None else ()
    place = next((at for at, block in enumerate(blocks) if block.question.id == slot.question), 0)
    above = None
    while place and is_shown_count(blocks[place - 1].field):
        place -= 1
        above = Slot(blocks[place].question.id)
    return above


def why_no_count(state: ConversationState, slot: Slot | None) -> str:
    """Return why no count in silence can be begun at a question; empty where it can."""
    count = _count_of(state, slot)
    if count is None:
        return NOTHING_TO_COUNT
    held = state.session.reader.answers.rounds.get(count)
    if held is not None and held.revealed:
        return COUNTED_TWICE
    if held is None and _of_few(state, count):
        return TOO_FEW
    begun = held is not None or count.question not in state.session.reader.index.on_demand
    return COUNTS_ALREADY if begun else ""


def _of_few(state: ConversationState, count: Slot) -> bool:
    """Return whether it is known that fewer people can choose than may stand apart."""
    people = people_asked(state.session.reader.known, count)
    return people is not None and people < SMALLEST


def count_silently(state: ConversationState, command: CountSilently) -> CommandResult:
    """Open the count of a question, or go to the one that is open."""
    count = _count_of(state, command.slot)
    stands = why_no_count(state, command.slot)
    if count is None or stands == TOO_FEW:
        return CommandResult(done=False, messages=(Message(stands),))

    def opened() -> CommandResult:
        if not stands:
            state.session.writer.open_round(count)
        told = go_to(state, GoTo(count.question, count))
        told_here = stands and (count == command.slot or stands == COUNTED_TWICE)
        return replace(told, messages=(Message(stands),)) if told_here else told

    return attempt(opened)

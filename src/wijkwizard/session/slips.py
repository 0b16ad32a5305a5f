"""Slips of a blind round: what was counted, how many there can be, and which rows have a number already.

The numbers themselves stay in here until the reveal; a face only learns which rows were counted.
"""

from __future__ import annotations

from wijkwizard.dossier.events import Voted
from wijkwizard.dossier.state import State
from wijkwizard.errors import WijkError
from wijkwizard.iwap.model import Iwap
from wijkwizard.session.views import Field
from wijkwizard.terms import GridValue, Slot
from wijkwizard.terms.dutch import and_list


def counted(state: State, slot: Slot) -> dict[str, int]:
    """Return the count of each row so far, also of a round that is sealed."""
    counts: dict[str, int] = {}
    for name in state.standing.get(slot, ()):
        payload = state.trail.ids[name].payload
        if isinstance(payload, Voted) and isinstance(payload.answer.value, GridValue):
            counts |= payload.answer.value.v
    return counts


def present(plan: Iwap) -> int:
    """Return how many people are in the room by the count per party, or 0 while a party is not counted.

    Less than all of the parties is no total: votes held against it would be refused though they can be right.
    """
    counts = [one.count.value for one in plan.parties]
    known = [int(count) for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else 0


def _came(field: Field) -> int:
    """Return how many slips came in; of a result that is shown, as it stands now."""
    value = field.answer.value if field.answer else None
    if field.round and field.round.revealed and isinstance(value, GridValue):
        return sum(value.v.values())
    return field.round.turnout if field.round else 0


def turnout_words(field: Field) -> str:
    """Return how much came in, and of how many when the people were counted: ``21 van 20 mensen``."""
    came = _came(field)
    if not field.slips:
        return str(came)
    each = field.slips // field.people
    people = f"{field.people} mensen" if field.people > 1 else "1 mens"
    return f"{came} van {people}" if each == 1 else f"{came} van {field.slips} ({people}, ieder {each})"


def too_many(field: Field) -> int:
    """Return how many slips were counted above what the people in the room can have handed in."""
    return max(0, _came(field) - field.slips) if field.slips else 0


def too_full(field: Field) -> WijkError | None:
    """Return why a count cannot be right, with the rows that can be counted again but without their counts.

    The one check of every way in: before the reveal, when a shown result is mended, and in a file of answers.
    """
    over = too_many(field)
    if not over:
        return None
    rows = and_list([f"'{row.label}'" for row in field.options if row.id in field.counted])
    return WijkError("round-too-full", came=turnout_words(field), over=over, rows=rows)

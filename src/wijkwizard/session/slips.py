"""Slips of a blind round: what was counted, how many there can be, and which rows have a number already.

The numbers themselves stay in here until the reveal; a face only learns which rows were counted.
"""

from __future__ import annotations

from wijkwizard.dossier.events import Voted
from wijkwizard.dossier.state import State
from wijkwizard.iwap.model import Iwap
from wijkwizard.terms import GridValue, Slot


def counted(state: State, slot: Slot) -> dict[str, int]:
    """Return the count of each row so far, also of a round that is sealed."""
    counts: dict[str, int] = {}
    for name in state.standing.get(slot, ()):
        payload = state.trail.ids[name].payload
        if isinstance(payload, Voted) and isinstance(payload.answer.value, GridValue):
            counts |= payload.answer.value.v
    return counts


def present(plan: Iwap) -> int:
    """Return how many people are in the room by the count per party, or 0 while nobody counted."""
    counts = (one.count.value for one in plan.parties)
    return sum(int(count) for count in counts if count is not None)

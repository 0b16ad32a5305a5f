"""How many people a question of the room is asked of: all who are there, or those of the side whose view it asks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from wijkwizard.questionnaire.last_rounds import counted_question
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.terms import Slot
from wijkwizard.terms.count_cells import COLOURS

_SIDE_ASKED: Mapping[str, str] = MappingProxyType(
    dict(zip(("insight.severity_residents", "insight.severity_professionals"), COLOURS, strict=True))
)
"""By what a question binds the side of the head count that it is asked of."""


def people_asked(known: ScreenContext, slot: Slot) -> int | None:
    """Return how many people can answer a question, or choose in a count of it; ``None`` while nobody counted them."""
    asked = known.index.by_id.get(counted_question(known.index, slot.question))
    side = _SIDE_ASKED.get(asked.binds) if asked is not None else None
    return known.people() if side is None else known.side(side)

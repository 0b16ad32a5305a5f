"""Where was the work left? Half-typed text comes first, then the question of the last step that still counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.terms import Slot

if TYPE_CHECKING:
    from wijkwizard.questionnaire.route import Turn
    from wijkwizard.session import Session


def left_at(session: Session) -> tuple[Turn, Slot] | None:
    """Return the turn and the slot where the work was left, or ``None`` in a dossier without answers."""
    draft = session.draft()
    if draft is not None and (turn := _turn(session, draft.slot)) is not None:
        return turn, draft.slot
    for action in reversed(session.state.actions):
        for touched in () if action.undone else action.touched:
            slot = Slot.parse(touched)
            if (turn := _turn(session, slot)) is not None:
                return turn, slot
    return None


def _turn(session: Session, slot: Slot) -> Turn | None:
    return session.turn(slot.table or slot.question)

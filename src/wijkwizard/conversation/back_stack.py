"""The stack of visited turns that 'terug' returns to; the previous question when the visited one is gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wijkwizard.questionnaire.route import Turn
    from wijkwizard.terms import Slot

PLACES = "plekken"
"""The name of the list of places, from which every conversation of an open dossier begins."""


class Visit(NamedTuple):
    """An entry of the back stack: a turn that was left.

    Attributes:
        turn_id: the turn that was shown; empty when there was none.
        by: name of the list from which the next turn was chosen; empty when no list was.
        moment: the moment of the turn, when the turns after it are of another one; else empty.
        at: the field, list or row that had the keys; ``None`` when that is not known.
    """

    turn_id: str
    by: str = ""
    moment: str = ""
    at: Slot | None = None


@dataclass(frozen=True, slots=True)
class BackStack:
    """The stack of visited turns, and of the lists from which turns were chosen."""

    visits: tuple[Visit, ...] = ()

    def leave(
        self, left: Turn | None, by: str = "", at: Slot | None = None, *, looked_up: bool = False
    ) -> BackStack:
        """Return the stack after leaving a moment for a turn of another one that was looked up.

        Args:
            left: the turn that was left; ``None`` when none was asked, at the places.
            by: name of the list from which the other turn was chosen; empty when no list was.
            at: what had the keys in the turn that was left.
            looked_up: whether it was looked up, so that nothing before it was visited but the places.
        """
        if left is None:
            came_from = by or (PLACES if looked_up else "")
            return BackStack((Visit("", came_from),) if came_from else ())
        return BackStack((*self.visits, Visit(left.id, by, left.moment, at)))

    def visit(self, turn_id: str, by: str = "", at: Slot | None = None) -> BackStack:
        """Return the stack after leaving a turn for one that was chosen from the list ``by``, if any.

        Of two visits to one turn in a row the last stays, with what had the keys then.
        """
        visit = Visit(turn_id, by, at=at)
        same = bool(self.visits) and self.visits[-1]._replace(at=at) == visit
        return BackStack((*(self.visits[:-1] if same else self.visits), visit))

    def back(self, turn_ids: Sequence[str], current: str) -> tuple[Visit | None, BackStack]:
        """Return the visit to go back to, or ``None``, and the remaining stack.

        Args:
            turn_ids: the turns of the current route; visits of others are skipped.
            current: the current turn.
        """
        left = list(self.visits)
        while left:
            last = left.pop()
            if last.by or last.moment or (last.turn_id in turn_ids and last.turn_id != current):
                return last, BackStack(tuple(left))
        place = turn_ids.index(current) if current in turn_ids else 0
        return (Visit(turn_ids[place - 1]) if place > 0 else None), BackStack()

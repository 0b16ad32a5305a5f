"""The stack of visited turns that 'terug' returns to; the previous question when the visited one is gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Visit(NamedTuple):
    """An entry of the back stack: a turn that was left.

    Attributes:
        turn_id: the turn that was shown; empty when there was none.
        by: name of the list from which the next turn was chosen; empty when no list was.
        moment: the moment of the turn, when it is another one than that of the turns after it; else empty.
    """

    turn_id: str
    by: str = ""
    moment: str = ""


@dataclass(frozen=True, slots=True)
class BackStack:
    """The stack of visited turns, and of the lists from which turns were chosen."""

    visits: tuple[Visit, ...] = ()

    @classmethod
    def sent_by(cls, by: str) -> BackStack:
        """Return a stack without a turn, for a list that was left; of no list when the name is empty."""
        return cls((Visit("", by),) if by else ())

    @classmethod
    def from_elsewhere(cls, turn_id: str, moment: str) -> BackStack:
        """Return a stack with a turn of another moment, which was left for something that was looked up."""
        return cls((Visit(turn_id, "", moment),))

    def visit(self, turn_id: str, by: str = "") -> BackStack:
        """Return the stack after leaving a turn for one that was chosen from the list ``by``, if any."""
        visit = Visit(turn_id, by)
        return self if self.visits[-1:] == (visit,) else BackStack((*self.visits, visit))

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

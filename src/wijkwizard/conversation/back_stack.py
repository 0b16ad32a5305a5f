"""Where 'terug' goes: to where you were, and when that is gone, to the question before this one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Visit(NamedTuple):
    """A place that was left.

    Attributes:
        turn_id: the turn that was on the screen; empty when there was none.
        by: name of the list from which the next turn was chosen; empty when no list was.
    """

    turn_id: str
    by: str = ""


class BackStack:
    """The turns that were on the screen, and the lists that sent people on, in the order in which they were seen."""

    def __init__(self, by: str = "") -> None:
        """Begin without a turn, sent by a list or by nothing."""
        self._seen: list[Visit] = [Visit("", by)] if by else []

    def visit(self, turn_id: str, by: str = "") -> None:
        """Remember that a turn was left for another, which was chosen from a list when ``by`` names one."""
        step = Visit(turn_id, by)
        if not self._seen or self._seen[-1] != step:
            self._seen.append(step)

    def back(self, turn_ids: Sequence[str], current: str) -> Visit | None:
        """Return the step to go back to, or ``None`` when there is none before this one.

        Args:
            turn_ids: the turns of the route as it is now; those that left it are passed over.
            current: the turn that is on the screen.
        """
        while self._seen:
            last = self._seen.pop()
            if last.by or (last.turn_id in turn_ids and last.turn_id != current):
                return last
        place = turn_ids.index(current) if current in turn_ids else 0
        return Visit(turn_ids[place - 1]) if place > 0 else None

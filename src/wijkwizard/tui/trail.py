"""Where 'terug' goes: to where you were, and when that is gone, to the question before this one."""

from __future__ import annotations

from collections.abc import Sequence


class Trail:
    """The turns that were on the screen, in the order in which they were seen."""

    def __init__(self) -> None:
        self._seen: list[str] = []

    def visit(self, turn_id: str) -> None:
        """Remember that a turn was left for another."""
        if not self._seen or self._seen[-1] != turn_id:
            self._seen.append(turn_id)

    def back(self, turn_ids: Sequence[str], current: str) -> str | None:
        """Return the turn to go back to, or ``None`` when there is none before this one.

        Args:
            turn_ids: the turns of the route as it is now; those that left it are passed over.
            current: the turn that is on the screen.
        """
        while self._seen:
            last = self._seen.pop()
            if last in turn_ids and last != current:
                return last
        place = turn_ids.index(current) if current in turn_ids else 0
        return turn_ids[place - 1] if place > 0 else None

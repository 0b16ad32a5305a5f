"""Compares the minutes used with the minutes planned, to tell whether the evening is on time; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wijkwizard.terms.units import many

if TYPE_CHECKING:
    from wijkwizard.session import Visibility

SLACK = 3
"""Minutes early or late that still count as on time."""


@dataclass(frozen=True, slots=True)
class Pace:
    """The pace of the evening, in whole minutes.

    Attributes:
        used: minutes since the start in the room.
        total: minutes planned from where this evening began to the end.
        late: minutes later than planned at this question; negative is early.
    """

    used: int
    total: int
    late: int

    def sentence(self, showing: Visibility) -> str:
        """Return the same in a sentence, to be heard."""
        if not showing.directions or not self.total:
            return f"De avond is {_minutes(self.used)} bezig."
        return f"De avond is {self.used} van de {_minutes(self.total)} bezig. {self._late_sentence}"

    @property
    def _late_sentence(self) -> str:
        if self.late > SLACK:
            return f"U loopt {_minutes(self.late)} achter."
        return f"U loopt {_minutes(-self.late)} voor." if self.late < -SLACK else "U bent op tijd."

    def shown(self, showing: Visibility) -> str:
        """Return the text of the header; planned minutes and lateness are for the facilitator only."""
        return self.text if showing.directions else f"{clock(self.used)} bezig"

    @property
    def text(self) -> str:
        """The line for the header; where no minutes were planned nothing is late."""
        if not self.total:
            return f"{clock(self.used)} bezig"
        if self.late > SLACK:
            word = f"{self.late} min achter"
        elif self.late < -SLACK:
            word = f"{-self.late} min voor"
        else:
            word = "op tijd"
        return f"{clock(self.used)} van {clock(self.total)}  {word}"


def _minutes(count: int) -> str:
    return many(count, "minuut", "minuten")


def clock(minutes: int) -> str:
    """Write minutes as hours and minutes: ``1:05``."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def pace(minutes: Sequence[int], current: int, used: int, start: int = 0, end: int | None = None) -> Pace:
    """Compute the pace of the evening.

    Args:
        minutes: planned minutes of each turn in the room, in order.
        current: index of the turn that is on the screen.
        used: minutes since the start.
        start: index of the turn at which this evening began; a second evening begins further on.
        end: index after the last turn of this evening; beyond it the last turn of all counts.
    """
    stop = len(minutes) if end is None or current >= end else end
    before, now = sum(minutes[start:current]), minutes[current] if current < len(minutes) else 0
    late = used - before if used < before else max(0, used - before - now)
    return Pace(used, sum(minutes[start:stop]), late)

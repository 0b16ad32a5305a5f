"""How far an evening is: what was planned, what people spoke about, and what was agreed about the time; pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from wijkwizard.conversation.evening.evening_agreed import NOTHING_AGREED, EveningAgreed, TimeChoice
from wijkwizard.conversation.evening.pace import Pace, pace

_ENOUGH, _SLOWEST, _FASTEST = 10, 1.6, 0.8
"""Planned minutes after which a room has a pace of its own, and between which factors that counts."""


@dataclass(frozen=True, slots=True)
class PlannedTurn:
    """A turn of the room as the clock has it.

    Attributes:
        id: its id.
        name: its questions in a few words.
        minutes: as planned.
        may_drop: the questionnaire lets it fall first.
        kept: it never gives way.
        spoken: something in it was answered, people stayed at it for a while, or it asks nothing.
    """

    id: str
    name: str
    minutes: int
    may_drop: bool = False
    kept: bool = False
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class EveningCourse:
    """How far an evening is.

    Attributes:
        turns: those of the room, in order.
        current: index of the one on the screen.
        start: index of the one with which this evening began.
        end: index after its last one; ``None`` for the last of all.
        began: when it began.
        now: the current time.
        agreed: what was agreed since it began.
    """

    turns: tuple[PlannedTurn, ...]
    current: int
    start: int
    end: int | None
    began: datetime
    now: datetime
    agreed: EveningAgreed = NOTHING_AGREED

    @property
    def used(self) -> int:
        """Minutes since it began, without its breaks."""
        stood = self.agreed.stood_still(self.began, self.now)
        return max(0, int((self.now - self.began - stood).total_seconds() // 60))

    @property
    def stop(self) -> int:
        """Index after the last turn; who went on past the end of a first evening goes on to the last of all."""
        return len(self.turns) if self.end is None or self.current >= self.end else self.end

    def choices(self) -> tuple[TimeChoice, ...]:
        """Return what was agreed and still gains time: not where people spoke about all of it after all."""
        silent = {turn.id for turn in self.turns[self.start : self.stop] if not turn.spoken}
        return tuple(
            choice
            for choice in self.agreed.choices
            if choice.what in {"korter", "langer"} or silent.intersection(choice.turns)
        )

    def minutes(self) -> tuple[int, ...]:
        """Return the minutes of each turn with what was agreed."""
        gone, short = set(left_out(self)), dict[str, int]()
        for choice in self.agreed.choices:
            if choice.what == "korter":
                short |= dict.fromkeys(choice.turns, choice.minutes)
        return tuple(
            0 if turn.id in gone else turn.minutes - min(turn.minutes, short.get(turn.id, 0))
            for turn in self.turns
        )

    def pace(self) -> Pace:
        """Return the pace; a question that was passed over in silence gains no time."""
        minutes, saved = self.minutes(), self._saved()
        heard = [
            0 if place < self.current and not turn.spoken else minutes[place]
            for place, turn in enumerate(self.turns)
        ]
        made = pace(heard, self.current, self.used - saved, self.start, self.end)
        return replace(made, used=self.used, total=sum(minutes[self.start : self.stop]) + saved)

    def _saved(self) -> int:
        """Return the minutes that what was agreed gains this evening."""
        planned = sum(turn.minutes for turn in self.turns[self.start : self.stop])
        longer = sum(choice.minutes for choice in self.agreed.choices if choice.what == "langer")
        return planned - sum(self.minutes()[self.start : self.stop]) + longer

    def _behind(self) -> int:
        """Return the minutes that were planned for what people spoke about before the current turn."""
        minutes = self.minutes()
        return sum(minutes[place] for place in range(self.start, self.current) if self.turns[place].spoken)

    def _here(self) -> int:
        return self.minutes()[self.current] if self.current < len(self.turns) else 0

    def still_open(self) -> tuple[int, ...]:
        """Return the indexes of the turns that are still to be spoken about this evening, the current one left out."""
        minutes = self.minutes()
        return tuple(
            place
            for place in range(self.start, self.stop)
            if place != self.current and minutes[place] and not self.turns[place].spoken
        )

    def speed(self) -> float:
        """Return how many times the planned minutes this room takes, once enough is behind it."""
        behind = self._behind()
        return min(_SLOWEST, max(_FASTEST, self.used / behind)) if behind >= _ENOUGH else 1.0

    def ready(self, without: int = 0) -> datetime:
        """Return when the evening ends at this pace when so many planned minutes fall away."""
        minutes, here = self.minutes(), self._here()
        here = min(here, max(0, self._behind() + self._saved() + here - self.used))
        left = sum(minutes[place] for place in self.still_open()) + here - without
        return self.now + timedelta(minutes=max(0, round(left * self.speed())))


def left_out(course: EveningCourse) -> Iterator[str]:
    """Yield the turns that nobody asks any more this evening, and that nobody spoke about after all."""
    gone = {
        turn for choice in course.agreed.choices if choice.what in {"weg", "later"} for turn in choice.turns
    }
    yield from (turn.id for turn in course.turns if turn.id in gone and not turn.spoken)

"""What was agreed about the time of this evening: its breaks, and which questions give way; the time is passed in.

It stands in no dossier, for it is not what the group said: a face keeps it beside the list of recent dossiers.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal, TypeAlias, cast, get_args

GivesWay: TypeAlias = Literal["weg", "later", "korter", "langer"]
"""A question is left out, waits for the desk or is kept short; or the evening itself ends later."""

_PAUSE, _STILL = "pauze", "-"


@dataclass(frozen=True, slots=True)
class Pause:
    """A break.

    Attributes:
        begun: when it began.
        until: when people come back, as the room was told.
        ended: when it was ended; ``None`` while it goes on.
    """

    begun: datetime
    until: datetime
    ended: datetime | None = None

    def taken(self, now: datetime) -> timedelta:
        """Return how long the clock stood still; who comes back later than was said is late."""
        return max(timedelta(), min(self.ended or now, self.until) - self.begun)


@dataclass(frozen=True, slots=True)
class TimeChoice:
    """A proposal that was accepted.

    Attributes:
        what: what gives way.
        at: when it was accepted.
        minutes: how many minutes it gains.
        turns: ids of the turns that it is about; none for a later end.
    """

    what: GivesWay
    at: datetime
    minutes: int
    turns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EveningAgreed:
    """What was agreed, the first first."""

    pauses: tuple[Pause, ...] = ()
    choices: tuple[TimeChoice, ...] = ()

    @property
    def pause(self) -> Pause | None:
        """The break that goes on now."""
        return next((pause for pause in self.pauses if pause.ended is None), None)

    def paused(self, now: datetime, minutes: int) -> EveningAgreed:
        """Return it with a break of so many minutes from now; one that goes on lasts longer."""
        until = back_at(now, minutes)
        going = self.pause
        if going is None:
            return replace(self, pauses=(*self.pauses, Pause(now, until)))
        return replace(self, pauses=(*self.pauses[:-1], replace(going, until=until)))

    def resumed(self, now: datetime) -> EveningAgreed:
        """Return it with its break ended now."""
        going = self.pause
        if going is None:
            return self
        return replace(self, pauses=(*self.pauses[:-1], replace(going, ended=now)))

    def chosen(self, choice: TimeChoice) -> EveningAgreed:
        """Return it with a proposal accepted."""
        return replace(self, choices=(*self.choices, choice))

    def without(self, choice: TimeChoice) -> EveningAgreed:
        """Return it with a proposal taken back."""
        return replace(self, choices=tuple(each for each in self.choices if each != choice))

    def since(self, began: datetime) -> EveningAgreed:
        """Return what belongs to the evening that began then."""
        return EveningAgreed(
            tuple(pause for pause in self.pauses if (pause.ended or pause.until) >= began),
            tuple(choice for choice in self.choices if choice.at >= began),
        )

    def moved(self, by: timedelta) -> EveningAgreed:
        """Return it for a clock that was set back or forward."""
        return EveningAgreed(
            tuple(
                Pause(pause.begun + by, pause.until + by, pause.ended + by if pause.ended else None)
                for pause in self.pauses
            ),
            tuple(replace(choice, at=choice.at + by) for choice in self.choices),
        )

    def stood_still(self, began: datetime, now: datetime) -> timedelta:
        """Return how long the clock stood still since an evening began."""
        held = (
            max(timedelta(), pause.taken(now) - max(timedelta(), began - pause.begun))
            for pause in self.pauses
        )
        return sum(held, timedelta())


NOTHING_AGREED = EveningAgreed()


def back_at(now: datetime, minutes: int) -> datetime:
    """Return when a break of so many minutes ends, on the next five minutes of the clock, which people remember."""
    at = now + timedelta(minutes=minutes)
    whole = at.replace(second=0, microsecond=0)
    whole += timedelta(minutes=1) if at > whole else timedelta()
    return whole + timedelta(minutes=-whole.minute % 5)


def clock_words(at: datetime) -> str:
    """Return a time of the clock as it is said: ``20.45 uur``."""
    return f"{at.hour}.{at.minute:02d} uur"


def pause_words(agreed: EveningAgreed, now: datetime | None) -> str:
    """Return the sentence for the room while there is a break; empty when there is none."""
    going = agreed.pause
    if going is None or now is None:
        return ""
    if now > going.until:
        return "Pauze. We gaan zo verder."
    return f"Pauze. We gaan verder om {clock_words(going.until)}."


# As text, for a face to keep.


def written(agreed: EveningAgreed) -> tuple[str, ...]:
    """Return what was agreed as lines."""
    return (
        *(
            " ".join((_PAUSE, _iso(each.begun), _iso(each.until), _iso(each.ended) if each.ended else _STILL))
            for each in agreed.pauses
        ),
        *(" ".join((each.what, _iso(each.at), str(each.minutes), *each.turns)) for each in agreed.choices),
    )


def read(lines: Iterable[str]) -> EveningAgreed:
    """Return what lines hold; a line that holds something else is passed over."""
    pauses, choices = list[Pause](), list[TimeChoice]()
    for line in lines:
        with suppress(ValueError):
            made = _read(line.split())
            if isinstance(made, Pause):
                pauses.append(made)
            else:
                choices.append(made)
    # Only the last can still go on.
    whole = [replace(pause, ended=pause.ended or pause.until) for pause in pauses[:-1]]
    return EveningAgreed((*whole, *pauses[-1:]), tuple(choices))


def _read(words: list[str]) -> Pause | TimeChoice:
    """Return one line.

    Raises:
        ValueError: when it is no such line.
    """
    what, at, third, *others = [*words, "", "", ""][: max(3, len(words))]
    if what == _PAUSE and len(others) == 1:
        ended = None if others[0] == _STILL else _moment(others[0])
        return Pause(_moment(at), _moment(third), ended)
    if what not in get_args(GivesWay):
        raise ValueError(what)
    return TimeChoice(cast("GivesWay", what), _moment(at), int(third), tuple(others))


def _iso(at: datetime) -> str:
    return at.isoformat(timespec="seconds")


def _moment(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError(text)
    return at


def steady(
    began: datetime, agreed: EveningAgreed, before: datetime | None, now: datetime
) -> tuple[datetime, EveningAgreed]:
    """Return the same evening for a clock that was set back since it was looked at: the time that passed stays passed.

    Args:
        began: when the evening began.
        agreed: what was agreed.
        before: the time when it was looked at last; ``None`` the first time.
        now: the current time.
    """
    if before is None or now >= before:
        return began, agreed
    return began - (before - now), agreed.moved(now - before)

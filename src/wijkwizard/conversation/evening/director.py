"""Proposes what can give way when an evening is late, with what each gains; it decides nothing, and is pure.

What the evening is about never gives way: who is there, the rules of the house, the picture of the neighbourhood, the
road that is chosen, promises and when people hear back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from wijkwizard.conversation.evening.evening_agreed import TimeChoice, clock_words
from wijkwizard.conversation.evening.pace import SLACK
from wijkwizard.terms.dutch import and_list
from wijkwizard.terms.units import many

if TYPE_CHECKING:
    from wijkwizard.conversation.evening.evening_agreed import GivesWay
    from wijkwizard.conversation.evening.evening_course import EveningCourse

LATE = 5
"""Minutes: who is later hears proposals."""

_KEPT = (
    "ambition.",
    "closing.",
    "danger.estimate",
    "danger.votes",
    "feedback",
    "insight.shared",
    "insight.votes",
    "parties",
    "picture_objections",
    "plan_objections",
    "promises",
    "table.house_rules",
    "table.privacy",
    "verdict.",
)
"""The bindings of what never gives way."""

_SINGLE, _SHORTEST = 2, 6
"""Questions that are proposed one by one, and the fewest minutes that can be halved."""


def is_kept(bindings: Sequence[str]) -> bool:
    """Return whether a turn that fills these places of the plan never gives way."""
    return any(binding.startswith(_KEPT) for binding in bindings)


@dataclass(frozen=True, slots=True)
class TimeProposal:
    """Something that can be agreed.

    Attributes:
        choice: what is agreed when somebody chooses it.
        what: what gives way, as a sentence without its end.
        ready: when the evening then ends, as it is said; empty where that is what is asked.
        saves: how many minutes earlier that is, at the pace of this room.
    """

    choice: TimeChoice
    what: str
    ready: str = ""
    saves: int = 0

    @property
    def text(self) -> str:
        """What gives way, what that gains, and when the evening then ends."""
        gains = many(self.saves, "minuut", "minuten")
        return f"{self.what}: scheelt {gains}, dan klaar om {self.ready}" if self.ready else self.what

    @property
    def in_short(self) -> str:
        """The same in the middle of a sentence, without what it gains."""
        what = self.what[:1].lower() + self.what[1:]
        return f"{what}, dan klaar om {self.ready}" if self.ready else what


def proposals(course: EveningCourse) -> tuple[TimeProposal, ...]:
    """Return what can give way, what costs least first; nothing while the evening is not late or has its break."""
    late = course.pace().late
    if late <= LATE or course.agreed.pause is not None or not any(turn.minutes for turn in course.turns):
        return ()
    return tuple(_proposals(course, late))


def _proposals(course: EveningCourse, late: int) -> Iterator[TimeProposal]:
    free, minutes = [place for place in course.still_open() if not course.turns[place].kept], course.minutes()
    drop = _enough([place for place in free if course.turns[place].may_drop], minutes, late)
    others = [place for place in free if not course.turns[place].may_drop]
    short = late - sum(minutes[place] for place in drop)
    more = _enough(others, minutes, short) if short > 0 else ()
    if drop and more:
        both = tuple(sorted((*drop, *more)))
        yield _proposal(course, "later", both, f"Doe {_named(course, both)} later, aan het bureau")
    if drop:
        yield _proposal(course, "weg", drop, f"Laat {_named(course, drop)} vallen")
    worth = sorted((place for place in others if minutes[place] >= SLACK), key=lambda place: -minutes[place])
    for place in worth[:_SINGLE]:
        yield _proposal(course, "later", (place,), f"Doe {_named(course, (place,))} later, aan het bureau")
    yield from _shorter(course, drop)
    until = course.ready()
    until += timedelta(minutes=-until.minute % 5)
    text = f"Vraag de zaal of het tot {clock_words(until)} mag duren"
    yield TimeProposal(TimeChoice("langer", course.now, late), text)


def _named(course: EveningCourse, places: Sequence[int]) -> str:
    return and_list([f"'{course.turns[place].name}'" for place in places])


def _enough(places: Sequence[int], minutes: Sequence[int], late: int) -> tuple[int, ...]:
    """Return turns that gain what the evening is late, and no more of them than that takes; else all, in order."""
    taken = list[int]()
    for place in sorted(places, key=lambda place: (minutes[place], -place)):
        if sum(minutes[each] for each in taken) < late:
            taken.append(place)
    for place in tuple(taken):
        if sum(minutes[each] for each in taken if each != place) >= late:
            taken.remove(place)
    return tuple(sorted(taken))


def _shorter(course: EveningCourse, drop: Sequence[int]) -> Iterator[TimeProposal]:
    """Yield that the longest turn ahead is kept to half of its minutes; only once for each."""
    minutes = course.minutes()
    before = {turn for choice in course.agreed.choices if choice.what == "korter" for turn in choice.turns}
    ahead = [
        place
        for place in course.still_open()
        if place > course.current
        and place not in drop
        and minutes[place] >= _SHORTEST
        and course.turns[place].id not in before
    ]
    longest = max(ahead, key=lambda place: minutes[place], default=None)
    if longest is not None:
        gain = minutes[longest] // 2
        name, left = course.turns[longest].name, minutes[longest] - gain
        yield _proposal(
            course,
            "korter",
            (longest,),
            f"Houd '{name}' op {left} in plaats van {minutes[longest]} minuten",
            gain,
        )


def _proposal(
    course: EveningCourse, what: GivesWay, places: Sequence[int], text: str, gain: int | None = None
) -> TimeProposal:
    minutes = course.minutes()
    gains = sum(minutes[place] for place in places) if gain is None else gain
    choice = TimeChoice(what, course.now, gains, tuple(course.turns[place].id for place in places))
    ready = course.ready(gains)
    return TimeProposal(choice, text, clock_words(ready), int((course.ready() - ready).total_seconds() // 60))


def choice_words(course: EveningCourse, choice: TimeChoice) -> str:
    """Return what was agreed, to take it back."""
    left = [
        turn
        for turn in course.turns
        if turn.id in choice.turns and (choice.what == "korter" or not turn.spoken)
    ]
    names = and_list([f"'{turn.name}'" for turn in left])
    match choice.what:
        case "weg":
            return f"Toch wel doen: {names}"
        case "later":
            return f"Toch vanavond: {names}"
        case "korter":
            return f"Toch niet korter: {names}"
        case _:
            return "Toch niet langer doorgaan"

"""The state of a slot: its live answers, and its blind round.

Kept apart from the fold because these are the central rules, which can be read and tested on a few events.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from wijkwizard.dossier.log.events import Answered, Event, EventId, Revealed, RoundOpened, Voted
from wijkwizard.dossier.log.merged_from import horizon
from wijkwizard.dossier.log.state import NamedEvent
from wijkwizard.terms import Answer, GridValue, Round, Value

NumberedEvent = tuple[int, Event]
"""An event with its place among those about one slot."""


@dataclass(frozen=True, slots=True)
class SlotState:
    """The state of a slot.

    Attributes:
        ids: ids of the events that are not undone or replaced, including sealed votes.
        answers: answers to show, the latest first, equal ones once and the ballots of tables added up; empty while a
            round is sealed.
        round: the blind round, when there is one.
    """

    ids: tuple[EventId, ...]
    answers: tuple[Answer, ...]
    round: Round | None


def standing(
    entries: Iterable[NamedEvent], dead: Container[EventId], ids: Mapping[EventId, Event]
) -> SlotState:
    """Return the state of a slot.

    Args:
        entries: the events about this slot, in order.
        dead: ids of events that are undone.
        ids: all events of the dossier by name, which tell what was known when a result was shown.
    """
    place: dict[EventId, int] = {}
    given: list[tuple[int, EventId, Answered | Voted]] = []
    replaced: set[EventId] = set()
    reveals: list[NumberedEvent] = []
    opened, in_round, events = -1, False, list[Event]()
    for number, (name, event) in enumerate(entries):
        place[name] = number
        events.append(event)
        if name in dead:
            continue
        payload = event.payload
        if isinstance(payload, Answered | Voted):
            given.append((number, name, payload))
            # Only what came before can be replaced: two copies can never silence each other.
            replaced.update(old for old in payload.replaces if place.get(old, number) < number)
            in_round |= isinstance(payload, Voted)
        elif isinstance(payload, RoundOpened):
            opened, in_round = number, True
        elif isinstance(payload, Revealed):
            reveals.append((number, event))
            in_round = True
    current = [entry for entry in given if entry[1] not in replaced]
    live = tuple(name for _, name, _ in current)
    votes = [(number, events[number]) for number, _, payload in current if isinstance(payload, Voted)]
    shown = _shown(votes, [each for each in reveals if each[0] > opened], ids)
    blind = _round(current, opened, revealed=shown) if in_round else None
    sealed = blind is not None and not blind.revealed
    return SlotState(live, () if sealed else _different(_added_up(current, opened)), blind)


def _shown(
    votes: Iterable[NumberedEvent], reveals: Sequence[NumberedEvent], ids: Mapping[EventId, Event]
) -> bool:
    """Return whether a result may be seen: who said to show it knew of every ballot.

    Ballots of another table seal it again, whichever of the two came first: nobody saw them when it was said.
    """
    return bool(reveals) and all(any(_knew(reveal, vote, ids) for reveal in reveals) for vote in votes)


def _knew(reveal: NumberedEvent, vote: NumberedEvent, ids: Mapping[EventId, Event]) -> bool:
    """Return whether who revealed can have known of a ballot: of their own, or of others from before they began."""
    (shown, by), (counted, cast) = reveal, vote
    return counted < shown and (cast.session == by.session or cast.lamport <= horizon(by, ids))


def _added_up(
    current: list[tuple[int, EventId, Answered | Voted]], opened: int
) -> list[tuple[int, EventId, Answered | Voted]]:
    """Return the live answers with the ballots of a round as one count: tables that counted apart add up."""
    apart = [
        (number, name, payload.answer)
        for number, name, payload in current
        if number > opened and isinstance(payload, Voted) and isinstance(payload.answer.value, GridValue)
    ]
    if len(apart) <= 1:
        return current
    number, name, _ = apart[-1]
    votes = [answer for _, _, answer in apart]
    total = GridValue(v=added(vote.value.v for vote in votes if isinstance(vote.value, GridValue)))
    counted = {name for _, name, _ in apart}
    rest = [entry for entry in current if entry[1] not in counted]
    whole = Voted(slot="", answer=as_one(votes, total))
    return sorted([*rest, (number, name, whole)], key=lambda entry: entry[0])


def as_one(answers: Sequence[Answer], value: Value) -> Answer:
    """Return answers as one with this value; what was noted with them is kept, and what is inside stays inside."""
    notes = {
        "value": value,
        "unknown": None,
        "roles": tuple(dict.fromkeys(role for answer in answers for role in answer.roles)),
        "remark": "; ".join(dict.fromkeys(answer.remark for answer in answers if answer.remark)),
        "internal": any(answer.internal for answer in answers),
    }
    return answers[-1].model_copy(update=notes)


def added(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """Return the counts of tables as one."""
    total: dict[str, int] = {}
    for count in counts:
        for row, votes in count.items():
            total[row] = total.get(row, 0) + votes
    return total


def _round(
    current: list[tuple[int, EventId, Answered | Voted]], opened: int, *, revealed: bool
) -> Round | None:
    """Return the round, or ``None`` when an open answer took its place and no ballot is left in it."""
    votes = [vote for number, _, vote in current if isinstance(vote, Voted) and number > opened]
    if not votes and not revealed:
        later = [kept for number, _, kept in current if isinstance(kept, Answered) and number > opened]
        if any(kept.answer is not None for kept in later):
            return None
    return Round(
        turnout=sum(vote.turnout for vote in votes) + _recounted(current, opened),
        revealed=revealed,
        tables=max(1, len(votes)),
    )


def _recounted(current: list[tuple[int, EventId, Answered | Voted]], opened: int) -> int:
    """Return the ballots of counts that were changed after the reveal; equal ones count once."""
    counts = [
        payload.answer.value.v
        for number, _, payload in current
        if isinstance(payload, Answered)
        and number > opened
        and payload.answer
        and isinstance(payload.answer.value, GridValue)
    ]
    return sum(sum(count.values()) for place, count in enumerate(counts) if count not in counts[:place])


def _different(current: list[tuple[int, EventId, Answered | Voted]]) -> tuple[Answer, ...]:
    answers: list[Answer] = []
    for _, _, payload in reversed(current):
        if payload.answer is not None and payload.answer not in answers:
            answers.append(payload.answer)
    return tuple(answers)

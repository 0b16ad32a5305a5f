"""Pure builders of payloads and numbered events from a state and a requested change.

The only place that decides what an answer replaces, where a row is placed and how events are numbered.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from wijkwizard.dossier.log.events import (
    Answered,
    Event,
    EventId,
    Forgotten,
    Payload,
    Replied,
    RowAdded,
    RowMoved,
    RowRemoved,
    RowsJoined,
    Voted,
)
from wijkwizard.dossier.log.merge import FORGETTABLE
from wijkwizard.dossier.log.positions import between, spread
from wijkwizard.dossier.log.state import State
from wijkwizard.terms import Answer, Slot


def numbered(state: State, session: str, at: str, payloads: Iterable[Payload]) -> tuple[Event, ...]:
    """Number payloads as events that follow everything in the state, as one action of the user.

    Args:
        state: the state so far.
        session: random id of this session.
        at: the clock of the room, ISO 8601 with its distance to UTC.
        payloads: what happened, in order.
    """
    first = state.counts.get(session, 0) + 1
    return tuple(
        Event(
            session=session,
            n=first + step,
            lamport=state.lamport + 1 + step,
            at=at,
            action=first,
            payload=payload,
        )
        for step, payload in enumerate(payloads)
    )


def answered(state: State, slot: Slot, answer: Answer | None) -> Answered:
    """Return the payload that answers a slot, or clears it with ``None``; replaces ballots too."""
    return Answered(slot=str(slot), answer=answer, replaces=state.standing.get(slot, ()))


def answered_beside(state: State, slot: Slot, answer: Answer) -> Answered | None:
    """Return the payload that puts an answer beside what others said; ``None`` when they said so already.

    Who says the same joins those who did. A slot that was cleared is answered.
    """
    given = [(name, state.event_index.ids[name].payload) for name in state.standing.get(slot, ())]
    cleared = tuple(name for name, payload in given if getattr(payload, "answer", None) is None)
    for name, payload in given:
        held = payload.answer if isinstance(payload, Answered) else None
        if held is None or (held.value, held.unknown) != (answer.value, answer.unknown):
            continue
        roles = tuple(dict.fromkeys((*held.roles, *answer.roles)))
        if roles == held.roles:
            return None
        joined = held.model_copy(update={"roles": roles})
        return Answered(slot=str(slot), answer=joined, replaces=(*cleared, name))
    return Answered(slot=str(slot), answer=answer, replaces=cleared)


def voted(state: State, slot: Slot, answer: Answer, turnout: int) -> Voted:
    """Keep the ballots of a blind round counted so far; replaces the count before."""
    return Voted(slot=str(slot), answer=answer, turnout=turnout, replaces=state.standing.get(slot, ()))


def row_added(
    state: State, table: str, row: str, after: str | None = None
) -> tuple[RowAdded | RowMoved, ...]:
    """Return payloads that add a row after another, or at the end; rows move only on equal positions."""
    order = state.answers.rows_of(table)
    place = order.index(after) + 1 if after in order else len(order)
    position, moves = _land(state, table, order, place)
    return (RowAdded(table=table, row=row, position=position), *moves)


def row_moved(state: State, table: str, row: str, by: int) -> tuple[RowMoved, ...]:
    """Move a row that many places down (up when negative), as far as there are places."""
    order = state.answers.rows_of(table)
    if row not in order:
        return ()
    others = tuple(other for other in order if other != row)
    place = max(0, min(len(others), order.index(row) + by))
    if place == order.index(row):
        return ()
    position, moves = _land(state, table, others, place)
    return (RowMoved(table=table, row=row, position=position), *moves)


def row_removed(table: str, row: str) -> RowRemoved:
    """Take a row away; its answers are kept."""
    return RowRemoved(table=table, row=row)


def rows_joined(table: str, row: str, others: Iterable[str]) -> RowsJoined:
    """Return the payload that merges other rows into one row."""
    return RowsJoined(table=table, row=row, others=tuple(others))


def forgotten(state: State, slot: Slot) -> Forgotten:
    """Return the tombstone of a slot: answers, ballots and to-do notes, including replaced and undone ones."""
    names: list[EventId] = []
    for event in state.events:
        payload = event.payload
        if isinstance(payload, FORGETTABLE) and place_now(state, getattr(payload, "slot", "")) == slot:
            names.append(event.id)
    return Forgotten(slot=str(slot), events=tuple(names))


def forgotten_events(state: State, names: Collection[EventId]) -> tuple[Forgotten, ...]:
    """Return tombstones of events that are not wiped yet, one per slot."""
    places: dict[str, list[EventId]] = {}
    for event in state.events:
        if event.id in names and isinstance(event.payload, FORGETTABLE):
            content = event.payload.model_dump()
            # A reply that stands at an answer is not that answer, which is not wiped with it.
            place = str(content.get("finding") or place_now(state, content["slot"]))
            places.setdefault(place, []).append(event.id)
    return tuple(Forgotten(slot=place, events=tuple(found)) for place, found in places.items())


def forgotten_reply(state: State, finding: str) -> Forgotten:
    """Return the tombstone of all replies to a finding; its key takes the place of a slot."""
    names = tuple(
        event.id
        for event in state.events
        if isinstance(event.payload, Replied) and event.payload.finding == finding
    )
    return Forgotten(slot=finding, events=names)


def place_now(state: State, text: str) -> Slot:
    """Return where a slot is now, when its row was joined to another."""
    slot = Slot.parse(text)
    return slot if slot.row is None else Slot(slot.question, state.joined.get(slot.row, slot.row))


def _land(state: State, table: str, order: tuple[str, ...], place: int) -> tuple[str, tuple[RowMoved, ...]]:
    """Return a position among rows, and moves of those rows where there is no space between them."""
    known = dict(state.positions.get(table, ()))
    before = known[order[place - 1]] if place > 0 else None
    after = known[order[place]] if place < len(order) else None
    if after is None or (before or "") < after:
        return between(before, after), ()
    fresh = spread(len(order) + 1)
    moved = zip(order, fresh[:place] + fresh[place + 1 :], strict=True)
    return fresh[place], tuple(RowMoved(table=table, row=row, position=position) for row, position in moved)

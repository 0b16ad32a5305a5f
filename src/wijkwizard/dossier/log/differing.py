"""What tables that wrote apart from one another left differing in a merged dossier, from its events alone.

Of answers each says which ones it replaces, so that is exact. Of other events the copies tell who knew of whom, or else
the clock. Where that leaves open whether one table knew of the other, nothing is called a difference: it may have been
meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from wijkwizard.dossier.log.events import (
    Answered,
    Event,
    EventId,
    ParkedEvent,
    Payload,
    Replied,
    RowAdded,
    RowRemoved,
    Voted,
)
from wijkwizard.dossier.log.merged_from import Awareness
from wijkwizard.dossier.log.state import NamedEvent, State
from wijkwizard.dossier.log.tables import rejoin
from wijkwizard.terms import Answer, Slot


class DifferenceKind(Enum):
    """What tables differ about."""

    ANSWER = "answer"
    OPEN_POINT = "parked"
    REPLY = "finding"
    ROW = "table"


@dataclass(frozen=True, slots=True)
class TableVoice:
    """What one or more tables said, the same.

    Attributes:
        payload: the last that they wrote about it.
        answer: their answer; ``None`` when they emptied it, and of what is no answer.
        events: the events in which it was said, in order.
    """

    payload: Payload
    answer: Answer | None
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class TableDifference:
    """One thing of which tables said different things, while neither knew of the other.

    Attributes:
        kind: what it is about.
        slot: the slot; of a reply the finding; of a row that one table removed and another wrote in, table and row.
        voices: what was said, each once, in the order in which it was said last.
    """

    kind: DifferenceKind
    slot: Slot
    voices: tuple[TableVoice, ...]


def differing(
    state: State, copies: Iterable[frozenset[str]] = (), adds_up: Callable[[Slot], bool] = lambda _: False
) -> tuple[TableDifference, ...]:
    """Return what differs, in the order in which it was first spoken of; counts that are sealed are not in it.

    Args:
        state: the merged dossier.
        copies: the sessions that each copy held from which it was merged, as far as known.
        adds_up: whether each table may have counted something of its own in a slot, so that equal numbers are told too.
    """
    aware = Awareness(state.event_index.ids, copies)
    return (
        *_answers(state, adds_up),
        *_removed(state, aware),
        *_last_word(state, aware, DifferenceKind.OPEN_POINT),
        *_last_word(state, aware, DifferenceKind.REPLY),
    )


def wrote_apart(state: State) -> bool:
    """Return whether copies were written in apart from one another: in one copy each step has a clock of its own."""
    return len({event.lamport for event in state.events}) < len(state.events)


def added_by(state: State, table: str) -> Mapping[str, Event]:
    """Return the event that added each row of a table."""
    entries = state.event_index.keyed.get(("table", table, ""), ())
    return {event.payload.row: event for _, event in entries if isinstance(event.payload, RowAdded)}


def _answers(state: State, adds_up: Callable[[Slot], bool]) -> Iterator[TableDifference]:
    ids, rounds = state.event_index.ids, state.answers.rounds
    for slot, names in state.standing.items():
        counted = rounds.get(slot)
        if len(names) <= 1 or (counted is not None and not counted.revealed):
            continue
        said = [
            (_said(state, slot, event.payload), event)
            for event in map(ids.__getitem__, names)
            if getattr(event.payload, "answer", None) is not None or _emptied(event, ids)
        ]
        yield from _difference(DifferenceKind.ANSWER, slot, said, apart=adds_up(slot))


def _said(state: State, slot: Slot, payload: Payload) -> Answer | None:
    """Return an answer as it is called now; of ballots that of all tables together."""
    if isinstance(payload, Voted):
        return _ballots(state, slot)
    answer = payload.answer if isinstance(payload, Answered) else None
    return None if answer is None else rejoin(answer, state.joined)


def _ballots(state: State, slot: Slot) -> Answer | None:
    """Return the count of all ballots of a round together, which stands beside what was answered aloud."""
    events = (state.event_index.ids[name].payload for name in state.standing[slot])
    aloud = [event.answer for event in events if isinstance(event, Answered)]
    return next((answer for answer in state.answers.by_slot.get(slot, ()) if answer not in aloud), None)


def _emptied(event: Event, ids: Mapping[EventId, Event]) -> bool:
    """Return whether an answer of another session was taken away, and not one of their own."""
    todo, seen = [event], {event.id}
    for step in todo:
        for name in getattr(step.payload, "replaces", ()):
            before = ids.get(name)
            if before is None or before.id in seen:
                continue
            seen.add(before.id)
            if before.session == event.session:
                todo.append(before)
            elif getattr(before.payload, "answer", None) is not None:
                return True
    return False


def _removed(state: State, aware: Awareness) -> Iterator[TableDifference]:
    """Yield the rows that one table removed while another wrote in them."""
    gone = _gone(state)
    wrote: dict[str, list[Event]] = {}
    for slot, names in state.standing.items():
        if slot.row is not None and slot.row in gone:
            events = (state.event_index.ids[name] for name in names)
            wrote.setdefault(slot.row, []).extend(
                event for event in events if getattr(event.payload, "answer", None) is not None
            )
    for row, (table, removals) in gone.items():
        late = [
            event for event in wrote.get(row, ()) if all(aware.apart(removal, event) for removal in removals)
        ]
        if late and removals:
            voices = (removals, sorted(late, key=lambda event: event.order))
            yield TableDifference(
                DifferenceKind.ROW,
                Slot(table, row),
                tuple(TableVoice(events[-1].payload, None, tuple(events)) for events in voices),
            )


def _gone(state: State) -> dict[str, tuple[str, list[Event]]]:
    """Return the rows that are not in their table any more, with that table and what took them away.

    A row goes when it is removed, and also when somebody takes back that it was added.
    """
    index, found = state.event_index, dict[str, tuple[str, list[Event]]]()
    for (subject, table, _), entries in index.keyed.items():
        there = set(state.answers.rows_of(table)) if subject == "table" else set()
        for name, event in entries if subject == "table" else ():
            payload = event.payload
            takes_away = isinstance(payload, RowAdded if name in index.dead else RowRemoved)
            if takes_away and isinstance(payload, RowAdded | RowRemoved) and payload.row not in there:
                found.setdefault(payload.row, (table, []))[1].extend(_made_so(state, event))
    return found


def _made_so(state: State, event: Event) -> list[Event]:
    """Return what made an event count or not: itself, or the undo or redo that came last about it."""
    index = state.event_index
    naming = [
        undoing
        for undoing in index.undos
        if undoing.order > event.order and event.id in getattr(undoing.payload, "events", ())
    ]
    if event.id in index.dead:
        live = (undoing for undoing in naming if undoing.id not in index.dead)
        return [made for undoing in live for made in _made_so(state, undoing)]
    ends = [made for undoing in naming for made in _made_so(state, undoing)]
    return [max(ends, key=lambda made: made.order)] if ends else [event]


def _last_word(state: State, aware: Awareness, kind: DifferenceKind) -> Iterator[TableDifference]:
    """Yield where the last word stands, and a table that did not know of it had another."""
    for key, entries in state.event_index.keyed.items():
        live = _live(state, entries) if key[0] == kind.value else []
        if len(live) <= 1:
            continue
        heads = [
            event
            for place, event in enumerate(live)
            if all(aware.apart(event, later) for later in live[place + 1 :])
        ]
        # What a reply rested on is told by events, which differ where the same was said.
        said = [(event.payload.model_copy(update={"rested_on": ()}), event) for event in heads]
        yield from _difference(kind, Slot(key[1], key[2][1:] if key[2] else None), said)


def _difference(
    kind: DifferenceKind,
    slot: Slot,
    said: Iterable[tuple[Answer | Payload | None, Event]],
    *,
    apart: bool = False,
) -> Iterator[TableDifference]:
    """Yield a difference when not everybody said the same; what is the same is told once, or ``apart`` of each."""
    contents: list[Answer | Payload | None] = []
    events: list[list[Event]] = []
    for content, event in said:
        if apart or content not in contents:
            contents.append(content)
            events.append([])
        events[-1 if apart else contents.index(content)].append(event)
    voices = [
        TableVoice(group[-1].payload, content if isinstance(content, Answer) else None, tuple(group))
        for content, group in zip(contents, events, strict=True)
    ]
    if len(voices) > 1:
        yield TableDifference(kind, slot, tuple(sorted(voices, key=lambda voice: voice.events[-1].order)))


def _live(state: State, entries: tuple[NamedEvent, ...]) -> list[Event]:
    kept = (ParkedEvent, Replied)
    return [
        event
        for name, event in entries
        if name not in state.event_index.dead and isinstance(event.payload, kept)
    ]

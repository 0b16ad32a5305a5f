"""The accumulator of the fold: the parts of a state while events are applied.

The only mutable data in this package; it never leaves the fold.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TypeVar

from wijkwizard.dossier.log.events import (
    Event,
    EventId,
    FiguresAdded,
    Forgotten,
    ParkedEvent,
    QuestionnaireAdopted,
    Replied,
    SessionStarted,
    StyleChosen,
)
from wijkwizard.dossier.log.slot_state import standing
from wijkwizard.dossier.log.state import EventIndex, NamedEvent, Opening, State, SubjectKey
from wijkwizard.dossier.log.tables import rejoin, rows
from wijkwizard.terms import Answer, Answers, Parked, Round, Slot


def _moment(at: str) -> tuple[datetime, str]:
    """Return the sort key of a time: laptops may be in different time zones, so text does not sort correctly.

    The text comes second, so that one time written in two ways has a fixed order.
    """
    try:
        when = datetime.fromisoformat(at)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC), at
    return (when if when.tzinfo else when.replace(tzinfo=UTC)), at


K = TypeVar("K")
V = TypeVar("V")


@dataclass(slots=True)
class Accumulator:
    """The parts of a state while events are applied; see ``State`` and ``EventIndex`` for their meaning."""

    ids: Mapping[EventId, Event] = field(default_factory=dict)
    joined: Mapping[str, str] = field(default_factory=dict)
    by_slot: dict[Slot, tuple[Answer, ...]] = field(default_factory=dict)
    standing: dict[Slot, tuple[EventId, ...]] = field(default_factory=dict)
    rounds: dict[Slot, Round] = field(default_factory=dict)
    parked: dict[Slot, Parked] = field(default_factory=dict)
    forgotten: dict[Slot, str] = field(default_factory=dict)
    positions: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    removed: dict[str, frozenset[str]] = field(default_factory=dict)
    reactions: dict[str, Replied] = field(default_factory=dict)
    replied_in: dict[str, str] = field(default_factory=dict)
    figures: tuple[Mapping[str, object], ...] = ()
    style: Mapping[str, object] = field(default_factory=dict)
    sessions: tuple[Opening, ...] = ()
    questionnaire: tuple[str, str] = ("", "")
    last_at: str = ""
    lamport: int = 0
    counts: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, state: State, ids: Mapping[EventId, Event]) -> Accumulator:
        """Take a state apart, to go on with these events by name."""
        removed: dict[str, frozenset[str]] = {}
        for table, row in state.removed:
            removed[table] = removed.get(table, frozenset()) | {row}
        answers = state.answers
        return cls(
            ids=ids,
            joined=dict(state.joined),
            by_slot=dict(answers.by_slot),
            standing=dict(state.standing),
            rounds=dict(answers.rounds),
            parked=dict(answers.parked),
            forgotten=dict(answers.forgotten),
            positions=dict(state.positions),
            removed=removed,
            reactions=dict(state.reactions),
            replied_in=dict(state.replied_in),
            figures=state.figures,
            style=state.style,
            sessions=state.sessions,
            questionnaire=(state.questionnaire_hash, state.questionnaire_title),
            last_at=state.last_at,
            lamport=state.lamport,
            counts=dict(state.counts),
        )

    def count(self, events: Iterable[Event]) -> None:
        """Take in the moments and numbers of events."""
        for event in events:
            self.last_at = max(self.last_at, event.at, key=_moment)
            self.lamport = max(self.lamport, event.lamport)
            self.counts[event.session] = max(self.counts.get(event.session, 0), event.n)

    def reduce(self, key: SubjectKey, entries: tuple[NamedEvent, ...], dead: Container[EventId]) -> None:
        """Recompute one subject from all its events."""
        subject, name, place = key
        slot = Slot(name, place[1:] if place else None)
        if subject == "slot":
            self._slot(slot, entries, dead)
        elif subject == "table":
            found = rows(entries, dead, self.joined)
            _set_or_drop(self.positions, name, found.positions)
            _set_or_drop(self.removed, name, found.removed)
        else:
            live = [event for id_, event in entries if id_ not in dead]
            self._last(subject, slot, live)

    def _slot(self, slot: Slot, entries: tuple[NamedEvent, ...], dead: Container[EventId]) -> None:
        found = standing(entries, dead, self.ids)
        answers = found.answers
        if self.joined:
            moved = [rejoin(answer, self.joined) for answer in answers]
            answers = tuple(answer for place, answer in enumerate(moved) if answer not in moved[:place])
        _set_or_drop(self.by_slot, slot, answers)
        _set_or_drop(self.standing, slot, found.ids)
        _set_or_drop(self.rounds, slot, found.round)

    def _last(self, subject: str, slot: Slot, live: list[Event]) -> None:
        """Settle a subject of which the last word counts, or of which all are kept."""
        payloads = [event.payload for event in live]
        last = payloads[-1] if payloads else None
        if subject == "parked":
            _set_or_drop(self.parked, slot, _parked(slot, last) if isinstance(last, ParkedEvent) else None)
        elif subject == "finding":
            _set_or_drop(self.reactions, slot.question, last if isinstance(last, Replied) else None)
            _set_or_drop(self.replied_in, slot.question, live[-1].session if live else None)
        elif subject == "forgotten" and isinstance(last, Forgotten):
            self.forgotten[slot] = live[-1].at
        elif subject == "figures":
            self.figures = tuple(payload.figures for payload in payloads if isinstance(payload, FiguresAdded))
        elif subject == "style":
            self.style = last.style if isinstance(last, StyleChosen) else {}
        elif subject == "questionnaire" and isinstance(last, QuestionnaireAdopted):
            self.questionnaire = (last.hash, last.title)
        elif subject == "session":
            self.sessions = tuple(
                Opening(event.session, event.payload.table, event.payload.program, event.at)
                for event in live
                if isinstance(event.payload, SessionStarted)
            )

    def state(self, events: EventIndex) -> State:
        """Put the parts together, frozen."""
        proxy = MappingProxyType
        table_rows = {table: tuple(row for row, _ in found) for table, found in self.positions.items()}
        return State(
            answers=Answers(
                by_slot=proxy(self.by_slot),
                rows=proxy(table_rows),
                rounds=proxy(self.rounds),
                parked=proxy(self.parked),
                forgotten=proxy(self.forgotten),
            ),
            standing=proxy(self.standing),
            positions=proxy(self.positions),
            removed=frozenset((table, row) for table, gone in self.removed.items() for row in gone),
            joined=proxy(dict(self.joined)),
            reactions=proxy(self.reactions),
            replied_in=proxy(self.replied_in),
            figures=self.figures,
            style=self.style,
            sessions=self.sessions,
            questionnaire_hash=self.questionnaire[0],
            questionnaire_title=self.questionnaire[1],
            last_at=self.last_at,
            lamport=self.lamport,
            counts=proxy(self.counts),
            event_index=events,
        )


def _set_or_drop(mapping: dict[K, V], key: K, value: V | None) -> None:
    """Keep what is something, drop what is nothing."""
    if value:
        mapping[key] = value
    else:
        mapping.pop(key, None)


def _parked(slot: Slot, event: ParkedEvent) -> Parked | None:
    if not (event.owner or event.due or event.note or event.unreached):
        return None
    return Parked.model_validate(event.model_dump(exclude={"kind"}) | {"slot": str(slot)})

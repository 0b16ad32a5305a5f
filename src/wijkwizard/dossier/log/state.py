"""The state of a dossier after its events: a frozen value that the rest of the program reads.

Kept apart from the fold so that other packages can use a state without knowing how it is computed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from wijkwizard.dossier.log.events import Event, EventId, Replied, Wiped
from wijkwizard.terms import Answers, Slot

SubjectKey = tuple[str, str, str]
"""The subject of an event: its kind (slot, table, finding ...) with its name and, for a slot, the row."""

NamedEvent = tuple[EventId, Event]
"""An event with its id; computing twenty thousand ids once is cheaper than at every use."""


def nothing() -> Mapping[Any, Any]:
    """Return an empty mapping that cannot be written."""
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Opening:
    """One session of writing: its random id, the table or evening, the program version and the time."""

    session: str
    table: str
    program: str
    at: str


@dataclass(frozen=True, slots=True)
class Action:
    """One action of the user: the events that are undone together.

    Attributes:
        session: the session in which it was done.
        number: its number there.
        at: when, ISO 8601 with its distance to UTC.
        events: names of its events, in order.
        kinds: kind of each event.
        touched: slots, tables and findings that it touched, as text, each once.
        undone: whether none of it counts any more.
    """

    session: str
    number: int
    at: str
    events: tuple[EventId, ...]
    kinds: tuple[str, ...]
    touched: tuple[str, ...]
    undone: bool


@dataclass(frozen=True, slots=True)
class EventIndex:
    """The data that the fold needs to continue; no other package reads it.

    Attributes:
        events: all events in order.
        ids: the same by id.
        undos: the undoings among them, in order.
        dead: ids of events that are undone.
        keyed: events by subject.
    """

    events: tuple[Event, ...] = ()
    ids: Mapping[EventId, Event] = field(default_factory=nothing)
    undos: tuple[Event, ...] = ()
    dead: frozenset[EventId] = frozenset()
    keyed: Mapping[SubjectKey, tuple[NamedEvent, ...]] = field(default_factory=nothing)


@dataclass(frozen=True, slots=True)
class State:
    """The state of a dossier.

    Attributes:
        answers: what was answered, for the packages above.
        standing: ids of the live events of each slot; the next answer replaces all of them.
        positions: rows of each table with their fractional positions, in order.
        removed: rows that were removed, as (table, row); their answers stay in ``answers.by_slot``.
        joined: merged row id to the row id that it continues as.
        reactions: the last reaction to each finding.
        replied_in: the session in which that was.
        figures: payloads of the figures that were added, in order.
        style: the look of the paper that was chosen last, as it was stored; empty for ours.
        sessions: the sessions of writing, in order.
        questionnaire_hash: the questionnaire that the answers belong to, empty when none was adopted.
        questionnaire_title: its title.
        last_at: the latest moment of any event, ISO 8601 with its distance to UTC, empty for an empty dossier.
        lamport: the highest Lamport clock of any event; the next event gets one more.
        counts: highest event number of each session.
        event_index: the events as the fold needs them to continue.
    """

    answers: Answers = field(default_factory=Answers)
    standing: Mapping[Slot, tuple[EventId, ...]] = field(default_factory=nothing)
    positions: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=nothing)
    removed: frozenset[tuple[str, str]] = frozenset()
    joined: Mapping[str, str] = field(default_factory=nothing)
    reactions: Mapping[str, Replied] = field(default_factory=nothing)
    replied_in: Mapping[str, str] = field(default_factory=nothing)
    figures: tuple[Mapping[str, object], ...] = ()
    style: Mapping[str, object] = field(default_factory=nothing)
    sessions: tuple[Opening, ...] = ()
    questionnaire_hash: str = ""
    questionnaire_title: str = ""
    last_at: str = ""
    lamport: int = 0
    counts: Mapping[str, int] = field(default_factory=nothing)
    event_index: EventIndex = field(default_factory=EventIndex)

    @property
    def events(self) -> tuple[Event, ...]:
        """All events in order, forgotten ones wiped."""
        return self.event_index.events

    @property
    def actions(self) -> tuple[Action, ...]:
        """All actions of the user in order; recomputed at each access, so keep the result."""
        grouped: dict[tuple[str, int], list[Event]] = {}
        for event in self.event_index.events:
            grouped.setdefault((event.session, event.action), []).append(event)
        return tuple(self._action(events) for events in grouped.values())

    def _action(self, events: list[Event]) -> Action:
        first = events[0]
        touched = dict.fromkeys(name for event in events if (name := _subject(event)))
        return Action(
            session=first.session,
            number=first.action,
            at=first.at,
            events=tuple(event.id for event in events),
            kinds=tuple(event.payload.kind for event in events),
            touched=tuple(touched),
            undone=all(
                event.id in self.event_index.dead or isinstance(event.payload, Wiped) for event in events
            ),
        )


def _subject(event: Event) -> str:
    for name in ("slot", "table", "finding"):
        found = getattr(event.payload, name, "")
        if found and event.payload.kind != "session_started":
            return str(found)
    return ""

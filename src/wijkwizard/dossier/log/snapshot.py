"""Makes the fewest events that give the answers of a state: how it stands, without how it came about.

What was replaced, undone, wiped or not revealed is in none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b

from wijkwizard.dossier.log.events import (
    Answered,
    Event,
    EventId,
    FiguresAdded,
    Forgotten,
    ParkedEvent,
    Payload,
    QuestionnaireAdopted,
    Replied,
    RestedOn,
    Revealed,
    RoundOpened,
    RowAdded,
    RowRemoved,
    SessionStarted,
    StyleChosen,
    Voted,
)
from wijkwizard.dossier.log.state import State
from wijkwizard.terms import Round, Slot


def snapshot(state: State, *, nameless: bool = False) -> tuple[Event, ...]:
    """Return events with the answers, rows, figures, open points and replies of a state.

    The same state gives the same events, so that a dossier made of them twice joins with itself.

    Args:
        state: the state.
        nameless: whether nothing of who wrote the answers may follow from them: not the names of the sessions, which
            are random, so that two dossiers that say the same give the same events.
    """
    if not state.events:
        return ()
    before = tuple(_payloads(state))
    session = _digest(payload.model_dump_json() for payload in before) if nameless else _session(state)
    places: dict[str, list[EventId]] = {}
    for n, payload in enumerate(before, start=1):
        if isinstance(payload, Answered | Voted):
            places.setdefault(payload.slot, []).append(EventId(session, n))
    replies = tuple(_reply(reply, state, places) for reply in state.reactions.values())
    return tuple(
        Event(session=session, n=n, lamport=n, at=state.last_at, action=1, payload=payload)
        for n, payload in enumerate((*before, *replies), start=1)
    )


def _session(state: State) -> str:
    """Return the name of the session that wrote them: of this state of this dossier, and of no other."""
    return _digest(sorted(str(event.id) for event in state.events))


def _digest(lines: Iterable[str]) -> str:
    joined = "\n".join(lines).encode("utf-8", "surrogateescape")
    return blake2b(joined, digest_size=8, person=b"snapshot").hexdigest()


def _payloads(state: State) -> Iterator[Payload]:
    program = state.sessions[-1].program if state.sessions else ""
    tables = dict.fromkeys(opening.table for opening in state.sessions if opening.table) or {"": None}
    for table in tables:
        yield SessionStarted(table=table, program=program)
    if state.questionnaire_hash:
        yield QuestionnaireAdopted(hash=state.questionnaire_hash, title=state.questionnaire_title)
    for table, rows in state.positions.items():
        for row, position in rows:
            yield RowAdded(table=table, row=row, position=position)
    for table, row in sorted(state.removed):
        yield RowRemoved(table=table, row=row)
    yield from (FiguresAdded(figures=figures) for figures in state.figures)
    if state.style:
        yield StyleChosen(style=state.style)
    yield from _answers(state)
    for slot, parked in state.answers.parked.items():
        yield ParkedEvent.model_validate(parked.model_dump() | {"slot": str(slot)})
    for slot in state.answers.forgotten:
        yield Forgotten(slot=str(slot), events=())


def _answers(state: State) -> Iterator[Payload]:
    answers = state.answers
    for slot, live in answers.by_slot.items():
        counted = answers.rounds.get(slot)
        # The first is shown, and of events that stand beside each other that is the last.
        for place, answer in reversed(tuple(enumerate(live))):
            if counted is None:
                yield Answered(slot=str(slot), answer=answer)
            elif place == len(live) - 1:
                yield from _counted(slot, counted)
                yield Voted(slot=str(slot), answer=answer, turnout=counted.turnout)
            else:
                yield Voted(slot=str(slot), answer=answer)
        if counted is not None:
            yield Revealed(slot=str(slot))


def _counted(slot: Slot, counted: Round) -> Iterator[Payload]:
    if counted.revealed:
        yield RoundOpened(slot=str(slot))


def _reply(reply: Replied, state: State, places: dict[str, list[EventId]]) -> Replied:
    """Return a reply that rests on the answers as they are called now, where it still rested on them."""
    rested = tuple(
        RestedOn(slot=rested.slot, events=tuple(places.get(rested.slot, ())))
        if set(rested.events) == set(state.standing.get(Slot.parse(rested.slot), ()))
        else rested
        for rested in reply.rested_on
    )
    return reply.model_copy(update={"rested_on": rested})

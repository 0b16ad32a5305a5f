"""Moves answers to current ids when a question, a column or a table was renamed (``formerly``).

Reading does not need this: ``fit`` shows old answers under new ids. Writing does, because an answer that is
replaced, a row that is moved and a text that is wiped are found by their stored id.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wijkwizard.dossier.log.events import (
    Answered,
    ParkedEvent,
    Payload,
    Revealed,
    RowAdded,
    RowRemoved,
    Voted,
)
from wijkwizard.dossier.log.state import State
from wijkwizard.questionnaire.index import Index
from wijkwizard.terms import Slot


def _rows(state: State, names: Mapping[str, str]) -> Iterator[Payload]:
    for table, found in state.positions.items():
        today = names.get(table)
        if today is None:
            continue
        there = state.answers.rows_of(today)
        for row, position in found:
            if row not in there:
                yield RowAdded(table=today, row=row, position=position)
            yield RowRemoved(table=table, row=row)


def _round(state: State, old: Slot, new: Slot) -> Iterator[Payload]:
    """Move the ballots of a blind round as ballots, so that a sealed round stays sealed."""
    for name in state.standing.get(old, ()):
        payload = state.event_index.ids[name].payload
        if isinstance(payload, Voted):
            yield Voted(slot=str(new), answer=payload.answer, turnout=payload.turnout)
    if state.answers.rounds[old].revealed:
        yield Revealed(slot=str(new))


def _answers(state: State, old: Slot, new: Slot) -> Iterator[Payload]:
    # The last that is written is shown first, as it was.
    for answer in reversed(state.answers.by_slot.get(old, ())):
        yield Answered(slot=str(new), answer=answer)


def rename_payloads(index: Index, state: State) -> tuple[Payload, ...]:
    """Return the payloads that move everything to current ids; empty when nothing needs to move.

    Args:
        index: the current questionnaire.
        state: the dossier.
    """
    names = index.renamed
    made = list(_rows(state, names))
    for old, standing in state.standing.items():
        new = Slot(names.get(old.question, old.question), old.row)
        if new != old and new not in state.standing:
            made += _round(state, old, new) if old in state.answers.rounds else _answers(state, old, new)
            made.append(Answered(slot=str(old), answer=None, replaces=standing))
    for old, parked in state.answers.parked.items():
        new = Slot(names.get(old.question, old.question), old.row)
        if new != old:
            made.append(ParkedEvent.model_validate(parked.model_dump() | {"slot": str(new)}))
            made.append(ParkedEvent(slot=str(old)))
    return tuple(made)


def all_names(index: Index, slot: Slot) -> tuple[Slot, ...]:
    """Return a slot and the slots that it was before, for what must be found under every name."""
    earlier = (old for old, today in index.renamed.items() if today == slot.question)
    return (slot, *(Slot(old, slot.row) for old in earlier))

"""Says in Dutch what a step of the user was, for undo and redo."""

from __future__ import annotations

from collections.abc import Sequence

from wijkwizard.dossier.events import (
    Answered,
    Event,
    ParkedEvent,
    Revealed,
    RowAdded,
    RowMoved,
    RowRemoved,
    RowsJoined,
    Voted,
)
from wijkwizard.questionnaire.index import Index
from wijkwizard.terms import Slot


def _title(index: Index, full_id: str) -> str:
    for one in index.leaves:
        if one.full_id == full_id:
            return one.question.short or one.question.text
    table = index.tables.get(full_id)
    return (table.short or table.text) if table else full_id


def tell(index: Index, events: Sequence[Event]) -> str:
    """Return what the events did, by the first that says something; empty steps are 'een stap'."""
    for event in events:
        match event.payload:
            case Answered(slot=slot, answer=None):
                return f"leegmaken van '{_title(index, Slot.parse(slot).question)}'"
            case Answered(slot=slot) | Voted(slot=slot):
                return f"antwoord op '{_title(index, Slot.parse(slot).question)}'"
            case RowAdded(table=table):
                return f"nieuwe regel bij '{_title(index, table)}'"
            case RowRemoved(table=table):
                return f"verwijderde regel bij '{_title(index, table)}'"
            case RowMoved(table=table) | RowsJoined(table=table):
                return f"volgorde bij '{_title(index, table)}'"
            case Revealed(slot=slot):
                return f"tonen van '{_title(index, Slot.parse(slot).question)}'"
            case ParkedEvent(slot=slot):
                return f"actie bij '{_title(index, Slot.parse(slot).question)}'"
            case _:
                continue
    return "een stap"

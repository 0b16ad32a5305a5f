"""Describes a step of the user in Dutch, for undo and redo."""

from __future__ import annotations

from collections.abc import Sequence

from wijkwizard.dossier.log.events import (
    Answered,
    Event,
    FiguresAdded,
    ParkedEvent,
    Payload,
    Replied,
    Revealed,
    RoundOpened,
    RowAdded,
    RowMoved,
    RowRemoved,
    RowsJoined,
    StyleChosen,
    Voted,
)
from wijkwizard.questionnaire.index import Index
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import Slot
from wijkwizard.terms.units import many


def _title(index: Index, full_id: str) -> str:
    """Return how a question is named between quotes; a column with its table, for 'wie' alone can be of any."""
    for located in index.answerable:
        if located.full_id == full_id:
            name = located.question.short or located.question.text
            table = located.table
            return f"'{name}' bij '{table.short or table.text}'" if table is not None else f"'{name}'"
    table = index.tables.get(full_id)
    return f"'{(table.short or table.text) if table is not None else full_id}'"


def _is_internal(index: Index, full_id: str, payload: Payload) -> bool:
    question, answer = index.by_id.get(full_id), getattr(payload, "answer", None)
    return bool((question is not None and question.internal) or (answer is not None and answer.internal))


_WHOLE = {FiguresAdded: "cijfers uit een bestand", StyleChosen: "de huisstijl van het papier"}
"""What is told of a step that is about no question."""

_SEVERAL = 2

_WHAT = {
    Answered: "antwoord op",
    Voted: "antwoord op",
    RowAdded: "nieuwe regel bij",
    RowRemoved: "verwijderde regel bij",
    RowMoved: "volgorde bij",
    RowsJoined: "samengevoegde regels bij",
    RoundOpened: "stil tellen bij",
    Revealed: "tonen van",
    ParkedEvent: "actie bij",
}


def _joined_table(events: Sequence[Event]) -> str:
    """Return the table of which a row went into another one: its cells are answered first, and then it goes."""
    told = [event.payload for event in events if type(event.payload) in _WHAT]
    if not told or not isinstance(told[0], Answered) or not isinstance(told[-1], RowRemoved):
        return ""
    return told[-1].table


def _added_rows(index: Index, events: Sequence[Event], showing: Visibility) -> str:
    """Return how many rows a step added, such as pasted lines; empty for fewer than two, or in several tables."""
    tables = [event.payload.table for event in events if isinstance(event.payload, RowAdded)]
    whole = any(type(event.payload) in _WHOLE for event in events)
    if whole or len(tables) < _SEVERAL or len(set(tables)) > 1:
        return ""
    shut = not showing.internal and _has_internal(index, tables[0], events)
    rows = many(len(tables), "nieuwe regel", "nieuwe regels")
    return f"{rows} bij {'een vraag die intern is' if shut else _title(index, tables[0])}"


def _has_internal(index: Index, table: str, events: Sequence[Event]) -> bool:
    return any(_is_internal(index, table, event.payload) for event in events)


def tell(index: Index, events: Sequence[Event], showing: Visibility) -> str:
    """Return a label of events, by the first that has one; an empty step is 'een stap'.

    An internal answer is not named where it may not be shown.
    """
    if (joined := _joined_table(events)) and (showing.internal or not _has_internal(index, joined, events)):
        return f"samengevoegde regels bij {_title(index, joined)}"
    if added := _added_rows(index, events, showing):
        return added
    # A remark that hung on a count is written with its showing, which is what was done.
    told = sorted(events, key=lambda event: not isinstance(event.payload, Revealed))
    return next(filter(None, (_label(index, event.payload, showing) for event in told)), "een stap")


def _label(index: Index, payload: Payload, showing: Visibility) -> str:
    """Return the label of one event; empty for the record of something that no user does."""
    if whole := _WHOLE.get(type(payload)):
        return whole
    if isinstance(payload, Replied):
        return "reactie op wat opvalt in het plan" if payload.slot else "reactie op een cijfer"
    if isinstance(payload, ParkedEvent) and payload.unreached:
        return "wat aan het eind op de lijst kwam"
    what = _WHAT.get(type(payload), "")
    if not what:
        return ""
    if isinstance(payload, Answered) and payload.answer is None:
        what = "leegmaken van"
    subject = getattr(payload, "table", "") or Slot.parse(getattr(payload, "slot", "")).question
    if not showing.internal and _is_internal(index, subject, payload):
        return f"{what} een vraag die intern is"
    return f"{what} {_title(index, subject)}"

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


def _title(index: Index, full_id: str) -> str:
    for located in index.answerable:
        if located.full_id == full_id:
            return located.question.short or located.question.text
    table = index.tables.get(full_id)
    return (table.short or table.text) if table else full_id


def _is_internal(index: Index, full_id: str, payload: Payload) -> bool:
    question, answer = index.by_id.get(full_id), getattr(payload, "answer", None)
    return bool((question is not None and question.internal) or (answer is not None and answer.internal))


_WHOLE = {FiguresAdded: "cijfers uit een bestand", StyleChosen: "de huisstijl van het papier"}
"""What is told of a step that is about no question."""

_WHAT = {
    Answered: "antwoord op",
    Voted: "antwoord op",
    RowAdded: "nieuwe regel bij",
    RowRemoved: "verwijderde regel bij",
    RowMoved: "volgorde bij",
    RowsJoined: "volgorde bij",
    Revealed: "tonen van",
    ParkedEvent: "actie bij",
}


def tell(index: Index, events: Sequence[Event], showing: Visibility) -> str:
    """Return a label of events, by the first that has one; an empty step is 'een stap'.

    An internal answer is not named where it may not be shown.
    """
    for event in events:
        payload = event.payload
        if whole := _WHOLE.get(type(payload)):
            return whole
        if isinstance(payload, Replied):
            return "reactie op wat opvalt in het plan" if payload.slot else "reactie op een cijfer"
        if isinstance(payload, ParkedEvent) and payload.unreached:
            return "wat aan het eind op de lijst kwam"
        what = _WHAT.get(type(payload))
        if what is None:
            continue
        if isinstance(payload, Answered) and payload.answer is None:
            what = "leegmaken van"
        subject = getattr(payload, "table", "") or Slot.parse(getattr(payload, "slot", "")).question
        if not showing.internal and _is_internal(index, subject, payload):
            return f"{what} een vraag die intern is"
        return f"{what} '{_title(index, subject)}'"
    return "een stap"

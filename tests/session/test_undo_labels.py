"""Undo and redo say in Dutch what they did, in the words of the question."""

from __future__ import annotations

import pytest

from tests.session.small import questions
from wijkwizard.dossier.log.events import (
    Answered,
    Event,
    Forgotten,
    ParkedEvent,
    Payload,
    Revealed,
    RowAdded,
    RowMoved,
    RowRemoved,
    SessionStarted,
    Voted,
)
from wijkwizard.session.undo_labels import tell
from wijkwizard.session.visibility import ALL
from wijkwizard.terms import Answer, GridValue, TextValue

YES = Answer(value=TextValue(v="Het koor"))
BALLOTS = Answer(value=GridValue(v={"overlast": 1}))


def told(*payloads: Payload) -> str:
    events = [
        Event(session="s", n=n, lamport=n, at="", action=1, payload=payload)
        for n, payload in enumerate(payloads, start=1)
    ]
    return tell(questions().index, events, ALL)


@pytest.mark.parametrize(
    ("payload", "words"),
    [
        (Answered(slot="trots", answer=YES), "antwoord op 'Waar bent u trots op?'"),
        (Answered(slot="trots", answer=None), "leegmaken van 'Waar bent u trots op?'"),
        (
            Answered(slot="problemen.titel@r1", answer=YES),
            "antwoord op 'Titel' bij 'Welke drie nemen we mee?'",
        ),
        (Voted(slot="stemmen", answer=BALLOTS), "antwoord op 'Welke problemen spelen hier?'"),
        (Revealed(slot="stemmen"), "tonen van 'Welke problemen spelen hier?'"),
        (RowAdded(table="problemen", row="r1", position="a"), "nieuwe regel bij 'Welke drie nemen we mee?'"),
        (RowRemoved(table="problemen", row="r1"), "verwijderde regel bij 'Welke drie nemen we mee?'"),
        (RowMoved(table="problemen", row="r1", position="b"), "volgorde bij 'Welke drie nemen we mee?'"),
        (ParkedEvent(slot="trots", owner="x"), "actie bij 'Waar bent u trots op?'"),
        (Answered(slot="verdwenen", answer=YES), "antwoord op 'verdwenen'"),
        (Forgotten(slot="trots", events=()), "een stap"),
    ],
)
def test_a_step_is_told_by_what_it_was(payload: Payload, words: str) -> None:
    """A question that is no longer there is told by its id."""
    assert told(payload) == words


def test_a_step_of_several_events_is_told_by_the_first_that_says_something() -> None:
    """The record of an opening is nothing that a user did."""
    added = RowAdded(table="problemen", row="r1", position="a")
    cell = Answered(slot="problemen.soort@r1", answer=YES)
    assert told(SessionStarted(), added, cell) == "nieuwe regel bij 'Welke drie nemen we mee?'"


def test_rows_that_became_one_are_told_as_that_and_not_by_one_of_their_cells() -> None:
    cell, gone = Answered(slot="problemen.titel@r1", answer=YES), RowRemoved(table="problemen", row="r2")
    assert told(cell, gone) == "samengevoegde regels bij 'Welke drie nemen we mee?'"
    assert told(gone, cell) == "verwijderde regel bij 'Welke drie nemen we mee?'"


def test_rows_that_came_together_are_counted() -> None:
    """Five pasted lines went, and only the answer in the first of them was named."""
    rows = [RowAdded(table="problemen", row=f"r{n}", position=str(n)) for n in range(5)]
    cell = Answered(slot="problemen.titel@r0", answer=YES)
    assert told(cell, *rows) == "5 nieuwe regels bij 'Welke drie nemen we mee?'"


def test_an_empty_step_is_a_step() -> None:
    """Better than no words."""
    assert told() == "een stap"


def test_a_count_that_was_shown_with_a_remark_on_it_is_told_as_shown() -> None:
    """All of the counts are still there; 'antwoord op' said that they went."""
    counted, shown = Voted(slot="stemmen", answer=BALLOTS), Revealed(slot="stemmen")
    assert told(counted, shown) == "tonen van 'Welke problemen spelen hier?'"

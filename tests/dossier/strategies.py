"""Random dossiers: what a few tables could write, apart from one another and out of order."""

from __future__ import annotations

from hypothesis import strategies as st

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
    Revealed,
    RoundOpened,
    RowAdded,
    RowMoved,
    RowRemoved,
    RowsJoined,
    SessionStarted,
    StyleChosen,
    Undone,
    Voted,
)
from wijkwizard.terms import Answer, Basis, ChoiceValue, GridValue, TextValue, Unknown

SLOTS = ("naam", "wens", "problemen.titel@r1", "problemen.titel@r2", "problemen.titel@r3")
ROWS = ("r1", "r2", "r3")
SESSIONS = ("a", "b", "c")

slots = st.sampled_from(SLOTS)
rows = st.sampled_from(ROWS)
tables = st.just("problemen")
names = st.builds(EventId, st.sampled_from(SESSIONS), st.integers(1, 8))
some_names = st.lists(names, max_size=3).map(tuple)

values = st.one_of(
    st.builds(TextValue, v=st.sampled_from(("ja", "nee", "misschien"))),
    st.builds(ChoiceValue, v=rows),
    st.builds(GridValue, v=st.dictionaries(rows, st.integers(0, 3), max_size=2)),
)
answers = st.one_of(
    st.builds(Answer, value=values, basis=st.sampled_from(Basis)),
    st.builds(Answer, unknown=st.just(Unknown.DONT_KNOW)),
)

payloads: st.SearchStrategy[Payload] = st.one_of(
    st.builds(Answered, slot=slots, answer=st.none() | answers, replaces=some_names),
    st.builds(Answered, slot=slots, answer=answers, replaces=some_names),
    st.builds(Voted, slot=slots, answer=answers, turnout=st.integers(0, 5), replaces=some_names),
    st.builds(RoundOpened, slot=slots),
    st.builds(Revealed, slot=slots),
    st.builds(RowAdded, table=tables, row=rows, position=st.sampled_from(("B", "V", "k"))),
    st.builds(RowMoved, table=tables, row=rows, position=st.sampled_from(("B", "V", "k"))),
    st.builds(RowRemoved, table=tables, row=rows),
    st.builds(RowsJoined, table=tables, row=rows, others=st.lists(rows, min_size=1, max_size=2).map(tuple)),
    st.builds(ParkedEvent, slot=slots, owner=st.sampled_from(("", "wijkmanager"))),
    st.builds(Replied, finding=st.sampled_from(("f1", "f2")), reaction=st.sampled_from(("eens", "later"))),
    st.builds(Undone, events=some_names),
    st.builds(Undone, events=some_names),
    st.builds(Forgotten, slot=slots, events=some_names),
    st.builds(FiguresAdded, figures=st.just({"inwoners": 10})),
    st.builds(StyleChosen, style=st.sampled_from(({}, {"colour": "00522E"}))),
    st.builds(QuestionnaireAdopted, hash=st.sampled_from(("h1", "h2"))),
    st.builds(SessionStarted, table=st.sampled_from(("", "tafel 2"))),
)


@st.composite
def histories(draw: st.DrawFn, payloads: st.SearchStrategy[Payload] = payloads) -> tuple[Event, ...]:
    """Events of up to three openings, each numbered from 1, with clocks that disagree."""
    found: list[Event] = []
    for session in SESSIONS:
        lamport = 0
        for n, payload in enumerate(draw(st.lists(payloads, max_size=8)), start=1):
            lamport += draw(st.integers(1, 3))
            at = f"2027-03-14T20:{draw(st.integers(0, 59)):02}:00+00:00"
            found.append(Event(session=session, n=n, lamport=lamport, at=at, action=n, payload=payload))
    return tuple(found)

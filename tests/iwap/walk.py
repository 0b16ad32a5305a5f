"""Random evenings on the small questionnaire: whatever a room could do, and what an older questionnaire left."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import NamedTuple

from hypothesis import strategies as st

from tests.iwap.evening import questions
from wijkwizard.dossier.log.events import Payload, Revealed
from wijkwizard.dossier.log.fold import extend, fold
from wijkwizard.dossier.log.payloads import answered, numbered, row_added, row_moved, row_removed, voted
from wijkwizard.dossier.log.state import State
from wijkwizard.dossier.log.undo import redo, undo
from wijkwizard.terms import (
    Answer,
    Answers,
    ChoicesValue,
    ChoiceValue,
    DayValue,
    GridValue,
    MoneyValue,
    NumberValue,
    RankingValue,
    ScaleValue,
    Slot,
    TextValue,
    Unknown,
    Value,
    YesNoValue,
)

TABLES = ("problemen", "maatregelen", "kosten", "weg")
VOTES = Slot("stemmen")
GONE = ("weg", "weg.kolom", "problemen.weg")
VALUES: tuple[Value | Unknown, ...] = (
    TextValue(v="Het koor & <de markt>"),
    TextValue(v="Zwerfvuil"),
    ChoiceValue(v="overlast"),
    ChoiceValue(v="lang"),
    ChoiceValue(v="integraal"),
    ChoiceValue(v="regulier"),
    ChoiceValue(v="rij1"),
    ChoiceValue(v="rij2"),
    ChoicesValue(v=("raad", "bewoners")),
    ChoicesValue(v=("raad", "verdwenen")),
    RankingValue(v=("groen", "werk")),
    RankingValue(v=("verdwenen",)),
    YesNoValue(v=False),
    ScaleValue(v=2),
    ScaleValue(v=9),
    GridValue(v={"overlast": 3, "verdwenen": 1}),
    NumberValue(v=Decimal(33000)),
    MoneyValue(v=Decimal("12.50")),
    DayValue(v="2027-03"),
    Unknown.DONT_KNOW,
    Unknown.SKIPPED,
    Unknown.NOT_APPLICABLE,
)


class Op(NamedTuple):
    """One thing that a room does: what, on which question or table, in which row, with which value."""

    what: str
    question: str
    table: str
    row: str
    value: Value | Unknown
    beside: bool


def _fitting(question: str) -> st.SearchStrategy[Value | Unknown]:
    """Draw mostly values of the right kind, so that most answers land in the plan."""
    kinds = {one.full_id: one.question.kind.removeprefix("long_") for one in questions().index.answerable}
    kind = kinds.get(question, "text")
    right = [value for value in VALUES if isinstance(value, Unknown) or value.t == kind]
    return st.one_of(st.sampled_from(right), st.sampled_from(right), st.sampled_from(VALUES))


_INTEGRAAL = ChoiceValue(v="integraal")
_BEGIN = (
    Op("answer", "besluit", "weg", "rij1", _INTEGRAAL, beside=False),
    *(Op("add", "weg", table, row, _INTEGRAAL, beside=False) for table in TABLES for row in ("rij1", "rij2")),
)
"""An evening that came as far as a plan."""


def ops() -> st.SearchStrategy[list[Op]]:
    """Draw an evening."""
    asked = [one.full_id for one in questions().index.answerable]
    what = st.sampled_from(
        [*["answer"] * 9, "add", "remove", "move", "vote", "reveal", "undo", "undo", "redo"]
    )

    def one(question: str) -> st.SearchStrategy[Op]:
        return st.builds(
            Op,
            what=what,
            question=st.just(question),
            table=st.sampled_from(TABLES),
            row=st.sampled_from(["rij1", "rij2", "rij3"]),
            value=_fitting(question),
            beside=st.booleans(),
        )

    some = st.lists(st.sampled_from([*asked, *GONE]).flatmap(one), min_size=8, max_size=25)
    return st.tuples(st.booleans(), some).map(lambda drawn: [*(_BEGIN if drawn[0] else ()), *drawn[1]])


def _answer(state: State, op: Op) -> Payload:
    slot = Slot(op.question, op.row if "." in op.question else None)
    given = Answer(unknown=op.value) if isinstance(op.value, Unknown) else Answer(value=op.value)
    payload = answered(state, slot, given)
    # Another laptop that did not know of the answer leaves a differing one beside it.
    return payload.model_copy(update={"replaces": ()}) if op.beside else payload


def _back(state: State, op: Op) -> tuple[Payload, ...]:
    undoing = undo(state) if op.what == "undo" else redo(state)
    return (undoing,) if undoing else ()


_DOES: Mapping[str, Callable[[State, Op], tuple[Payload, ...]]] = {
    "answer": lambda state, op: (_answer(state, op),),
    "add": lambda state, op: row_added(state, op.table, op.row),
    "remove": lambda _, op: (row_removed(op.table, op.row),),
    "move": lambda state, op: row_moved(state, op.table, op.row, 1),
    "vote": lambda state, _: (voted(state, VOTES, Answer(value=GridValue(v={"overlast": 11})), 11),),
    "reveal": lambda *_: (Revealed(slot=str(VOTES)),),
    "undo": _back,
    "redo": _back,
}


def after(evening: list[Op]) -> Answers:
    """Return what a dossier holds after an evening."""
    state = fold(())
    for op in evening:
        state = extend(
            state, numbered(state, "avond", "2026-03-14T20:00:00+00:00", _DOES[op.what](state, op))
        )
    return state.answers

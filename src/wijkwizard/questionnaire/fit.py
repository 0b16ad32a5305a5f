"""Fits the answers of a dossier to the current questionnaire, and keeps aside those that do not fit.

A municipality changes its questionnaire while dossiers exist. Ids of questions and options that were renamed carry over
(``formerly``), and so does one choice where several may be chosen now; any other value of another kind, or of a removed
option, is never converted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TypeVar

from wijkwizard.questionnaire.cards import offered_table
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.kinds.options import RowOptions, earlier_ids
from wijkwizard.questionnaire.kinds.registry import Question, carried, kind_of, options_of
from wijkwizard.terms import Answer, Answers, Slot
from wijkwizard.terms.kept import kept_by_object
from wijkwizard.terms.pointing import going_on_as

V = TypeVar("V")

_NO_ANSWERS = Answers()
"""One object, so that what is offered without answers is computed once."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """The answers that fit, and the answers (or parts of them) that do not, by slot."""

    answers: Answers
    misfits: Mapping[Slot, tuple[Answer, ...]]


class _AnyRow:
    """A container of every id: rows are added and removed, and a reference to a removed row is reported elsewhere."""

    def __contains__(self, item: object) -> bool:
        return True


def _answered_rows(answers: Answers) -> Mapping[str, frozenset[str]]:
    """Return the rows of each table that an answer was ever given in."""
    found: dict[str, set[str]] = defaultdict(set)
    for slot in answers.by_slot:
        if slot.row and slot.table:
            found[slot.table].add(slot.row)
    return {table: frozenset(rows) for table, rows in found.items()}


@dataclass(frozen=True, slots=True)
class _Choosable:
    """What can be chosen at a question, whatever was answered.

    Attributes:
        question: the question.
        known: the ids that can be chosen.
        cards: the table of which each row can be chosen as well; empty for none.
        earlier: the ids of today, by those under which the same could be chosen earlier.
    """

    question: Question
    known: Container[str]
    cards: str
    earlier: Mapping[str, str]


@kept_by_object
def _offers(index: Index) -> Mapping[str, _Choosable]:
    """Return what can be chosen, by question."""
    # A table as a whole can be answered too: nobody knew, it was skipped, or it does not apply.
    questions = {**{located.full_id: located.question for located in index.answerable}, **index.tables}
    return {full_id: _offer(index, question) for full_id, question in questions.items()}


def _offer(index: Index, question: Question) -> _Choosable:
    fixed = index.options(question, _NO_ANSWERS)
    if isinstance(options_of(question), RowOptions):
        return _Choosable(question, _AnyRow(), "", earlier_ids(fixed))
    known = frozenset(option.id for option in fixed)
    return _Choosable(question, known, index.source_table(offered_table(question)), earlier_ids(fixed))


class _Fitting:
    """Validates answers against one questionnaire."""

    def __init__(self, index: Index, answers: Answers) -> None:
        self._offers = _offers(index)
        self._answered_rows = _answered_rows(answers)

    def asks(self, full_id: str) -> bool:
        return full_id in self._offers

    def _choosable(self, offer: _Choosable) -> Container[str]:
        rows = self._answered_rows.get(offer.cards) if offer.cards else None
        # A card that was taken away was a card, while an option that is gone never was a row.
        return offer.known | rows if rows and isinstance(offer.known, frozenset) else offer.known

    def split(self, full_id: str, answer: Answer) -> tuple[Answer | None, Answer | None]:
        """Return the answer as far as it fits, and what of it does not."""
        if answer.value is None:
            return answer, None
        offer = self._offers[full_id]
        question = offer.question
        value = carried(question, answer.value)
        if value is None:
            return None, answer
        room = None if answer.room is None else carried(question, answer.room)
        if names := offer.earlier:
            value, room = going_on_as(value, names), None if room is None else going_on_as(room, names)
        if value is not answer.value:
            answer = answer.model_copy(update={"value": value, "room": room})
        fits, gone = kind_of(question).split(question, value, self._choosable(offer))
        if gone is None:
            return answer, None
        return (
            None if fits is None else answer.model_copy(update={"value": fits}),
            answer.model_copy(update={"value": gone}),
        )


def _slots(found: Mapping[Slot, V], names: Mapping[str, str]) -> Mapping[Slot, V]:
    """Return a mapping under current ids; values stored under the current id itself take precedence."""
    moved = {Slot(names.get(slot.question, slot.question), slot.row): held for slot, held in found.items()}
    return MappingProxyType(moved | {slot: held for slot, held in found.items() if slot in moved})


def _rows(rows: Mapping[str, tuple[str, ...]], names: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for table, ids in sorted(rows.items(), key=lambda item: item[0] not in names):
        today = names.get(table, table)
        found[today] = tuple(dict.fromkeys((*found.get(today, ()), *ids)))
    return MappingProxyType(found)


def fit(index: Index, answers: Answers) -> Fitted:
    """Return what of the answers fits the questionnaire, under current ids."""
    names, fitting = index.renamed, _Fitting(index, answers)
    fitted: dict[Slot, tuple[Answer, ...]] = {}
    misfits: dict[Slot, tuple[Answer, ...]] = {}
    for slot, live in answers.by_slot.items():
        name = names.get(slot.question)
        new = slot if name is None else Slot(name, slot.row)
        if not fitting.asks(new.question) or (new != slot and new in answers.by_slot):
            misfits[slot] = live
            continue
        good, bad = list[Answer](), list[Answer]()
        for answer in live:
            kept, gone = fitting.split(new.question, answer)
            if kept is not None:
                good.append(kept)
            if gone is not None:
                bad.append(gone)
        if good:
            fitted[new] = tuple(good)
        if bad:
            misfits[slot] = tuple(bad)
    under_today = replace(
        answers,
        by_slot=MappingProxyType(fitted),
        rows=_rows(answers.rows, names),
        rounds=_slots(answers.rounds, names),
        parked=_slots(answers.parked, names),
        forgotten=_slots(answers.forgotten, names),
    )
    return Fitted(under_today, MappingProxyType(misfits))

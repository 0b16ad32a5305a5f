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
from wijkwizard.questionnaire.kinds.options import Option, RowOptions, earlier_ids
from wijkwizard.questionnaire.kinds.registry import Question, carried, kind_of, options_of
from wijkwizard.terms import Answer, Answers, Slot
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


class _Fitting:
    """Validates answers against one questionnaire, looking up the options of each question once."""

    def __init__(self, index: Index, answers: Answers) -> None:
        self._index = index
        # A table as a whole can be answered too: nobody knew, it was skipped, or it does not apply.
        self._questions: Mapping[str, Question] = {
            **{located.full_id: located.question for located in index.answerable},
            **index.tables,
        }
        self._answered_rows = _answered_rows(answers)
        self._known: dict[str, Container[str]] = {}
        self._earlier: dict[str, Mapping[str, str]] = {}

    def _look_up(self, full_id: str, question: Question) -> None:
        """Look up once what can be chosen at a question, and under which ids that could be chosen earlier."""
        if full_id not in self._known:
            fixed = self._index.options(question, _NO_ANSWERS)
            self._known[full_id] = self._choosable(question, fixed)
            self._earlier[full_id] = earlier_ids(fixed)

    def _choosable(self, question: Question, fixed: tuple[Option, ...]) -> Container[str]:
        if isinstance(options_of(question), RowOptions):
            return _AnyRow()
        known = frozenset(option.id for option in fixed)
        cards = offered_table(question)
        if not cards:
            return known
        # A card that was taken away was a card, while an option that is gone never was a row.
        return known | self._answered_rows.get(self._index.source_table(cards), frozenset())

    def asks(self, full_id: str) -> bool:
        return full_id in self._questions

    def split(self, full_id: str, answer: Answer) -> tuple[Answer | None, Answer | None]:
        """Return the answer as far as it fits, and what of it does not."""
        if answer.value is None:
            return answer, None
        question = self._questions[full_id]
        value = carried(question, answer.value)
        if value is None:
            return None, answer
        self._look_up(full_id, question)
        room = None if answer.room is None else carried(question, answer.room)
        if names := self._earlier[full_id]:
            value, room = going_on_as(value, names), None if room is None else going_on_as(room, names)
        if value is not answer.value:
            answer = answer.model_copy(update={"value": value, "room": room})
        fits, gone = kind_of(question).split(question, value, self._known[full_id])
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
        new = Slot(names.get(slot.question, slot.question), slot.row)
        if not fitting.asks(new.question) or (new != slot and new in answers.by_slot):
            misfits[slot] = live
            continue
        judged = [fitting.split(new.question, answer) for answer in live]
        good = tuple(kept for kept, _ in judged if kept is not None)
        bad = tuple(gone for _, gone in judged if gone is not None)
        if good:
            fitted[new] = good
        if bad:
            misfits[slot] = bad
    under_today = replace(
        answers,
        by_slot=MappingProxyType(fitted),
        rows=_rows(answers.rows, names),
        rounds=_slots(answers.rounds, names),
        parked=_slots(answers.parked, names),
        forgotten=_slots(answers.forgotten, names),
    )
    return Fitted(under_today, MappingProxyType(misfits))

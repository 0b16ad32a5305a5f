"""What of a dossier still fits the questionnaire of today, and what is kept aside because it does not.

A municipality changes its questionnaire while dossiers live on. Ids that were renamed carry over
(``formerly``); a value of another kind, or of an option that is gone, is never bent to fit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import GridQuestion, Question, RowOptions, ScaleQuestion
from wijkwizard.terms import (
    Answer,
    Answers,
    ChoicesValue,
    ChoiceValue,
    GridValue,
    RankingValue,
    ScaleValue,
    Slot,
    Value,
)


@dataclass(frozen=True, slots=True)
class Fitted:
    """The answers that fit, and the ones that do not, by the slot they stood in."""

    answers: Answers
    misfits: Mapping[Slot, tuple[Answer, ...]]


def _renamed(index: Index) -> Mapping[str, str]:
    """Map earlier ids of tables, questions and columns to those of today."""
    names: dict[str, str] = {}
    for table in index.tables.values():
        names |= dict.fromkeys(table.formerly, table.id)
        for column in table.columns:
            for old_table in (table.id, *table.formerly):
                for old_column in (column.id, *column.formerly):
                    names[f"{old_table}.{old_column}"] = f"{table.id}.{column.id}"
    for one in index.leaves:
        if one.table is None:
            names |= dict.fromkeys(one.question.formerly, one.full_id)
    return names


def _same_kind(question: Question, value: Value) -> bool:
    return value.t == {"long_text": "text"}.get(question.kind, question.kind)


def _within(question: Question, value: Value, known: frozenset[str] | None) -> Value | None:
    """Return the part of a value that still exists, or ``None``; ``known`` is ``None`` for options of rows."""
    match value:
        case ChoiceValue(v=one):
            return value if known is None or one in known else None
        case ChoicesValue(v=several) | RankingValue(v=several):
            left = tuple(one for one in several if known is None or one in known)
            return type(value)(v=left) if left or not several else None
        case GridValue(v=scores):
            kept = {one: score for one, score in scores.items() if known is None or one in known}
            return GridValue(v=kept) if kept or not scores else None
        case ScaleValue(v=step) if isinstance(question, ScaleQuestion):
            return value if question.scale.min <= step <= question.scale.max else None
        case _:
            return value


def _known(question: Question, index: Index) -> frozenset[str] | None:
    options = question.rows if isinstance(question, GridQuestion) else getattr(question, "options", ())
    if isinstance(options, RowOptions):
        return None
    if not options:
        return frozenset()
    return frozenset(option.id for option in index.options(question, Answers()))


class _Fitting:
    """Judges answers against one questionnaire, looking up each question's options once."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._questions = {one.full_id: one.question for one in index.leaves}
        self._known: dict[str, frozenset[str] | None] = {}

    def question(self, full_id: str) -> Question | None:
        return self._questions.get(full_id)

    def fits(self, full_id: str, answer: Answer) -> Answer | None:
        """Return the answer as far as it fits, or ``None``."""
        if answer.value is None:
            return answer
        question = self._questions[full_id]
        if not _same_kind(question, answer.value):
            return None
        if full_id not in self._known:
            self._known[full_id] = _known(question, self._index)
        value = _within(question, answer.value, self._known[full_id])
        if value is None:
            return None
        return answer if value == answer.value else answer.model_copy(update={"value": value})


def fit(index: Index, answers: Answers) -> Fitted:
    """Return what of the answers fits the questionnaire, under the ids of today."""
    names, fitting = _renamed(index), _Fitting(index)
    fitted: dict[Slot, tuple[Answer, ...]] = {}
    misfits: dict[Slot, tuple[Answer, ...]] = {}
    for slot, live in answers.by_slot.items():
        new = Slot(names.get(slot.question, slot.question), slot.row)
        if fitting.question(new.question) is None or (new != slot and new in answers.by_slot):
            misfits[slot] = live
            continue
        judged = [(one, fitting.fits(new.question, one)) for one in live]
        good = tuple(one for _, one in judged if one is not None)
        bad = tuple(one for one, now in judged if now is None)
        if good:
            fitted[new] = good
        if bad:
            misfits[slot] = bad
    rows = {names.get(table, table): ids for table, ids in answers.rows.items()}
    return Fitted(
        replace(answers, by_slot=MappingProxyType(fitted), rows=MappingProxyType(rows)),
        MappingProxyType(misfits),
    )

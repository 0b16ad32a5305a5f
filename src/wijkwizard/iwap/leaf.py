"""Converts one answer to one value of the plan (``Said``), with its account and its text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any, assert_never

from wijkwizard.iwap.said import (
    Euro,
    GridMark,
    PartialDay,
    Picked,
    Said,
    SaidAny,
    SaidChoices,
    SaidYear,
    ScaleStep,
    Year,
)
from wijkwizard.questionnaire.cards import offered_table
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.kinds.registry import scale_of
from wijkwizard.questionnaire.model import Option, Question
from wijkwizard.questionnaire.option_names import OTHERWISE
from wijkwizard.questionnaire.reading import show_value
from wijkwizard.terms import (
    Answer,
    Answers,
    ChoicesValue,
    ChoiceValue,
    DayValue,
    GridValue,
    Moment,
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

WIPED = "Hier is iets gewist."
"""The text in the place of a wiped one."""


@dataclass(frozen=True, slots=True)
class Offer:
    """The options of a question with their labels, and for rows the slots that a label was borrowed from."""

    labels: Mapping[str, str]
    borrowed: Mapping[str, tuple[Slot, ...]]

    @classmethod
    def of(cls, options: Sequence[Option], borrowed: Mapping[str, tuple[Slot, ...]] | None = None) -> Offer:
        """Return what could be chosen."""
        return cls({option.id: option.label for option in options}, borrowed or {})

    def slots(self, text: str) -> tuple[str, ...]:
        """Return the slots that a label was borrowed from, as they are written."""
        return tuple(str(slot) for slot in self.borrowed.get(text, ()))

    def picked(self, text: str, place: int = 0) -> Picked | None:
        """Return the chosen option, or ``None`` when it no longer exists."""
        label = self.labels.get(text)
        if label is None:
            return None
        return Picked(id=text, label=label, place=place, borrowed=self.slots(text))

    def several(self, chosen: Sequence[str], *, ranked: bool) -> tuple[Picked, ...] | None:
        """Return the chosen options, in a ranking with their rank; ``None`` when none exists any more."""
        left = [option_id for option_id in chosen if option_id in self.labels]
        found = (
            self.picked(option_id, place if ranked else 0) for place, option_id in enumerate(left, start=1)
        )
        return tuple(pick for pick in found if pick is not None) or None

    def marks(self, words: Mapping[int, str], scores: Mapping[str, int]) -> tuple[GridMark, ...]:
        """Return the rows of a grid that have a step or a count."""
        return tuple(
            GridMark(
                id=option_id,
                label=label,
                score=scores[option_id],
                word=words.get(scores[option_id], ""),
                borrowed=self.slots(option_id),
            )
            for option_id, label in self.labels.items()
            if option_id in scores
        )


def _referring(value: Value, question: Question, offer: Offer) -> Picked | tuple[Any, ...] | None:
    """Return what a value points at; ``None`` when it points at nothing, or at nothing that is still there."""
    match value:
        case ChoiceValue(v=chosen):
            return offer.picked(chosen)
        case ChoicesValue(v=several) | RankingValue(v=several):
            return offer.several(several, ranked=isinstance(value, RankingValue))
        case GridValue(v=scores):
            scale = scale_of(question)
            return offer.marks(scale.labels if scale else {}, scores)
        case _:
            return None


_REFERRING = (ChoiceValue, ChoicesValue, RankingValue, GridValue)


def plain(value: Value, question: Question, offer: Offer) -> object | None:
    """Return the plan's form of a value, or ``None`` when all that it refers to is gone."""
    match value:
        case ChoiceValue() | ChoicesValue() | RankingValue() | GridValue():
            return _referring(value, question, offer)
        case MoneyValue(v=amount):
            return Euro(amount=amount)
        case DayValue(v=iso):
            return PartialDay(iso=iso)
        case ScaleValue(v=step):
            scale = scale_of(question)
            word = scale.labels.get(step, "") if scale else ""
            return ScaleStep(step=step, word=word, highest=scale.max if scale else step)
        case TextValue() | YesNoValue() | NumberValue():
            return value.v
        case _:
            assert_never(value)


def unanswered(slot: Slot, question: Question, answers: Answers, *, asked: bool) -> dict[str, Any]:
    """Return the fields of a value without an answer, with the kind of unknown."""
    why = Unknown.OPEN if asked else Unknown.HIDDEN
    if asked and slot in answers.rounds and not answers.rounds[slot].revealed:
        why = Unknown.SEALED
    remark = WIPED if slot in answers.forgotten else ""
    return {"unknown": why, "slot": str(slot), "asked": question.text, "remark": remark}


@lru_cache(maxsize=8192)
def _unanswered_leaf(
    said: type[Said[Any]], slot: str, asked: str, unknown: Unknown, remark: str
) -> Said[Any]:
    """Return a value without an answer; most of a plan is that, and stays so from one answer to the next."""
    return said(unknown=unknown, slot=slot, asked=asked, remark=remark)


def _account(answer: Answer) -> dict[str, Any]:
    return {
        "roles": answer.roles,
        "basis": answer.basis,
        "source": answer.source,
        "as_of": answer.as_of,
        "remark": answer.remark,
        "internal": answer.internal,
    }


def _moment(answer: Answer, slot: Slot, question: Question, index: Index) -> Moment:
    """Return when something was said: as was noted, or else when it is asked; a column follows its table."""
    table = index.tables.get(slot.table or "")
    return answer.moment or (table or question).moment


def _fields(
    answer: Answer, others: tuple[Answer, ...], hold: Callable[[Value], object | None], *, to_rows: bool
) -> dict[str, Any]:
    held = (hold(other.value) for other in others if other.value is not None)
    # Who did not know does not silence who did.
    beside = {"alternatives": tuple(other for other in held if other is not None), **_account(answer)}
    if answer.value is None:
        return {"unknown": answer.unknown, **beside}
    value = hold(answer.value)
    if value is None:
        return {"unknown": Unknown.REMOVED if to_rows else Unknown.OPEN, **beside}
    room = hold(answer.room) if answer.room is not None else None
    return _own_words({"value": value, "unknown": None, "room": room, **beside})


def _own_words(fields: dict[str, Any]) -> dict[str, Any]:
    """Let 'iemand anders' be called by the words that were written with it."""
    value, words = fields["value"], fields["remark"]
    several = value if isinstance(value, tuple) else (value,)
    if not words or not any(isinstance(choice, Picked) and choice.id == OTHERWISE for choice in several):
        return fields
    named = tuple(
        choice.model_copy(update={"label": words})
        if isinstance(choice, Picked) and choice.id == OTHERWISE
        else choice
        for choice in several
    )
    return {**fields, "value": named if isinstance(value, tuple) else named[0], "remark": ""}


@dataclass(frozen=True, slots=True)
class LeafContext:
    """The input for making values: the questionnaire and all answers, for the labels of options and rows."""

    index: Index
    answers: Answers

    def offer(self, question: Question) -> Offer:
        """Return what can be chosen in a question."""
        return Offer.of(
            self.index.options(question, self.answers), self.index.borrowed(question, self.answers)
        )


def _of_kind(said: type[Said[Any]], held: object | None) -> object | None:
    """Return what a leaf holds in the kind of the leaf.

    A questionnaire of before may ask a year as a number, and one where others ask for several.
    """
    if said is SaidChoices and isinstance(held, Picked):
        return (held,)
    if said is SaidYear and isinstance(held, Decimal):
        return Year(year=int(held)) if held.is_finite() else None
    return held


def leaf(
    said: type[Said[Any]], slot: Slot, question: Question, source: LeafContext, *, asked: bool
) -> Said[Any]:
    """Return the value of a slot.

    Args:
        said: the type of the value, as in the registry.
        slot: where the answer stands.
        question: what was asked there.
        source: the questionnaire and all answers.
        asked: whether the route asks it now; an answer behind a closed branch counts as none.
    """
    answers = source.answers
    answer = answers.get(slot) if asked else None
    if answer is None:
        return _unanswered_leaf(said, **unanswered(slot, question, answers, asked=asked))
    offer = source.offer(question)
    to_rows = bool(offered_table(question))
    fields = _fields(
        answer,
        answers.alternatives(slot),
        lambda value: _of_kind(said, plain(value, question, offer)),
        to_rows=to_rows,
    )
    moment = _moment(answer, slot, question, source.index)
    return said(slot=str(slot), asked=question.text, moment=moment, **fields)


def _plan_value(value: Value, question: Question, offer: Offer) -> object | None:
    """Return a value as words, and what it points at as references."""
    if isinstance(value, _REFERRING):
        return _referring(value, question, offer)
    return show_value(question, (), value)


def in_words(slot: Slot, question: Question, source: LeafContext) -> SaidAny:
    """Return an answer as words and references, for what binds nothing or is kept aside."""
    answer = source.answers.get(slot)
    if answer is None:
        return SaidAny(**unanswered(slot, question, source.answers, asked=True))
    offer, others = source.offer(question), source.answers.alternatives(slot)
    to_rows = isinstance(answer.value, _REFERRING)
    fields = _fields(answer, others, lambda value: _plan_value(value, question, offer), to_rows=to_rows)
    moment = _moment(answer, slot, question, source.index)
    return SaidAny(slot=str(slot), asked=question.text, moment=moment, **fields)

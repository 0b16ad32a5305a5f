"""Converts one answer to one value of the plan (``Said``), with its account and its text."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import Any, assert_never

from wijkwizard.iwap.consent import COUNTS, OBJECTED_FIRST, OBJECTS
from wijkwizard.iwap.groups import SMALLEST
from wijkwizard.iwap.offer import LeafContext, Offer
from wijkwizard.iwap.said import (
    Euro,
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
from wijkwizard.questionnaire.kinds.grid import row_words
from wijkwizard.questionnaire.kinds.registry import scale_of
from wijkwizard.questionnaire.last_rounds import last_round
from wijkwizard.questionnaire.model import Question
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
from wijkwizard.terms.dutch import inside

WIPED = "Hier is iets gewist."
"""The text in the place of a wiped one."""


def _referring(value: Value, question: Question, offer: Offer) -> Picked | tuple[Any, ...] | None:
    """Return what a value points at; ``None`` when it points at nothing, or at nothing that is still there."""
    match value:
        case ChoiceValue(v=chosen):
            return offer.picked(chosen)
        case ChoicesValue(v=several) | RankingValue(v=several):
            return offer.several(several, ranked=isinstance(value, RankingValue))
        case GridValue():
            scale = scale_of(question)
            return offer.marks(row_words(scale, value) if scale else {}, value.rows)
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
    first, slot = slot, last_round(source.index, answers, slot) if asked else slot
    answer = answers.get(slot) if asked else None
    if answer is not None and slot != first:
        answer = _after_first(answer, answers.get(first), question, source.offer(question))
    if answer is None:
        return _unanswered_leaf(said, **unanswered(slot, question, answers, asked=asked))
    given = _AskedAndAnswered(question, source.offer(question), (answer, *answers.alternatives(slot)))
    return _answered_leaf(said, str(slot), given, _moment(answer, slot, question, source.index))


def _after_first(answer: Answer, before: Answer | None, question: Question, offer: Offer) -> Answer:
    """Return the second round of a count, with what the first one was; of a consent round no number goes along."""
    if before is None or not isinstance(before.value, GridValue):
        return answer
    counts = before.value.rows
    objected = counts.get(OBJECTS, 0) > 0 and sum(counts.values()) >= SMALLEST
    was = ", ".join(f"{inside(label)} {counts[row]}" for row, label in offer.labels.items() if row in counts)
    told = OBJECTED_FIRST * objected if question.binds in COUNTS else f"eerste ronde: {was}"
    remark = "; ".join(filter(None, (answer.remark, before.remark, told)))
    return answer.model_copy(update={"remark": remark, "internal": answer.internal or before.internal})


class _AskedAndAnswered:
    """A question with its offer and the answers to it; known again as the same objects, for 1 equals 1,0."""

    __slots__ = ("_objects", "live", "offer", "question")

    def __init__(self, question: Question, offer: Offer, live: tuple[Answer, ...]) -> None:
        self.question, self.offer, self.live = question, offer, live
        self._objects = (id(question), id(offer), *map(id, live))

    def __hash__(self) -> int:
        return hash(self._objects)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _AskedAndAnswered) and self._objects == other._objects


@lru_cache(maxsize=8192)
def _answered_leaf(said: type[Said[Any]], slot: str, given: _AskedAndAnswered, moment: Moment) -> Said[Any]:
    """Return the value of a slot with an answer; an answer changes one of them, and all others stay."""
    question, offer, (answer, *others) = given.question, given.offer, given.live
    fields = _fields(
        answer,
        tuple(others),
        lambda value: _of_kind(said, plain(value, question, offer)),
        to_rows=bool(offered_table(question)),
    )
    return said(slot=slot, asked=question.text, moment=moment, **fields)


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

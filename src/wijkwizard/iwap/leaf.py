"""Turns one answer into one leaf of the plan, with its account and the words that people read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijkwizard.iwap.said import Euro, Mark, Picked, Said, When, Words
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.model import GridQuestion, Option, Question
from wijkwizard.questionnaire.reading import show_value
from wijkwizard.questionnaire.showing import GONE
from wijkwizard.terms import (
    Answer,
    Answers,
    ChoicesValue,
    ChoiceValue,
    DayValue,
    GridValue,
    MoneyValue,
    RankingValue,
    Slot,
    Unknown,
    Value,
)

WIPED = "Hier is iets gewist."
"""What stands where a text was forgotten."""


def _picked(options: Mapping[str, str], chosen: str) -> Picked | None:
    label = options.get(chosen)
    return None if label is None else Picked(id=chosen, label=label)


def _several(options: Mapping[str, str], chosen: tuple[str, ...]) -> tuple[Picked, ...] | None:
    found = tuple(pick for pick in (_picked(options, one) for one in chosen) if pick is not None)
    return found or None


def _marks(
    options: Mapping[str, str], words: Mapping[int, str], scores: Mapping[str, int]
) -> tuple[Mark, ...]:
    return tuple(
        Mark(id=one, label=label, score=scores[one], word=words.get(scores[one], ""))
        for one, label in options.items()
        if one in scores
    )


def plain(value: Value, question: Question, options: tuple[Option, ...]) -> object | None:
    """Return what a leaf holds for a value, or ``None`` when all that it points at is gone."""
    labels = {option.id: option.label for option in options}
    match value:
        case ChoiceValue(v=chosen):
            return _picked(labels, chosen)
        case ChoicesValue(v=several) | RankingValue(v=several):
            return _several(labels, several)
        case GridValue(v=scores):
            words = question.scale.labels if isinstance(question, GridQuestion) else {}
            return _marks(labels, words, scores)
        case MoneyValue(v=amount):
            return Euro(amount=amount)
        case DayValue(v=iso):
            return When(iso=iso)
        case _:
            return value.v


def unanswered(slot: Slot, question: Question, answers: Answers, *, asked: bool) -> dict[str, Any]:
    """Return the fields of a leaf without an answer, which say why there is none."""
    why = Unknown.OPEN if asked else Unknown.HIDDEN
    if asked and slot in answers.rounds and not answers.rounds[slot].revealed:
        why = Unknown.SEALED
    remark = WIPED if slot in answers.forgotten else ""
    return {"unknown": why, "slot": str(slot), "asked": question.text, "remark": remark}


def _account(answer: Answer) -> dict[str, Any]:
    return {
        "roles": answer.roles,
        "basis": answer.basis,
        "source": answer.source,
        "as_of": answer.as_of,
        "remark": answer.remark,
        "internal": answer.internal,
    }


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
    return {"value": value, "unknown": None, **beside}


@dataclass(frozen=True, slots=True)
class Source:
    """Where leaves are made from: the questionnaire and all answers, for the labels of options and rows."""

    index: Index
    answers: Answers


def leaf(said: type[Said[Any]], slot: Slot, question: Question, source: Source, *, asked: bool) -> Said[Any]:
    """Return the leaf of a slot.

    Args:
        said: the type of the leaf, as the registry names it.
        slot: where the answer stands.
        question: what was asked there.
        source: the questionnaire and all answers.
        asked: whether the route asks it now; an answer behind a closed branch counts as none.
    """
    answers = source.answers
    answer = answers.get(slot) if asked else None
    if answer is None:
        return said(**unanswered(slot, question, answers, asked=asked))
    options = source.index.options(question, answers)
    to_rows = hasattr(getattr(question, "options", None), "rows")
    fields = _fields(
        answer, answers.alternatives(slot), lambda value: plain(value, question, options), to_rows=to_rows
    )
    return said(slot=str(slot), asked=question.text, **fields)


def _in_words(question: Question, options: Sequence[Option], value: Value) -> str:
    """Write a value; of a grid each row on its own line, with the word of its step where there is one."""
    if not isinstance(question, GridQuestion) or not isinstance(value, GridValue):
        return show_value(question, options, value)
    labels = {option.id: option.label for option in options}
    steps = question.scale.labels
    rows = [one for one in labels if one in value.v] + [one for one in value.v if one not in labels]
    return "\n".join(
        f"{labels.get(one, GONE).rstrip('.')}: {steps.get(value.v[one], value.v[one])}" for one in rows
    )


def in_words(slot: Slot, question: Question, source: Source) -> Words:
    """Return an answer as words, for what binds nothing or is kept aside."""
    answer = source.answers.get(slot)
    if answer is None:
        return Said[str](**unanswered(slot, question, source.answers, asked=True))
    options = source.index.options(question, source.answers)
    others = source.answers.alternatives(slot)
    fields = _fields(answer, others, lambda value: _in_words(question, options, value), to_rows=False)
    return Said[str](slot=str(slot), asked=question.text, **fields)

"""Writes a stored value in Dutch, with the labels that people chose from instead of ids."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Protocol

from wijkwizard.questionnaire.days import spoken_day
from wijkwizard.questionnaire.model import (
    GridQuestion,
    MoneyQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
)
from wijkwizard.questionnaire.numbers import Sort, as_typed, in_euros, spoken_number
from wijkwizard.terms import (
    ChoicesValue,
    ChoiceValue,
    DayValue,
    GridValue,
    MoneyValue,
    NumberValue,
    RankingValue,
    ScaleValue,
    TextValue,
    Value,
    YesNoValue,
)
from wijkwizard.terms.dutch import and_list, day, euro, number
from wijkwizard.terms.units import in_unit

GONE = "(verwijderd)"
"""Stands in the place of an option or row that is no longer there."""

_PLURAL = ("en", "s")
"""Ends of a unit in the plural, which one of anything does not take: '1', never '1 mensen'."""


def chosen(value: Value | None) -> frozenset[str]:
    """Return the ids of the options in a value; of a grid its rows."""
    match value:
        case ChoiceValue(v=one):
            return frozenset({one})
        case ChoicesValue(v=several) | RankingValue(v=several):
            return frozenset(several)
        case GridValue(v=scores):
            return frozenset(scores)
        case _:
            return frozenset()


class Labelled(Protocol):
    """What can be chosen: an option of the questionnaire, or the same as a face shows it."""

    @property
    def id(self) -> str:
        """What is stored."""

    @property
    def label(self) -> str:
        """What people read."""


def _listed(words: Sequence[str]) -> str:
    """List labels; with semicolons when a label has a comma or 'en' of its own."""
    if any("," in word or " en " in word for word in words):
        return "; ".join(words)
    return and_list(words)


def _step(question: Question, step: int) -> str:
    scale = question.scale if isinstance(question, ScaleQuestion | GridQuestion) else None
    label = scale.labels.get(step) if scale else None
    if label:
        return f"{step} ({label})"
    return f"{step} van {scale.max}" if isinstance(question, ScaleQuestion) and scale else str(step)


def sort_of(question: Question) -> Sort:
    """Return what sort of number a question asks for; decides how it is read, written and said."""
    match question:
        case MoneyQuestion():
            return "money"
        case NumberQuestion(year=True):
            return "year"
        case NumberQuestion(whole=True):
            return "whole"
        case NumberQuestion(unit=unit) if in_euros(unit):
            return "money"
        case _:
            return "number"


def _unit(question: Question, value: NumberValue) -> str:
    unit = question.unit if isinstance(question, NumberQuestion) else ""
    return "" if value.v == 1 and unit.endswith(_PLURAL) else unit


def _measured(question: Question, value: NumberValue) -> str:
    if sort_of(question) == "year":
        return as_typed(value.v)
    unit = _unit(question, value)
    return f"{number(value.v)}%" if unit == "%" else in_unit(number(value.v), unit)


def living(value: Value, labels: Container[str]) -> Value | None:
    """Return a value without what is no longer there to choose, or ``None`` when nothing of several is left.

    A row that was taken away holds no place. A single choice stays as it is: that it points at nothing is what
    there is to say about it.
    """
    match value:
        case GridValue(v=scores):
            kept = {one: score for one, score in scores.items() if one in labels}
            return GridValue(v=kept) if kept or not scores else None
        case ChoicesValue(v=several) | RankingValue(v=several):
            left = tuple(one for one in several if one in labels)
            return type(value)(v=left) if left else None
        case _:
            return value


def spoken(question: Question, value: Value) -> str:
    """Return what was understood in words that differ from what was typed; empty where typing leaves no doubt."""
    match value:
        case NumberValue():
            return spoken_number(value.v, sort_of(question), _unit(question, value))
        case MoneyValue(v=amount):
            return spoken_number(amount, "money")
        case DayValue(v=iso):
            return spoken_day(iso)
        case _:
            return ""


def _scored(question: Question, labels: Mapping[str, str], scores: Mapping[str, int]) -> str:
    ordered = [one for one in labels if one in scores]
    return "; ".join(f"{labels[one]}: {_step(question, scores[one])}" for one in ordered) or GONE


def _picked(labels: Mapping[str, str], value: ChoiceValue | ChoicesValue | RankingValue) -> str:
    match value:
        case ChoiceValue(v=one):
            return labels.get(one, GONE)
        case ChoicesValue(v=several):
            return _listed([labels[one] for one in several if one in labels]) or GONE
        case RankingValue(v=several):
            left = [labels[one] for one in several if one in labels]
            return ", ".join(f"{place}. {label}" for place, label in enumerate(left, 1)) or GONE


def _as_it_is(value: Value) -> str | None:
    """Return what a value says whatever was asked, or ``None`` when the question gives it its words."""
    match value:
        case TextValue(v=text):
            return text
        case YesNoValue(v=yes):
            return "ja" if yes else "nee"
        case MoneyValue(v=amount):
            return euro(amount)
        case DayValue(v=iso):
            return day(iso)
        case _:
            return None


def show_value(question: Question, options: Sequence[Labelled], value: Value) -> str:
    """Return a value as people read it; empty when there is nothing in it.

    Args:
        question: what was asked.
        options: what could be chosen, or the rows of a grid.
        value: what was answered.
    """
    labels = {option.id: option.label for option in options}
    match value:
        case ScaleValue(v=step):
            return _step(question, step)
        case NumberValue():
            return _measured(question, value)
        case GridValue(v=scores):
            return _scored(question, labels, scores)
        case ChoiceValue() | ChoicesValue() | RankingValue():
            return _picked(labels, value)
        case _:
            return _as_it_is(value) or ""


def show_bare(value: Value) -> str:
    """Return a value as people read it when its question is gone: without unit, and with ids for labels."""
    match value:
        case NumberValue(v=amount):
            return number(amount)
        case GridValue(v=scores):
            return ", ".join(f"{name}: {score}" for name, score in scores.items())
        case ChoicesValue(v=several) | RankingValue(v=several):
            return ", ".join(several)
        case _:
            return _as_it_is(value) or str(value.v)

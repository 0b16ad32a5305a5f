"""The kind ``number``: any number, a count, or a calendar year, with its unit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal

from pydantic import Field

from wijkwizard.questionnaire.conditions import Comparison
from wijkwizard.questionnaire.kinds.base import Base
from wijkwizard.questionnaire.kinds.kind import Comparing, Kind, SoftRemarks, Writes, no_words, none, whole
from wijkwizard.questionnaire.kinds.money import LESS_MONEY
from wijkwizard.questionnaire.kinds.numeric import NUMBERS, numbers, read_exact
from wijkwizard.questionnaire.kinds.options import Option
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.numbers import Sort, as_typed, in_euros, spoken_number
from wijkwizard.terms import Flag, NumberValue, Value
from wijkwizard.terms.dutch import number
from wijkwizard.terms.units import in_unit

LESS_THAN_NONE = "Dit aantal is lager dan nul. Klopt het?"

_PLURAL = ("en", "s")
"""Plural endings of a unit, which is left out after one: '1', never '1 mensen'."""


class NumberQuestion(Base):
    """A question for a number with its unit."""

    kind: Literal["number"]
    unit: str = ""
    whole: Flag = Field(default=False, description="a count: nothing behind the comma")
    year: Flag = Field(default=False, description="a year of the calendar, which takes no thousands mark")


def sort_of(question: NumberQuestion) -> Sort:
    """Return what sort of number is asked for; decides how it is read, written and said."""
    if question.year:
        return "year"
    if question.whole:
        return "whole"
    return "money" if in_euros(question.unit) else "number"


def _read(question: NumberQuestion, _: Sequence[Option], raw: object, __: dt.date | None) -> Value | Misfit:
    exact = read_exact(raw, sort_of(question), question.unit)
    return exact if isinstance(exact, Misfit) else NumberValue(v=exact)


def _unit(question: NumberQuestion, value: NumberValue) -> str:
    return "" if value.v == 1 and question.unit.endswith(_PLURAL) else question.unit


def _shown(question: NumberQuestion, _: Mapping[str, str], value: NumberValue) -> str:
    if sort_of(question) == "year":
        return as_typed(value.v)
    unit = _unit(question, value)
    return f"{number(value.v)}%" if unit == "%" else in_unit(number(value.v), unit)


def _bare(value: NumberValue) -> str:
    return number(value.v)


def _typed(value: NumberValue) -> str:
    return as_typed(value.v)


def _spoken(question: NumberQuestion, value: NumberValue) -> str:
    return spoken_number(value.v, sort_of(question), _unit(question, value))


def _size(value: NumberValue) -> float:
    return float(value.v)


def _doubt(question: NumberQuestion, value: NumberValue) -> str:
    """Return a remark when an amount or a count is below zero; a figure on a scale may be."""
    if value.v >= 0:
        return ""
    return LESS_MONEY if in_euros(question.unit) else LESS_THAN_NONE if question.whole else ""


def _number(value: NumberValue) -> Decimal:
    return value.v


def _bound(question: NumberQuestion, bound: Decimal) -> str:
    return as_typed(bound) if question.year else number(bound)


def _tries(_: NumberQuestion, __: Sequence[Option] | None, looks: Sequence[Comparison]) -> tuple[Value, ...]:
    return tuple(NumberValue(v=bound) for bound in numbers(looks, whole=False))


NUMBER: Kind[NumberQuestion, NumberValue] = Kind(
    name="number",
    model=NumberQuestion,
    description="Een getal met zijn eenheid.",
    keys={
        "unit": "Eenheid achter het getal, zoals woningen of %.",
        "whole": "true: alleen een heel getal past, zoals bij mensen.",
        "year": "true: een jaartal. Het krijgt nooit een punt tussen de duizendtallen.",
    },
    value=NumberValue,
    entry="typed",
    leaves=frozenset({"number", "year"}),
    read=_read,
    writes=Writes(shown=_shown, bare=_bare, typed=_typed, spoken=_spoken),
    remarks=SoftRemarks(measure=_size, doubt=_doubt, late=no_words),
    compares=Comparing(operators=NUMBERS, wanted="number", number=_number, bound=_bound),
    tries=_tries,
    bounds=none,
    options=none,
    scale=none,
    split=whole,
)

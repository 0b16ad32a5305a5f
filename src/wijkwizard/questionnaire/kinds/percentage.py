"""The kind ``percentage``: from 0 to 100, whole or with one decimal; another number gets a question back."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Literal

from wijkwizard.questionnaire.conditions import Comparison
from wijkwizard.questionnaire.kinds.base import Base
from wijkwizard.questionnaire.kinds.kind import (
    Comparing,
    Kind,
    SoftRemarks,
    Writes,
    no_words,
    none,
    plain_bound,
)
from wijkwizard.questionnaire.kinds.numeric import NUMBERS, numbers, read_exact
from wijkwizard.questionnaire.kinds.options import Option
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.numbers import as_typed, ask, read_number, spoken_number
from wijkwizard.terms import NumberValue, Value
from wijkwizard.terms.dutch import number

_ALL = 100
_STEP = Decimal("0.1")
_PERCENT = "%"
_WORD = re.compile(r"\s*procent\s*\Z", re.IGNORECASE)
_UNFIT = Misfit(
    "Een percentage ligt tussen 0 en 100.", "Schrijf een getal van 0 tot en met 100, zoals 35 of 12,5."
)


class PercentageQuestion(Base):
    """A question for a percentage."""

    kind: Literal["percentage"]


def _fits(value: Decimal) -> bool:
    return 0 <= value <= _ALL and value == value.quantize(_STEP)


def _meant(value: Decimal) -> Iterator[Decimal]:
    """Yield possible readings of a number: unchanged, with the comma elsewhere, or with one decimal."""
    yield value
    if value > _ALL:
        yield from (value / 10, value / 100)
    elif value > 0:
        yield from (value.quantize(_STEP, rounding) for rounding in (ROUND_FLOOR, ROUND_CEILING))
        if value < 1:
            yield value * _ALL


def _read(_: PercentageQuestion, __: Sequence[Option], raw: object, ___: dt.date | None) -> Value | Misfit:
    exact = read_exact(_WORD.sub("", raw) if isinstance(raw, str) else raw, "number", _PERCENT)
    if isinstance(exact, Decimal):
        if _fits(exact):
            return NumberValue(v=exact)
        given = [exact]
    elif exact.readings:
        both = (read_number(reading.written, "number", _PERCENT) for reading in exact.readings)
        given = [reading for reading in both if isinstance(reading, Decimal)]
    else:
        return exact
    fitting = tuple(dict.fromkeys(reading for value in given for reading in _meant(value) if _fits(reading)))
    return ask(fitting, "number", _PERCENT) if fitting else _UNFIT


def _bare(value: NumberValue) -> str:
    return f"{number(value.v)}%"


def _shown(_: PercentageQuestion, __: Mapping[str, str], value: NumberValue) -> str:
    return _bare(value)


def _typed(value: NumberValue) -> str:
    return as_typed(value.v)


def _spoken(_: PercentageQuestion, value: NumberValue) -> str:
    return spoken_number(value.v, "number", _PERCENT)


def _size(value: NumberValue) -> float:
    return float(value.v)


def _number(value: NumberValue) -> Decimal:
    return value.v


def _bounds(_: PercentageQuestion) -> tuple[int, int]:
    return 0, _ALL


def _tries(
    _: PercentageQuestion, __: Sequence[Option] | None, looks: Sequence[Comparison]
) -> tuple[Value, ...]:
    inside = {bound for bound in numbers(looks, whole=False) if 0 <= bound <= _ALL}
    return tuple(NumberValue(v=bound) for bound in sorted(inside | {Decimal(0), Decimal(_ALL)}))


def _split(
    _: PercentageQuestion, value: NumberValue, __: Container[str]
) -> tuple[NumberValue | None, NumberValue | None]:
    """Keep aside a number that was given when the question still accepted every number."""
    return (value, None) if _fits(value.v) else (None, value)


PERCENTAGE: Kind[PercentageQuestion, NumberValue] = Kind(
    name="percentage",
    model=PercentageQuestion,
    description="Een percentage: van 0 tot en met 100, met hoogstens één cijfer achter de komma.",
    keys={},
    value=NumberValue,
    entry="typed",
    leaves=frozenset({"number"}),
    read=_read,
    writes=Writes(shown=_shown, bare=_bare, typed=_typed, spoken=_spoken),
    remarks=SoftRemarks(measure=_size, doubt=no_words, late=no_words),
    compares=Comparing(operators=NUMBERS, wanted="number", number=_number, bound=plain_bound),
    tries=_tries,
    bounds=_bounds,
    options=none,
    scale=none,
    split=_split,
)

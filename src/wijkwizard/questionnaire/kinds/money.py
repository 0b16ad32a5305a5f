"""The kind ``money``: an amount in euros."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
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
    whole,
)
from wijkwizard.questionnaire.kinds.numeric import NUMBERS, numbers, read_exact
from wijkwizard.questionnaire.kinds.options import Option
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.numbers import spoken_number
from wijkwizard.terms import MoneyValue, Value
from wijkwizard.terms.dutch import euro

LESS_MONEY = "Dit bedrag is lager dan nul en gaat van de som af. Komt het geld terug, dan klopt dat."


class MoneyQuestion(Base):
    """A question for an amount in euros."""

    kind: Literal["money"]


def _read(_: MoneyQuestion, __: Sequence[Option], raw: object, ___: dt.date | None) -> Value | Misfit:
    exact = read_exact(raw, "money")
    return exact if isinstance(exact, Misfit) else MoneyValue(v=exact)


def _bare(value: MoneyValue) -> str:
    return euro(value.v)


def _shown(_: MoneyQuestion, __: Mapping[str, str], value: MoneyValue) -> str:
    return euro(value.v)


def _spoken(_: MoneyQuestion, value: MoneyValue) -> str:
    return spoken_number(value.v, "money")


def _size(value: MoneyValue) -> float:
    return float(value.v)


def _doubt(_: MoneyQuestion, value: MoneyValue) -> str:
    return LESS_MONEY if value.v < 0 else ""


def _number(value: MoneyValue) -> Decimal:
    return value.v


def _tries(_: MoneyQuestion, __: Sequence[Option] | None, looks: Sequence[Comparison]) -> tuple[Value, ...]:
    return tuple(MoneyValue(v=number) for number in numbers(looks, whole=False))


MONEY: Kind[MoneyQuestion, MoneyValue] = Kind(
    name="money",
    model=MoneyQuestion,
    description="Een bedrag in euro's.",
    keys={},
    value=MoneyValue,
    entry="typed",
    leaves=frozenset({"amount"}),
    read=_read,
    writes=Writes(shown=_shown, bare=_bare, typed=_bare, spoken=_spoken),
    remarks=SoftRemarks(measure=_size, doubt=_doubt, late=no_words),
    compares=Comparing(operators=NUMBERS, wanted="number", number=_number, bound=plain_bound),
    tries=_tries,
    bounds=none,
    options=none,
    scale=none,
    split=whole,
)

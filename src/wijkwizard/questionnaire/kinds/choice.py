"""The kind ``choice``: one of the options."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
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
from wijkwizard.questionnaire.kinds.options import OPTIONS_HELP, Option, Options
from wijkwizard.questionnaire.kinds.pointing import GONE, pool, split
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.picking import find, not_there
from wijkwizard.terms import ChoiceValue, Value


class ChoiceQuestion(Base):
    """A question with one of several options as its answer."""

    kind: Literal["choice"]
    options: Options


def _read(_: ChoiceQuestion, options: Sequence[Option], raw: object, __: dt.date | None) -> Value | Misfit:
    option = find(options, raw)
    return not_there(options, raw) if option is None else ChoiceValue(v=option.id)


def _shown(_: ChoiceQuestion, labels: Mapping[str, str], value: ChoiceValue) -> str:
    return labels.get(value.v, GONE)


def _bare(value: ChoiceValue) -> str:
    return value.v


def _tries(
    _: ChoiceQuestion, options: Sequence[Option] | None, looks: Sequence[Comparison]
) -> tuple[Value, ...]:
    return tuple(ChoiceValue(v=name) for name in pool(options, looks))


def _options(question: ChoiceQuestion) -> Options:
    return question.options


CHOICE: Kind[ChoiceQuestion, ChoiceValue] = Kind(
    name="choice",
    model=ChoiceQuestion,
    description="Eén keuze uit een lijst.",
    keys={"options": OPTIONS_HELP},
    value=ChoiceValue,
    entry="list",
    leaves=frozenset({"pick"}),
    read=_read,
    writes=Writes(shown=_shown, bare=_bare, typed=_bare, spoken=no_words),
    remarks=SoftRemarks(measure=none, doubt=no_words, late=no_words),
    compares=Comparing(operators=frozenset({"is", "one_of"}), wanted="id", number=none, bound=plain_bound),
    tries=_tries,
    bounds=none,
    options=_options,
    scale=none,
    split=split,
)

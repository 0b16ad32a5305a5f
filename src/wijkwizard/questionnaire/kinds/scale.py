"""The kind ``scale``: a step on a scale."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Mapping, Sequence
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
)
from wijkwizard.questionnaire.kinds.numeric import NUMBERS, numbers
from wijkwizard.questionnaire.kinds.options import Option
from wijkwizard.questionnaire.kinds.scale_steps import Scale, read_step, written_step
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.terms import ScaleValue, Value


class ScaleQuestion(Base):
    """A question for a step on a scale."""

    kind: Literal["scale"]
    scale: Scale


def _read(question: ScaleQuestion, _: Sequence[Option], raw: object, __: dt.date | None) -> Value | Misfit:
    step = read_step(question.scale, raw)
    return step if isinstance(step, Misfit) else ScaleValue(v=step)


def _shown(question: ScaleQuestion, _: Mapping[str, str], value: ScaleValue) -> str:
    return written_step(value.v, question.scale.labels.get(value.v, ""), question.scale.max)


def _bare(value: ScaleValue) -> str:
    return str(value.v)


def _step(value: ScaleValue) -> float:
    return value.v


def _number(value: ScaleValue) -> Decimal:
    return Decimal(value.v)


def _bounds(question: ScaleQuestion) -> tuple[int, int]:
    return question.scale.min, question.scale.max


def _tries(
    question: ScaleQuestion, _: Sequence[Option] | None, looks: Sequence[Comparison]
) -> tuple[Value, ...]:
    low, high = _bounds(question)
    inside = [number for number in numbers(looks, whole=True) if low <= number <= high]
    return tuple(ScaleValue(v=step) for step in sorted({*(int(number) for number in inside), low, high}))


def _split(
    question: ScaleQuestion, value: ScaleValue, _: Container[str]
) -> tuple[ScaleValue | None, ScaleValue | None]:
    low, high = _bounds(question)
    return (value, None) if low <= value.v <= high else (None, value)


def _scale(question: ScaleQuestion) -> Scale:
    return question.scale


SCALE: Kind[ScaleQuestion, ScaleValue] = Kind(
    name="scale",
    model=ScaleQuestion,
    description="Een stap op een schaal.",
    keys={"scale": "De stappen van de schaal."},
    value=ScaleValue,
    entry="list",
    leaves=frozenset({"step"}),
    read=_read,
    writes=Writes(shown=_shown, bare=_bare, typed=_bare, spoken=no_words),
    remarks=SoftRemarks(measure=_step, doubt=no_words, late=no_words),
    compares=Comparing(operators=NUMBERS, wanted="number", number=_number, bound=plain_bound),
    tries=_tries,
    bounds=_bounds,
    options=none,
    scale=_scale,
    split=_split,
)

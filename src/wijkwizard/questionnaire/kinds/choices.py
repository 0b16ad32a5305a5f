"""The kind ``choices``: several of the options."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Literal

from pydantic import Field

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
from wijkwizard.questionnaire.kinds.options import TOLD, Option, Options
from wijkwizard.questionnaire.kinds.pointing import GONE, listed, sets, split
from wijkwizard.questionnaire.misfit import Misfit, together
from wijkwizard.questionnaire.picking import several
from wijkwizard.terms import ChoicesValue, Value


class ChoicesQuestion(Base):
    """A question with several options as its answer, at most ``at_most``."""

    kind: Literal["choices"]
    options: Options
    at_most: int | None = Field(default=None, ge=1)


def _read(
    question: ChoicesQuestion, options: Sequence[Option], raw: object, _: dt.date | None
) -> Value | Misfit:
    """Parse several options; the result has the order of the options."""
    found, wrong = several(options, raw, question.at_most)
    if wrong:
        return together(wrong)
    return ChoicesValue(v=tuple(option.id for option in options if option.id in found))


def _shown(_: ChoicesQuestion, labels: Mapping[str, str], value: ChoicesValue) -> str:
    return listed([labels[option_id] for option_id in value.v if option_id in labels]) or GONE


def _bare(value: ChoicesValue) -> str:
    return ", ".join(value.v)


def _count(value: ChoicesValue) -> float:
    return len(value.v)


def _tries(
    question: ChoicesQuestion, options: Sequence[Option] | None, looks: Sequence[Comparison]
) -> tuple[Value, ...] | None:
    found = sets(options, looks, question.at_most)
    return None if found is None else tuple(ChoicesValue(v=chosen) for chosen in found)


def _options(question: ChoicesQuestion) -> Options:
    return question.options


CHOICES: Kind[ChoicesQuestion, ChoicesValue] = Kind(
    name="choices",
    model=ChoicesQuestion,
    description="Meer keuzes uit een lijst.",
    keys={"options": TOLD, "at_most": "Hoeveel keuzes de groep hoogstens maakt."},
    value=ChoicesValue,
    entry="list",
    leaves=frozenset({"picks"}),
    read=_read,
    writes=Writes(shown=_shown, bare=_bare, typed=_bare, spoken=no_words),
    remarks=SoftRemarks(measure=_count, doubt=no_words, late=no_words),
    compares=Comparing(operators=frozenset({"includes"}), wanted="", number=none, bound=plain_bound),
    tries=_tries,
    bounds=none,
    options=_options,
    scale=none,
    split=split,
)

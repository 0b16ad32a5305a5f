"""The kind ``choices``: several of the options."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
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
from wijkwizard.questionnaire.kinds.options import OPTIONS_HELP, Option, Options, RowOptions
from wijkwizard.questionnaire.kinds.pointing import GONE, OTHER, listed, listed_rows, sets, split
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


def _shown(question: ChoicesQuestion, labels: Mapping[str, str], value: ChoicesValue) -> str:
    words = [labels[option_id] for option_id in value.v if option_id in labels]
    text = listed_rows(words) if isinstance(question.options, RowOptions) else listed(words)
    return text or GONE


def _bare(value: ChoicesValue) -> str:
    return ", ".join(value.v)


def _count(value: ChoicesValue) -> float:
    return len(value.v)


def _chosen(value: ChoicesValue) -> Decimal:
    return Decimal(len(value.v))


def _tries(
    question: ChoicesQuestion, options: Sequence[Option] | None, looks: Sequence[Comparison]
) -> tuple[Value, ...] | None:
    found = sets(options, looks, question.at_most)
    if found is None:
        return None
    tried = dict.fromkeys((*found, *_sizes(options, looks, question.at_most)))
    return tuple(ChoicesValue(v=chosen) for chosen in tried)


def _sizes(
    options: Sequence[Option] | None, looks: Sequence[Comparison], at_most: int | None
) -> Iterator[tuple[str, ...]]:
    """Yield sets on both sides of every number that conditions compare how many were chosen with."""
    bounds = {int(bound) for look in looks for bound in (look.at_least, look.at_most) if bound is not None}
    for size in sorted({bound + step for bound in bounds for step in (-1, 0, 1)}):
        ids = [f"{OTHER}{n}" for n in range(size)] if options is None else [option.id for option in options]
        if 0 < size <= min(len(ids), at_most or size):
            yield tuple(ids[:size])


def _options(question: ChoicesQuestion) -> Options:
    return question.options


CHOICES: Kind[ChoicesQuestion, ChoicesValue] = Kind(
    name="choices",
    model=ChoicesQuestion,
    description="Meer keuzes uit een lijst.",
    keys={"options": OPTIONS_HELP, "at_most": "Hoeveel keuzes de groep hoogstens maakt."},
    value=ChoicesValue,
    entry="list",
    leaves=frozenset({"picks"}),
    read=_read,
    writes=Writes(shown=_shown, bare=_bare, typed=_bare, spoken=no_words),
    remarks=SoftRemarks(measure=_count, doubt=no_words, late=no_words),
    compares=Comparing(
        operators=frozenset({"includes", "at_least", "at_most"}), wanted="", number=_chosen, bound=plain_bound
    ),
    tries=_tries,
    bounds=none,
    options=_options,
    scale=none,
    split=split,
)

"""The kind ``ranking``: options in order of importance."""

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
from wijkwizard.questionnaire.kinds.options import OPTIONS_HELP, Option, Options
from wijkwizard.questionnaire.kinds.pointing import GONE, ranked, sets, split
from wijkwizard.questionnaire.misfit import Misfit, together
from wijkwizard.questionnaire.picking import several
from wijkwizard.terms import RankingValue, Value


class RankingQuestion(Base):
    """A question for options in order of importance, with ``at_most`` places."""

    kind: Literal["ranking"]
    options: Options
    at_most: int | None = Field(default=None, ge=1)


def _read(
    question: RankingQuestion, options: Sequence[Option], raw: object, _: dt.date | None
) -> Value | Misfit:
    found, wrong = several(options, raw, question.at_most)
    if len(set(found)) < len(found):
        remedy = "Noem elke keuze één keer, de belangrijkste eerst."
        wrong.append(Misfit("Een keuze staat er twee keer in.", remedy))
    return together(wrong) if wrong else RankingValue(v=tuple(found))


def _shown(_: RankingQuestion, labels: Mapping[str, str], value: RankingValue) -> str:
    return ranked(enumerate((labels[option_id] for option_id in value.v if option_id in labels), 1)) or GONE


def _bare(value: RankingValue) -> str:
    return ranked(enumerate(value.v, 1))


def _count(value: RankingValue) -> float:
    return len(value.v)


def _tries(
    question: RankingQuestion, options: Sequence[Option] | None, looks: Sequence[Comparison]
) -> tuple[Value, ...] | None:
    found = sets(options, looks, question.at_most)
    return None if found is None else tuple(RankingValue(v=chosen) for chosen in found)


def _options(question: RankingQuestion) -> Options:
    return question.options


RANKING: Kind[RankingQuestion, RankingValue] = Kind(
    name="ranking",
    model=RankingQuestion,
    description="Keuzes op volgorde, de belangrijkste eerst.",
    keys={"options": OPTIONS_HELP, "at_most": "Hoeveel plaatsen de rij hoogstens heeft."},
    value=RankingValue,
    entry="order",
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

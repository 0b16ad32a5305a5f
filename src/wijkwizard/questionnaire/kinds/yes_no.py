"""The kind ``yes_no``: yes or no."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Literal

from wijkwizard.questionnaire.conditions import Comparison
from wijkwizard.questionnaire.kinds.as_text import as_text
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
from wijkwizard.questionnaire.kinds.options import Option
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.terms import Value, YesNoValue

_YES = frozenset({"ja", "j", "yes", "y", "true", "klopt"})
_NO = frozenset({"nee", "n", "neen", "no", "false"})
_YES_NO = Misfit("Hier hoort ja of nee.", "Antwoord met ja of nee.")


class YesNoQuestion(Base):
    """A question for yes or no."""

    kind: Literal["yes_no"]


def _read(_: YesNoQuestion, __: Sequence[Option], raw: object, ___: dt.date | None) -> Value | Misfit:
    if isinstance(raw, bool):
        return YesNoValue(v=raw)
    word = (as_text(raw) or "").casefold()
    return YesNoValue(v=word in _YES) if word in _YES | _NO else _YES_NO


def _bare(value: YesNoValue) -> str:
    return "ja" if value.v else "nee"


def _shown(_: YesNoQuestion, __: Mapping[str, str], value: YesNoValue) -> str:
    return _bare(value)


def _tries(_: YesNoQuestion, __: Sequence[Option] | None, ___: Sequence[Comparison]) -> tuple[Value, ...]:
    return (YesNoValue(v=True), YesNoValue(v=False))


YES_NO: Kind[YesNoQuestion, YesNoValue] = Kind(
    name="yes_no",
    model=YesNoQuestion,
    description="Ja of nee.",
    keys={},
    value=YesNoValue,
    entry="yes_no",
    leaves=frozenset({"yes_no"}),
    read=_read,
    writes=Writes(shown=_shown, bare=_bare, typed=_bare, spoken=no_words),
    remarks=SoftRemarks(measure=none, doubt=no_words, late=no_words),
    compares=Comparing(operators=frozenset({"is"}), wanted="bool", number=none, bound=plain_bound),
    tries=_tries,
    bounds=none,
    options=none,
    scale=none,
    split=whole,
)

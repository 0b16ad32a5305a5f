"""The kind ``notice``: a text to read or read aloud, without an answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Literal

from wijkwizard.questionnaire.kinds.base import Base
from wijkwizard.questionnaire.kinds.kind import (
    NO_COMPARISON,
    Kind,
    SoftRemarks,
    Writes,
    no_words,
    none,
    whole,
)
from wijkwizard.questionnaire.kinds.options import Option
from wijkwizard.questionnaire.misfit import Misfit

_NO_ANSWER = Misfit("Hier hoort geen antwoord.", "Ga verder met de volgende vraag.")


class NoticeQuestion(Base):
    """A text to read or read aloud; without answer and binding."""

    kind: Literal["notice"]


def _read(_: NoticeQuestion, __: Sequence[Option], ___: object, ____: dt.date | None) -> Misfit:
    return _NO_ANSWER


NOTICE: Kind[NoticeQuestion, Any] = Kind(
    name="notice",
    model=NoticeQuestion,
    description="Iets om te lezen of voor te lezen. Er hoort geen antwoord bij.",
    keys={},
    value=None,
    entry="none",
    leaves=frozenset(),
    read=_read,
    writes=Writes(shown=no_words, bare=no_words, typed=no_words, spoken=no_words),
    remarks=SoftRemarks(measure=none, doubt=no_words, late=no_words),
    compares=NO_COMPARISON,
    tries=none,
    bounds=none,
    options=none,
    scale=none,
    split=whole,
)

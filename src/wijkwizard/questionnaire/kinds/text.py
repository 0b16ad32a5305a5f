"""The kinds ``text`` and ``long_text``: free text of one or several lines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal

from wijkwizard.questionnaire.conditions import Comparison
from wijkwizard.questionnaire.kinds.as_text import as_text
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
from wijkwizard.terms import TextValue, Value

_TEXT = Misfit("Hier hoort tekst.", "Schrijf een of meer woorden, in een bestand tussen aanhalingstekens.")


class TextQuestion(Base):
    """A question for one line of free text."""

    kind: Literal["text"]


class LongTextQuestion(Base):
    """A question for several lines of free text."""

    kind: Literal["long_text"]


def _read(_: Base, __: Sequence[Option], raw: object, ___: dt.date | None) -> Value | Misfit:
    text = as_text(raw)
    return _TEXT if text is None else TextValue(v=text)


def _shown(_: Base, __: Mapping[str, str], value: TextValue) -> str:
    return value.v


def _bare(value: TextValue) -> str:
    return value.v


def _length(value: TextValue) -> float:
    return len(value.v)


def _tries(_: Base, __: Sequence[Option] | None, ___: Sequence[Comparison]) -> tuple[Value, ...]:
    return (TextValue(v="x"),)


TEXT: Kind[Any, TextValue] = Kind(
    name="text",
    model=TextQuestion,
    description="Een regel tekst.",
    keys={},
    value=TextValue,
    entry="text",
    leaves=frozenset({"text"}),
    read=_read,
    writes=Writes(shown=_shown, bare=_bare, typed=_bare, spoken=no_words),
    remarks=SoftRemarks(measure=_length, doubt=no_words, late=no_words),
    compares=NO_COMPARISON,
    tries=_tries,
    bounds=none,
    options=none,
    scale=none,
    split=whole,
)

LONG_TEXT: Kind[Any, TextValue] = replace(
    TEXT, name="long_text", model=LongTextQuestion, description="Tekst van meer regels."
)

"""The registry of kinds by name, and the kind of a question or a value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field

from wijkwizard.questionnaire.kinds.kind import Kind
from wijkwizard.questionnaire.kinds.notice import NOTICE, NoticeQuestion
from wijkwizard.questionnaire.kinds.options import Options
from wijkwizard.questionnaire.kinds.plain import PLAIN_NAMES, Plain, PlainName, plain_kind
from wijkwizard.questionnaire.kinds.scale_steps import Scale
from wijkwizard.questionnaire.kinds.table import TABLE, TableQuestion
from wijkwizard.terms import ChoicesValue, ChoiceValue, Value

Question = Annotated[Plain | NoticeQuestion | TableQuestion, Field(discriminator="kind")]
"""Any question, discriminated by its kind."""

KindName = PlainName | Literal["notice", "table"]

KINDS: Mapping[KindName, Kind[Any, Any]] = {
    **{name: plain_kind(name) for name in PLAIN_NAMES},
    "notice": NOTICE,
    "table": TABLE,
}
"""All kinds, in the order of the manual."""


def kind_of(question: Question) -> Kind[Any, Any]:
    """Return the kind of a question."""
    return KINDS[question.kind]


def kind_of_value(value: Value) -> Kind[Any, Any]:
    """Return the kind that a value was made for; other kinds may use the same type."""
    return KINDS[value.t]


def holds(question: Question, value: Value) -> bool:
    """Return whether a value is of the kind that a question asks for."""
    held = KINDS[question.kind].value
    return held is not None and isinstance(value, held)


def carried(question: Question, value: Value) -> Value | None:
    """Return a value as one that a question asks for, ``None`` when it is of another kind.

    One choice means the same as a list of one, so it stays an answer when a question comes to take several. The
    other way round something would get lost, so nothing is converted there.
    """
    if holds(question, value):
        return value
    if KINDS[question.kind].value is ChoicesValue and isinstance(value, ChoiceValue):
        return ChoicesValue(v=(value.v,))
    return None


def options_of(question: Question) -> Options | None:
    """Return the options of a question as the author wrote them; the rows of a grid count as options."""
    found: Options | None = KINDS[question.kind].options(question)
    return found


def scale_of(question: Question) -> Scale | None:
    """Return the steps of a scale or a grid."""
    found: Scale | None = KINDS[question.kind].scale(question)
    return found

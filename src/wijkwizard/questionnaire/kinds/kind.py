"""The class ``Kind``: the parts that each kind of question must have. A missing part does not type-check."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Generic, Literal, TypeVar

from wijkwizard.questionnaire.conditions import Comparison
from wijkwizard.questionnaire.kinds.base import Base
from wijkwizard.questionnaire.kinds.options import Option, Options
from wijkwizard.questionnaire.kinds.scale_steps import Scale
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.terms import Value
from wijkwizard.terms.dutch import number

Q = TypeVar("Q", bound=Base)
V = TypeVar("V", bound=Any)
"""One of the values, or ``Any`` for a kind that holds none."""

Operator = Literal["is", "one_of", "includes", "at_least", "at_most"]
"""An operator on an answer; ``answered`` fits every kind."""

InputWay = Literal["text", "typed", "yes_no", "list", "order", "rows", "table", "none"]
"""How an answer is given: free text, one value that is typed, yes or no, choosing from a list, putting in order, a
number for each row, rows with columns, or not at all."""

PlanLeaf = Literal[
    "text", "pick", "picks", "yes_no", "step", "marks", "number", "year", "amount", "day", "table"
]
"""What the plan can hold of an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparing(Generic[Q, V]):
    """What a condition can compare with an answer.

    Attributes:
        operators: the operators that fit.
        wanted: what follows ``is``: the id of an option, true or false, or a number.
        number: the number that bounds are compared with; ``None`` when there is none.
        bound: formats a number of a condition like an answer.
    """

    operators: frozenset[Operator]
    wanted: Literal["id", "bool", "number", ""]
    number: Callable[[V], Decimal | None]
    bound: Callable[[Q, Decimal], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Writes(Generic[Q, V]):
    """The formats of a value in Dutch, used by every list, row, echo, paper and dump.

    Attributes:
        shown: as people read it, given the labels of options or rows by id.
        bare: the same when the question is gone: without unit, with ids for labels.
        typed: as a person would type it, parsed back to the same value.
        spoken: what was understood, in words that differ from what was typed; empty where there is no doubt.
    """

    shown: Callable[[Q, Mapping[str, str], V], str]
    bare: Callable[[V], str]
    typed: Callable[[V], str]
    spoken: Callable[[Q, V], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SoftRemarks(Generic[Q, V]):
    """Soft remarks on a value, besides those of the author of the questionnaire.

    Attributes:
        measure: what the bounds of ``soft`` are compared with: letters, choices, the value itself or the year.
        doubt: a sentence about a value that is odd in itself; said when nothing else is.
        late: a sentence about a value that is odd today; empty when it is not.
    """

    measure: Callable[[V], float | None]
    doubt: Callable[[Q, V], str]
    late: Callable[[Q, V, dt.date], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Generic[Q, V]):
    """One kind of question.

    Attributes:
        name: its name, the value of ``kind`` in YAML.
        model: what may be in YAML.
        description: what it is in Dutch, for the manual and for editors.
        keys: the keys that only this kind has, explained in Dutch.
        value: what an answer holds, ``None`` when there is no answer to hold.
        entry: how an answer is given.
        leaves: what the plan can hold of an answer.
        read: reads what was typed, or what is in a YAML file: text, number, boolean, list, mapping or date.
        writes: how a value is written.
        remarks: what is said softly.
        compares: what a condition can compare with it.
        tries: the values that conditions can tell apart, ``None`` when they are too many to list. The options are
            ``None`` when they are not known beforehand.
        bounds: lowest and highest number that fits, ``None`` without.
        options: where the options or the rows of a grid come from, ``None`` without.
        scale: the steps, ``None`` without.
        split: divides a value in what still fits the question and what does not, given the ids that still exist.
    """

    name: str
    model: type[Q]
    description: str
    keys: Mapping[str, str]
    value: type[V] | None
    entry: InputWay
    leaves: frozenset[PlanLeaf]
    read: Callable[[Q, Sequence[Option], object, dt.date | None], Value | Misfit]
    writes: Writes[Q, V]
    remarks: SoftRemarks[Q, V]
    compares: Comparing[Q, V]
    tries: Callable[[Q, Sequence[Option] | None, Sequence[Comparison]], tuple[Value, ...] | None]
    bounds: Callable[[Q], tuple[int, int] | None]
    options: Callable[[Q], Options | None]
    scale: Callable[[Q], Scale | None]
    split: Callable[[Q, V, Container[str]], tuple[V | None, V | None]]


def none(*_: object) -> None:
    """Return ``None``, for a kind without this part."""


def no_words(*_: object) -> str:
    """Return an empty text, for a kind without this part."""
    return ""


def whole(_: Base, value: V, __: Container[str]) -> tuple[V | None, V | None]:
    """Return the value as one that always fits."""
    return value, None


def plain_bound(_: Base, bound: Decimal) -> str:
    """Write a number of a condition: ``1.250,5``."""
    return number(bound)


NO_COMPARISON: Comparing[Any, Any] = Comparing(
    operators=frozenset(), wanted="", number=none, bound=plain_bound
)
"""The comparisons of a kind that only has ``answered``."""

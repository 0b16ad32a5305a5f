"""The relevant answers of a condition, as short lists of real values to try.

Two numbers with no bound between them cannot be told apart by a condition, so one represents all; the same holds
for options that are not mentioned.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal

from wijkwizard.questionnaire.conditions import All, Any_, Comparison, Condition, Not
from wijkwizard.questionnaire.graph import comparisons
from wijkwizard.questionnaire.kinds.numeric import FAR, numbers
from wijkwizard.questionnaire.kinds.registry import kind_of
from wijkwizard.questionnaire.kinds.table import TableQuestion
from wijkwizard.questionnaire.lint.subjects import LintContext, Subject
from wijkwizard.questionnaire.logic import all_of, any_of, judge_count, judge_value
from wijkwizard.terms import Value


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable to enumerate.

    Attributes:
        name: id of the question; a comparison itself, when it may look at any row of a table.
        values: what to try: values, or outcomes for a comparison; ``None`` is no answer.
        counts: whether the values are numbers of rows.
    """

    name: object
    values: tuple[object, ...]
    counts: bool = False


def _counts(table: TableQuestion, looks: Sequence[Comparison]) -> tuple[object, ...]:
    most = Decimal(table.first) if table.first is not None and not table.grows else FAR * 2
    counts = {min(max(number, Decimal(1)), most) for number in numbers(looks, whole=True)}
    return (None, *sorted(counts))


def variables(
    context: LintContext,
    conditions: Sequence[Condition],
    table: TableQuestion | None,
    never: AbstractSet[str] = frozenset(),
) -> tuple[Variable, ...]:
    """Return the variables of conditions.

    Args:
        context: the context of the linter; its questionnaire must have everything that the conditions name.
        conditions: the conditions that are evaluated together.
        table: the table from whose row they look.
        never: ids of questions that are never asked, and so have no answer.
    """
    looks: dict[str, list[Comparison]] = {}
    for condition in conditions:
        for comparison in comparisons(condition):
            looks.setdefault(comparison.question, []).append(comparison)
    return tuple(
        _silent(variable, found) if name in never else variable
        for name, found in looks.items()
        for variable in _variable(context, context.by_id[name], found, table)
    )


def _silent(variable: Variable, looks: Sequence[Comparison]) -> Variable:
    """Return a variable of a question that never has an answer."""
    at = next((look for look in looks if look == variable.name), None)
    return Variable(variable.name, (None if at is None else _judge(None, at),), variable.counts)


def _variable(
    context: LintContext, subject: Subject, looks: Sequence[Comparison], table: TableQuestion | None
) -> Iterator[Variable]:
    if isinstance(subject.question, TableQuestion):
        yield Variable(subject.full_id, _counts(subject.question, looks), counts=True)
        return
    values = kind_of(subject.question).tries(subject.question, context.finite(subject.options), looks)
    source = context.index.source_table
    same_row = subject.table is None or (table is not None and source(subject.table.id) == source(table.id))
    if values is not None and same_row:
        yield Variable(subject.full_id, (None, *values))
        return
    for comparison in dict.fromkeys(looks):
        tried = (None, *values) if values is not None else ()
        outcomes = {_judge(value, comparison) for value in tried} if tried else {True, False, None}
        yield Variable(comparison, tuple(sorted(outcomes, key=str)))


def _judge(value: Value | None, comparison: Comparison) -> bool | None:
    if comparison.answered is not None:
        return (value is not None) is comparison.answered
    return judge_value(value, comparison)


def evaluator(
    condition: Condition, found: Sequence[Variable]
) -> Callable[[Mapping[object, object]], bool | None]:
    """Return an evaluator of a condition that takes values by variable name."""
    counts = {variable.name for variable in found if variable.counts}

    def judge(part: Condition, values: Mapping[object, object]) -> bool | None:
        match part:
            case All(all=parts):
                return all_of(judge(part, values) for part in parts)
            case Any_(any=parts):
                return any_of(judge(part, values) for part in parts)
            case Not(not_=inner):
                turned = judge(inner, values)
                return None if turned is None else not turned
        if part in values:
            outcome = values[part]
            return outcome if isinstance(outcome, bool) else None
        value = values[part.question]
        if part.question in counts:
            return judge_count(int(value) if isinstance(value, Decimal) else 0, part)
        return _judge(value, part)  # type: ignore[arg-type]  # the values of a question are Value or None

    return lambda values: judge(condition, values)

"""The answers that can matter to a condition, as short lists of real values to try.

Two values of a number between which no bound lies cannot be told apart by a condition, so one of them stands
for all; the same goes for options that are not mentioned.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise

from wijkwizard.questionnaire.conditions import All, Any_, Comparison, Condition, Not
from wijkwizard.questionnaire.graph import comparisons
from wijkwizard.questionnaire.logic import all_of, any_of, judge_count, judge_value
from wijkwizard.questionnaire.model import (
    ChoiceQuestion,
    ChoicesQuestion,
    DateQuestion,
    MoneyQuestion,
    NumberQuestion,
    RankingQuestion,
    ScaleQuestion,
    TableQuestion,
    YesNoQuestion,
)
from wijkwizard.questionnaire.subjects import Desk, Subject
from wijkwizard.terms import (
    ChoicesValue,
    ChoiceValue,
    DayValue,
    MoneyValue,
    NumberValue,
    RankingValue,
    ScaleValue,
    TextValue,
    Value,
    YesNoValue,
)

_OTHER = "#"
"""Stands for every option that no condition mentions."""

_MANY = 8
"""More mentioned options than this make too many sets to try."""

_FAR = Decimal(1_000_000)


@dataclass(frozen=True, slots=True)
class Variable:
    """Something that can be answered differently from one try to the next.

    Attributes:
        name: id of the question; a comparison itself, when it may look at any row of a table.
        values: what to try: values, or outcomes for a comparison; ``None`` is no answer.
        counts: whether the values are numbers of rows.
    """

    name: object
    values: tuple[object, ...]
    counts: bool = False


def _mentioned(looks: Sequence[Comparison]) -> list[str]:
    found = [one for look in looks for one in look.one_of or ()]
    found += [look.is_ for look in looks if isinstance(look.is_, str)]
    found += [look.includes for look in looks if look.includes is not None]
    return list(dict.fromkeys(found))


def _numbers(looks: Sequence[Comparison], *, whole: bool) -> list[Decimal]:
    """Return every number that is mentioned, and one in each stretch around and between them."""
    given = [bound for look in looks for bound in (look.at_least, look.at_most) if bound is not None]
    given += [
        look.is_ for look in looks if isinstance(look.is_, int | float) and not isinstance(look.is_, bool)
    ]
    points = sorted({Decimal(str(one)) for one in given})
    if not points:
        return [Decimal(1)]
    between = [(low + high) / 2 for low, high in pairwise(points)]
    tried = [points[0] - _FAR, *points, *between, points[-1] + _FAR]
    if whole:
        near = {
            one.to_integral_value(rounding) for one in tried for rounding in ("ROUND_FLOOR", "ROUND_CEILING")
        }
        tried = list(near)
    return sorted(tried)


def _one_of(desk: Desk, one: Subject, looks: Sequence[Comparison]) -> tuple[Value, ...]:
    options, mentioned = desk.finite(one.options), _mentioned(looks)
    if options is None:
        return tuple(ChoiceValue(v=name) for name in [*mentioned, _OTHER])
    ids = [option.id for option in options]
    rest = [_OTHER] if set(ids) - set(mentioned) else []
    return tuple(ChoiceValue(v=name) for name in [*(name for name in mentioned if name in ids), *rest])


def _some_of(desk: Desk, one: Subject, looks: Sequence[Comparison]) -> tuple[Value, ...] | None:
    options, mentioned = desk.finite(one.options), _mentioned(looks)
    if options is not None:
        ids = {option.id for option in options}
        pool = [name for name in mentioned if name in ids] + ([_OTHER] if ids - set(mentioned) else [])
    else:
        pool = [*mentioned, _OTHER]
    if len(pool) > _MANY:
        return None
    most = min(len(pool), getattr(one.question, "at_most", None) or len(pool))
    sets = [chosen for size in range(1, most + 1) for chosen in combinations(pool, size)]
    make = RankingValue if isinstance(one.question, RankingQuestion) else ChoicesValue
    return tuple(make(v=chosen) for chosen in sets)


def _values(  # noqa: PLR0911 - one for each kind
    desk: Desk, one: Subject, looks: Sequence[Comparison]
) -> tuple[Value, ...] | None:
    """Return the values to try for a question, without no answer; ``None`` when they cannot be listed."""
    match one.question:
        case ChoiceQuestion():
            return _one_of(desk, one, looks)
        case ChoicesQuestion() | RankingQuestion():
            return _some_of(desk, one, looks)
        case YesNoQuestion():
            return (YesNoValue(v=True), YesNoValue(v=False))
        case ScaleQuestion(scale=scale):
            inside = [number for number in _numbers(looks, whole=True) if scale.min <= number <= scale.max]
            steps = {*(int(number) for number in inside), scale.min, scale.max}
            return tuple(ScaleValue(v=step) for step in sorted(steps))
        case NumberQuestion():
            return tuple(NumberValue(v=number) for number in _numbers(looks, whole=False))
        case MoneyQuestion():
            return tuple(MoneyValue(v=number) for number in _numbers(looks, whole=False))
        case DateQuestion():
            years = {min(max(int(number), 1), 9999) for number in _numbers(looks, whole=True)}
            return tuple(DayValue(v=f"{year:04d}") for year in sorted(years))
        case _:
            return (TextValue(v="x"),)


def _counts(table: TableQuestion, looks: Sequence[Comparison]) -> tuple[object, ...]:
    most = Decimal(table.first) if table.first is not None and not table.grows else _FAR * 2
    counts = {min(max(number, Decimal(1)), most) for number in _numbers(looks, whole=True)}
    return (None, *sorted(counts))


def variables(
    desk: Desk,
    conditions: Sequence[Condition],
    table: TableQuestion | None,
    never: AbstractSet[str] = frozenset(),
) -> tuple[Variable, ...]:
    """Return what can vary in some conditions.

    Args:
        desk: the questionnaire; everything that the conditions name must be in it.
        conditions: the conditions that are judged together.
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
        for variable in _variable(desk, desk.by_id[name], found, table)
    )


def _silent(variable: Variable, looks: Sequence[Comparison]) -> Variable:
    """Return a variable of a question that never has an answer."""
    at = next((look for look in looks if look == variable.name), None)
    return Variable(variable.name, (None if at is None else _judge(None, at),), variable.counts)


def _variable(
    desk: Desk, one: Subject, looks: Sequence[Comparison], table: TableQuestion | None
) -> Iterator[Variable]:
    if isinstance(one.question, TableQuestion):
        yield Variable(one.full_id, _counts(one.question, looks), counts=True)
        return
    values = _values(desk, one, looks)
    source = desk.index.source_table
    same_row = one.table is None or (table is not None and source(one.table.id) == source(table.id))
    if values is not None and same_row:
        yield Variable(one.full_id, (None, *values))
        return
    for comparison in dict.fromkeys(looks):
        tried = (None, *values) if values is not None else ()
        outcomes = {_judge(value, comparison) for value in tried} if tried else {True, False, None}
        yield Variable(comparison, tuple(sorted(outcomes, key=str)))


def _judge(value: Value | None, comparison: Comparison) -> bool | None:
    if comparison.answered is not None:
        return (value is not None) is comparison.answered
    return judge_value(value, comparison)


def judge_with(
    condition: Condition, found: Sequence[Variable]
) -> Callable[[Mapping[object, object]], bool | None]:
    """Return a judge of a condition that takes values by the names of variables."""
    counts = {variable.name for variable in found if variable.counts}

    def judge(part: Condition, values: Mapping[object, object]) -> bool | None:
        match part:
            case All(all=parts):
                return all_of(judge(one, values) for one in parts)
            case Any_(any=parts):
                return any_of(judge(one, values) for one in parts)
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

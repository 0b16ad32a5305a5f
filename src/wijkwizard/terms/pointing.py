"""Values that refer to options or rows: what they refer to, and replacing or removing those references."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import TypeVar, assert_never

from wijkwizard.terms.count_cells import cell, column_of, row_of
from wijkwizard.terms.values import (
    ChoicesValue,
    ChoiceValue,
    DayValue,
    GridValue,
    MoneyValue,
    NumberValue,
    RankingValue,
    ScaleValue,
    TextValue,
    Value,
    YesNoValue,
)

V = TypeVar("V", bound=Value)


def chosen(value: Value | None) -> frozenset[str]:
    """Return the ids of the options in a value; of a grid its rows."""
    match value:
        case ChoiceValue(v=option_id):
            return frozenset({option_id})
        case ChoicesValue(v=several) | RankingValue(v=several):
            return frozenset(several)
        case GridValue(v=scores):
            return frozenset(map(row_of, scores))
        case None | TextValue() | YesNoValue() | ScaleValue() | NumberValue() | MoneyValue() | DayValue():
            return frozenset()
        case _:
            assert_never(value)


def divided(value: V, known: Container[str]) -> tuple[V | None, V | None]:
    """Divide a value in the part that points at what is known and the part that does not; ``None`` for no part.

    What points at nothing, because nothing was chosen, stays as it is.
    """
    match value:
        case ChoiceValue(v=option_id):
            return (value, None) if option_id in known else (None, value)
        case ChoicesValue(v=several) | RankingValue(v=several) if several:
            left = tuple(option_id for option_id in several if option_id in known)
            gone = tuple(option_id for option_id in several if option_id not in known)
            return type(value)(v=left) if left else None, type(value)(v=gone) if gone else None
        case GridValue(v=scores) if scores:
            kept = {at: score for at, score in scores.items() if row_of(at) in known}
            lost = {at: score for at, score in scores.items() if row_of(at) not in known}
            return type(value)(v=kept) if kept else None, type(value)(v=lost) if lost else None
        case _:
            return value, None


def living(value: Value, labels: Container[str]) -> Value | None:
    """Return a value without options that no longer exist, or ``None`` when nothing of several is left.

    A removed row takes no place in a ranking. A single choice stays as it is, so that its missing option is
    reported.
    """
    match value:
        case ChoiceValue():
            return value
        case ChoicesValue(v=()) | RankingValue(v=()):
            return None
        case _:
            return divided(value, labels)[0]


def going_on_as(value: Value, names: Mapping[str, str]) -> Value:
    """Return a value that points at the names by which options or rows go on.

    Of a grid, what was given to a row itself wins over what was given to the row that joined it.
    """
    match value:
        case ChoiceValue(v=option_id):
            return ChoiceValue(v=names.get(option_id, option_id))
        case ChoicesValue(v=several) | RankingValue(v=several):
            return type(value)(v=_once(several, names))
        case GridValue(v=scores):
            moved = {
                cell(names[row_of(at)], column_of(at)): step
                for at, step in scores.items()
                if row_of(at) in names
            }
            return GridValue(v=moved | {at: step for at, step in scores.items() if row_of(at) not in names})
        case TextValue() | YesNoValue() | ScaleValue() | NumberValue() | MoneyValue() | DayValue():
            return value
        case _:
            assert_never(value)


def _once(ids: Iterable[str], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names.get(row, row) for row in ids))

"""Walks the leaves of a plan by their path, and makes each say something that can be found again on paper."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import count
from typing import Any

from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.registry import registry
from wijkwizard.iwap.said import Euro, GridMark, PartialDay, Picked, Said, Year
from wijkwizard.iwap.value_words import plain
from wijkwizard.terms import Frozen

FIRST = 700_001
"""Where the numbers of marked leaves begin: higher than any number in the exercise."""


def _at(model: Any, path: str) -> Iterator[Said[Any]]:
    head, _, rest = path.partition(".")
    inside = getattr(model, head)
    for one in inside if isinstance(inside, tuple) else (inside,):
        if isinstance(one, Said):
            yield one
        else:
            yield from _at(one, rest)


def said_at(iwap: Iwap, path: str) -> list[Said[Any]]:
    """Return what was said at a binding, in all rows."""
    return [one for one in _at(iwap, path) if one.value is not None]


def empty(iwap: Iwap) -> set[str]:
    """Return the bindings at which nothing was said."""
    return {path for path in registry().leaves if not said_at(iwap, path)}


def stands(said: Said[Any], paper: str) -> bool:
    """Tell whether what a leaf says can be read in a text: all of its options or rows, years as years."""
    value = said.value
    if isinstance(value, bool):
        return True
    if isinstance(value, tuple):
        return all(one.label.rstrip(".") in paper for one in value)
    if isinstance(value, Decimal) and str(value) in paper:
        return True
    return plain(value).rstrip(".") in paper


def _marked(value: Any, n: int) -> tuple[Any, str]:  # noqa: PLR0911 - one return for each kind of value
    """Return another value of the same kind, and how it is written."""
    sign = f"kenmerk{n}"
    match value:
        case bool():
            return value, ""
        case str():
            return sign, sign
        case Picked():
            return Picked(id=value.id, label=sign), sign
        case Euro():
            return Euro(amount=Decimal(n)), f"€ {n // 1000}.{n % 1000:03d}"
        case PartialDay():
            return PartialDay(iso=f"{2100 + n - FIRST:04d}"), str(2100 + n - FIRST)
        case Year():
            return Year(year=2100 + n - FIRST), str(2100 + n - FIRST)
        case int() | Decimal():
            return type(value)(n), f"{n // 1000}.{n % 1000:03d}"
        case _ if isinstance(value[0], GridMark):
            word = {"word": sign} if any(one.word for one in value) else {}
            return tuple(one.model_copy(update={"label": sign, **word}) for one in value), sign
        case _:
            return tuple(Picked(id=one.id, label=sign) for one in value), sign


def marked(iwap: Iwap) -> tuple[Iwap, dict[str, set[str]]]:
    """Return the plan with another value in each leaf, and by binding how those values are written.

    Ids of rows and options stay, so that the paper still knows what belongs together.
    """
    numbers, signs = count(FIRST), dict[str, set[str]]()

    def change(model: Any, prefix: str) -> Any:
        made: dict[str, object] = {}
        for name in type(model).model_fields:
            held, path = getattr(model, name), f"{prefix}{name}"
            if isinstance(held, Said) and path in registry().leaves and held.value is not None:
                value, sign = _marked(held.value, next(numbers))
                signs.setdefault(path, set()).add(sign)
                made[name] = held.model_copy(update={"value": value})
            elif isinstance(held, tuple):
                made[name] = tuple(
                    change(one, f"{path}.") if isinstance(one, Frozen) else one for one in held
                )
            elif isinstance(held, Frozen) and not isinstance(held, Said):
                made[name] = change(held, f"{path}.")
        return model.model_copy(update=made)

    return change(iwap, ""), signs

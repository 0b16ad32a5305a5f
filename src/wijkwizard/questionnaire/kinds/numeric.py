"""Functions shared by the kinds that hold a number: number, money and those derived from them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from wijkwizard.questionnaire.conditions import Comparison
from wijkwizard.questionnaire.kinds.kind import Operator
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.numbers import Sort, as_typed, read_number

NUMBERS: frozenset[Operator] = frozenset({"is", "at_least", "at_most"})
"""What can be compared with a number."""

FAR = Decimal(1_000_000)
"""A distance from every bound that no condition can detect."""


def read_exact(raw: object, sort: Sort, unit: str = "") -> Decimal | Misfit:
    """Parse a number from text; a number of a program is first written in unambiguous form."""
    if isinstance(raw, int | float | Decimal) and not isinstance(raw, bool):
        exact = Decimal(str(raw))
        raw = as_typed(exact) if exact.is_finite() else ""
    return read_number(raw if isinstance(raw, str) else "", sort, unit)


def numbers(looks: Sequence[Comparison], *, whole: bool) -> list[Decimal]:
    """Return every number that is mentioned, and one in each interval around and between them."""
    given = [bound for look in looks for bound in (look.at_least, look.at_most) if bound is not None]
    given += [
        look.is_ for look in looks if isinstance(look.is_, int | float) and not isinstance(look.is_, bool)
    ]
    points = sorted({Decimal(str(bound)) for bound in given})
    if not points:
        return [Decimal(1)]
    between = [(low + high) / 2 for low, high in pairwise(points)]
    tried = [points[0] - FAR, *points, *between, points[-1] + FAR]
    if whole:
        near = {
            point.to_integral_value(rounding)
            for point in tried
            for rounding in ("ROUND_FLOOR", "ROUND_CEILING")
        }
        tried = list(near)
    return sorted(tried)

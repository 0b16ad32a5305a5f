"""Adds up money with its cover, so that no sum on paper hides what is still open.

Rejected amounts do not count. An amount without a cover counts as open; an amount that nobody knows is
counted as a gap, never as nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from wijkwizard.document.naming import REJECTED
from wijkwizard.document.scribe import chosen
from wijkwizard.iwap.rows import Cost

COVERS = (("toegezegd", "Toegezegd"), ("aangevraagd", "Aangevraagd"), ("open", "Open"))
MOST_YEARS = 6


@dataclass(frozen=True, slots=True)
class Amount:
    """A known amount, with what is needed to add it up.

    Attributes:
        euros: in euros; for structural money per year.
        structural: every year instead of once.
        cover: ``toegezegd``, ``aangevraagd`` or ``open``.
        payer: who pays, empty when not known.
        first: year in which it begins, or ``None``.
        last: last year of structural money, or ``None`` for no end.
    """

    euros: Decimal
    structural: bool
    cover: str
    payer: str
    first: int | None
    last: int | None

    def in_year(self, year: int) -> Decimal:
        """Return what falls in a year; nothing when no year was said."""
        if self.first is None:
            return Decimal(0)
        if not self.structural:
            return self.euros if year == self.first else Decimal(0)
        return self.euros if self.first <= year <= (self.last or year) else Decimal(0)


def _year(value: Decimal | None) -> int | None:
    return None if value is None else int(value)


def _cover(cost: Cost) -> str:
    picked = chosen(cost.cover)
    return next((key for key, _ in COVERS if picked.startswith(key)), "open")


def counting(costs: Iterable[Cost]) -> tuple[Cost, ...]:
    """Return the costs that were not rejected."""
    return tuple(one for one in costs if chosen(one.status) != REJECTED)


def amounts(costs: Iterable[Cost]) -> tuple[Amount, ...]:
    """Return the amounts that are known and not rejected."""
    return tuple(
        Amount(
            euros=one.amount.value.amount,
            structural=chosen(one.once_or_structural).startswith("structureel"),
            cover=_cover(one),
            payer=one.payer.value.label if one.payer.value else "",
            first=_year(one.year_from.value),
            last=_year(one.year_to.value),
        )
        for one in counting(costs)
        if one.amount.value is not None
    )


def unknown_amounts(costs: Iterable[Cost]) -> int:
    """Return how many amounts nobody knows yet."""
    return sum(one.amount.value is None for one in counting(costs))


def total(counted: Iterable[Amount], which: Callable[[Amount], bool]) -> Decimal:
    """Return the sum of the amounts of one kind."""
    return sum((one.euros for one in counted if which(one)), Decimal(0))


def years(counted: Sequence[Amount]) -> tuple[int, ...]:
    """Return the years to show: from the first to the last that was named, at most six."""
    named = [year for one in counted for year in (one.first, one.last) if year is not None]
    if not named:
        return ()
    return tuple(range(min(named), min(max(named), min(named) + MOST_YEARS - 1) + 1))


def payers(counted: Iterable[Amount]) -> tuple[str, ...]:
    """Return who pays, in the order in which they were named; those without a payer as the empty name."""
    return tuple(dict.fromkeys(one.payer for one in counted))

"""The years of a cost and of its shares: which of a share fall in those of the cost, and which do not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wijkwizard.iwap.money_rows import CostShare
from wijkwizard.iwap.rows import Cost, Measure

YEARLY = "structureel"


@dataclass(frozen=True, slots=True)
class CostYears:
    """A first and a last year, each known or not."""

    first: int | None
    last: int | None

    @property
    def reversed(self) -> bool:
        """Whether it ends before it begins."""
        return self.first is not None and self.last is not None and self.last < self.first

    @property
    def words(self) -> str:
        """The years in Dutch, such as '2027 tot en met 2030'."""
        if self.first is None:
            return f"tot en met {self.last}"
        if self.last is None:
            return f"vanaf {self.first}"
        return str(self.first) if self.first == self.last else f"{self.first} tot en met {self.last}"


def is_yearly(cost: Cost) -> bool:
    """Return whether an amount recurs every year; when that was not said, it counts as once."""
    return cost.once_or_structural.value is not None and cost.once_or_structural.value.id == YEARLY


def years_of(row: Cost | CostShare) -> CostYears:
    """Return the years that were said of a cost or a share itself."""
    first, last = row.year_from.value, row.year_to.value
    return CostYears(None if first is None else first.year, None if last is None else last.year)


def has_end(cost: Cost) -> bool:
    """Return whether the years of a cost have an end: one that was said, or all of them of what is yearly."""
    return is_yearly(cost) or cost.year_to.value is not None


def years_of_measure(cost: Cost, measures: Iterable[Measure]) -> CostYears:
    """Return the years in which the measure of a cost begins and ends; none without a measure."""
    chosen = cost.measure.value
    row = next((row for row in measures if chosen is not None and row.id == chosen.id), None)
    first, last = (row.start.value, row.end.value) if row is not None else (None, None)
    return CostYears(int(first.iso[:4]) if first else None, int(last.iso[:4]) if last else None)


def spent_in(cost: Cost) -> CostYears:
    """Return the years in which a cost is spent: of once without a last year in its first alone."""
    said = years_of(cost)
    return CostYears(said.first, said.first) if said.last is None and not is_yearly(cost) else said


def share_years(share: CostShare, cost: Cost) -> CostYears:
    """Return the years of a share that fall in those of its cost; what it does not say is as with its cost."""
    own, whole = years_of(share), years_of(cost)
    last = own.last
    if last is None and (own.first is None or is_yearly(cost)):
        last = whole.last
    first = own.first if own.first is not None else whole.first
    if not is_yearly(cost):
        return CostYears(first, last)
    begins = [year for year in (first, whole.first) if year is not None]
    ends = [year for year in (last, whole.last) if year is not None]
    return CostYears(max(begins, default=None), min(ends, default=None))


def outside(share: CostShare, cost: Cost) -> tuple[CostYears, ...]:
    """Return the years that were said of a share and lie outside those of its cost, before them and after them.

    A share whose own years stand in the wrong order has none. An amount of once with one year is for that year.
    """
    own, whole = years_of(share), years_of(cost)
    if own.reversed or whole.reversed:
        return ()
    own_last = own.first if own.last is None and not is_yearly(cost) else own.last
    end = spent_in(cost).last
    found = []
    if whole.first is not None and (own.first or own_last or whole.first) < whole.first:
        before = whole.first - 1
        found.append(CostYears(own.first, before if own_last is None else min(own_last, before)))
    if end is not None and (own_last or own.first or end) > end:
        found.append(CostYears(end + 1 if own.first is None else max(own.first, end + 1), own_last))
    return tuple(found)


def wholly_outside(share: CostShare, cost: Cost) -> bool:
    """Return whether no year of a share is one of its cost."""
    own = years_of(share)
    last = own.first if own.last is None and not is_yearly(cost) else own.last
    return any((years.first in {own.first, None}) and years.last == last for years in outside(share, cost))


def misplaced(share: CostShare, cost: Cost) -> bool:
    """Return whether a share counts in no year: it ends before it begins, or falls wholly outside its cost."""
    return years_of(share).reversed or wholly_outside(share, cost)

"""A part of a cost: what it is, of whom, how sure it is, and what of it falls in a year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

PROMISED, PARTLY, REQUESTED, OPEN = "toegezegd", "deels-toegezegd", "aangevraagd", "open"
WITHHELD = "niet-vermeld"
COVERS = (PROMISED, PARTLY, REQUESTED, OPEN, WITHHELD)
"""How sure money is; of what is promised in part nobody said which part.

What this edition leaves out is none of the others: called open it would be untrue.
"""


class UnsizedPayer(NamedTuple):
    """Who pays a part of which nobody knows how much it is, and how sure that is: one of ``COVERS``."""

    name: str
    cover: str


@dataclass(frozen=True, slots=True)
class CostPart:
    """A known amount that counts: a whole cost, a share of it, or what its shares leave.

    Attributes:
        cost: id of the cost.
        share: id of the share; empty for a whole cost and for what is left.
        name: what it is for.
        euros: in euros; of yearly money for one year.
        yearly: every year instead of once.
        said: whether it was said that it is yearly or once; what was not said counts as once.
        cover: one of ``COVERS``.
        payers: who pays it; several when nobody said who pays what, none when it is not known.
        payer_withheld: whether somebody was named who pays it, and stays inside.
        whole: the amount of the cost that it is a part of, of yearly money for one year; ``None`` when not known.
        partly: who pays a part of it besides, of which nobody knows how much it is, each with how sure that is.
        first: the year in which it begins, or ``None``.
        last: its last year, or ``None``: of yearly money no end, of money once the first year alone.
        less: shares of some of the years only, which in those years come off what is left.
        until: of yearly money without a last year the year in which its measure ends, or ``None``.
        with_measure: whether the year in which it begins is that of its measure, for its own was not said.
        differs: whether the shares of a yearly cost differ from year to year, so that no one year says it.
        stops: whether it is yearly and ends before its measure, or is of a measure without an end: who reads an amount
            for each year beside that measure has to know when.
    """

    cost: str
    name: str
    euros: Decimal
    yearly: bool
    said: bool
    cover: str
    payers: tuple[str, ...] = ()
    first: int | None = None
    last: int | None = None
    share: str = ""
    less: tuple[CostPart, ...] = ()
    until: int | None = None
    with_measure: bool = False
    differs: bool = False
    stops: bool = False
    partly: tuple[UnsizedPayer, ...] = ()
    whole: Decimal | None = None
    payer_withheld: bool = False

    @property
    def named(self) -> tuple[str, ...]:
        """Who pays it, whether or not it is known how much."""
        return (*self.payers, *dict.fromkeys(each.name for each in self.partly))

    def payers_of(self, cover: str) -> tuple[str, ...]:
        """Return who pays with this cover: the known payers of all of it, and those of an unknown part by their own."""
        own = self.payers if self.cover == cover else ()
        return (*own, *(each.name for each in self.partly if each.cover == cover))

    @property
    def placed(self) -> bool:
        """Whether it is known what falls in each year: not of money once that is spread over several years."""
        return self.first is not None and (self.yearly or self.last in {None, self.first})

    def in_year(self, year: int) -> Decimal:
        """Return what falls in a year; nothing when that is not known."""
        if self.first is None or not self.placed:
            return Decimal(0)
        if not self.yearly:
            return self.euros if year == self.first else Decimal(0)
        return self.yearly_in(year) if self.first <= year <= (self.last or year) else Decimal(0)

    def yearly_in(self, year: int) -> Decimal:
        """Return the yearly euros without what shares take off in a year; nothing when they take more than there is."""
        left = self.euros - sum((part.in_year(year) for part in self.less), Decimal(0))
        return left if covered(left, self.euros) > 0 else Decimal(0)


def turned(part: CostPart) -> CostPart:
    """Return a part as what comes back of it, or the other way: all its euros with the other sign."""
    return replace(
        part,
        euros=-part.euros,
        whole=None if part.whole is None else -part.whole,
        less=tuple(map(turned, part.less)),
    )


def sum_in(parts: Iterable[CostPart], year: int) -> Decimal:
    """Return what parts are together in a year."""
    return sum((part.in_year(year) for part in parts), Decimal(0))


def spread_in(parts: Iterable[CostPart], year: int) -> bool:
    """Return whether money once that is spread over several years can fall in a year, nobody said how much of it."""
    return any(
        not part.placed and part.first is not None and part.first <= year <= (part.last or part.first)
        for part in parts
    )


def every_year(parts: Iterable[CostPart]) -> tuple[range, bool]:
    """Return the years of parts, and whether they go on after that: then the last is as all that follow.

    No years without one that was named.
    """
    listed = tuple(parts)
    named = [year for part in listed for year in (part.first, part.last) if year is not None]
    # What comes off in some years ends what is left, and lets it begin again.
    named += [
        year
        for part in listed
        for off in part.less
        for year in (off.first, off.last)
        if part.first is not None and year is not None and part.first <= year <= (part.last or year)
    ]
    goes_on = any(part.first is not None and part.last is None for part in listed)
    return (range(min(named), max(named) + goes_on + 1), goes_on) if named else (range(0), goes_on)


def at_most(euros: Decimal, whole: Decimal | None) -> Decimal:
    """Return what parts of a cost come to as a cost, in euros: who promises too much makes nothing dearer."""
    return whole if whole is not None and covered(euros - whole, whole) > 0 else euros


def covered(part: Decimal, whole: Decimal) -> Decimal:
    """Return how much of an amount a part of it covers, in euros; of money that comes back how much that brings."""
    return -part if whole < 0 else part

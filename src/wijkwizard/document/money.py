"""Sums amounts with their cover, such that what is open or left out is always named.

A sum counts the current amounts of current measures. What it leaves out is listed with the reason: rejected, of a
measure that was rejected or removed, without an amount, or with its years in the wrong order. An amount without a
cover counts as open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from wijkwizard.document.formatter import chosen
from wijkwizard.document.naming import NAMELESS, REJECTED
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Cost
from wijkwizard.iwap.said import Year
from wijkwizard.iwap.value_words import plain
from wijkwizard.terms import Unknown
from wijkwizard.terms.dutch import bare, euro

PARTLY = "deels-toegezegd"
"""A part is promised, and nobody said how much; it is in no other sum."""

COVERS = (("toegezegd", "Toegezegd"), ("aangevraagd", "Aangevraagd"), ("open", "Open"))
MOST_YEARS = 6
"""The most years side by side in a table; more years make more tables."""


@dataclass(frozen=True, slots=True)
class KnownAmount:
    """A known amount, with its properties for adding up.

    Attributes:
        name: what it is for.
        euros: in euros; for structural money per year.
        structural: every year instead of once.
        said: whether it was said that it is structural or once; what was not said counts as once.
        cover: ``toegezegd``, ``deels-toegezegd``, ``aangevraagd`` or ``open``.
        payer: who pays, empty when not known.
        first: year in which it begins, or ``None``.
        last: last year, or ``None``: for structural money no end, for money once the first year alone.
    """

    name: str
    euros: Decimal
    structural: bool
    said: bool
    cover: str
    payer: str
    first: int | None
    last: int | None

    @property
    def placed(self) -> bool:
        """Whether it is known what falls in each year: not of money once that is spread over several years."""
        return self.first is not None and (self.structural or self.last in {None, self.first})

    def in_year(self, year: int) -> Decimal:
        """Return what falls in a year; nothing when that is not known."""
        if self.first is None or not self.placed:
            return Decimal(0)
        if not self.structural:
            return self.euros if year == self.first else Decimal(0)
        return self.euros if self.first <= year <= (self.last or year) else Decimal(0)


@dataclass(frozen=True, slots=True)
class Budget:
    """The amounts that count, and one sentence for each that does not, with the reason."""

    counted: tuple[KnownAmount, ...]
    left_out: tuple[str, ...]


def _year(value: Year | None) -> int | None:
    return None if value is None else value.year


def _cover(cost: Cost) -> str:
    picked = chosen(cost.cover)
    return next((key for key in (*dict(COVERS), PARTLY) if picked.startswith(key)), "open")


def _name(cost: Cost) -> str:
    if cost.what.value:
        return bare(cost.what.value)
    return (
        f"een bedrag bij {cost.measure.value.label}"
        if cost.measure.value
        else f"kosten ({NAMELESS} waarvoor)"
    )


def _why_not(cost: Cost, rejected: frozenset[str], measures: frozenset[str]) -> str:
    """Return why an amount counts in no sum; empty when it counts."""
    first, last = _year(cost.year_from.value), _year(cost.year_to.value)
    reversed_years = first is not None and last is not None and last < first
    reasons = (
        (chosen(cost.status) == REJECTED, "dit bedrag is afgewezen"),
        (cost.measure.unknown is Unknown.REMOVED, "de maatregel is weggehaald"),
        (chosen(cost.measure) in rejected, "de maatregel is afgewezen"),
        (
            cost.measure.value is not None and chosen(cost.measure) not in measures,
            "de maatregel telt nu niet mee",
        ),
        (cost.amount.value is None, "het bedrag is nog niet bekend"),
        (reversed_years, f"de jaren staan andersom, van {first} tot en met {last}"),
    )
    return next((words for holds, words in reasons if holds), "")


def budget(iwap: Iwap) -> Budget:
    """Return the amounts that count, and what is left out of every sum with its reason."""
    measures = frozenset(measure.id for measure in iwap.measures)
    rejected = frozenset(measure.id for measure in iwap.measures if chosen(measure.status) == REJECTED)
    counted, left_out = [], []
    for cost in iwap.costs:
        why = _why_not(cost, rejected, measures)
        if why:
            told = f" ({euro(cost.amount.value.amount)})" if cost.amount.value else ""
            left_out.append(f"{_name(cost)}{told}: {why}")
        elif cost.amount.value is not None:
            counted.append(_amount(cost, cost.amount.value.amount))
    return Budget(tuple(counted), tuple(left_out))


def is_yearly(cost: Cost) -> bool:
    """Return whether an amount recurs every year; when that was not said, it counts as once."""
    return chosen(cost.once_or_structural).startswith("structureel")


def _amount(cost: Cost, euros: Decimal) -> KnownAmount:
    return KnownAmount(
        name=_name(cost),
        euros=euros,
        structural=is_yearly(cost),
        said=cost.once_or_structural.value is not None,
        cover=_cover(cost),
        payer=plain(cost.payer.value),
        first=_year(cost.year_from.value),
        last=_year(cost.year_to.value),
    )


def total(counted: Iterable[KnownAmount], which: Callable[[KnownAmount], bool]) -> Decimal:
    """Return the sum of the amounts of one kind."""
    return sum((amount.euros for amount in counted if which(amount)), Decimal(0))


def years(counted: Sequence[KnownAmount]) -> tuple[tuple[int, ...], ...]:
    """Return the years from the first to the last that was named, a few at a time."""
    named = [year for amount in counted for year in (amount.first, amount.last) if year is not None]
    if not named:
        return ()
    every = range(min(named), max(named) + 1)
    return tuple(tuple(every[at : at + MOST_YEARS]) for at in range(0, len(every), MOST_YEARS))


def covers(counted: Iterable[KnownAmount]) -> tuple[tuple[str, str], ...]:
    """Return the covers to show, with their words: promised in part only where that was said."""
    partly = any(amount.cover == PARTLY for amount in counted)
    return (*COVERS[:1], *(((PARTLY, "Deels toegezegd"),) if partly else ()), *COVERS[1:])


def payers(counted: Iterable[KnownAmount]) -> tuple[str, ...]:
    """Return the payers in the order in which they were named; an unknown payer as the empty name."""
    return tuple(dict.fromkeys(amount.payer for amount in counted))

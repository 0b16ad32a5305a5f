"""Says what fits in an amount of money in the order of people, and what another amount is known to change in that."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from wijkwizard.advice.plan.quarter_outcome import QuarterRow
from wijkwizard.terms.dutch import and_list


@dataclass(frozen=True, slots=True)
class QuarterItem:
    """A row with why its euros are not known; empty when they are."""

    row: QuarterRow
    unknown: str


ItemGroups = Sequence[Sequence[QuarterItem]]


@dataclass(frozen=True, slots=True)
class Spent:
    """What fits in an amount of money, what does not, and what cannot be told."""

    fits: tuple[QuarterRow, ...]
    dropped: tuple[QuarterRow, ...]
    undecided: tuple[QuarterRow, ...]
    why_not: str

    @property
    def euros(self) -> Decimal:
        """What all that fits costs together."""
        return _euros(self.fits)


@dataclass(frozen=True, slots=True)
class Moved:
    """What another amount of money is known to change.

    Attributes:
        out: what fits for certain now, and then for certain does not.
        into: what for certain does not fit now, and then for certain does.
        surely_in: what then fits for certain, while that cannot be told now.
        surely_out: what then for certain does not fit, while that cannot be told now.
    """

    out: tuple[QuarterRow, ...]
    into: tuple[QuarterRow, ...]
    surely_in: tuple[QuarterRow, ...]
    surely_out: tuple[QuarterRow, ...]

    @property
    def euros_in(self) -> Decimal:
        """What all that comes in costs."""
        return _euros(self.into)

    @property
    def euros_out(self) -> Decimal:
        """What all that falls out costs."""
        return _euros(self.out)


def _euros(rows: Sequence[QuarterRow]) -> Decimal:
    return sum((row.euros for row in rows), Decimal(0))


def spend(groups: ItemGroups, money: Decimal) -> Spent:
    """Take what fits, in order; stop where an amount or an order is not known, for what follows rests on it.

    What brings money always fits, and makes room for what stands before it too.
    """
    brings = [item.row for group in groups for item in group if item.row.euros < 0 and not item.unknown]
    money -= sum((row.euros for row in brings), Decimal(0))
    fits, dropped = list(brings), list[QuarterRow]()
    groups = [[item for item in group if item.row not in brings] for group in groups]
    for at, group in enumerate(groups):
        why = why_unknown(group)
        small = [item.row for item in group if item.row.euros <= money]
        large = [item.row for item in group if item.row.euros > money]
        needed = sum((row.euros for row in small), Decimal(0))
        if not why and needed > money:
            named = and_list([f"'{row.name}'" for row in small])
            why = f"De volgorde van {named} is niet gezegd."
            dropped += large  # whatever is chosen from the rest
        if why:
            return Spent(tuple(fits), tuple(dropped), tuple(_rest(groups[at:], dropped)), why)
        fits += small
        dropped += large
        money -= needed
    return Spent(tuple(fits), tuple(dropped), (), "")


def _rest(groups: ItemGroups, told: Collection[QuarterRow]) -> Iterator[QuarterRow]:
    return (item.row for group in groups for item in group if item.row not in told)


def why_unknown(group: Sequence[QuarterItem]) -> str:
    """Return which amount is not known; empty when all are."""
    return next((f"Van '{item.row.name}' {item.unknown}." for item in group if item.unknown), "")


def moved(now: Spent, then: Spent) -> Moved:
    """Return what is known to change; of what cannot be told now nothing comes in or falls out."""
    return Moved(
        out=tuple(row for row in now.fits if row in then.dropped),
        into=tuple(row for row in then.fits if row in now.dropped),
        surely_in=tuple(row for row in then.fits if row in now.undecided),
        surely_out=tuple(row for row in then.dropped if row in now.undecided),
    )

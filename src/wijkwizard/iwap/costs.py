"""What the costs of a plan come to: which of them count, who pays which part, how sure that is, in which years.

A cost of which shares were said is divided into these and what is left of it; another is one part. What cannot count
is listed with its reason (``WHY``) and never dropped. An amount without a cover is open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.money_rows import CostShare
from wijkwizard.iwap.rows import Cost
from wijkwizard.iwap.said import SaidChoice, SaidYear
from wijkwizard.terms import Unknown
from wijkwizard.terms.dutch import bare, euro

PROMISED, PARTLY, REQUESTED, OPEN = "toegezegd", "deels-toegezegd", "aangevraagd", "open"
COVERS = (PROMISED, PARTLY, REQUESTED, OPEN)
"""How sure money is; of what is promised in part nobody said which part."""

_YEARLY, _REJECTED = "structureel", "afgewezen"

WhyLeftOut = Literal["rejected", "gone", "of-rejected", "aside", "unknown", "reversed", "no-cost"]

OF_THE_REJECTED: frozenset[WhyLeftOut] = frozenset({"gone", "of-rejected"})
"""The reasons of money for a measure that was rejected or taken away."""

WHY: Mapping[WhyLeftOut, str] = MappingProxyType(
    {
        "rejected": "dit bedrag is afgewezen",
        "gone": "de maatregel is weggehaald",
        "of-rejected": "de maatregel is afgewezen",
        "aside": "de maatregel telt nu niet mee",
        "unknown": "het bedrag is nog niet bekend",
        "reversed": "de jaren staan andersom",
        "no-cost": "het hoort bij geen kostenpost",
    }
)


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
        first: the year in which it begins, or ``None``.
        last: its last year, or ``None``: of yearly money no end, of money once the first year alone.
        less: shares of some of the years only, which in those years come off what is left.
        differs: whether the shares of a yearly cost differ from year to year, so that no one year says it.
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
    differs: bool = False

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
        """Return the yearly euros without what shares take off in a year."""
        return max(Decimal(0), self.euros - sum((part.in_year(year) for part in self.less), Decimal(0)))


@dataclass(frozen=True, slots=True)
class UncountedCost:
    """A cost or share that counts in no sum, with its amount when it is known, and why."""

    row: str
    name: str
    euros: Decimal | None
    why: str

    @property
    def words(self) -> str:
        """What it is and why, in Dutch, as part of a sentence."""
        amount = f" ({euro(self.euros)})" if self.euros is not None else ""
        return f"{self.name}{amount}: {self.why}"


@dataclass(frozen=True, slots=True)
class PlanCosts:
    """The parts that count, and what does not."""

    counted: tuple[CostPart, ...]
    left_out: tuple[UncountedCost, ...]


def is_yearly(cost: Cost) -> bool:
    """Return whether an amount recurs every year; when that was not said, it counts as once."""
    return _id(cost.once_or_structural) == _YEARLY


def cost_name(cost: Cost) -> str:
    """Return what a cost is for: its own words, else the measure that it belongs to."""
    if cost.what.value:
        return bare(cost.what.value)
    if cost.measure.value:
        return f"een bedrag bij {cost.measure.value.label}"
    return "kosten (nog niet gezegd waarvoor)"


def why_left_out(cost: Cost, iwap: Iwap) -> WhyLeftOut | None:
    """Return why an amount counts in no sum; ``None`` when it counts."""
    measure = next((row for row in iwap.measures if row.id == _id(cost.measure)), None)
    first, last = _year(cost.year_from), _year(cost.year_to)
    reasons: tuple[tuple[bool, WhyLeftOut], ...] = (
        (_id(cost.status) == _REJECTED, "rejected"),
        (cost.measure.unknown is Unknown.REMOVED, "gone"),
        (measure is not None and _id(measure.status) == _REJECTED, "of-rejected"),
        (cost.measure.value is not None and measure is None, "aside"),
        (cost.amount.value is None, "unknown"),
        (first is not None and last is not None and last < first, "reversed"),
    )
    return next((why for holds, why in reasons if holds), None)


def shares_of(cost: Cost, iwap: Iwap) -> tuple[CostShare, ...]:
    """Return the shares of a cost that count: of which the amount is known and the years are in order."""
    return tuple(
        share
        for share in iwap.shares
        if _id(share.cost) == cost.id and share.amount.value is not None and not reversed_share(share, cost)
    )


def reversed_share(share: CostShare, cost: Cost) -> bool:
    """Return whether a share ends before it begins; years that it does not say are those of its cost."""
    first, last = share_years(share, cost)
    return first is not None and last is not None and last < first


def parts_of(cost: Cost, iwap: Iwap) -> tuple[CostPart, ...]:
    """Return a cost in parts: its shares and what is left of it; only the shares when its amount is not known."""
    whole = CostPart(
        cost=cost.id,
        name=cost_name(cost),
        euros=cost.amount.value.amount if cost.amount.value else Decimal(0),
        yearly=is_yearly(cost),
        said=cost.once_or_structural.value is not None,
        cover=_cover(cost.cover),
        payers=_labels(cost),
        first=_year(cost.year_from),
        last=_year(cost.year_to),
    )
    shares = [_share(whole, share, cost) for share in shares_of(cost, iwap)]
    if not shares:
        return (whole,) if cost.amount.value else ()
    some = tuple(part for part in shares if whole.yearly and _other_years(part, whole))
    if some:
        shares = [replace(part, differs=True) for part in shares]
    left = _left(whole, [part for part in shares if not whole.yearly or not _other_years(part, whole)], some)
    paid = {name for part in shares for name in part.payers}
    left = replace(
        left,
        payers=tuple(name for name in whole.payers if name not in paid),
    )
    # The shares say which part was promised, and what nobody is left to pay was promised by nobody.
    if whole.cover == PARTLY or (whole.payers and not left.payers):
        left = replace(left, cover=OPEN)
    return (*shares, left) if cost.amount.value and (left.euros > 0 or whole.euros < 0) else tuple(shares)


def paid_too_much(cost: Cost, iwap: Iwap) -> tuple[Decimal, int | None] | None:
    """Return how much more the shares of a cost are than the cost, and for yearly money in which year first."""
    if cost.amount.value is None:
        return None
    parts = [part for part in parts_of(cost, iwap) if part.share]
    euros = cost.amount.value.amount
    if not is_yearly(cost):
        more = sum((part.euros for part in parts), Decimal(0)) - euros
        return (more, None) if more > 0 else None
    always = sum((part.euros for part in parts if part.first is None), Decimal(0))
    if always > euros:
        return always - euros, None
    for year in sorted({part.first for part in parts if part.first is not None}):
        more = always + sum((part.in_year(year) for part in parts), Decimal(0)) - euros
        if more > 0:
            return more, year
    return None


def plan_costs(iwap: Iwap) -> PlanCosts:
    """Return the parts of all costs that count, and what is left out of every sum with its reason."""
    counted: list[CostPart] = []
    left_out: list[UncountedCost] = []
    for cost in iwap.costs:
        why = why_left_out(cost, iwap)
        if why is not None:
            euros = cost.amount.value.amount if cost.amount.value else None
            left_out.append(UncountedCost(cost.id, cost_name(cost), euros, _why(why, cost)))
        if why in {None, "unknown"}:
            counted += parts_of(cost, iwap)
    return PlanCosts(tuple(counted), (*left_out, *_loose(iwap)))


def _why(why: WhyLeftOut, cost: Cost) -> str:
    if why != "reversed":
        return WHY[why]
    return _reversed_words(_year(cost.year_from), _year(cost.year_to))


def _reversed_words(first: int | None, last: int | None) -> str:
    return f"{WHY['reversed']}, van {first} tot en met {last}"


def _loose(iwap: Iwap) -> Iterator[UncountedCost]:
    """Yield the shares of no cost, those of which nobody knows the amount, and those that end before they begin."""
    costs = {cost.id: cost for cost in iwap.costs}
    for share in iwap.shares:
        cost = costs.get(_id(share.cost))
        of = f" van {', '.join(_labels(share))}" if share.payer.value else ""
        if cost is None:
            euros = share.amount.value.amount if share.amount.value else None
            yield UncountedCost(share.id, f"een deel{of}", euros, WHY["no-cost"])
        elif why_left_out(cost, iwap) in {None, "unknown"}:
            name = f"een deel{of} van {cost_name(cost)}"
            if share.amount.value is None:
                yield UncountedCost(share.id, name, None, WHY["unknown"])
            elif reversed_share(share, cost):
                why = _reversed_words(*share_years(share, cost))
                yield UncountedCost(share.id, name, share.amount.value.amount, why)


def share_years(share: CostShare, cost: Cost) -> tuple[int | None, int | None]:
    """Return the first and last year of a share: its own, else those of its cost."""
    first, last = _year(share.year_from), _year(share.year_to)
    if last is None and (first is None or is_yearly(cost)):
        last = _year(cost.year_to)
    return first if first is not None else _year(cost.year_from), last


def _share(whole: CostPart, share: CostShare, cost: Cost) -> CostPart:
    first, last = share_years(share, cost)
    return replace(
        whole,
        share=share.id,
        euros=share.amount.value.amount if share.amount.value else Decimal(0),
        cover=_cover(share.cover),
        payers=_labels(share),
        first=first,
        last=last,
    )


def _other_years(part: CostPart, whole: CostPart) -> bool:
    return (part.first, part.last) != (whole.first, whole.last)


def _left(whole: CostPart, always: list[CostPart], some: tuple[CostPart, ...]) -> CostPart:
    taken = sum((part.euros for part in always), Decimal(0))
    return replace(whole, euros=whole.euros - taken, less=some, differs=bool(some))


def _cover(said: SaidChoice) -> str:
    return picked if (picked := _id(said)) in COVERS else OPEN


def _id(said: SaidChoice) -> str:
    return said.value.id if said.value is not None else ""


def _year(said: SaidYear) -> int | None:
    return None if said.value is None else said.value.year


def _labels(row: Cost | CostShare) -> tuple[str, ...]:
    held = row.payer.value
    return tuple(pick.label for pick in (held if isinstance(held, tuple) else (held,)) if pick is not None)

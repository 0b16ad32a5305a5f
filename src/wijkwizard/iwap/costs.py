"""What the costs of a plan come to: which of them count, who pays which part, how sure that is, in which years.

A cost of which shares were said is divided into these and what is left of it; another is one part. What cannot count
is listed with its reason (``WHY``) and never dropped. An amount without a cover is open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from wijkwizard.iwap.cost_amount import euros_of
from wijkwizard.iwap.cost_parts import (
    COVERS,
    OPEN,
    PARTLY,
    PROMISED,
    REQUESTED,
    WITHHELD,
    CostPart,
    UnsizedPayer,
    covered,
    every_year,
)
from wijkwizard.iwap.cost_years import (
    CostYears,
    is_yearly,
    misplaced,
    outside,
    share_years,
    spent_in,
    years_of,
    years_of_measure,
)
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.money_rows import CostShare
from wijkwizard.iwap.rows import Cost
from wijkwizard.iwap.said import SaidChoice, is_withheld
from wijkwizard.iwap.standing import REJECTED
from wijkwizard.iwap.uncounted_cost import WHY, UncountedCost, WhyLeftOut
from wijkwizard.terms import Unknown
from wijkwizard.terms.dutch import bare
from wijkwizard.terms.kept import kept_by_object

_BESIDE_SHARES: frozenset[WhyLeftOut | None] = frozenset({None, "unknown", "withheld"})
"""The reasons with which shares of a cost count all the same; ``None`` for none."""


@dataclass(frozen=True, slots=True)
class PlanCosts:
    """The parts that count, and what does not."""

    counted: tuple[CostPart, ...]
    left_out: tuple[UncountedCost, ...]


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
    reasons: tuple[tuple[bool, WhyLeftOut], ...] = (
        (_id(cost.status) == REJECTED, "rejected"),
        (cost.measure.unknown is Unknown.REMOVED, "gone"),
        (measure is not None and _id(measure.status) == REJECTED, "of-rejected"),
        (cost.measure.value is not None and measure is None, "aside"),
        (is_withheld(cost.amount), "withheld"),
        (euros_of(cost) is None, "unknown"),
        (years_of(cost).reversed, "reversed"),
    )
    return next((why for holds, why in reasons if holds), None)


def shares_of(cost: Cost, iwap: Iwap) -> tuple[CostShare, ...]:
    """Return the shares of a cost that count: of a known amount, in years of that cost."""
    return tuple(share for share in _own_shares(cost, iwap) if share.amount.value is not None)


def unsized_shares_of(cost: Cost, iwap: Iwap) -> tuple[CostShare, ...]:
    """Return the shares of which nobody knows how much they are of what is left of a cost; none without a rest."""
    rest = next((part for part in parts_of(cost, iwap) if not part.share), None)
    return _unsized(cost, iwap) if rest is not None else ()


def every_share_of(cost: Cost, iwap: Iwap) -> tuple[CostShare, ...]:
    """Return the shares of a cost that count, also those of which nobody knows how much they are."""
    return (*shares_of(cost, iwap), *unsized_shares_of(cost, iwap))


def _own_shares(cost: Cost, iwap: Iwap) -> tuple[CostShare, ...]:
    return tuple(share for share in _shares(cost, iwap) if not misplaced(share, cost))


def _shares(cost: Cost, iwap: Iwap) -> tuple[CostShare, ...]:
    return tuple(share for share in iwap.shares if _id(share.cost) == cost.id)


def _unsized(cost: Cost, iwap: Iwap) -> tuple[CostShare, ...]:
    return tuple(share for share in _own_shares(cost, iwap) if share.amount.value is None)


def parts_of(cost: Cost, iwap: Iwap) -> tuple[CostPart, ...]:
    """Return a cost in parts: its shares and what is left of it; only the shares when its amount is not known."""
    whole = CostPart(
        cost=cost.id,
        name=cost_name(cost),
        euros=euros_of(cost) or Decimal(0),
        yearly=is_yearly(cost),
        said=cost.once_or_structural.value is not None or is_withheld(cost.once_or_structural),
        cover=_cover(cost.cover),
        payers=_labels(cost),
        payer_withheld=is_withheld(cost.payer),
        first=years_of(cost).first,
        last=years_of(cost).last,
        whole=euros_of(cost),
    )
    if whole.yearly:
        term = years_of_measure(cost, iwap.measures)
        whole = _with_measure(replace(whole, stops=_stops(years_of(cost), term)), term)
    shares = [_share(whole, share, cost) for share in shares_of(cost, iwap)]
    some = tuple(part for part in shares if whole.yearly and _other_years(part, whole))
    shares = [replace(part, differs=part in some) for part in shares]
    left = _left(whole, [part for part in shares if not whole.yearly or not _other_years(part, whole)], some)
    left = _of_the_others(left, shares, _unsized(cost, iwap))
    # Of a cost of nothing there is nothing that somebody still has to pay.
    is_left = bool(left.euros) and (
        not shares or (covered(left.euros, whole.euros) > 0 and not _all_paid(left))
    )
    return (*shares, left) if euros_of(cost) is not None and is_left else tuple(shares)


def _all_paid(left: CostPart) -> bool:
    """Return whether the shares of some years together take all that is left, in every year."""
    if not left.less or not left.placed or not all(part.placed for part in left.less):
        return False
    years, _ = every_year((left, *left.less))
    own = years if left.last is None else range(years.start, left.last + 1)
    return all(left.in_year(year) == 0 for year in own)


def _of_the_others(left: CostPart, shares: Sequence[CostPart], unsized: Sequence[CostShare]) -> CostPart:
    """Return what is left of a cost as of who did not say a share, and in part of those whose share nobody knows."""
    covers = {_cover(share.cover) for share in unsized}
    partly = tuple(
        dict.fromkeys(UnsizedPayer(name, _cover(share.cover)) for share in unsized for name in _labels(share))
    )
    sized = {*(each.name for each in partly), *(name for part in shares for name in part.payers)}
    payers = tuple(name for name in left.payers if name not in sized)
    # The shares say which part was promised. Of a whole that was promised or requested so is what they leave, and
    # that nobody is left to pay it is told beside the sum: it is no money that somebody called open.
    whole = OPEN if left.cover == PARTLY and shares else left.cover
    cover = whole
    if WITHHELD in covers:
        cover = WITHHELD
    elif cover != PROMISED and covers & {PROMISED, PARTLY}:
        cover = PARTLY
    elif covers == {REQUESTED} and cover == OPEN and not payers and not shares:
        # Beside a share of a known amount what is left can be more than was requested.
        cover = REQUESTED
    if partly:
        # Beside a part of which nobody knows how much it is, how much is left for others is not known either.
        partly, payers = (*(UnsizedPayer(name, whole) for name in payers), *partly), ()
    return replace(left, payers=payers, partly=partly, cover=cover)


def _with_measure(whole: CostPart, term: CostYears) -> CostPart:
    """Return yearly money that begins with its measure when its own first year was not said."""
    begins = whole.first is None and term.first is not None and (whole.last or term.first) >= term.first
    return replace(
        whole,
        first=term.first if begins else whole.first,
        until=term.last if whole.last is None else None,
        with_measure=begins,
    )


def _stops(own: CostYears, term: CostYears) -> bool:
    """Return whether yearly money is known to end before its measure does, or as its measure has no known end."""
    return own.last is not None and (term.last is None or own.last < term.last)


def named_years(counted: Iterable[CostPart]) -> range:
    """Return the years from the first to the last that was named; money that goes on counts in no other year.

    Where no last year was said of yearly money, the year in which its measure ends is one that was named.
    """
    named = [
        year
        for part in counted
        if part.placed
        for year in (part.first, part.last or part.until)
        if year is not None
    ]
    return range(min(named), max(named) + 1) if named else range(0)


@kept_by_object
def plan_costs(iwap: Iwap) -> PlanCosts:
    """Return the parts of all costs that count, and what is left out of every sum with its reason."""
    counted: list[CostPart] = []
    left_out: list[UncountedCost] = []
    for cost in iwap.costs:
        why = why_left_out(cost, iwap)
        if why is not None:
            said = (cost.id, cost_name(cost), euros_of(cost), _why(why, cost), why)
            left_out.append(UncountedCost(*said, yearly=is_yearly(cost)))
        if why in _BESIDE_SHARES:
            counted += parts_of(cost, iwap)
    return PlanCosts(tuple(counted), (*left_out, *_loose(iwap)))


def _why(why: WhyLeftOut, cost: Cost) -> str:
    return _reversed_words(years_of(cost)) if why == "reversed" else WHY[why]


def _reversed_words(years: CostYears) -> str:
    return f"{WHY['reversed']}, van {years.first} tot en met {years.last}"


def _loose(iwap: Iwap) -> Iterator[UncountedCost]:
    """Yield the shares of no cost, those without an amount, and what of the others falls in no year of their cost."""
    costs = {cost.id: cost for cost in iwap.costs}
    for share in iwap.shares:
        cost = costs.get(_id(share.cost))
        of = f" van {', '.join(_labels(share))}" if share.payer.value else ""
        euros = share.amount.value.amount if share.amount.value else None
        if cost is None:
            yield UncountedCost(share.id, f"een deel{of}", euros, WHY["no-cost"], "no-cost")
        elif why_left_out(cost, iwap) in _BESIDE_SHARES:
            name = f"een deel{of} van {cost_name(cost)}"
            if euros is None and share in unsized_shares_of(cost, iwap):
                continue
            if euros is None:
                unsized: WhyLeftOut = "withheld" if is_withheld(share.amount) else "unknown"
                yield UncountedCost(share.id, name, None, WHY[unsized], unsized)
            elif years_of(share).reversed:
                why = _reversed_words(years_of(share))
                rest = _with_the_rest(share, cost, iwap)
                yield UncountedCost(share.id, name, euros, why, "reversed", rest, is_yearly(cost))
            elif is_yearly(cost) or misplaced(share, cost):
                rest = _with_the_rest(share, cost, iwap)
                for years in outside(share, cost):
                    why = f"{years.words} {WHY['outside']} ({spent_in(cost).words})"
                    yield UncountedCost(share.id, name, euros, why, "outside", rest, is_yearly(cost))


def _with_the_rest(share: CostShare, cost: Cost, iwap: Iwap) -> tuple[str, ...]:
    """Return who stand with what is not divided of a cost, if who pays a share of other years is one of them."""
    rest = next((part.named for part in parts_of(cost, iwap) if not part.share), ())
    return rest if misplaced(share, cost) and {*rest} & {*_labels(share)} else ()


def _share(whole: CostPart, share: CostShare, cost: Cost) -> CostPart:
    years = share_years(share, cost)
    euros = share.amount.value.amount if share.amount.value else Decimal(0)
    return replace(
        whole,
        share=share.id,
        # A part of what comes back comes back, whether or not people typed the minus again.
        euros=-abs(euros) if whole.whole is not None and whole.whole < 0 else euros,
        cover=_cover(share.cover),
        payers=_labels(share),
        payer_withheld=is_withheld(share.payer),
        first=whole.first if years.first is None else years.first,
        last=years.last,
    )


def _other_years(part: CostPart, whole: CostPart) -> bool:
    return (part.first, part.last) != (whole.first, whole.last)


def _left(whole: CostPart, always: list[CostPart], some: tuple[CostPart, ...]) -> CostPart:
    taken = sum((part.euros for part in always), Decimal(0))
    return replace(whole, euros=whole.euros - taken, less=some, differs=bool(some))


def _cover(said: SaidChoice) -> str:
    if is_withheld(said):
        return WITHHELD
    return picked if (picked := _id(said)) in COVERS else OPEN


def _id(said: SaidChoice) -> str:
    return said.value.id if said.value is not None else ""


def _labels(row: Cost | CostShare) -> tuple[str, ...]:
    held = row.payer.value
    return tuple(pick.label for pick in (held if isinstance(held, tuple) else (held,)) if pick is not None)

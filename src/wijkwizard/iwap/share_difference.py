"""Tells of which costs the shares are more than it, less while nobody is left to pay, or not known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from wijkwizard.iwap.cost_parts import PROMISED, REQUESTED, CostPart, covered, every_year, sum_in
from wijkwizard.iwap.cost_years import CostYears, is_yearly
from wijkwizard.iwap.costs import cost_name, parts_of, unsized_shares_of, why_left_out
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Cost
from wijkwizard.terms.dutch import and_list, euro, euro_paid


@dataclass(frozen=True, slots=True)
class ShareDifference:
    """How far the shares of a cost are from the cost.

    Attributes:
        euros: the difference, of yearly money for one year.
        years: the years in which it is that, or ``None`` when it is so in each year, or is once.
        yearly: whether it is so in each year.
    """

    euros: Decimal
    years: CostYears | None = None
    yearly: bool = False

    @property
    def words(self) -> str:
        """The amount with its years in Dutch, such as '€ 5.000 per jaar van 2027 tot en met 2028'."""
        return self._with(euro(self.euros))

    @property
    def more(self) -> str:
        """The amount with its years as a difference, such as '€ 5.000 meer in 2027'."""
        return self._with(f"{euro(self.euros)} meer")

    @property
    def fewer(self) -> str:
        """The amount with its years as a shortage, such as '€ 5.000 minder in 2027'."""
        return self._with(f"{euro(self.euros)} minder")

    def _with(self, amount: str) -> str:
        if self.years is None:
            return f"{amount} per jaar" if self.yearly else amount
        if self.years.first == self.years.last:
            return f"{amount} in {self.years.words}"
        return f"{amount} per jaar {'' if self.years.last is None else 'van '}{self.years.words}"


def comes_back(cost: Cost) -> bool:
    """Return whether an amount is below nought: money that comes back."""
    return cost.amount.value is not None and cost.amount.value.amount < 0


def paid_too_much(cost: Cost, iwap: Iwap) -> tuple[ShareDifference, ...]:
    """Return how much more the shares of a cost cover than it is; nothing when they do not, or it is not known.

    Of money that comes back the shares cover more when more comes back than was said of the whole.
    """
    if cost.amount.value is None:
        return ()
    parts = [part for part in parts_of(cost, iwap) if part.share]
    if not parts:
        return ()
    whole = cost.amount.value.amount
    always = sum((part.euros for part in parts if part.first is None or not is_yearly(cost)), Decimal(0))
    more = covered(always - whole, whole)
    if more > 0:
        return (ShareDifference(more, yearly=is_yearly(cost)),)
    if not is_yearly(cost):
        return ()
    return tuple(_by_year(parts, lambda year: covered(always + sum_in(parts, year) - whole, whole)))


def paid_too_little(cost: Cost, iwap: Iwap) -> tuple[ShareDifference, ...]:
    """Return how much less the shares of a cost cover than it is, while all of it was promised or requested.

    Nothing when a payer without a share is left, for whom the rest is; or when nobody said that there is cover.
    """
    parts = parts_of(cost, iwap)
    left = next((part for part in parts if not part.share), None)
    if left is None or len(parts) == 1 or left.named or left.cover not in {PROMISED, REQUESTED}:
        return ()
    if not left.less:
        return (ShareDifference(covered(left.euros, left.euros), yearly=left.yearly),)
    return tuple(_by_year([left, *left.less], lambda year: covered(left.yearly_in(year), left.euros)))


def _by_year(parts: Sequence[CostPart], more: Callable[[int], Decimal]) -> Iterator[ShareDifference]:
    """Yield what is too much in each year that was named, and in one more where money without an end goes on."""
    years, goes_on = every_year(parts)
    for euros, same in groupby(years, more):
        alike = list(same)
        if euros > 0:
            yield ShareDifference(
                euros, CostYears(alike[0], None if goes_on and alike[-1] == years[-1] else alike[-1])
            )


def _counted_costs(iwap: Iwap, *, back: bool) -> Iterator[tuple[Cost, str]]:
    """Yield the costs that count with their name and amount: those that come back, or those that are paid."""
    for cost in iwap.costs:
        if cost.amount.value is not None and comes_back(cost) is back and why_left_out(cost, iwap) is None:
            yield cost, f"{cost_name(cost)} ({euro_paid(cost.amount.value.amount, yearly=is_yearly(cost))})"


def shares_below(iwap: Iwap, *, back: bool = False) -> tuple[str, ...]:
    """Return each cost of which the shares cover less than it is, as part of a sentence: whose the rest is nobody said.

    Args:
        iwap: the plan.
        back: of the money that comes back, instead of that which is paid.
    """
    return tuple(
        f"{name}: {and_list([lack.fewer for lack in found])}"
        for cost, name in _counted_costs(iwap, back=back)
        if (found := paid_too_little(cost, iwap))
    )


def shares_above(iwap: Iwap, *, back: bool = False) -> tuple[str, ...]:
    """Return each cost of which the shares cover more than it is, as part of a sentence.

    Args:
        iwap: the plan.
        back: of the money that comes back, instead of that which is paid.
    """
    return tuple(
        f"{name}: {and_list([excess.more for excess in found])}"
        for cost, name in _counted_costs(iwap, back=back)
        if (found := paid_too_much(cost, iwap))
    )


def payers_of_nothing(iwap: Iwap) -> tuple[str, ...]:
    """Return who is named as the payer of a cost of which shares of others are all, and nothing is left."""
    return tuple(
        f"{and_list(names)} bij {cost_name(cost)}"
        for cost in iwap.costs
        if why_left_out(cost, iwap) is None and (names := _pays_nothing(cost, iwap))
    )


def _pays_nothing(cost: Cost, iwap: Iwap) -> list[str]:
    parts = parts_of(cost, iwap)
    if not parts or any(not part.share or part.payer_withheld for part in parts):
        return []
    paying = {name for part in parts for name in part.named}
    return [payer.label for payer in cost.payer.value or () if payer.label not in paying]


def shares_unsized(iwap: Iwap) -> tuple[str, ...]:
    """Return who pays a part of a cost of which nobody knows how much it is, with how sure that is."""
    return tuple(
        f"{share.payer.value.label} bij {cost_name(cost)}"
        + (f" ({share.cover.value.label})" if share.cover.value is not None else "")
        for cost in iwap.costs
        if why_left_out(cost, iwap) is None
        for share in unsized_shares_of(cost, iwap)
        if share.payer.value is not None
    )

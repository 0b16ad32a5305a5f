"""What stands beside the sum of the money: what of it belongs to no measure, and shares that do not fit."""

from __future__ import annotations

from decimal import Decimal

from wijkwizard.document import money as sums
from wijkwizard.document.formatter import chosen
from wijkwizard.document.naming import not_rejected
from wijkwizard.document.plan.money_in_short import amounts
from wijkwizard.iwap.agreed import is_refused
from wijkwizard.iwap.costs import plan_costs
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import is_withheld
from wijkwizard.iwap.share_difference import shares_above, shares_unsized
from wijkwizard.terms.dutch import and_more, euro

_FEW = 2
"""So many costs that belong to no measure are named beside the sum."""


def of_no_measure(iwap: Iwap) -> str:
    """Say beside the sum which money of it belongs to no measure and is named nowhere else; else empty."""
    standing = {row.id for row in not_rejected(iwap.measures)}
    loose = {
        cost.id
        for cost in iwap.costs
        if chosen(cost.measure) not in standing and not is_withheld(cost.measure)
    }
    counted = plan_costs(iwap).counted
    own = [part for part in counted if part.cost in loose]
    if not own or not iwap.measures:  # without measures there is none that it could belong to
        return ""
    names = and_more([f"'{name}'" for name in dict.fromkeys(part.name for part in own)], _FEW)
    if len(own) == len(counted):
        return f"Het hoort bij geen maatregel, en het is voor {names}."
    told = amounts(sums.as_costs(own), of=sums.as_costs(counted))
    return f"Van dit geld hoort {told} bij geen maatregel: {names}."


def of_initiatives(iwap: Iwap) -> str:
    """Say beside the sum how much residents need for what they begin themselves, which no cost is; else empty."""
    asked = [
        row.budget.value.amount
        for row in iwap.initiatives
        if row.budget.value is not None and not is_refused(row)
    ]
    total = sum(asked, Decimal(0))
    if not total or not plan_costs(iwap).counted:
        return ""
    told = euro(total).replace("€ ", "€\u00a0")
    return f"Wat bewoners zelf beginnen, telt hierin niet apart mee: {told}."


def above_the_cost(iwap: Iwap) -> str:
    """Say beside the sum of which costs the shares are more than it; empty when of none."""
    found = (*shares_above(iwap), *shares_above(iwap, back=True))
    return f"De delen zijn samen meer dan het kost bij {and_more(list(found), _FEW)}." if found else ""


def of_unknown_size(iwap: Iwap) -> str:
    """Say beside the sum who pays a part of which nobody knows how much it is; empty when nobody does."""
    found = shares_unsized(iwap)
    return f"Genoemd als betaler, en het deel is niet bekend: {and_more(list(found), _FEW)}." if found else ""

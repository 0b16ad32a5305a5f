"""What is said beside the sums of money: what is assumed, shares that are not what they seem, and what is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from wijkwizard.document.formatter import join
from wijkwizard.document.money import as_costs, changes_by_year, years
from wijkwizard.document.plan.money_in_short import amounts
from wijkwizard.iwap.cost_parts import CostPart
from wijkwizard.iwap.costs import named_years
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.share_difference import payers_of_nothing, shares_above, shares_below, shares_unsized
from wijkwizard.terms.dutch import and_more

_NAMED = 3
"""So many costs are named beside a sum; the annex names all of them."""

_SHARE_NOTES: tuple[tuple[str, Callable[[Iwap], tuple[str, ...]]], ...] = (
    ("De delen zijn samen meer dan het kost", shares_above),
    ("De delen zijn samen meer dan er terugkomt", partial(shares_above, back=True)),
    ("De delen zijn samen minder dan het kost, en wie de rest betaalt is niet gezegd", shares_below),
    (
        "De delen zijn samen minder dan er terugkomt, en van wie de rest is, is niet gezegd",
        partial(shares_below, back=True),
    ),
    ("Genoemd als betaler, en het deel is niet bekend", shares_unsized),
    ("Genoemd als betaler, terwijl de delen van anderen alles zijn", payers_of_nothing),
)


def share_notes(iwap: Iwap) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what is said beside the sums of the shares of costs, as a head and what it is said of."""
    notes = ((head, tell(iwap)) for head, tell in _SHARE_NOTES)
    return tuple((head, told) for head, told in notes if told)


HIDDEN_AMOUNT = "costs.amount"
"""Stands among what an edition leaves out for costs with an amount that it leaves out as a whole."""


def hidden_amounts(counted: Sequence[CostPart], withheld: frozenset[str]) -> str:
    """Say beside a sum that there is more than an edition shows; empty when there is not, and where there is no sum."""
    told = counted and HIDDEN_AMOUNT in withheld
    return "Kosten die niet voor dit papier zijn, tellen hier niet mee." if told else ""


def after_their_measure(counted: Sequence[CostPart]) -> list[CostPart]:
    """Return yearly money without a last year, where a sum or table has years after its measure in which it counts."""
    shown, differs = named_years(counted), changes_by_year(counted)
    return [
        part
        for part in counted
        if part.placed and part.last is None and part.until is not None
        if differs or (shown and part.until < shown[-1])
    ]


def assumed(counted: Sequence[CostPart]) -> str:
    """Say beside a sum what it took for granted: that money is paid once, in no year, or after its measure too."""
    costs = as_costs(counted)
    in_years = bool(years([part for part in counted if part.placed]))
    unsaid = [part for part in costs if not part.said]
    nowhere = [part for part in costs if part.said and part.first is None and in_years]
    goes_on = _names(
        f"{part.name} (maatregel tot en met {part.until})" for part in after_their_measure(counted)
    )
    return join(
        f"Van {_with_names(unsaid)} is niet gezegd of het eenmalig is of elk jaar." if unsaid else "",
        f"{_with_names(nowhere)} staat bij geen jaar." if nowhere else "",
        f"Van {goes_on} is geen laatste jaar gezegd. Dat telt ook na de maatregel mee." if goes_on else "",
        by=" ",
    )


def _with_names(parts: Sequence[CostPart]) -> str:
    """Return how much parts are, with their names: '€ 7.000 (Onvoorzien)'."""
    return f"{amounts(parts)} ({_names(part.name for part in parts)})"


def _names(names: Iterable[str]) -> str:
    return and_more(list(dict.fromkeys(names)), _NAMED)

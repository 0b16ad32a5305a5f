"""What is said beside the sums of money: shares that are not what they seem, and costs that an edition leaves out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from wijkwizard.iwap.cost_parts import CostPart
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.share_difference import payers_of_nothing, shares_above, shares_below, shares_unsized

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

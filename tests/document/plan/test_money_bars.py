"""The bars of the money, where some of it has no last year."""

from __future__ import annotations

from tests.document.plans import pick
from tests.document.test_money import cost, year
from wijkwizard.document.plan.money_bars import cover_bars
from wijkwizard.iwap.costs import plan_costs
from wijkwizard.iwap.model import Iwap

YEARLY = {"once_or_structural": pick("structureel")}


def test_money_that_goes_on_counts_until_the_last_year_that_is_named() -> None:
    """As in the sum over all years; where one cost had no end, page two had no bar at all."""
    costs = (
        cost("k", 240_000, cover=pick("toegezegd"), year_from=year(2027), year_to=year(2030), **YEARLY),
        cost("l", 85_000, cover=pick("open"), year_from=year(2028), **YEARLY),
    )
    bars = cover_bars(plan_costs(Iwap(costs=costs)).counted)
    assert bars is not None
    assert bars.title == "Het geld: alles tot en met 2030 samen"
    told = {bar.label: bar.numbers[0].replace("\u00a0", " ") for bar in bars.bars}
    assert told == {"Toegezegd": "€ 960.000", "Open": "€ 255.000"}

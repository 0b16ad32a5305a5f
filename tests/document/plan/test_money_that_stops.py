"""Money that is there in some years of its measure only never reads as money of every year."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.document.plans import evening, pick, said
from tests.iwap.test_costs import share
from wijkwizard.document.plan.money_in_short import cost_of, cover_of, over_all_years, whole_sentence
from wijkwizard.iwap.costs import plan_costs
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Cost, Measure
from wijkwizard.iwap.said import Euro, PartialDay, Year


def _plan(
    first: int | None, last: int | None, term: tuple[str, str] | None, budget: int | None = None
) -> Iwap:
    days = {"start": said(PartialDay(iso=term[0])), "end": said(PartialDay(iso=term[1]))} if term else {}
    years = {
        name: said(Year(year=of)) for name, of in (("year_from", first), ("year_to", last)) if of is not None
    }
    cost = Cost(
        id="k",
        what=said("Coach"),
        measure=pick("Beweegcoach", "m"),
        amount=said(Euro(amount=Decimal(60_000))),
        once_or_structural=pick("structureel"),
        cover=pick("toegezegd"),
        **years,
    )
    more = {"organisation": {"budget": said(Euro(amount=Decimal(budget)))}} if budget else {}
    return evening(measures=(Measure(id="m", title=said("Beweegcoach"), **days),), costs=(cost,), **more)


TERM = ("2027-01", "2030-12")


@pytest.mark.parametrize(
    ("first", "last", "term", "told"),
    [
        (2027, 2028, TERM, "€ 60.000 per jaar van 2027 tot en met 2028"),
        (2027, 2027, TERM, "€ 60.000 in 2027"),
        (2029, 2030, TERM, "€ 60.000 per jaar"),
        (2027, 2028, None, "€ 60.000 per jaar van 2027 tot en met 2028"),
        (2027, 2030, TERM, "€ 60.000 per jaar"),
        (None, None, TERM, "€ 60.000 per jaar"),
    ],
)
def test_the_years_stand_behind_the_amount_where_the_measure_goes_on(
    first: int | None, last: int | None, term: tuple[str, str] | None, told: str
) -> None:
    """In the table, in the sum and on the card; 2029 and 2030 read as paid for."""
    plan = _plan(first, last, term)
    told = told.replace("€ ", "€\u00a0")
    assert cost_of(plan.measures[0], plan) == told
    assert whole_sentence(plan_costs(plan).counted) == f"Samen kost dit {told}: toegezegd."
    assert cover_of(plan.measures[0], plan) == "Toegezegd"


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (2027, 2028, "Over alle jaren samen kost het € 120.000."),
        (2027, 2030, "Over alle jaren samen kost het € 240.000."),
        (None, None, "Over alle jaren samen kost het € 240.000, met wat doorgaat tot en met 2030."),
    ],
)
def test_beside_what_the_plan_may_cost_stands_a_sum_that_can_be_held_against_it(
    first: int | None, last: int | None, told: str
) -> None:
    """'Mag € 200.000 kosten' above '€ 60.000 per jaar' reads as less than that."""
    assert over_all_years(_plan(first, last, TERM, 200_000)) == told.replace("€ ", "€\u00a0")


def test_the_years_of_a_share_are_years_of_that_sum() -> None:
    """It stopped at the measure, and was below what the shares on the same page come to."""
    bare = _plan(2027, None, TERM, 200_000)
    plan = bare.model_copy(
        update={
            "shares": (share("a", 30_000, "Rijk", years=(2027, 2033)).model_copy(update={"cost": pick("k")}),)
        }
    )
    assert (
        over_all_years(plan)
        == "Over alle jaren samen kost het €\u00a0420.000, met wat doorgaat tot en met 2033."
    )


def test_without_a_budget_or_without_a_first_year_no_such_sum_is_made() -> None:
    """Nobody holds anything against it then, or nobody can know it."""
    assert over_all_years(_plan(2027, 2028, TERM)) == ""
    assert over_all_years(_plan(None, None, None, 200_000)) == ""

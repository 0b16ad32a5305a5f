"""Costs in parts: what each pays, what is left, in which years, and what counts in no sum."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.document.plans import pick, picks, said
from wijkwizard.iwap.cost_parts import CostPart
from wijkwizard.iwap.costs import parts_of, plan_costs
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.money_rows import CostShare
from wijkwizard.iwap.rows import Cost
from wijkwizard.iwap.said import Euro, Year
from wijkwizard.iwap.share_difference import paid_too_much, shares_above, shares_below, shares_unsized


def _years(first: int | None, last: int | None) -> dict[str, Any]:
    found = {"year_from": first, "year_to": last}
    return {name: said(Year(year=year)) for name, year in found.items() if year is not None}


def cost(euros: int | None, *, yearly: bool = False, years: Any = (None, None), **fields: Any) -> Cost:
    known = {} if euros is None else {"amount": said(Euro(amount=Decimal(euros)))}
    kind = pick("structureel" if yearly else "eenmalig")
    return Cost(id="k", what=said("Plan"), once_or_structural=kind, **known, **_years(*years), **fields)


def share(row: str, euros: int | None, payer: str, *, of: str = "k", years: Any = (None, None)) -> CostShare:
    known = {} if euros is None else {"amount": said(Euro(amount=Decimal(euros)))}
    return CostShare(
        id=row, cost=pick("Plan", of), payer=pick(payer), cover=pick("toegezegd"), **known, **_years(*years)
    )


def told(parts: tuple[CostPart, ...]) -> list[tuple[str, int, str]]:
    return [(", ".join(part.payers), int(part.euros), part.cover) for part in parts]


def test_shares_and_what_they_leave_are_the_cost() -> None:
    """What nobody took is of who is left, and of a cost that was promised in part it is open."""
    whole = cost(100, payer=picks("Gemeente", "Rijk"), cover=pick("deels-toegezegd"))
    parts = parts_of(whole, Iwap(costs=(whole,), shares=(share("a", 60, "Rijk"),)))
    assert told(parts) == [("Rijk", 60, "toegezegd"), ("Gemeente", 40, "open")]


def test_a_payer_whose_share_nobody_knows_is_not_given_the_rest() -> None:
    """'Weet niet' is no amount: of what is left is known that they pay a part, and not which."""
    whole = cost(100, payer=picks("Gemeente", "Zorg"), cover=pick("deels-toegezegd"))
    shares = (share("a", 60, "Gemeente"), share("b", None, "Zorg"))
    parts = parts_of(whole, Iwap(costs=(whole,), shares=shares))
    assert told(parts) == [("Gemeente", 60, "toegezegd"), ("", 40, "deels-toegezegd")]
    assert [part.partly for part in parts] == [(), (("Zorg", "toegezegd"),)]


def test_without_shares_nobody_is_given_a_part() -> None:
    whole = cost(100, payer=picks("Gemeente", "Rijk"), cover=pick("deels-toegezegd"))
    assert told(parts_of(whole, Iwap(costs=(whole,)))) == [("Gemeente, Rijk", 100, "deels-toegezegd")]


def test_a_share_of_some_years_comes_off_in_those_years() -> None:
    """The Rijk pays three of the six years; the rest is not covered by anybody's silence."""
    whole = cost(100, yearly=True, years=(2026, 2031), payer=picks("Gemeente"), cover=pick("aangevraagd"))
    shares = (share("a", 70, "Rijk", years=(2026, 2028)), share("b", 10, "Fonds"))
    rijk, fonds, left = parts_of(whole, Iwap(costs=(whole,), shares=shares))
    years = range(2025, 2033)
    assert [int(rijk.in_year(year)) for year in years] == [0, 70, 70, 70, 0, 0, 0, 0]
    assert [int(fonds.in_year(year)) for year in years] == [0, 10, 10, 10, 10, 10, 10, 0]
    assert [int(left.in_year(year)) for year in years] == [0, 20, 20, 20, 90, 90, 90, 0]
    assert [part.differs for part in (rijk, fonds, left)] == [True, False, True]


@pytest.mark.parametrize(
    ("whole", "shares", "more"),
    [
        (cost(100), (share("a", 60, "Rijk"), share("b", 40, "Gemeente")), []),
        (cost(100), (share("a", 60, "Rijk"), share("b", 41, "Gemeente")), ["€ 1"]),
        (cost(None), (share("a", 60, "Rijk"),), []),
        (
            cost(100, yearly=True, years=(2026, None)),
            (share("a", 60, "Rijk", years=(2026, 2028)), share("b", 60, "Gemeente", years=(2028, None))),
            ["€ 20 in 2028"],
        ),
        (cost(100, yearly=True), (share("a", 101, "Rijk"),), ["€ 1 per jaar"]),
        (
            cost(100, yearly=True, years=(2026, None)),
            (share("a", 60, "Rijk", years=(2026, None)), share("b", 60, "Gemeente", years=(2028, None))),
            ["€ 20 per jaar vanaf 2028"],
        ),
        (
            cost(60, yearly=True, years=(2027, 2031)),
            (
                share("a", 40, "Rijk", years=(2027, 2031)),
                share("b", 25, "Fonds", years=(2027, 2028)),
                share("c", 30, "Bank", years=(2030, 2031)),
            ),
            ["€ 5 per jaar van 2027 tot en met 2028", "€ 10 per jaar van 2030 tot en met 2031"],
        ),
    ],
)
def test_shares_above_the_cost_are_found_in_every_year(
    whole: Cost, shares: tuple[CostShare, ...], more: list[str]
) -> None:
    found = paid_too_much(whole, Iwap(costs=(whole,), shares=shares))
    assert [excess.words for excess in found] == more


def test_shares_above_the_cost_are_counted_and_that_is_said_beside_the_sum() -> None:
    """Nobody must find out from the annex that another amount was named."""
    whole = cost(90_000)
    shares = (share("a", 70_000, "Gemeente"), share("b", 50_000, "Corporatie"))
    plan = Iwap(costs=(whole,), shares=shares)
    found = plan_costs(plan)
    assert (found.left_out, sum(part.euros for part in found.counted)) == ((), 120_000)
    (note,) = shares_above(plan)
    assert note == "Plan (€ 90.000): € 30.000 meer"


def test_a_share_of_no_cost_and_one_without_an_amount_are_named() -> None:
    whole = cost(100)
    shares = (share("a", 60, "Rijk", of="weg"), share("b", None, "Gemeente"))
    plan = Iwap(costs=(whole,), shares=shares)
    found = plan_costs(plan)
    assert told(found.counted) == [("", 100, "deels-toegezegd")]
    assert [part.partly for part in found.counted] == [(("Gemeente", "toegezegd"),)]
    assert [item.words for item in found.left_out] == [
        "een deel van Rijk (€ 60): het hoort bij geen kostenpost"
    ]
    assert shares_unsized(plan) == ("Gemeente bij Plan (toegezegd)",)


@pytest.mark.parametrize("years", [(2029, 2027), (2032, 2030)])
def test_a_share_with_its_years_in_the_wrong_order_is_named_and_not_counted(years: Any) -> None:
    """What it would pay is left of the cost."""
    whole = cost(100, yearly=True, years=(2026, 2031), payer=picks("Gemeente", "Rijk"))
    found = plan_costs(Iwap(costs=(whole,), shares=(share("a", 60, "Rijk", years=years),)))
    assert told(found.counted) == [("Gemeente, Rijk", 100, "open")]
    told_years = f"de jaren staan andersom, van {years[0]} tot en met {years[1]}"
    rest = "wat niet is verdeeld, staat wel bij Gemeente en Rijk"
    words = f"een deel van Rijk van Plan (€ 60 per jaar): {told_years}; {rest}"
    assert [item.words for item in found.left_out] == [words]


@pytest.mark.parametrize(
    ("yearly", "of_cost", "of_share", "counted", "told_years"),
    [
        (True, (2027, 2030), (2032, 2033), {}, ["2032 tot en met 2033"]),
        (True, (2027, 2030), (2031, None), {}, ["vanaf 2031"]),
        (True, (2027, 2030), (None, 2026), {}, ["tot en met 2026"]),
        (True, (2027, 2030), (2024, 2026), {}, ["2024 tot en met 2026"]),
        (True, (2027, None), (2025, 2025), {}, ["2025"]),
        (True, (2027, 2030), (2029, 2032), {2029: 60, 2030: 60}, ["2031 tot en met 2032"]),
        (True, (2028, 2029), (2027, 2031), {2028: 60, 2029: 60}, ["2027", "2030 tot en met 2031"]),
        (True, (2027, 2028), (2027, None), {2027: 60, 2028: 60}, []),
        (False, (2027, None), (2028, None), {}, ["2028"]),
        (False, (2027, 2028), (2028, None), {2028: 60}, []),
        (False, (2027, 2028), (2025, 2026), {}, ["2025 tot en met 2026"]),
        (False, (None, None), (2028, None), {2028: 60}, []),
    ],
)
def test_years_of_a_share_outside_those_of_its_cost_are_named_and_not_counted(
    yearly: bool,  # noqa: FBT001 - a case
    of_cost: Any,
    of_share: Any,
    counted: dict[int, int],
    told_years: list[str],
) -> None:
    """The years that it has in common with its cost count; nothing is counted or dropped in silence."""
    whole = cost(100, yearly=yearly, years=of_cost)
    found = plan_costs(Iwap(costs=(whole,), shares=(share("a", 60, "Rijk", years=of_share),)))
    parts = [part for part in found.counted if part.share]
    by_year = {year: int(part.in_year(year)) for part in parts for year in range(2020, 2040)}
    assert {year: euros for year, euros in by_year.items() if euros} == counted
    said_of = [item.words for item in found.left_out]
    assert [words.split(": ")[1].split(" valt buiten")[0] for words in said_of] == told_years
    amount = f"€ 60{' per jaar' * yearly}"
    assert all(words.startswith(f"een deel van Rijk van Plan ({amount})") for words in said_of)
    assert counted or told(found.counted) == [("", 100, "open")]


def test_money_of_once_is_said_to_be_of_its_year() -> None:
    """Without a last year it does not go on."""
    whole = cost(100, years=(2027, None))
    found = plan_costs(Iwap(costs=(whole,), shares=(share("a", 60, "Rijk", years=(2029, None)),)))
    assert [item.words for item in found.left_out] == [
        "een deel van Rijk van Plan (€ 60): 2029 valt buiten de jaren van de kostenpost (2027)"
    ]


def test_what_nobody_is_left_to_pay_is_missing_and_was_called_open_by_nobody() -> None:
    """All who were named have said their share; that these leave something of what was promised is told by year."""
    whole = cost(
        100, yearly=True, payer=picks("Gemeente", "Rijk"), cover=pick("toegezegd"), years=(2027, 2028)
    )
    shares = (share("a", 80, "Gemeente", years=(2027, 2027)), share("b", 60, "Rijk", years=(2027, 2028)))
    parts = parts_of(whole, Iwap(costs=(whole,), shares=shares))
    assert [(part.payers, part.cover) for part in parts][-1] == ((), "toegezegd")
    assert shares_below(Iwap(costs=(whole,), shares=shares)) == (
        "Plan (€ 100 per jaar): € 40 minder in 2028",
    )
    assert [int(part.in_year(2028)) for part in parts] == [0, 60, 40]


def test_known_shares_of_an_unknown_cost_count_and_the_gap_is_named() -> None:
    whole = cost(None)
    found = plan_costs(Iwap(costs=(whole,), shares=(share("a", 60, "Rijk"),)))
    assert told(found.counted) == [("Rijk", 60, "toegezegd")]
    assert [item.words for item in found.left_out] == ["Plan: het bedrag is nog niet bekend"]


@given(st.integers(1, 500), st.lists(st.integers(1, 100), max_size=5), st.booleans())
def test_parts_are_never_less_than_the_cost(euros: int, amounts: list[int], yearly: bool) -> None:  # noqa: FBT001 - drawn
    """Nothing drops out by dividing, and only shares that are too large make it more."""
    whole = cost(euros, yearly=yearly, years=(2026, 2026))
    shares = tuple(share(f"s{n}", amount, "Rijk") for n, amount in enumerate(amounts))
    plan = Iwap(costs=(whole,), shares=shares)
    assert sum(part.in_year(2026) for part in plan_costs(plan).counted) == max(euros, sum(amounts))
    assert bool(paid_too_much(whole, plan)) == (sum(amounts) > euros)


def test_a_payer_whose_share_falls_wholly_outside_the_cost_stays_with_the_rest() -> None:
    """A share that counts nowhere divides nothing: the paper gave all that was left to the last one who was named."""
    whole = cost(
        120_000, years=(2027, None), payer=picks("Gemeente", "Corporatie", "Provincie"), cover=pick("open")
    )
    shares = (share("a", 60_000, "Gemeente"), share("b", 50_000, "Corporatie", years=(2028, None)))
    parts = parts_of(whole, Iwap(costs=(whole,), shares=shares))
    assert told(parts) == [("Gemeente", 60_000, "toegezegd"), ("Corporatie, Provincie", 60_000, "open")]


@pytest.mark.parametrize(
    ("others", "bears"),
    [
        ((share("a", 60, "Gemeente"),), "; wat niet is verdeeld, staat wel bij Rijk"),
        ((), "; wat niet is verdeeld, staat wel bij Gemeente en Rijk"),
        ((share("a", 60, "Gemeente"), share("c", 20, "Rijk")), ""),
        ((share("a", 100, "Gemeente"),), ""),
    ],
)
def test_beside_a_share_of_other_years_is_told_that_who_pays_it_is_named_for_the_rest(
    others: tuple[CostShare, ...], bears: str
) -> None:
    """'Niet meegeteld: een deel van Rijk (€ 40)' was told, and the tables counted € 40 of Rijk without a word."""
    whole = cost(100, years=(2028, None), payer=picks("Gemeente", "Rijk"), cover=pick("open"))
    elsewhere = share("b", 40, "Rijk", years=(2029, None))
    (left_out,) = plan_costs(Iwap(costs=(whole,), shares=(*others, elsewhere))).left_out
    assert left_out.words.endswith(f"2029 valt buiten de jaren van de kostenpost (2028){bears}")
    assert left_out.short == f"een deel van Rijk van Plan (€ 40, buiten de jaren van de kostenpost{bears})"


def test_the_rest_of_a_yearly_cost_is_also_of_who_said_a_share_after_it_alone() -> None:
    """It stays open: of the years of the cost they promised none, and named they were for all of it."""
    whole = cost(
        60,
        yearly=True,
        years=(2027, 2030),
        payer=picks("Gemeente", "Fonds"),
        cover=pick("deels-toegezegd"),
    )
    shares = (
        share("a", 60, "Gemeente", years=(2027, 2028)),
        share("b", 40, "Fonds", years=(2031, 2032)),
    )
    parts = parts_of(whole, Iwap(costs=(whole,), shares=shares))
    assert told(parts) == [("Gemeente", 60, "toegezegd"), ("Fonds", 60, "open")]
    assert [int(parts[1].in_year(year)) for year in range(2027, 2031)] == [0, 0, 60, 60]


def test_the_costs_of_one_plan_are_counted_once() -> None:
    """Each measure on paper asks for them; of sixty measures that took most of the time of the whole paper."""
    plan = Iwap(costs=(cost(100),))
    assert plan_costs(plan) is plan_costs(plan)
    assert plan_costs(Iwap(costs=(cost(200),))).counted[0].euros == 200
    assert plan_costs(plan).counted[0].euros == 100

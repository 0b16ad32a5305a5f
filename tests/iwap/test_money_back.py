"""Money that comes back: a share of it is held against it by what it covers, not by which number is the larger."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.document.plans import pick, picks
from tests.iwap.test_costs import cost, share, told
from wijkwizard.iwap.costs import parts_of, plan_costs
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.share_difference import paid_too_little, paid_too_much, shares_above, shares_below


def back(euros: int, *amounts: int, **fields: Any) -> Iwap:
    """Return a plan with one amount that comes back, and the share of each payer in it."""
    shares = tuple(share(f"s{at}", amount, f"Betaler {at}") for at, amount in enumerate(amounts))
    return Iwap(costs=(cost(euros, cover=pick("toegezegd"), **fields),), shares=shares)


@pytest.mark.parametrize(
    ("amounts", "more", "less"),
    [
        ((-3000,), [], ["€ 6.000"]),
        ((-3000, -6000), [], []),
        ((-9000,), [], []),
        ((-12000,), ["€ 3.000"], []),
        ((-9000, -1), ["€ 1"], []),
    ],
)
@pytest.mark.parametrize("yearly", [False, True])
def test_shares_of_money_that_comes_back_are_more_or_less_by_what_they_cover(
    amounts: tuple[int, ...], more: list[str], less: list[str], *, yearly: bool
) -> None:
    """-3.000 of -9.000 was told as more than the cost, for it is the larger number."""
    plan = back(-9000, *amounts, yearly=yearly)
    (whole,) = plan.costs
    each = " per jaar" * yearly
    assert [found.words for found in paid_too_much(whole, plan)] == [f"{words}{each}" for words in more]
    assert [found.words for found in paid_too_little(whole, plan)] == [f"{words}{each}" for words in less]


def test_shares_of_money_that_comes_back_are_compared_in_each_year() -> None:
    """In the years of the share too much comes back; in the others too little."""
    whole = cost(-90, yearly=True, years=(2027, 2029), cover=pick("toegezegd"))
    for euros, more, less in (
        (-100, ["€ 10 in 2027"], ["€ 90 per jaar van 2028 tot en met 2029"]),
        (-30, [], ["€ 60 in 2027", "€ 90 per jaar van 2028 tot en met 2029"]),
    ):
        plan = Iwap(costs=(whole,), shares=(share("a", euros, "Rijk", years=(2027, 2027)),))
        assert [found.words for found in paid_too_much(whole, plan)] == more
        assert [found.words for found in paid_too_little(whole, plan)] == less
        assert sum(int(part.in_year(2027)) for part in parts_of(whole, plan)) == min(euros, -90)


def test_who_is_left_gets_the_rest_of_what_comes_back() -> None:
    whole = cost(-9000, payer=picks("Gemeente", "Rijk"), cover=pick("toegezegd"))
    plan = Iwap(costs=(whole,), shares=(share("a", -3000, "Rijk"),))
    assert told(parts_of(whole, plan)) == [("Rijk", -3000, "toegezegd"), ("Gemeente", -6000, "toegezegd")]
    assert (paid_too_much(whole, plan), paid_too_little(whole, plan)) == ((), ())


def test_nothing_is_left_of_what_came_back_whole_and_nobody_is_named_for_it() -> None:
    """A row of nobody with no euros stood in the table, and of too much the rest was a cost again."""
    for amount, sum_of in ((-9000, -9000), (-12000, -12000)):
        found = plan_costs(back(-9000, amount)).counted
        assert told(found) == [("Betaler 0", sum_of, "toegezegd")]


def test_a_difference_in_what_comes_back_is_told_as_that() -> None:
    """'Minder dan het kost' is no sentence about money that comes back."""
    assert shares_below(back(-9000, -3000), back=True) == ("Plan (€ -9.000): € 6.000 minder",)
    assert shares_above(back(-9000, -12000), back=True) == ("Plan (€ -9.000): € 3.000 meer",)
    for plan in (back(-9000, -3000), back(-9000, -12000)):
        assert (shares_below(plan, back=False), shares_above(plan, back=False)) == ((), ())
    assert shares_below(back(9000, 3000), back=True) == shares_above(back(9000, 12000), back=True) == ()


@given(st.integers(1, 500), st.lists(st.integers(1, 100), min_size=1, max_size=5), st.booleans())
def test_what_comes_back_is_divided_as_what_is_paid(euros: int, amounts: list[int], yearly: bool) -> None:  # noqa: FBT001 - drawn
    """Each finding and each part is that of the same amounts above nought, with the other sign."""
    paid = back(euros, *amounts, yearly=yearly, years=(2026, 2026))
    returned = back(-euros, *(-amount for amount in amounts), yearly=yearly, years=(2026, 2026))
    for found in (paid_too_much, paid_too_little):
        assert found(paid.costs[0], paid) == found(returned.costs[0], returned)
    parts, others = plan_costs(paid).counted, plan_costs(returned).counted
    assert [(part.payers, part.cover, part.in_year(2026)) for part in parts] == [
        (part.payers, part.cover, -part.in_year(2026)) for part in others
    ]

"""Money that is another amount each year, and shares that are more than their cost."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, pick, picks, said
from tests.document.test_money import cost, year
from wijkwizard.document.council_paper import money as council_money
from wijkwizard.document.decisions import unasked
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Bars, Block, Bullets, Table
from wijkwizard.document.money import as_costs
from wijkwizard.document.parts.money import money
from wijkwizard.document.plan.doing import money as plan_money
from wijkwizard.document.plan.money_in_short import whole_sentence
from wijkwizard.document.plan.one_page import one_page
from wijkwizard.document.plan.shortening import Minor
from wijkwizard.iwap.costs import plan_costs
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.money_rows import CostShare
from wijkwizard.iwap.rows import Cost
from wijkwizard.iwap.said import Euro


def yearly(euros: int, first: int, last: int | None, **fields: Any) -> Cost:
    """Return the one cost, of so many euros each year."""
    years = {"year_from": year(first)} | ({"year_to": year(last)} if last else {})
    return cost("k", euros, once_or_structural=pick("structureel"), **years, **fields)


def share(payer: str, euros: int, cover: str, first: int | None = None, last: int | None = None) -> CostShare:
    """Return a share of the one cost, called after its payer."""
    years = ({"year_from": year(first)} if first else {}) | ({"year_to": year(last)} if last else {})
    amount = said(Euro(amount=Decimal(euros)))
    return CostShare(
        id=payer, cost=pick("Kosten", "k"), payer=pick(payer), amount=amount, cover=pick(cover), **years
    )


def _words_on(paper: str, plan: Iwap) -> str:
    """Return what one of the papers says of money."""
    papers: dict[str, Callable[[Iwap, Formatter], object]] = {
        "plan": plan_money,
        "annex": money,
        "council": partial(council_money, whole="het wijkplan"),
    }
    return repr(papers[paper](plan, Formatter(STYLE, KNOWN)))


@pytest.mark.parametrize(
    ("last", "told"),
    [
        (
            2028,
            "€ 20.000 in 2027 en € 12.000 in 2028.",
        ),
        (
            None,
            "€ 20.000 in 2027 en € 12.000 per jaar vanaf 2028.",
        ),
    ],
)
def test_what_is_another_amount_each_year_stands_beside_the_sum_that_leaves_it_out(
    last: int | None, told: str
) -> None:
    """In the plan itself, for who reads no annex; the sum by cover has no column for it."""
    whole = yearly(12000, 2027, last, cover=pick("open"))
    share = CostShare(
        id="s",
        cost=pick("Kosten", "k"),
        amount=said(Euro(amount=Decimal(20000))),
        year_from=year(2027),
        year_to=year(2027),
    )
    _, blocks = plan_money(Iwap(costs=(whole,), shares=(share,)), Formatter(STYLE, KNOWN))
    lines = [line.text for block in blocks if isinstance(block, Bullets) for line in block.items]
    costs = "Kosten (nog niet gezegd waarvoor) kost € 12.000 per jaar."
    assert f"{costs} Toegezegd, gevraagd en open is samen {told}" in lines
    (made,) = (block for block in blocks if isinstance(block, Table))
    assert [row[2].text for row in made.rows if row[0].text == "Samen"] == [
        told.removesuffix(".").replace(" per jaar", "")
    ]


def _shares_above() -> Iwap:
    """Return a cost of every year with two shares: above it in two years, and less than it in the third."""
    whole = yearly(60000, 2027, 2029, what=said("Toezicht"))
    shares = (
        share("gemeente", 40000, "toegezegd", 2027, 2029),
        share("corporatie", 25000, "aangevraagd", 2027, 2028),
    )
    once = cost("l", 7000, once_or_structural=pick("eenmalig"), year_from=year(2027), cover=pick("toegezegd"))
    return Iwap(costs=(whole, once), shares=shares)


def _page_two(plan: Iwap) -> tuple[Block, ...]:
    """Return the whole page, with what a long plan would leave to its annex."""
    blocks = one_page(plan, Formatter(STYLE, KNOWN))
    return tuple(
        each for block in blocks for each in (block.blocks if isinstance(block, Minor) else (block,))
    )


def test_the_page_that_stands_alone_draws_no_money_of_which_it_would_leave_years_out() -> None:
    """A picture of what is promised and open without most of the money misleads; the years stand in its place."""
    blocks = _page_two(_shares_above())
    assert not [block for block in blocks if isinstance(block, Bars)]
    lines = [line.text for block in blocks if isinstance(block, Bullets) for line in block.items]
    money = "€ 65.000 per jaar van 2027 tot en met 2028 en € 60.000 in 2029."
    assert f"Toezicht kost € 60.000 per jaar. Toegezegd, gevraagd en open is samen {money}" in lines
    same = Iwap(costs=(*_shares_above().costs[1:], cost("m", 400, cover=pick("open"))))
    assert [block for block in _page_two(same) if isinstance(block, Bars)]


@pytest.mark.parametrize("paper", ["plan", "annex", "council"])
def test_shares_above_a_cost_are_told_for_every_year_and_are_not_called_uncounted(paper: str) -> None:
    words = _words_on(paper, _shares_above())
    assert "Niet meegeteld" not in words
    assert "Toezicht (€ 60.000 per jaar): € 5.000 meer per jaar van 2027 tot en met 2028" in words


@pytest.mark.parametrize("paper", ["plan", "annex", "council"])
def test_shares_below_a_promised_cost_are_told_and_the_rest_is_not_called_open(paper: str) -> None:
    """Nobody said 'open'; that nobody is left to pay the rest is told once."""
    whole = cost("k", 120_000, cover=pick("toegezegd"), payer=picks("gemeente"), what=said("Hout"))
    words = _words_on(paper, Iwap(costs=(whole,), shares=(share("gemeente", 100_000, "toegezegd"),)))
    assert words.count("De delen zijn samen minder dan het kost") == 1
    assert "Hout (€ 120.000): € 20.000 minder" in words
    assert "Nog niemand" not in words
    assert "Niet al het geld is er al" not in words


@pytest.mark.parametrize("paper", ["plan", "annex", "council"])
@pytest.mark.parametrize(("euros", "told"), [(-3000, "minder"), (-12000, "meer")])
def test_shares_of_money_that_comes_back_are_no_cost(paper: str, euros: int, told: str) -> None:
    """A part of what comes back was told in public as more than it costs."""
    whole = cost("k", -9000, cover=pick("toegezegd"), payer=picks("gemeente"), what=said("Subsidie"))
    words = _words_on(paper, Iwap(costs=(whole,), shares=(share("gemeente", euros, "toegezegd"),)))
    assert words.count(f"De delen zijn samen {told} dan er terugkomt") == 1
    assert "dan het kost" not in words


def test_money_that_comes_back_is_drawn_in_no_bars() -> None:
    """Bars of what is paid alone showed a plan that costs more."""
    amounts = (("a", 5000, "toegezegd"), ("b", 700, "open"), ("c", -300, "aangevraagd"))
    costs = tuple(cost(row, euros, cover=pick(cover)) for row, euros, cover in amounts)
    assert [block for block in _page_two(Iwap(costs=costs[:2])) if isinstance(block, Bars)]
    assert not [block for block in _page_two(Iwap(costs=costs)) if isinstance(block, Bars)]


@pytest.mark.parametrize(("last", "later"), [(2031, "van {} tot en met 2031"), (None, "vanaf {}")])
def test_a_cost_of_which_only_the_payers_change_is_the_same_each_year(last: int | None, later: str) -> None:
    """'Elk jaar anders: € 40.000 van 2027 tot en met 2031' contradicts itself, and the sum had nothing of it."""
    whole = yearly(40000, 2027, last, what=said("Beheerder"))
    shares = (
        share("gemeente", 20000, "toegezegd", 2027, 2028),
        share("corporatie", 20000, "aangevraagd", 2029, last),
    )
    plan, formatter = Iwap(costs=(whole,), shares=shares), Formatter(STYLE, KNOWN)
    blocks = plan_money(plan, formatter)[1]
    assert "elk jaar anders" not in [
        row[-1].text
        for block in blocks
        if isinstance(block, Table)
        for row in block.rows
        if row[0].text == "Samen"
    ]
    assert "Wat elk jaar anders is" not in repr(blocks)
    sentence = whole_sentence(plan_costs(plan).counted)
    each = "€\u00a020.000 per jaar"
    ends = f" {later.format(2027)}" if last else ""
    assert sentence == (
        f"Samen kost dit €\u00a040.000 per jaar{ends}. Toegezegd is {each} van 2027 tot en met 2028. "
        f"Aangevraagd is {each} {later.format(2029)}. Nog open is {each} {later.format(2027)}."
    )
    (sums,) = (block for block in plan_money(plan, formatter)[1] if isinstance(block, Table))
    told_of = {row[0].text: row[-1].text for row in sums.rows}
    assert told_of["Toegezegd"] == "€ 20.000 van 2027 tot en met 2028"
    assert told_of["Aangevraagd"] == f"€ 20.000 {later.format(2029)}"
    assert told_of["Samen"] == "€ 40.000"
    annex = repr(money(plan, formatter))
    assert (
        "Elk jaar evenveel, en elk jaar anders verdeeld. Wie wat betaalt, staat in de tabel per jaar: Beheerder."
        in annex
    )
    assert "Verschilt per jaar" not in annex


def test_what_shares_of_every_year_pay_together_leaves_no_row_of_zeros() -> None:
    """Two payers one after the other pay all of it; 'Niet gezegd wie' stood beside them with nothing."""
    whole = yearly(40000, 2027, 2030, cover=pick("toegezegd"))
    shares = (
        share("gemeente", 40000, "toegezegd", 2027, 2028),
        share("corporatie", 40000, "toegezegd", 2029, 2030),
    )
    plan = Iwap(costs=(whole,), shares=shares)
    assert [part.share for part in plan_costs(plan).counted] == ["gemeente", "corporatie"]
    assert "Niet gezegd wie" not in repr(money(plan, Formatter(STYLE, KNOWN)))
    told = "Samen kost dit €\u00a040.000 per jaar van 2027 tot en met 2030: toegezegd."
    assert whole_sentence(plan_costs(plan).counted) == told


def test_shares_above_a_cost_of_every_year_make_no_year_dearer() -> None:
    """In the sum and at the measure stands what it costs, and beside it what the shares are more."""
    counted = plan_costs(_shares_above()).counted
    (of_every_year,) = (part for part in as_costs(counted) if part.yearly)
    assert (of_every_year.euros, of_every_year.first, of_every_year.last) == (Decimal(60000), 2027, 2029)
    told = "Samen kost dit €\u00a07.000 en €\u00a060.000 per jaar van 2027 tot en met 2029."
    assert whole_sentence(counted).startswith(told)


def test_what_is_asked_of_a_body_is_an_amount_in_each_year_and_not_another_each_year() -> None:
    """'De gemeenteraad: elk jaar anders' asks nobody for anything; a year in which nothing is needed is left out."""
    whole = yearly(30000, 2027, 2029, what=said("Toezicht"))
    shares = (
        share("gemeente", 30000, "toegezegd", 2027, 2027),
        share("fonds", 30000, "aangevraagd", 2028, 2028),
    )
    assert unasked(Iwap(costs=(whole,), shares=shares)) == (
        "Nog bij geen besluit: € 30.000 per jaar van 2028 tot en met 2029 (Toezicht)."
    )


def test_yearly_money_of_which_one_year_is_not_as_the_other_names_the_least_and_the_most() -> None:
    """'€ 121.000 per jaar' was true of two years of the five; a decision is about all of them."""
    costs = (
        yearly(30000, 2027, 2028),
        cost("l", 18000, once_or_structural=pick("structureel"), year_from=year(2028), year_to=year(2030)),
    )
    counted = plan_costs(Iwap(costs=costs)).counted
    assert whole_sentence(counted).startswith(
        "Samen kost dit €\u00a018.000 tot €\u00a048.000 per jaar van 2027 tot en met 2030"
    )
    assert "30.000 per jaar" in whole_sentence(counted[:1])


def test_a_payer_whose_share_ends_makes_no_share_beside_it_another_amount() -> None:
    """Of a steady share stood 'elk jaar anders', of who pays nothing each year '€ 0', and no sum could be read."""
    whole = yearly(90000, 2027, 2029, payer=picks("gemeente", "corporatie", "fonds"), what=said("Ploeg"))
    shares = (
        share("gemeente", 40000, "toegezegd", 2027, 2028),
        share("corporatie", 30000, "aangevraagd", 2027, 2029),
    )
    blocks = money(Iwap(costs=(whole,), shares=shares), Formatter(STYLE, KNOWN))
    (paid,) = (block for block in blocks if isinstance(block, Table) and block.caption == "Wie betaalt")
    assert {row[0].text: row[2].text for row in paid.rows} == {
        "gemeente": "€ 40.000 van 2027 tot en met 2028",
        "corporatie": "€ 30.000",
        "fonds": "€ 20.000 van 2027 tot en met 2028 en € 60.000 in 2029",
    }
    assert whole_sentence(plan_costs(Iwap(costs=(whole,), shares=shares)).counted) == (
        "Samen kost dit €\u00a090.000 per jaar van 2027 tot en met 2029. "
        "Toegezegd is €\u00a040.000 per jaar van 2027 tot en met 2028. "
        "Aangevraagd is €\u00a030.000 per jaar. "
        "Nog open is €\u00a020.000 per jaar van 2027 tot en met 2028 en €\u00a060.000 in 2029."
    )


def test_money_that_changes_nearly_every_year_is_told_as_the_least_and_the_most() -> None:
    """Five spans of years in a cell are a table of their own; the table by year has them."""
    shares = tuple(share(f"s{year}", year - 2020, "toegezegd", year, year) for year in range(2027, 2032))
    plan = Iwap(
        costs=(cost("k", None, once_or_structural=pick("structureel"), year_from=year(2027)),), shares=shares
    )
    assert whole_sentence(plan_costs(plan).counted) == (
        "Samen kost dit €\u00a07 tot €\u00a011 per jaar van 2027 tot en met 2031: toegezegd."
    )


def test_a_share_of_yearly_money_without_a_last_year_goes_on_in_its_table_too() -> None:
    """All sums counted it until the last year, and its own row named the first year alone."""
    plan = Iwap(costs=(yearly(9000, 2027, 2030),), shares=(share("gemeente", 4000, "toegezegd", 2028),))
    (shares,) = (
        block
        for block in money(plan, Formatter(STYLE, KNOWN))
        if isinstance(block, Table) and block.caption == "Wie welk deel betaalt"
    )
    assert [row[2].text for row in shares.rows] == ["vanaf 2028"]


def test_a_share_of_nothing_in_some_years_leaves_no_loose_word() -> None:
    """'€ 7.000 en aangevraagd' says nothing of the second amount, for there is none."""
    whole = yearly(9000, 2027, 2029, what=said("Toezicht"))
    once = cost(
        "l", 7000, once_or_structural=pick("eenmalig"), year_from=year(2027), cover=pick("aangevraagd")
    )
    plan = Iwap(costs=(whole, once), shares=(share("gemeente", 0, "aangevraagd", 2027, 2028),))
    assert "Aangevraagd is €\u00a07.000." in whole_sentence(plan_costs(plan).counted)
    tables = [block for block in money(plan, Formatter(STYLE, KNOWN)) if isinstance(block, Table)]
    told = {row[0].text: row[2].text for table in tables[:1] for row in table.rows}
    assert told["Aangevraagd"] == "€ 0"

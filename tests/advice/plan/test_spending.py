"""What a measure costs over its whole term, beside what was promised for it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.content.ours import ours
from tests.document.plans import pick, said
from tests.iwap.test_costs import cost, share
from wijkwizard.advice.budget.rules import money_of
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.advice.plan.periods import DateSpan
from wijkwizard.advice.plan.quarter import quarter
from wijkwizard.advice.plan.spending import Spending, in_order, term_words
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.money_rows import CostShare
from wijkwizard.iwap.rows import Cost, Measure
from wijkwizard.iwap.said import Euro, PartialDay, Year

_MEASURES = (Measure(id="m", title=said("Stenen")), Measure(id="n", title=said("Bezoek")))


def _context(costs: tuple[Cost, ...], shares: tuple[CostShare, ...]) -> PlanContext:
    day = DateSpan.of("2026-11-27")
    assert day is not None
    return PlanContext.of(Iwap(measures=_MEASURES, costs=costs, shares=shares), ours().knowledge, day)


def _of(euros: int | None, *shares: tuple[int, str], **fields: Any) -> tuple[Spending, ...]:
    """Return what measures cost that has one cost with these shares."""
    made = tuple(
        share(f"s{at}", each, f"Betaler {at}").model_copy(update={"cover": pick(cover)})
        for at, (each, cover) in enumerate(shares)
    )
    whole = cost(euros, measure=pick("Stenen", "m"), **fields)
    return tuple(spending for group in in_order(_context((whole,), made)) for spending in group)


@pytest.mark.parametrize(
    ("found", "promised", "waiting", "money"),
    [
        (_of(100, (60, "toegezegd")), 60, 40, 60),
        (_of(100, (80, "toegezegd"), (50, "toegezegd")), 100, 0, 130),
        (_of(100, (80, "toegezegd"), (50, "aangevraagd")), 80, 20, 80),
        (_of(100, (80, "aangevraagd"), (50, "aangevraagd")), 0, 100, 0),
        (_of(100, (80, "toegezegd"), (50, "toegezegd"), yearly=True, years=(2027, 2028)), 200, 0, 260),
        (_of(None, (80, "toegezegd"), (50, "toegezegd")), 130, 0, 130),
        (_of(-9, (-12, "toegezegd")), -12, 0, -12),
    ],
)
def test_what_is_promised_above_a_cost_is_money_and_makes_nothing_dearer(
    found: tuple[Spending, ...], promised: int, waiting: int, money: int
) -> None:
    """Of what is too much, that which was only asked goes first."""
    (spending,) = found
    assert [int(euros) for euros in (spending.promised, spending.waiting, spending.money)] == [
        promised,
        waiting,
        money,
    ]


def test_a_quarter_less_drops_what_does_not_fit_at_what_it_costs() -> None:
    """A measure of 100 fell out of 127, for its two payers had promised 130."""
    first = cost(100, measure=pick("Stenen", "m"))
    second = cost(40, measure=pick("Bezoek", "n"), cover=pick("toegezegd")).model_copy(update={"id": "l"})
    shares = (share("a", 80, "Gemeente"), share("b", 50, "Corporatie"))
    order = Iwap().ambition.model_copy(
        update={"order": said((pick("Stenen", "m").value, pick("Bezoek", "n").value))}
    )
    context = _context((first, second), shares)
    assert money_of(context) == Decimal(170), "the budget rules have the money of the quarter"
    found = quarter(
        PlanContext(context.iwap.model_copy(update={"ambition": order}), context.knowledge, context.last)
    )
    assert found.money == Decimal(170)
    assert found.less is not None
    assert [(row.row, int(row.euros)) for row in found.less.moves] == [("n", 40)]


def _asked(last: int | None) -> str:
    """Return what is said of a plan of one yearly cost of 60, in which one part of the money ends in a year."""
    whole = cost(60, measure=pick("Stenen", "m"), yearly=True, years=(2027, None))
    ends = (share("s", 10, "Fonds", years=(2028, last)).model_copy(update={"cover": pick("toegezegd")}),)
    plan = _context((whole,), ends if last else ())
    budget = said(Euro(amount=Decimal(1000)))
    organisation = plan.iwap.organisation.model_copy(update={"budget": budget})
    return quarter(
        PlanContext.of(
            plan.iwap.model_copy(update={"organisation": organisation}), ours().knowledge, plan.last
        )
    ).text


@pytest.mark.parametrize(("last", "euros", "year"), [(None, 60, 2027), (2029, 180, 2029)])
def test_money_that_goes_on_counts_in_no_year_after_the_last_that_is_named(
    last: int | None, euros: int, year: int
) -> None:
    """One year of 60 was asked for as 120, for what goes on is as its last named year in the year after."""
    assert f"Het vraagt € {euros}, met wat doorgaat tot en met {year}." in _asked(last)


def test_money_of_years_that_are_over_is_named_beside_the_sum() -> None:
    """It counted in the choice of what comes first, as if somebody could still choose it."""
    yearly = {"yearly": True, "measure": pick("Stenen", "m")}
    past = cost(100, years=(2020, 2026), **yearly)
    (told, untold) = (
        term_words(_context((each,), ())) for each in (past, cost(100, years=(2026, 2028), **yearly))
    )
    assert told == " voor de hele looptijd (ook Plan in jaren die voorbij zijn)"
    assert untold == " voor de hele looptijd"
    goes_on = cost(100, years=(2020, None), **yearly)
    assert term_words(_context((goes_on,), ())) == (
        ", met wat doorgaat tot en met 2020 (ook Plan in jaren die voorbij zijn)"
    )


@pytest.mark.parametrize(
    ("end", "told"), [("2031-12", " (ook Schuldhulp, al houdt die maatregel eerder op)"), ("2038-12", "")]
)
def test_money_that_goes_on_after_its_measure_is_named_beside_the_sum(end: str, told: str) -> None:
    """It was counted in silence for seven years too many, and the plan seemed to ask for more than there is."""
    yearly = {
        "once_or_structural": pick("elk jaar", "structureel"),
        "amount": said(Euro(amount=Decimal(1000))),
        "year_from": said(Year(year=2027)),
    }
    costs = (
        Cost(id="a", what=said("Schuldhulp"), measure=pick("Hulp", "hulp"), **yearly),
        Cost(id="b", what=said("Beheer"), year_to=said(Year(year=2038)), **yearly),
    )
    measure = Measure(id="hulp", title=said("Hulp"), end=said(PartialDay(iso=end)))
    day = DateSpan.of("2026-11-27")
    assert day is not None
    context = PlanContext.of(Iwap(measures=(measure,), costs=costs), ours().knowledge, day)
    assert term_words(context) == f", met wat doorgaat tot en met 2038{told}"

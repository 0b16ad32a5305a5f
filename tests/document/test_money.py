"""Sums of money with their cover."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.document.plans import pick, said
from wijkwizard.document.money import amounts, payers, total, unknown_amounts, years
from wijkwizard.document.parts.money import cover_table
from wijkwizard.iwap.rows import Cost
from wijkwizard.iwap.said import Euro


def cost(row: str, euros: int | None, **fields: Any) -> Cost:
    """Return an amount; none for one that nobody knows yet."""
    known = {} if euros is None else {"amount": said(Euro(amount=Decimal(euros)))}
    return Cost(id=row, **known, **fields)


COSTS = (
    cost(
        "a", 1000, once_or_structural=pick("eenmalig"), cover=pick("toegezegd"), year_from=said(Decimal(2027))
    ),
    cost(
        "b",
        200,
        once_or_structural=pick("structureel"),
        year_from=said(Decimal(2027)),
        year_to=said(Decimal(2029)),
        payer=pick("corporatie"),
    ),
    cost("c", 9999, status=pick("afgewezen")),
    cost("d", None),
)


def test_rejected_and_unknown_amounts_are_in_no_sum() -> None:
    """What was decided against does not count; what nobody knows is a gap."""
    counted = amounts(COSTS)
    assert total(counted, lambda _: True) == 1200
    assert unknown_amounts(COSTS) == 1


def test_an_amount_without_cover_is_open() -> None:
    """Silence is no promise."""
    rows = {row[0].text: (row[1].text, row[2].text) for row in cover_table(amounts(COSTS)).rows}
    assert rows == {
        "Toegezegd": ("€ 1.000", "€ 0"),
        "Aangevraagd": ("€ 0", "€ 0"),
        "Open": ("€ 0", "€ 200"),
        "Samen": ("€ 1.000", "€ 200"),
    }


def test_structural_money_falls_in_each_of_its_years() -> None:
    """Once is once; every year ends with its last year."""
    once, yearly = amounts(COSTS)
    assert years((once, yearly)) == (2027, 2028, 2029)
    assert [once.in_year(one) for one in (2027, 2028)] == [1000, 0]
    assert [yearly.in_year(one) for one in (2026, 2028, 2030)] == [0, 200, 0]


def test_who_pays_is_listed_with_those_of_whom_nobody_knows() -> None:
    """A missing payer is an invitation and is not left out."""
    assert payers(amounts(COSTS)) == ("", "corporatie")

"""In which years money counts on paper, and what is said of a year that nobody named."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, pick, said
from tests.document.test_money import cost, year
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Block, Bullets, Table
from wijkwizard.document.parts.money import money
from wijkwizard.iwap.cost_parts import sum_in
from wijkwizard.iwap.costs import plan_costs
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.money_rows import CostShare
from wijkwizard.iwap.rows import Cost, Measure
from wijkwizard.iwap.said import Euro, PartialDay


def _money(costs: tuple[Cost, ...], measures: tuple[Measure, ...] = ()) -> tuple[Block, ...]:
    return money(Iwap(measures=measures, costs=costs), Formatter(STYLE, KNOWN))


def _told(blocks: tuple[Block, ...]) -> list[str]:
    return [line.text for block in blocks if isinstance(block, Bullets) for line in block.items]


@pytest.mark.parametrize(("first", "second"), [("Schilder", "Schilder"), ("Schilder", "Bakker")])
def test_no_amount_beside_the_sums_is_dropped_because_another_looks_like_it(first: str, second: str) -> None:
    """What is left of a cost can be as high as a share of it; two costs can have one name."""
    spread = {"once_or_structural": pick("eenmalig"), "year_from": year(2027), "year_to": year(2029)}
    rows = (cost("a", 200, what=said(first), **spread), cost("b", 100, what=said(second), **spread))
    share = CostShare(id="s", cost=pick("a"), payer=pick("rijk"), amount=said(Euro(amount=Decimal(100))))
    gone = (
        cost("c", 7, what=said("Verf"), measure=pick("weg")),
        cost("d", 7, what=said("Verf"), measure=pick("weg")),
    )
    told = _told(money(Iwap(costs=(*rows, *gone), shares=(share,)), Formatter(STYLE, KNOWN)))
    words = "Over meer jaren, en dus niet in de tabel per jaar"
    assert f"{words}: {first} (€ 200, 2027 tot en met 2029); {second} (€ 100, 2027 tot en met 2029)." in told
    assert told.count("Niet meegeteld: Verf (€ 7): de maatregel telt nu niet mee.") == 2


def test_yearly_money_without_a_first_year_begins_with_its_measure_and_that_is_said() -> None:
    """The guess is ours, so it stands beside the table in which the money counts."""
    measures = (
        Measure(
            id="m",
            title=said("Buurthuis"),
            start=said(PartialDay(iso="2027-02")),
            end=said(PartialDay(iso="2028-06")),
        ),
    )
    rows = (
        cost(
            "a",
            100,
            what=said("Beheer"),
            measure=pick("Buurthuis", "m"),
            once_or_structural=pick("structureel"),
        ),
    )
    blocks = _money(rows, measures)
    assert _told(blocks) == [
        "Vanaf het jaar waarin de maatregel begint, want bij het bedrag staat er geen: Beheer."
    ]
    captions = [block.caption for block in blocks if isinstance(block, Table)]
    assert "Per jaar, 2027 tot en met 2028" in captions


def test_money_that_comes_back_has_no_shares_that_are_too_much() -> None:
    """An amount below nought without shares is no difference between shares and an amount."""
    back = cost("a", -5000, what=said("Subsidie"), once_or_structural=pick("eenmalig"))
    told = _told(_money((back,)))
    assert not [line for line in told if "delen" in line]
    assert any(line.startswith("Lager dan nul") for line in told)


def test_yearly_money_that_comes_back_is_taken_off_in_each_of_its_years() -> None:
    """In the sums by year as in those of one year, and whoever gets it."""
    rows = (
        cost("a", 8000, what=said("Tuin"), once_or_structural=pick("structureel"), **_years(2028, 2030)),
        cost("b", -2000, what=said("Kas"), once_or_structural=pick("structureel"), **_years(2028, 2030)),
    )
    counted = plan_costs(Iwap(costs=rows)).counted
    assert [sum_in(counted, year) for year in (2027, 2028, 2030, 2031)] == [0, 6000, 6000, 0]


def test_money_that_counts_after_its_measure_ended_is_named_beside_the_sums() -> None:
    """Nobody said a last year, so it goes on with the plan: who reads the sum reads that too."""
    measures = (Measure(id="m", title=said("Eettafel"), end=said(PartialDay(iso="2028-06"))),)
    rows = (
        cost(
            "a",
            4000,
            what=said("Eten"),
            measure=pick("Eettafel", "m"),
            once_or_structural=pick("structureel"),
            year_from=year(2027),
        ),
        cost("b", 10, what=said("Verf"), once_or_structural=pick("eenmalig"), year_from=year(2030)),
    )
    assert _told(_money(rows, measures)) == [
        "Zonder laatste jaar, en dus ook geteld nadat de maatregel ophoudt: Eten (maatregel tot en met 2028)."
    ]
    assert _told(_money(rows[:1], measures)) == []


def _years(first: int, last: int) -> dict[str, Any]:
    return {"year_from": year(first), "year_to": year(last)}

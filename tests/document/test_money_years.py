"""In which years money counts on paper, and what is said of a year that nobody named."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, pick, said
from tests.document.test_money import cost, year
from tests.document.test_money_by_year import share, yearly
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Block, Bullets, Table
from wijkwizard.document.parts.money import cover_table, money
from wijkwizard.document.plan.money_in_short import cover_of, whole_sentence
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
    years = "2027 tot en met 2029"
    parts = f"{first} (rijk: € 100, {years}); {first} (€ 100, {years}); {second} (€ 100, {years})"
    assert f"{words}: {parts}." in told
    assert told.count("Niet meegeteld: Verf (€ 7): de maatregel telt nu niet mee.") == 2


def test_a_year_in_which_money_of_several_years_can_fall_says_so() -> None:
    """'€ 0' stood in years of money that was promised, and who pays only such money was in no row."""
    spread = {"once_or_structural": pick("eenmalig"), "year_from": year(2028), "year_to": year(2029)}
    rows = (
        cost("a", 60, what=said("Dak"), payer=said((pick("rijk").value,)), cover=pick("toegezegd"), **spread),
        cost("b", 10, year_from=year(2027), payer=said((pick("buurt").value,)), cover=pick("open")),
        cost("c", 20, year_from=year(2029), payer=said((pick("buurt").value,)), cover=pick("open")),
    )
    blocks = _money(rows)
    by_caption = {block.caption: block for block in blocks if isinstance(block, Table)}
    cells = {
        caption: {row[0].text: [cell.text for cell in row[1:]] for row in by_caption[caption].rows}
        for caption in ("Per jaar, 2027 tot en met 2029", "Per jaar en per betaler, 2027 tot en met 2029")
    }
    own, whole = ["€ 10", "€ 0", "€ 20"], ["€ 10", "+", "€ 20+"]
    assert [*cells.values()] == [
        {"Toegezegd": ["€ 0", "+", "+"], "Aangevraagd": ["€ 0"] * 3, "Open": own, "Samen": whole},
        {"rijk": ["€ 0", "+", "+"], "buurt": own, "Samen": whole},
    ]
    words = "Over meer jaren, en dus niet in de tabel per jaar (daar staat een plus)"
    assert f"{words}: Dak (rijk: € 60, 2028 tot en met 2029)." in _told(blocks)


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


def _for_years(row: str, euros: int, cover: str, first: int, last: int | None) -> Cost:
    years = {"year_from": year(first), **({"year_to": year(last)} if last else {})}
    return cost(row, euros, once_or_structural=pick("structureel"), cover=pick(cover), **years)


def test_yearly_money_of_some_years_is_told_with_its_years_beside_that_of_others() -> None:
    """'Daarvan is € 300.000 per jaar toegezegd' was said of ten years, and was true of the first."""
    rows = (_for_years("a", 300_000, "toegezegd", 2027, 2027), _for_years("b", 18_000, "open", 2027, 2036))
    counted = plan_costs(Iwap(costs=rows)).counted
    assert whole_sentence(counted).replace("\u00a0", " ") == (
        "Samen kost dit € 18.000 tot € 318.000 per jaar van 2027 tot en met 2036. "
        "Toegezegd is € 300.000 in 2027. Nog open is € 18.000 per jaar van 2027 tot en met 2036."
    )
    assert [tuple(cell.text for cell in row) for row in cover_table(counted).rows] == [
        ("Toegezegd", "€ 0", "€ 300.000 in 2027"),
        ("Aangevraagd", "€ 0", "€ 0"),
        ("Open", "€ 0", "€ 18.000 van 2027 tot en met 2036"),
        ("Samen", "€ 0", "€ 18.000 tot € 318.000 van 2027 tot en met 2036"),
    ]
    same = (_for_years("a", 300_000, "toegezegd", 2027, 2036), rows[1])
    counted = plan_costs(Iwap(costs=same)).counted
    assert "Daarvan is € 300.000 per jaar toegezegd" in whole_sentence(counted).replace("\u00a0", " ")
    assert cover_table(counted).rows[0][2].text == "€ 300.000"


def test_the_money_of_a_measure_is_told_with_its_years_where_these_are_not_those_of_all_of_it() -> None:
    rows = (_for_years("a", 300, "toegezegd", 2027, 2027), _for_years("b", 18, "open", 2027, None))
    own = tuple(row.model_copy(update={"measure": pick("m")}) for row in rows)
    measure = Measure(id="m", title=said("Het plein"))
    told = cover_of(measure, Iwap(costs=own, measures=(measure,))).replace("\u00a0", " ")
    assert told == "toegezegd € 300 in 2027; open € 18 per jaar vanaf 2027"


def test_yearly_money_that_is_as_much_each_year_and_covered_otherwise_is_told_with_years_too() -> None:
    """What the plan costs is the same each year, and what was promised of it is not."""
    rows = (_for_years("a", 100, "toegezegd", 2027, 2027), _for_years("b", 100, "open", 2028, 2028))
    counted = plan_costs(Iwap(costs=rows)).counted
    assert whole_sentence(counted).replace("\u00a0", " ") == (
        "Samen kost dit € 100 per jaar van 2027 tot en met 2028. "
        "Toegezegd is € 100 in 2027. Nog open is € 100 in 2028."
    )
    assert [row[2].text for row in cover_table(counted).rows] == [
        "€ 100 in 2027",
        "€ 0",
        "€ 100 in 2028",
        "€ 100",
    ]


def test_yearly_money_without_a_year_stands_beside_that_of_other_years() -> None:
    """One amount without a year made 'samen € 550 per jaar' of a plan in which no year costs more than € 350."""
    rows = (
        _for_years("a", 300, "open", 2026, 2027),
        _for_years("b", 200, "open", 2030, 2031),
        cost("c", 50, once_or_structural=pick("structureel"), cover=pick("open")),
    )
    counted = plan_costs(Iwap(costs=rows)).counted
    told = "€ 300 per jaar van 2026 tot en met 2027 en € 200 per jaar van 2030 tot en met 2031"
    assert whole_sentence(counted).replace("\u00a0", " ").startswith(f"Samen kost dit {told}")
    assert ", daarbij € 50 per jaar zonder jaar" in whole_sentence(counted).replace("\u00a0", " ")
    assert "550" not in whole_sentence(counted)
    assert "550" not in cover_table(counted).rows[-1][2].text


def test_what_is_left_of_a_cost_is_told_without_the_years_in_which_others_pay_it() -> None:
    """'Nog open is € 2.000 per jaar vanaf 2027' counted two years twice, in which a fund pays just that."""
    row = _for_years("a", 5_000, "open", 2027, None)
    shares = (
        CostShare(
            id="s",
            cost=pick("a", "a"),
            payer=pick("gemeente"),
            amount=said(Euro(amount=Decimal(3_000))),
            cover=pick("toegezegd"),
            year_from=year(2027),
        ),
        CostShare(
            id="t",
            cost=pick("a", "a"),
            payer=pick("fonds"),
            amount=said(Euro(amount=Decimal(2_000))),
            cover=pick("aangevraagd"),
            year_from=year(2029),
            year_to=year(2030),
        ),
    )
    counted = plan_costs(Iwap(costs=(row,), shares=shares)).counted
    told = whole_sentence(counted).replace("\u00a0", " ")
    assert "Nog open is € 2.000 per jaar van 2027 tot en met 2028 en € 2.000 per jaar vanaf 2031." in told


def test_what_comes_back_in_some_years_says_in_which_and_is_not_called_open() -> None:
    rows = (_for_years("a", 5_000, "toegezegd", 2027, 2029), _for_years("b", -2_000, "open", 2028, 2029))
    told = whole_sentence(plan_costs(Iwap(costs=rows)).counted).replace("\u00a0", " ")
    assert told.endswith("Er komt ook geld terug: € 2.000 per jaar van 2028 tot en met 2029.")


@pytest.mark.parametrize(
    ("part", "left"), [(-1500, "€\u00a0500 per jaar van 2028 tot en met 2029"), (-2000, "")]
)
def test_of_money_that_comes_back_a_share_of_some_years_is_taken_off_and_not_added(
    part: int, left: str
) -> None:
    """€ 2.000 a year of which € 1.500 was promised for two years left 'aangevraagd € 3.500'."""
    part_of = share("Terras", part, "toegezegd", 2028, 2029)
    costs = (yearly(-2000, 2028, 2030, cover=pick("aangevraagd")),)
    told = whole_sentence(plan_costs(Iwap(costs=costs, shares=(part_of,))).counted)
    assert f"€\u00a0{-part:,} per jaar van 2028 tot en met 2029 toegezegd".replace(",", ".") in told
    assert "€\u00a02.000 in 2030" in told
    assert left in told
    assert not {"3.500", "4.000"} & set(re.findall(r"\d\.\d+", told))

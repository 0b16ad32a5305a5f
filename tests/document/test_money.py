"""Sums of money with their cover."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, pick, picks, said
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Bullets, MeasureBlock, Paragraph, Table
from wijkwizard.document.money import payers, total, years
from wijkwizard.document.parts.measures import measures
from wijkwizard.document.parts.money import cover_table, money
from wijkwizard.document.plan.doing import money as plan_money
from wijkwizard.document.plan.one_page import one_page
from wijkwizard.iwap.costs import plan_costs
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Cost, Measure
from wijkwizard.iwap.said import Euro, SaidChoice, Year
from wijkwizard.terms import Unknown


def cost(row: str, euros: int | None, **fields: Any) -> Cost:
    """Return an amount; none for one that nobody knows yet."""
    known = {} if euros is None else {"amount": said(Euro(amount=Decimal(euros)))}
    return Cost(id=row, **known, **fields)


def year(number: int) -> Any:
    return said(Year(year=number))


COSTS = (
    cost("a", 1000, once_or_structural=pick("eenmalig"), cover=pick("toegezegd"), year_from=year(2027)),
    cost(
        "b",
        200,
        once_or_structural=pick("structureel"),
        year_from=year(2027),
        year_to=year(2029),
        payer=picks("corporatie"),
    ),
    cost("c", 9999, status=pick("afgewezen")),
    cost("d", None),
)


PLAN = Iwap(costs=COSTS)
COUNTED = plan_costs(PLAN).counted


def test_rejected_and_unknown_amounts_are_in_no_sum_and_are_named() -> None:
    """What was decided against does not count; what nobody knows is a gap; both are said."""
    assert total(COUNTED, lambda _: True) == 1200
    assert tuple(item.words for item in plan_costs(PLAN).left_out) == (
        "kosten (nog niet gezegd waarvoor) (€ 9.999): dit bedrag is afgewezen",
        "kosten (nog niet gezegd waarvoor): het bedrag is nog niet bekend",
    )


def test_money_of_a_measure_that_is_not_in_the_plan_does_not_count() -> None:
    """Rejected or taken away: the sum is that of what will be done."""
    measures = (
        Measure(id="m1", title=said("Lampen")),
        Measure(id="m2", title=said("Camera's"), status=pick("afgewezen")),
    )
    costs = (
        cost("a", 1000, what=said("Masten"), measure=pick("Lampen", "m1")),
        cost("b", 2000, what=said("Palen"), measure=pick("Camera's", "m2")),
        cost("c", 4000, what=said("Bank"), measure=SaidChoice(unknown=Unknown.REMOVED)),
        cost("d", 8000, what=said("Algemeen")),
    )
    found = plan_costs(Iwap(measures=measures, costs=costs))
    assert [one.name for one in found.counted] == ["Masten", "Algemeen"]
    assert tuple(item.words for item in found.left_out) == (
        "Palen (€ 2.000): de maatregel is afgewezen",
        "Bank (€ 4.000): de maatregel is weggehaald",
    )


def test_years_in_the_wrong_order_are_named_and_not_counted() -> None:
    """€ 60.000 from 2029 to 2026 is no € 60.000 a year and no nothing in every year."""
    wrong = cost(
        "a",
        60_000,
        what=said("Beheer"),
        once_or_structural=pick("structureel"),
        year_from=year(2029),
        year_to=year(2026),
    )
    found = plan_costs(Iwap(costs=(wrong,)))
    assert found.counted == ()
    wrong_years = "Beheer (€ 60.000 per jaar): de jaren staan andersom, van 2029 tot en met 2026"
    assert [item.words for item in found.left_out] == [wrong_years]
    shown = [
        block for block in money(Iwap(costs=(wrong,)), Formatter(STYLE, KNOWN)) if isinstance(block, Bullets)
    ]
    assert [line.text for block in shown for line in block.items] == [f"Niet meegeteld: {wrong_years}."]


def test_what_counts_as_once_because_nobody_said_and_what_has_no_year_is_named() -> None:
    """A guess of ours is said beside the sum."""
    rows = (
        cost("a", 100, what=said("Verf"), year_from=year(2027)),
        cost("b", 50, what=said("Koffie"), once_or_structural=pick("eenmalig")),
    )
    blocks = money(Iwap(costs=rows), Formatter(STYLE, KNOWN))
    told = [line.text for block in blocks if isinstance(block, Bullets) for line in block.items]
    assert told == [
        "Zonder jaar, en dus niet in de tabel per jaar: Koffie.",
        "Niet gezegd of het eenmalig of elk jaar is. Het staat bij eenmalig: Verf.",
    ]


def test_money_once_over_several_years_falls_in_no_year_and_is_named() -> None:
    """57 million from 2024 to 2026 is no 57 million in 2024; how it falls in the years nobody said."""
    rows = (
        cost(
            "a",
            57,
            what=said("Uitvoeringsplan"),
            once_or_structural=pick("eenmalig"),
            year_from=year(2024),
            year_to=year(2026),
            cover=pick("deels-toegezegd"),
        ),
    )
    counted = plan_costs(Iwap(costs=rows)).counted
    assert [sum(one.in_year(each) for one in counted) for each in (2024, 2025, 2026)] == [0, 0, 0]
    told = [
        line.text
        for block in money(Iwap(costs=rows), Formatter(STYLE, KNOWN))
        if isinstance(block, Bullets)
        for line in block.items
    ]
    words = "Over meer jaren, en dus niet in de tabel per jaar"
    assert told == [f"{words}: Uitvoeringsplan (€ 57, 2024 tot en met 2026)."]


def test_what_is_promised_in_part_is_in_no_other_sum() -> None:
    """How much of it is sure, nobody said."""
    rows = (cost("a", 57, cover=pick("deels-toegezegd")), cost("b", 3, cover=pick("toegezegd")))
    table = cover_table(plan_costs(Iwap(costs=rows)).counted)
    assert {row[0].text: row[1].text for row in table.rows} == {
        "Toegezegd": "€ 3",
        "Deels toegezegd": "€ 57",
        "Aangevraagd": "€ 0",
        "Open": "€ 0",
        "Samen": "€ 60",
    }


def test_every_year_of_a_long_plan_is_in_a_table() -> None:
    """Eighteen years are three tables; no year after the sixth is dropped."""
    long = cost("a", 10, once_or_structural=pick("structureel"), year_from=year(2024), year_to=year(2041))
    plan = Iwap(costs=(long,))
    assert [len(some) for some in years(plan_costs(plan).counted)] == [6, 6, 6]
    tables = [one for one in money(plan, Formatter(STYLE, KNOWN)) if isinstance(one, Table)]
    heads = [column.title for one in tables for column in one.columns]
    assert {str(each) for each in range(2024, 2042)} <= set(heads)


def test_an_amount_without_cover_is_open() -> None:
    """Silence is no promise."""
    rows = {row[0].text: (row[1].text, row[2].text) for row in cover_table(COUNTED).rows}
    assert rows == {
        "Toegezegd": ("€ 1.000", "€ 0"),
        "Aangevraagd": ("€ 0", "€ 0"),
        "Open": ("€ 0", "€ 200"),
        "Samen": ("€ 1.000", "€ 200"),
    }


def test_structural_money_falls_in_each_of_its_years() -> None:
    """Once is once; every year ends with its last year."""
    once, yearly = COUNTED
    assert years((once, yearly)) == ((2027, 2028, 2029),)
    assert [once.in_year(one) for one in (2027, 2028)] == [1000, 0]
    assert [yearly.in_year(one) for one in (2026, 2028, 2030)] == [0, 200, 0]


def test_who_pays_is_listed_with_those_of_whom_nobody_knows() -> None:
    """A missing payer is an invitation and is not left out; what was promised is paid by somebody, whoever it is."""
    assert payers(COUNTED) == ("Niet gezegd wie", "corporatie")


def test_what_somebody_promised_is_not_paid_by_nobody() -> None:
    """Where nobody said who promised it, that is not told; where nobody pays yet, that is."""
    promised = cost("a", 10, cover=pick("toegezegd"))
    waiting = cost("b", 20, cover=pick("aangevraagd"))
    blocks = money(Iwap(costs=(promised, waiting)), Formatter(STYLE, KNOWN))
    table = next(block for block in blocks if isinstance(block, Table) and block.caption == "Wie betaalt")
    assert [(row[0].text, row[1].text) for row in table.rows] == [
        ("Niet gezegd wie", "€ 10"),
        ("Nog niemand", "€ 20"),
    ]


@pytest.mark.parametrize(
    ("first", "last", "kind", "written"),
    [
        (2027, 2029, "structureel", "2027 tot en met 2029"),
        (2027, None, "structureel", "vanaf 2027"),
        (None, 2028, "structureel", "tot en met 2028"),
        (None, 2028, "eenmalig", "tot en met 2028"),
        (2027, None, "eenmalig", "2027"),
        (2027, 2027, "structureel", "2027"),
        (None, None, "eenmalig", ""),
    ],
)
def test_an_open_end_is_written_as_one(first: int | None, last: int | None, kind: str, written: str) -> None:
    """'Elk jaar, 2028' for money that stops in 2028 reads as money of that year."""
    years_of: dict[str, Any] = {"year_from": year(first)} if first else {}
    years_of |= {"year_to": year(last)} if last else {}
    made = money(
        Iwap(costs=(cost("a", 10, once_or_structural=pick(kind), **years_of),)), Formatter(STYLE, KNOWN)
    )
    (row,) = next(one.rows for one in made if isinstance(one, Table) and one.caption == "Alle kosten")
    assert row[3].text == ", ".join(part for part in (kind, written) if part)


def test_money_below_nought_is_named_beside_the_sum_that_it_lowers() -> None:
    """Once 'Samen € 700' stood there without a word about the 300 that came off."""
    back = cost("e", -300, what=said("subsidie terug."), year_from=year(2027))
    blocks = money(Iwap(costs=(COSTS[0], back)), Formatter(STYLE, KNOWN))
    (notes,) = (one for one in blocks if isinstance(one, Bullets))
    assert "Lager dan nul, en van de som afgetrokken: subsidie terug (€ -300)." in [
        line.text for line in notes.items
    ]
    assert total(plan_costs(Iwap(costs=(COSTS[0], back))).counted, lambda _: True) == 700


def test_who_pays_who_was_asked_and_what_is_open_are_told_apart() -> None:
    """'Er betalen mee: rijk en woningcorporatie' stood there while one was asked and the other not yet."""
    rows = (
        ("gemeente", "toegezegd"),
        ("fonds", "deels-toegezegd"),
        ("rijk", "aangevraagd"),
        ("corporatie", "open"),
        ("gemeente", "open"),
    )
    costs = tuple(
        cost(str(n), 100, measure=pick("Lampen", "lampen"), payer=picks(payer), cover=pick(cover))
        for n, (payer, cover) in enumerate(rows)
    )
    plan = Iwap(costs=costs, measures=(Measure(id="lampen", title=said("Lampen")),))
    _, blocks = plan_money(plan, Formatter(STYLE, KNOWN))
    assert isinstance(blocks[0], Paragraph)
    assert blocks[0].line.text == (
        "Er betalen mee: gemeente. Deels toegezegd: fonds. Gevraagd, nog niet toegezegd: rijk. "
        "Nog open: corporatie en gemeente (een ander deel)."
    )
    (card,) = [one for one in measures(plan, Formatter(STYLE, KNOWN)) if isinstance(one, MeasureBlock)]
    (lines,) = [row.line.text.splitlines() for row in card.rows if row.label == "Kosten en dekking"]
    assert [line.rpartition(", ")[2] for line in lines] == [
        "betaald door gemeente",
        "betaald door fonds",
        "gevraagd aan rijk",
        "beoogde betaler corporatie",
        "beoogde betaler gemeente",
    ]


def _first_page(plan: Iwap) -> list[str]:
    blocks = one_page(plan, Formatter(STYLE, KNOWN))
    return [block.line.text for block in blocks if isinstance(block, Paragraph)]


def test_what_does_not_count_is_said_beside_the_sum_on_the_page_that_stands_alone() -> None:
    """Three are named there, and how many more there are; what was rejected nobody looks for in a sum."""
    wrong = cost("e", 3000, what=said("Legen"), year_from=year(2028), year_to=year(2027))
    (told,) = (text for text in _first_page(Iwap(costs=(*COSTS, wrong))) if text.startswith("Samen kost dit"))
    assert told.endswith(
        "Niet meegeteld: kosten (nog niet gezegd waarvoor) (bedrag onbekend); Legen (€ 3.000, jaren andersom)."
    )
    more = tuple(cost(f"x{at}", None, what=said(f"Post {at}")) for at in range(3))
    listed = next(
        text for text in _first_page(Iwap(costs=(*more, wrong))) if text.startswith("Niet meegeteld")
    )
    assert "Post 2" in listed
    assert listed.endswith("; en nog 1.")


def test_a_plan_of_which_no_cost_counts_does_not_say_that_money_was_not_discussed() -> None:
    told = _first_page(Iwap(costs=(cost("d", None, what=said("Verf")),)))
    assert "Niet meegeteld: Verf (bedrag onbekend)." in told
    assert not any("Wat het kost" in text for text in told)


def test_a_plan_of_which_every_cost_counts_says_nothing_of_it() -> None:
    assert not any("Niet meegeteld" in text for text in _first_page(Iwap(costs=COSTS[:2])))

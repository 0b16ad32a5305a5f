"""Beside the sum stands what of it belongs to no measure."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, pick, said
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.parts.money import cover_table, money
from wijkwizard.document.plan.money_beside import above_the_cost, of_no_measure
from wijkwizard.document.plan.money_in_short import (
    cost_of,
    cover_of,
    cover_words,
    whole_sentence,
    without_amount,
)
from wijkwizard.document.plan.one_page import one_page
from wijkwizard.document.plan.shortening import Minor
from wijkwizard.iwap.costs import plan_costs
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.money_rows import CostShare
from wijkwizard.iwap.rows import Cost, Measure
from wijkwizard.iwap.said import Euro, SaidChoice, Year

MEASURES = (
    Measure(id="m", title=said("Een bank")),
    Measure(id="n", title=said("Een hek"), status=pick("afgewezen", "afgewezen")),
)


def _cost(row: str, euros: int | None, measure: str = "", cover: str = "") -> Cost:
    held = {"measure": pick(measure, measure)} if measure else {}
    held |= {"cover": pick(cover, cover)} if cover else {}
    amount = {} if euros is None else {"amount": said(Euro(amount=Decimal(euros)))}
    return Cost(id=row, what=said(row.title()), **amount, **held)


@pytest.mark.parametrize(
    ("costs", "told"),
    [
        ((_cost("hout", 500, "m"),), ""),
        (
            (_cost("drukwerk", 70), _cost("zaal", 30)),
            "Het hoort bij geen maatregel, en het is voor 'Drukwerk' en 'Zaal'.",
        ),
        (
            (_cost("hout", 500, "m"), _cost("drukwerk", 70)),
            "Van dit geld hoort €\u00a070 bij geen maatregel: 'Drukwerk'.",
        ),
        (
            (_cost("hout", 500, "m"), _cost("drukwerk", 70), _cost("zaal", 30), _cost("koffie", 5)),
            "Van dit geld hoort €\u00a0105 bij geen maatregel: 'Drukwerk', 'Zaal' en nog 1.",
        ),
    ],
)
def test_money_of_no_measure_is_said_beside_the_sum(costs: tuple[Cost, ...], told: str) -> None:
    """The amounts of the measures did not add up to the sum, and nothing said why."""
    assert of_no_measure(Iwap(measures=MEASURES, costs=costs)) == told


def _shared(
    euros: int | None, *shares: int, yearly: bool = False, years: tuple[int, int] | None = None
) -> Iwap:
    """Return a plan of one measure whose cost has these shares."""
    amount = {} if euros is None else {"amount": said(Euro(amount=Decimal(euros)))}
    term = (
        {}
        if years is None
        else {"year_from": said(Year(year=years[0])), "year_to": said(Year(year=years[1]))}
    )
    kind = pick("structureel" if yearly else "eenmalig")
    cost = Cost(
        id="k", what=said("Hout"), measure=pick("Een bank", "m"), once_or_structural=kind, **amount, **term
    )
    parts = tuple(
        CostShare(
            id=f"s{at}",
            cost=pick("Hout", "k"),
            payer=pick(f"Betaler {at}"),
            amount=said(Euro(amount=Decimal(each))),
            cover=pick("toegezegd"),
        )
        for at, each in enumerate(shares)
    )
    return Iwap(measures=MEASURES[:1], costs=(cost,), shares=parts)


@pytest.mark.parametrize(
    ("plan", "costs", "sentence", "beside"),
    [
        (_shared(100, 60, 40), "€\u00a0100", "Samen kost dit €\u00a0100: toegezegd.", ""),
        (
            _shared(100, 70, 70),
            "€\u00a0100",
            "Samen kost dit €\u00a0100. Er is €\u00a0140 toegezegd.",
            "De delen zijn samen meer dan het kost bij Hout (€ 100): € 40 meer.",
        ),
        (
            _shared(100, 70, 70, yearly=True, years=(2027, 2028)),
            "€\u00a0100 per jaar van 2027 tot en met 2028",
            "Samen kost dit €\u00a0100 per jaar van 2027 tot en met 2028. Er is €\u00a0140 per jaar toegezegd.",
            (
                "De delen zijn samen meer dan het kost bij Hout (€ 100 per jaar): "
                "€ 40 meer per jaar van 2027 tot en met 2028."
            ),
        ),
        (_shared(None, 70, 70), "€\u00a0140", "Samen kost dit €\u00a0140: toegezegd.", ""),
    ],
)
def test_who_promises_too_much_makes_nothing_dearer(
    plan: Iwap, costs: str, sentence: str, beside: str
) -> None:
    """A measure of 100 stood on the second page for 140, and the page did not say why."""
    assert cost_of(plan.measures[0], plan) == costs
    assert whole_sentence(plan_costs(plan).counted) == sentence
    assert above_the_cost(plan) == beside


def test_what_costs_nothing_is_said_to_cost_nothing_and_is_not_called_open() -> None:
    """Nobody need pay for it, and it is no measure without an amount."""
    free = Iwap(measures=MEASURES[:1], costs=(_cost("hout", 0, "m"), _cost("drukwerk", 70)))
    (measure,) = free.measures
    assert (cost_of(measure, free), cover_of(measure, free), cover_words(measure, free)) == ("niets", "", "")
    assert without_amount(free) == ""
    assert [part.cost for part in plan_costs(free).counted] == ["drukwerk"]
    unsaid = Iwap(measures=MEASURES[:1], costs=(_cost("drukwerk", 70),))
    assert cost_of(measure, unsaid) == ""
    assert without_amount(unsaid)


def test_money_that_comes_back_is_told_as_that_and_not_as_a_cover_below_zero() -> None:
    """It read 'Daarvan is € -5.000 toegezegd', and later was taken off twice: 'Samen € 4.000. Daar gaat € 5.000 af'."""
    both = Iwap(measures=MEASURES[:1], costs=(_cost("koffie", 9000, "m"), _cost("kaartjes", -5000, "m")))
    assert whole_sentence(plan_costs(both).counted) == (
        "Samen kost dit €\u00a09.000: nog open. Er komt ook geld terug: €\u00a05.000."
    )
    back = Iwap(measures=MEASURES[:1], costs=(_cost("kaartjes", -5000, "m"),))
    assert whole_sentence(plan_costs(back).counted) == "Er komt geld terug: €\u00a05.000."


def test_what_comes_back_of_which_a_part_was_promised_says_so_of_the_rest() -> None:
    """It read 'wat terugkomt: € 9.000 toegezegd en € 6.000'; and without a minus € 24.000 came back of 15.000."""
    costs = (_cost("koffie", 20000, "m"), _cost("kaartjes", -15000, "m"))
    for typed in (-9000, 9000):
        share = CostShare(
            id="s",
            cost=pick("Kaartjes", "kaartjes"),
            payer=pick("Bezoekers"),
            amount=said(Euro(amount=Decimal(typed))),
            cover=pick("toegezegd", "toegezegd"),
        )
        plan = Iwap(measures=MEASURES[:1], costs=costs, shares=(share,))
        assert whole_sentence(plan_costs(plan).counted) == (
            "Samen kost dit €\u00a020.000: nog open. "
            "Er komt ook geld terug: €\u00a09.000 toegezegd en €\u00a06.000 nog niet afgesproken."
        ), typed


def test_a_measure_of_which_one_cost_is_not_known_does_not_read_as_paid() -> None:
    """'€ 700 | Toegezegd' stood beside a measure of which the driver was still to be found."""
    known = (_cost("wagen", 700, "m", cover="toegezegd"), _cost("chauffeur", None, "m"))
    plan = Iwap(measures=MEASURES[:1], costs=known)
    (measure,) = plan.measures
    assert cost_of(measure, plan) == "€\u00a0700 en een onbekend bedrag"
    assert cover_of(measure, plan) == "toegezegd €\u00a0700; open een onbekend bedrag"
    assert cover_words(measure, plan) == "Toegezegd en open"
    more = Iwap(measures=MEASURES[:1], costs=(*known, _cost("hout", None, "m", cover="toegezegd")))
    assert cost_of(measure, more) == "€\u00a0700 en 2 onbekende bedragen"
    assert cover_of(measure, more) == "toegezegd €\u00a0700 en een onbekend bedrag; open een onbekend bedrag"
    none = Iwap(measures=MEASURES[:1], costs=known[1:])
    assert (cost_of(measure, none), cover_of(measure, none)) == ("bedrag nog niet bekend", "")
    asked = Iwap(measures=MEASURES[:1], costs=(_cost("chauffeur", None, "m", cover="aangevraagd"),))
    assert (cover_of(measure, asked), cover_words(measure, asked)) == ("Aangevraagd", "Aangevraagd")
    assert (cost_of(measure, Iwap(measures=MEASURES[:1])), cover_of(measure, Iwap())) == ("", "")


def test_what_belongs_to_no_measure_follows_the_sum_that_it_is_a_part_of() -> None:
    """'De delen zijn € 300 meer. Daarvan hoort € 900 bij geen maatregel' took it for a part of the 300."""
    plan = _shared(100, 70, 70)
    plan = plan.model_copy(update={"costs": (*plan.costs, _cost("drukwerk", 900))})
    texts = [
        text
        for block in one_page(plan, Formatter(STYLE, KNOWN))
        if not isinstance(block, Minor)
        for text in strings(block)
    ]
    (told,) = (text for text in texts if text.startswith("Samen kost dit"))
    assert told.index("Van dit geld hoort") < told.index("De delen zijn samen meer")


def test_how_much_there_is_stands_before_what_it_costs() -> None:
    """Who decides sees at once whether it fits; where nobody said so there is no such sentence."""
    rows = ({"id": "k", "what": said("Verf"), "amount": said(Euro(amount=Decimal(9)))},)
    there = evening(costs=rows, organisation={"budget": said(Euro(amount=Decimal(20)))})
    page = tuple(strings(compose(there, advice_of, KNOWN, STYLE).plan[0]))
    assert any(
        text.replace("\u00a0", " ").startswith("Dit plan mag € 20 kosten. Samen kost dit ") for text in page
    )
    page = tuple(strings(compose(evening(costs=rows), advice_of, KNOWN, STYLE).plan[0]))
    assert not any("mag" in text for text in page)


def test_what_comes_back_of_a_measure_is_no_cost_and_takes_nothing_off_beside_it() -> None:
    """'€ 6.000 en € -3.000 per jaar' stood as its cost, and 'aangevraagd € -2.000' hid what was asked."""
    costs = (
        _cost("dak", 6000, "m", cover="aangevraagd"),
        _cost("stroom", -3000, "m", cover="aangevraagd"),
        _cost("verf", 10, "m", cover="open"),
    )
    plan = Iwap(measures=MEASURES[:1], costs=costs)
    (measure,) = plan.measures
    assert cost_of(measure, plan) == "€\u00a06.010 en €\u00a03.000 terug"
    assert cover_of(measure, plan) == "aangevraagd €\u00a06.000 en €\u00a03.000 terug; open €\u00a010"
    rows = {row[0].text: row[1].text for row in cover_table(plan_costs(plan).counted).rows}
    assert rows == {
        "Toegezegd": "€ 0",
        "Aangevraagd": "€ 6.000",
        "Open": "€ 10",
        "Komt terug": "€ -3.000",
        "Samen": "€ 3.010",
    }


def test_money_that_nobody_spoke_about_is_called_open_on_no_page() -> None:
    """Page one said 'is nog niet besproken', and the card and the annex 'open'."""
    unsaid = _cost("dak", 6000, "m").model_copy(update={"cover": SaidChoice()})
    plan = Iwap(measures=MEASURES[:1], costs=(unsaid,))
    assert cover_of(plan.measures[0], plan) == ""
    told = "\n".join(text for block in money(plan, Formatter(STYLE, KNOWN)) for text in strings(block))
    assert "Open" not in told.splitlines()
    assert "Nog niet besproken" in told


@pytest.mark.parametrize(
    ("regular", "cost", "told"),
    [
        ("regulier", None, ""),
        ("regulier", _cost("extra", None, "m"), "1 maatregel is nog zonder bedrag (nummer 1)."),
        ("regulier-anders", None, "1 maatregel is nog zonder bedrag (nummer 1)."),
        ("", None, "1 maatregel is nog zonder bedrag (nummer 1)."),
    ],
)
def test_work_that_is_done_already_needs_no_amount(regular: str, cost: Cost | None, told: str) -> None:
    """The advice asks none of it, and the paper said that one was missing."""
    done = Measure(
        id="m", title=said("Vegen"), **({"regular_or_extra": pick(regular, regular)} if regular else {})
    )
    plan = Iwap(
        measures=(done, Measure(id="o", title=said("Bank"))),
        costs=(_cost("hout", 70, "o"), *((cost,) if cost is not None else ())),
    )
    assert without_amount(plan) == told

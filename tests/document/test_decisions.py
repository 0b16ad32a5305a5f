"""Paper asks a body for an amount and by a moment that is still to come, and says apart what is late or done."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, full_plan, pick, picks, said
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import beside_plan, compose
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Bars
from wijkwizard.document.plan.one_page import one_page
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Euro, PartialDay, Year
from wijkwizard.terms import Unknown

COUNCIL = pick("de gemeenteraad", "raad")


def _step(**more: Any) -> dict[str, Any]:
    return {"id": "s", "body": COUNCIL, "what": said("Geld voor het plein."), **more}


def _cost(name: str, euros: int, cover: str, **more: Any) -> dict[str, Any]:
    amount = said(Euro(amount=Decimal(euros)))
    return {"id": name, "what": said(name), "amount": amount, "cover": pick(cover), **more}


def _page(plan: Iwap) -> str:
    return "\n".join(strings(one_page(plan, Formatter(STYLE, KNOWN))))


def test_an_ask_says_how_much_of_its_costs_nobody_promised_yet() -> None:
    plan = evening(
        decisions=(_step(due=said(PartialDay(iso="2027-06")), costs=picks("licht", "banken")),),
        costs=(
            _cost("licht", 900, "open"),
            _cost("banken", 300, "toegezegd"),
            _cost("dak", 70, "aangevraagd"),
        ),
    )
    told = "De gemeenteraad: geld voor het plein, €\u00a0900 (juni 2027)."
    rest = "Nog bij geen besluit: €\u00a070 (dak)."
    assert told in _page(plan)
    assert rest in _page(plan)
    council = "\n".join(strings(beside_plan("collegestuk", plan, KNOWN, STYLE)))
    assert told in council
    assert rest in council


def test_an_ask_names_what_counts_in_no_sum_beside_it() -> None:
    """'Het vaste geld, € 4.000' was asked while one of the costs of that step was of an unknown amount."""
    costs = (
        _cost("licht", 900, "open"),
        _cost("panelen", 0, "aangevraagd", amount={"unknown": Unknown.DONT_KNOW}),
        _cost("dak", 0, "open", amount={"unknown": Unknown.HIDDEN, "slot": "kosten.bedrag@dak"}),
        _cost("verf", 0, "toegezegd", amount={"unknown": Unknown.DONT_KNOW}),
        _cost("bank", 70, "open", year_from=said(Year(year=2029)), year_to=said(Year(year=2027))),
        _cost("weg", 80, "open", status=pick("afgewezen")),
    )
    every = picks("licht", "panelen", "dak", "verf", "bank", "weg")
    told = (
        "De gemeenteraad: geld voor het plein, €\u00a0900, een onbekend bedrag (panelen), "
        "een bedrag dat niet voor dit papier is (dak) en €\u00a070 met de jaren andersom (bank)."
    )
    assert told in _page(evening(decisions=(_step(costs=every),), costs=costs)).replace(
        " (wanneer is nog niet afgesproken)", ""
    )
    only = _page(evening(decisions=(_step(costs=picks("panelen")),), costs=costs))
    assert "geld voor het plein, een onbekend bedrag (panelen)" in only
    assert (
        "Nog bij geen besluit: €\u00a0900 (licht), een bedrag dat niet voor dit papier is (dak) "
        "en €\u00a070 met de jaren andersom (bank)."
    ) in only


def _yearly(name: str, euros: int, first: int, last: int) -> dict[str, Any]:
    years = {"year_from": said(Year(year=first)), "year_to": said(Year(year=last))}
    return _cost(name, euros, "open", once_or_structural=pick("structureel", "structureel"), **years)


def test_of_several_costs_in_several_years_each_amount_has_its_own_name() -> None:
    """Four amounts of four costs were one sum, and behind it stood the name of the last one."""
    share = {
        "id": "s",
        "cost": pick("ploeg"),
        "amount": said(Euro(amount=Decimal(40000))),
        "cover": pick("toegezegd"),
        "year_to": said(Year(year=2029)),
    }
    costs = (
        _yearly("zaal", 12000, 2027, 2028),
        _yearly("ploeg", 60000, 2028, 2030),
        _cost("folders", 5000, "open"),
    )
    told = (
        "€ 12.000 per jaar van 2027 tot en met 2028 (zaal); "
        "€ 20.000 per jaar van 2028 tot en met 2029 en € 60.000 in 2030 (ploeg); € 5.000 (folders)"
    )
    loose = _page(evening(decisions=(_step(),), costs=costs, shares=(share,))).replace("\u00a0", " ")
    assert f"Nog bij geen besluit: {told}." in loose
    step = _step(costs=picks("zaal", "ploeg", "folders"))
    asked = _page(evening(decisions=(step,), costs=costs, shares=(share,))).replace("\u00a0", " ")
    # What was promised is of the one cost, and so is not said behind the last of them.
    beside = told.replace("(ploeg);", "(ploeg), naast wat al is toegezegd;")
    assert f"De gemeenteraad: geld voor het plein, {beside} (" in asked


def test_of_what_was_decided_stands_how_much_of_its_money_is_still_asked() -> None:
    """'Akkoord' of one body hid what another one was still asked for."""
    promised, left = _cost("licht", 900, "toegezegd"), _cost("dak", 3000, "aangevraagd")
    step = _step(
        costs=picks("licht", "dak"), due=said(PartialDay(iso="2026-03")), outcome=pick("akkoord", "akkoord")
    )
    page = _page(evening(decisions=(step,), costs=(promised, left))).replace("\u00a0", " ")
    assert "akkoord), waarvan nog niet is toegezegd: € 3.000." in page


def test_of_money_that_each_ask_names_nothing_is_left_to_say() -> None:
    plan = evening(
        decisions=(_step(costs=picks("licht")),),
        costs=(_cost("licht", 900, "open"), _cost("bank", 5, "toegezegd")),
    )
    assert "bij geen besluit" not in _page(plan)


def test_an_ask_whose_moment_is_past_is_no_request_of_today() -> None:
    """A paper of 2027 asked a committee for a plan 'in december 2023'."""
    plan = evening(
        decisions=(
            _step(due=said(PartialDay(iso="2023-12"))),
            _step(what=said("Het plan"), due=said(PartialDay(iso="2027-03"))),
        )
    )
    late = (
        "Eerder gepland, en van de uitkomst staat hier niets: "
        "geld voor het plein (de gemeenteraad, december 2023)."
    )
    for text in (_page(plan), "\n".join(strings(beside_plan("collegestuk", plan, KNOWN, STYLE)))):
        assert late in text
        assert "De gemeenteraad: geld voor het plein" not in text
        assert "De gemeenteraad: het plan (maart 2027)." in text, "this month is not past"


def test_the_small_plan_keeps_what_is_late_apart() -> None:
    action = {"id": "a", "title": said("Een bank"), "theme": pick("Groen")}
    plan = evening(actions=(action,), decisions=(_step(due=said(PartialDay(iso="2023-12"))),))
    told = list(strings(compose(plan, advice_of, KNOWN, STYLE)))
    assert "Wat al besloten had moeten zijn" in told
    assert "Wat wij vragen" not in told


def test_the_annex_says_for_which_costs_a_step_is() -> None:
    plan = full_plan()
    told = "\n".join(strings(compose(plan, advice_of, KNOWN, STYLE).parts))
    (step,) = plan.decisions
    assert [picked.label for picked in step.costs.value or ()] == ["keus decisions-costs"]
    assert "keus decisions-costs" in told


def _measures(*names: str) -> tuple[dict[str, Any], ...]:
    return tuple({"id": name, "title": said(f"Doen wij {name}")} for name in names)


def test_beside_the_sum_stands_how_many_measures_have_no_amount() -> None:
    """The sum left out a measure without a word; also where a cost was noted without its amount."""
    unknown = {"id": "x", "what": said("Iemand erbij"), "measure": pick("c")}
    plan = evening(
        measures=_measures("a", "b", "c"), costs=(_cost("licht", 900, "open", measure=pick("a")), unknown)
    )
    for text in (_page(plan), "\n".join(strings(beside_plan("collegestuk", plan, KNOWN, STYLE)))):
        assert "2 maatregelen zijn nog zonder bedrag (nummer 2 en 3)." in text
    assert "Iemand erbij (bedrag onbekend)" not in _page(plan), "its measure was named"
    one = evening(measures=_measures("a"), costs=(_cost("licht", 900, "open", measure=pick("a")),))
    assert "zonder bedrag" not in _page(one)


def test_a_measure_of_which_the_amount_stays_inside_is_not_said_to_have_none() -> None:
    """'1 maatregel is nog zonder bedrag' was false: it has one, which is not for this paper."""
    hidden = {"unknown": Unknown.HIDDEN, "slot": "kosten.bedrag@x"}
    inside = {"id": "x", "what": said("Stil"), "measure": pick("b"), "amount": hidden}
    costs = (_cost("licht", 900, "open", measure=pick("a")), inside)
    assert "zonder bedrag" not in _page(evening(measures=_measures("a", "b"), costs=costs))


def test_a_measure_whose_amount_cannot_be_counted_is_not_said_to_have_none() -> None:
    """'1 maatregel is nog zonder bedrag' stood beside 'niet meegeteld: feest (€ 500, jaren andersom)'."""
    years = {"year_from": said(Year(year=2030)), "year_to": said(Year(year=2027))}
    turned = {**_cost("feest", 500, "open", measure=pick("b")), **years}
    costs = (_cost("licht", 900, "open", measure=pick("a")), turned)
    told = _page(evening(measures=_measures("a", "b"), costs=costs))
    assert "feest (€ 500, jaren andersom)" in told
    assert "zonder bedrag" not in told


def test_one_bar_is_no_chart() -> None:
    """The sentence above it says the same."""

    def drawn(*covers: str) -> bool:
        plan = evening(costs=tuple(_cost(f"k{n}", 900, cover) for n, cover in enumerate(covers)))
        blocks = compose(plan, advice_of, KNOWN, STYLE).plan[0].blocks
        return any(isinstance(block, Bars) for block in blocks)

    assert not drawn("open", "open")
    assert drawn("open", "toegezegd")


def test_a_step_about_what_was_rejected_asks_for_nothing_any_more() -> None:
    """'Burgemeester en wethouders: tegels' stood on page 1 when the tiles were rejected."""
    step = _step(due=said(PartialDay(iso="2027-06")), costs=picks("licht"))
    gone = _cost("licht", 900, "open", status=pick("afgewezen", "afgewezen"))
    kept = _cost("banken", 300, "open")
    assert "De gemeenteraad: geld voor het plein" not in _page(evening(decisions=(step,), costs=(gone, kept)))
    both = {**step, "costs": picks("licht", "banken")}
    assert "De gemeenteraad: geld voor het plein" in _page(evening(decisions=(both,), costs=(gone, kept)))


def _shared(*shares: tuple[str, int, str]) -> str:
    """Return the ask for a cost of a thousand euros in 2027 with these shares: payer, euros and cover."""
    year = {"year_from": said(Year(year=2027))}
    rows = tuple(
        {
            "id": f"d{n}",
            "cost": pick("Dak", "dak"),
            "payer": pick(payer, payer.casefold()),
            "amount": said(Euro(amount=Decimal(euros))),
            "cover": pick(cover),
            **year,
        }
        for n, (payer, euros, cover) in enumerate(shares)
    )
    cost = _cost("dak", 1000, "deels-toegezegd", once_or_structural=pick("eenmalig", "eenmalig"), **year)
    plan = evening(decisions=(_step(costs=picks("dak")),), costs=(cost,), shares=rows)
    (told,) = (line for line in _page(plan).splitlines() if line.startswith("De gemeenteraad: geld"))
    return told.replace("\xa0", " ").replace(" (wanneer is nog niet afgesproken)", "")


def test_an_ask_says_what_of_it_is_asked_of_another_and_that_the_rest_was_promised() -> None:
    """The council read a million of which a part was asked of the province, or a figure that nobody had typed."""
    begin = "De gemeenteraad: geld voor het plein, "
    assert _shared(("Gemeente", 600, "open"), ("Provincie", 400, "aangevraagd")) == (
        f"{begin}€ 1.000, waarvan € 400 gevraagd aan provincie."
    )
    assert _shared(("Gemeente", 600, "toegezegd"), ("Provincie", 400, "aangevraagd")) == (
        f"{begin}€ 400, gevraagd aan provincie, naast wat al is toegezegd."
    )
    # Of a part that is open too nothing is called promised.
    assert _shared(("Gemeente", 500, "toegezegd"), ("Provincie", 400, "aangevraagd")) == (
        f"{begin}€ 500, waarvan € 400 gevraagd aan provincie, naast wat al is toegezegd."
    )
    assert _shared(("Gemeente", 1000, "aangevraagd")) == f"{begin}€ 1.000."


def test_a_step_about_a_cost_of_a_rejected_measure_asks_for_nothing_any_more() -> None:
    """The cost had no status of its own, and the council was still asked."""
    measure = {"id": "m", "title": said("Klusdienst"), "status": pick("afgewezen", "afgewezen")}
    cost = _cost("klusbus", 900, "open", measure=pick("Klusdienst", "m"))
    page = _page(evening(measures=(measure,), costs=(cost,), decisions=(_step(costs=picks("klusbus")),)))
    assert "De gemeenteraad: geld voor het plein" not in page


def test_money_that_was_decided_on_outside_the_steps_is_not_called_undecided() -> None:
    cost = _cost("bank", 900, "open", status=pick("besloten", "besloten"))
    asked = _cost("licht", 70, "open")
    page = _page(evening(costs=(cost, asked), decisions=(_step(costs=picks("licht")),)))
    assert "Nog bij geen besluit" not in page


def test_what_a_step_names_in_its_words_is_asked_there() -> None:
    """'Geld voor de bloemenstrook' was asked, and 'nog bij geen besluit: bloemenstrook' stood below it."""
    named = evening(
        decisions=(_step(what=said("Geld voor de Bloemenstrook")),),
        costs=(_cost("bloemenstrook", 4200, "open"),),
    )
    assert "bij geen besluit" not in _page(named)
    other = evening(decisions=(_step(what=said("Geld voor verfraaiing")),), costs=(_cost("verf", 9, "open"),))
    assert "Nog bij geen besluit" in _page(other)

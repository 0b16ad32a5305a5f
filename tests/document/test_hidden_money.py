"""What of the money stays inside is not told as something else on public paper, and payers are those who pay."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, pick, picks, said
from wijkwizard.document.beside_sums import share_notes
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import beside_plan, compose
from wijkwizard.document.decisions import decision_lines
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.parts.organisation import organisation as annex_organisation
from wijkwizard.document.plan.doing import money, organisation
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Euro, SaidChoice
from wijkwizard.terms import Unknown


def _cost(row: str, euros: int, **fields: Any) -> dict[str, Any]:
    return {
        "id": row,
        "what": said(row.title(), slot=f"kosten.wat@{row}", asked="Wat?"),
        "amount": said(Euro(amount=Decimal(euros)), slot=f"kosten.bedrag@{row}", asked="Hoeveel?"),
        "measure": pick("Klus", "m"),
        "once_or_structural": pick("eenmalig", "eenmalig"),
        **fields,
    }


def _share(payer: str, euros: int, cover: Any) -> dict[str, Any]:
    amount = said(Euro(amount=Decimal(euros)), slot=f"delen.bedrag@{payer}", asked="Hoeveel?")
    return {"id": payer, "cost": pick("Verf", "verf"), "payer": pick(payer), "amount": amount, "cover": cover}


def _plan(*costs: dict[str, Any], **parts: Any) -> Iwap:
    return evening(measures=({"id": "m", "title": said("Klus")},), costs=costs, **parts)


def _papers(plan: Iwap) -> list[str]:
    """Return the words of plan with annex, and of the piece for the council."""
    return [
        " ".join(strings(compose(plan, advice_of, KNOWN, STYLE))),
        " ".join(strings(beside_plan("collegestuk", plan, KNOWN, STYLE))),
    ]


def _inside(label: str) -> Any:
    return pick(label, label).model_copy(update={"internal": True, "slot": f"deel.dekking@{label}"})


@pytest.mark.parametrize("cover", ["toegezegd", "deels-toegezegd"])
def test_how_sure_money_is_that_stays_inside_is_not_told_as_open(cover: str) -> None:
    """'Nog open: woningcorporatie' stood on the plan of a promise that was not to be read outside."""
    shares = (
        _share("Gemeente", 500, pick("toegezegd", "toegezegd")),
        _share("Corporatie", 400, _inside("toegezegd")),
    )
    plan = _plan(_cost("verf", 900, cover=pick(cover, cover)), shares=shares)
    for words in _papers(plan):
        assert "nog open" not in words.lower()
        assert "met niet vermelde dekking" in words or "Niet vermeld" in words


@pytest.mark.parametrize("hidden", [True, False])
def test_a_sum_says_that_there_are_costs_which_this_paper_does_not_show(*, hidden: bool) -> None:
    """A cost of which the name stays inside was out of the sum, and nobody could know."""
    name = said("Geheim", slot="kosten.wat@geheim", asked="Wat?").model_copy(update={"internal": hidden})
    plan = _plan(_cost("verf", 900), _cost("geheim", 70, what=name))
    for words in _papers(plan):
        assert ("Kosten die niet voor dit papier zijn, tellen hier niet mee." in words) is hidden
        assert not (hidden and "Geheim" in words)


@pytest.mark.parametrize(
    ("costs", "asked"),
    [
        ((_cost("grond", -500), _cost("verf", 200)), "€\u00a0200"),
        ((_cost("grond", -500),), ""),
        ((_cost("verf", 200, cover=pick("deels", "deels-toegezegd")),), "hoogstens €\u00a0200"),
    ],
)
def test_what_a_body_is_asked_for_is_no_less_than_nothing_and_not_more_than_is_known(
    costs: tuple[dict[str, Any], ...], asked: str
) -> None:
    """The council was asked for '€ -300', and for all of what was promised in part."""
    decision = {
        "id": "b",
        "what": said("Geld"),
        "body": pick("De raad", "raad"),
        "costs": picks("verf", "grond"),
    }
    (line,) = decision_lines(_plan(*costs, decisions=(decision,)), Formatter(STYLE, KNOWN))
    assert line.text.startswith(f"De raad: geld, {asked} (" if asked else "De raad: geld (")


def test_who_is_named_as_payer_while_others_pay_all_is_not_said_to_pay() -> None:
    """The annex read 'betaald door Gemeente' of what the corporation pays."""
    cost = _cost("verf", 900, payer=picks("Gemeente"), cover=pick("toegezegd", "toegezegd"))
    plan = _plan(cost, shares=(_share("Corporatie", 900, pick("toegezegd", "toegezegd")),))
    assert (
        "Genoemd als betaler, terwijl de delen van anderen alles zijn",
        ("Gemeente bij Verf",),
    ) in share_notes(plan)
    told = _papers(plan)[0]
    assert "in delen van Corporatie" in told
    assert "betaald door Gemeente" not in told
    some = _plan(cost, shares=(_share("Corporatie", 400, pick("toegezegd", "toegezegd")),))
    assert not [head for head, _ in share_notes(some) if "anderen" in head]


def test_of_money_that_comes_back_nobody_is_said_to_pay() -> None:
    back = _cost("verf", -900, payer=picks("Gemeente"), cover=pick("toegezegd", "toegezegd"))
    assert "komt van Gemeente" in _papers(_plan(back))[0]


@pytest.mark.parametrize("spoken", [True, False])
def test_money_of_which_nobody_said_how_sure_it_is_is_not_called_open(*, spoken: bool) -> None:
    """'Het geld is er nog niet' stood above costs whose cover nobody had been asked about."""
    cost = _cost("verf", 900, **({"cover": pick("open", "open")} if spoken else {}))
    for words in _papers(_plan(cost)):
        assert ("nog open" in words) is spoken
        assert ("Of dat geld er is, is nog niet besproken." in words) is not spoken


def test_money_that_no_decision_is_about_is_told_where_none_is_asked_either() -> None:
    """'Er wordt nu geen besluit gevraagd' stood there alone, while € 900 was for nobody to decide."""
    taken = {
        "id": "b",
        "what": said("Geld"),
        "body": pick("De raad", "raad"),
        "outcome": pick("akkoord", "akkoord"),
    }
    plan = _plan(_cost("verf", 900, cover=pick("open", "open")), decisions=(taken,))
    words = " ".join(strings(beside_plan("collegestuk", plan, KNOWN, STYLE)))
    assert "Er wordt nu geen besluit gevraagd." in words
    assert "Nog bij geen besluit: €\u00a0900 (Verf)." in words


def test_who_brings_money_back_does_not_pay() -> None:
    """'Er betalen mee: gemeente en welzijn' was said of who gives a part back."""
    back = _cost("terug", -500, cover=pick("toegezegd", "toegezegd"), payer=picks("welzijn"))
    paid = _cost("verf", 900, cover=pick("toegezegd", "toegezegd"), payer=picks("gemeente"))
    blocks = money(_plan(paid, back), Formatter(STYLE, KNOWN))[1]
    told = "\n".join(text for block in blocks for text in strings(block))
    assert "Er betalen mee: gemeente." in told


_NONE, _SOME = "het geld is er nog niet", "een deel van het geld is er nog niet"


@pytest.mark.parametrize(
    ("level", "covers", "told"),
    [
        ("uitvoering", ["open"], f"mondeling; door wie het werk doet; {_NONE}"),
        ("uitvoering", ["open", "aangevraagd"], f"mondeling; door wie het werk doet; {_NONE}"),
        ("uitvoering", ["toegezegd", "open"], f"mondeling; door wie het werk doet; {_SOME}"),
        ("uitvoering", ["deels-toegezegd", "aangevraagd"], f"mondeling; door wie het werk doet; {_SOME}"),
        ("uitvoering", ["deels-toegezegd"], f"mondeling; door wie het werk doet; {_SOME}"),
        ("uitvoering", ["toegezegd"], "mondeling; door wie het werk doet"),
        ("bestuurlijk", ["open"], "mondeling; door wie het werk doet"),
    ],
)
def test_a_promise_by_who_does_the_work_says_how_much_of_its_money_is_not_there(
    level: str, covers: list[str], told: str
) -> None:
    """Who does the work can promise no money. Of a measure that was paid in part all of it was said to lack."""
    promise = {
        "id": "b",
        "promise": said("Wij schilderen"),
        "measure": pick("Klus", "m"),
        "level": pick("door wie het werk doet", level),
        "committed": pick("mondeling"),
    }
    costs = [_cost(f"verf-{cover}", 900, cover=pick(cover, cover)) for cover in covers]
    plan = _plan(*costs, promises=(promise,))
    for blocks in (
        organisation(plan, Formatter(STYLE, KNOWN))[1],
        annex_organisation(plan, Formatter(STYLE, KNOWN)),
    ):
        texts = [text for block in blocks for text in strings(block)]
        assert told in texts, texts


@pytest.mark.parametrize(
    "cover", [None, SaidChoice(unknown=Unknown.HIDDEN, slot="kosten-dekking.dekking@verf")]
)
def test_of_money_of_which_the_cover_is_unsaid_or_stays_inside_no_promise_says_that_it_is_not_there(
    cover: SaidChoice | None,
) -> None:
    """'Het geld is er nog niet' was told of a cover that stays inside, and of one that nobody spoke about."""
    promise = {
        "id": "b",
        "promise": said("Wij schilderen"),
        "measure": pick("Klus", "m"),
        "level": pick("door wie het werk doet", "uitvoering"),
        "committed": pick("mondeling"),
    }
    plan = _plan(_cost("verf", 900, **({"cover": cover} if cover else {})), promises=(promise,))
    texts = [text for block in organisation(plan, Formatter(STYLE, KNOWN))[1] for text in strings(block)]
    assert "mondeling; door wie het werk doet" in texts

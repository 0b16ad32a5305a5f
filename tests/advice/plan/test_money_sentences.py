"""What is said about money says no more than the plan does: of a whole or a part, and of what comes before."""

from __future__ import annotations

import pytest

from tests.advice.plan.cases import EXAMPLE, SLECHT, findings, keys
from tests.advice.plan.changes import Change, cell, every, said
from tests.advice.plan.test_money import MONEY_BEFORE, part_of_a_cost, promised_but


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (cell("kosten-dekking", "bezoek", dekking_bron=None), "'Uren voor bezoek"),
        (
            cell("kosten-dekking", "bezoek", dekking_bron=None, dekking="deels-toegezegd"),
            "Een deel van 'Uren voor bezoek",
        ),
        (
            every(
                cell("kosten-dekking", "bezoek", dekking_bron=None, betaler=["corporatie", "rijk"]),
                part_of_a_cost("deel", "corporatie", "10", of="bezoek"),
                cell("kosten-delen", "deel", dekking="aangevraagd"),
            ),
            "Een deel van 'Uren voor bezoek",
        ),
    ],
)
def test_a_promise_without_a_budget_is_of_the_whole_only_when_all_of_it_is_promised(
    change: Change, sentence: str
) -> None:
    (told,) = (item for item in findings(EXAMPLE, change) if item.key == "dekking-zonder-bron:bezoek")
    assert told.sentence.startswith(sentence)


def test_shares_that_do_not_add_up_to_the_cost_say_how_much_is_missing() -> None:
    """Of money that was said to be promised nothing is called open; of yearly money it is that of each year."""
    (told,) = (
        item for item in findings(EXAMPLE, promised_but("9000")) if item.check == "dekking-onder-kosten"
    )
    assert "€ 9.000 per jaar minder dan het kost" in told.sentence
    assert told.kind == "let-op"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (MONEY_BEFORE, "houdt op in 2027, voordat"),
        (every(MONEY_BEFORE, cell("maatregel-planning", "huur", start="2027-03")), "stopt in 2027,"),
    ],
)
def test_money_that_ends_before_its_measure_begins_pays_no_part_of_it(change: Change, sentence: str) -> None:
    (told,) = (item for item in findings(EXAMPLE, change) if item.key == "geld-korter:bezoek")
    assert sentence in told.sentence
    assert ("in maart 2028 begint." in told.sentence) is (sentence == "houdt op in 2027, voordat")


def _back(euros: str, **years: str) -> Change:
    """Let 9.000 euros come back for one payer, whose share is all that was said."""
    return every(
        promised_but(euros),
        cell("kosten", "onderhoud", bedrag="-9000"),
        cell("kosten-delen", "deel", **years),
    )


@pytest.mark.parametrize(
    ("euros", "check", "sentence"),
    [
        ("-3000", "dekking-onder-kosten", "zijn samen € 6.000 per jaar minder dan er terugkomt."),
        ("-12000", "dekking-boven-kosten", "zijn samen meer dan er terugkomt: € 3.000 per jaar van 2028"),
        ("-9000", "", ""),
    ],
)
def test_shares_of_money_that_comes_back_are_told_by_what_they_bring(
    euros: str, check: str, sentence: str
) -> None:
    """A part of it was told as more than the cost, for -3.000 is the larger number."""
    told = [
        item
        for item in findings(EXAMPLE, _back(euros))
        if item.check.endswith("-kosten") and "dekking" in item.check
    ]
    assert [item.check for item in told] == [check] * bool(check)
    assert all(sentence in item.sentence for item in told)


def test_shares_of_some_years_of_money_that_comes_back_are_told_by_year() -> None:
    change = every(_back("-12000", jaar_van="2028", jaar_tot="2028"))
    (told,) = (item for item in findings(EXAMPLE, change) if item.check == "dekking-boven-kosten")
    assert "zijn samen meer dan er terugkomt: € 3.000 in 2028." in told.sentence


_UNSIZED = every(
    cell("kosten-dekking", "onderhoud", betaler=["rijk"], dekking=None),
    part_of_a_cost("deel", "rijk", "weet niet"),
)


def test_a_promise_of_an_unknown_part_is_told_as_that_and_not_as_money_that_nobody_asked_for() -> None:
    """'Nog nergens gevraagd' and 'staat er nog niet' stood there while a payer had promised a part."""
    told = {
        item.check: item.sentence for item in findings(EXAMPLE, _UNSIZED) if item.key.endswith(":onderhoud")
    }
    assert told["dekking-deels"] == (
        "Voor 'Onderhoud van het plein' is een deel toegezegd. Hoeveel dat is, staat er nog niet."
    )
    assert not {"dekking-open", "dekking-onder-kosten", "betaler-open"} & told.keys()
    known = every(_UNSIZED, cell("kosten-delen", "deel", bedrag="18000"))
    assert "dekking-deels:onderhoud" not in {item.key for item in findings(EXAMPLE, known)}


def test_a_part_that_was_requested_is_not_told_as_requested_nowhere() -> None:
    asked = every(_UNSIZED, cell("kosten-delen", "deel", dekking="aangevraagd"))
    assert "dekking-open:onderhoud" not in {item.key for item in findings(EXAMPLE, asked)}


@pytest.mark.parametrize(
    "check",
    [
        "structureel-op-projectgeld",
        "borging-ontbreekt",
        "besloten-zonder-dekking",
        "dekking-open",
        "betaler-open",
        "geld-langer",
    ],
)
def test_money_that_comes_back_is_needed_from_nobody(check: str) -> None:
    """'Is elk jaar nodig, maar het geld houdt op' was said of what a fund pays back each year."""
    asks = {
        "structureel-op-projectgeld": cell("kosten-dekking", "onderhoud", project_of_vast="project"),
        "borging-ontbreekt": every(
            cell("kosten-dekking", "onderhoud", project_of_vast="project"),
            cell("kosten", "onderhoud", maatregel="huur"),
        ),
        "besloten-zonder-dekking": cell("kosten-status", "onderhoud", status="besloten", status_wie="raad"),
        "dekking-open": every(),
        "betaler-open": cell("kosten-dekking", "onderhoud", betaler="weet niet"),
        "geld-langer": cell("kosten", "onderhoud", jaar_tot="2060"),
    }[check]
    paid, back = (
        {
            item.check
            for item in findings(EXAMPLE, every(asks, amount))
            if {"onderhoud", "huur"} & {*item.rows}
        }
        for amount in (cell("kosten", "onderhoud", bedrag="900"), cell("kosten", "onderhoud", bedrag="-900"))
    )
    assert (check in paid, check in back) == (True, False)


@pytest.mark.parametrize(
    ("cover", "said"),
    [
        ("aangevraagd", "is besloten, maar het geld is nog aangevraagd."),
        ("toegezegd", "is besloten, maar voor een deel is het geld er nog niet."),
    ],
)
def test_only_of_what_was_promised_in_part_a_part_is_called_lacking(cover: str, said: str) -> None:
    """'Voor een deel is het geld er nog niet' says that some of it is there."""
    asked = every(
        cell("kosten-status", "jongerenwerk", status="besloten", status_wie="raad"),
        cell("kosten-dekking", "jongerenwerk", dekking="aangevraagd"),
        cell("kosten-delen", "deel", kost="jongerenwerk", betaler="gemeente", bedrag="500", dekking=cover),
    )
    told = {item.key: item.sentence for item in findings(EXAMPLE, asked)}
    assert told["besloten-zonder-dekking:jongerenwerk"].endswith(said)


def test_a_start_waits_for_a_part_of_the_money_only_when_the_rest_is_there() -> None:
    """Who was promised most of it was told that the money is not there."""

    def told(change: Change) -> str:
        found = findings(EXAMPLE, change)
        return next(each.sentence for each in found if each.key == "start-zonder-geld:avonden")

    assert "is er nog niet." in told(cell("kosten", "jongerenwerk", bedrag="40000"))
    part = part_of_a_cost("deel", "rijk", "10", of="jongerenwerk")
    assert "ontbreekt een deel van het geld." in told(part)


@pytest.mark.parametrize(
    ("cover", "said"),
    [
        (
            "deels-toegezegd",
            "Hoe zeker een deel van het geld voor 'Onderhoud van het plein' is, staat er nog niet.",
        ),
        ("open", "Voor een deel van 'Onderhoud van het plein' is het geld nog nergens gevraagd."),
        (None, "Hoe zeker een deel van het geld voor 'Onderhoud van het plein' is, staat er nog niet."),
    ],
)
def test_what_a_share_leaves_is_called_open_only_where_somebody_said_so(cover: str | None, said: str) -> None:
    """Of what is left of a cost that is promised in part, nobody said that it was asked nowhere."""
    left = every(cell("kosten-dekking", "onderhoud", dekking=cover), part_of_a_cost("deel", "rijk", "9000"))
    told = {item.key: item.sentence for item in findings(EXAMPLE, left)}
    assert told["dekking-open:onderhoud"] == said


def test_a_decided_cost_that_is_promised_in_part_is_not_told_as_asked_nowhere() -> None:
    """Its only share said nothing of how sure it is, and the whole was called promised in part."""
    asked = every(
        cell("kosten-status", "onderhoud", status="besloten", status_wie="raad"),
        cell("kosten-dekking", "onderhoud", dekking="deels-toegezegd"),
        cell("kosten-delen", "deel", kost="onderhoud", betaler="gemeente", bedrag="500", dekking=None),
    )
    told = {item.key: item.sentence for item in findings(EXAMPLE, asked)}
    assert told["besloten-zonder-dekking:onderhoud"].endswith("maar voor een deel is het geld er nog niet.")


@pytest.mark.parametrize(("sure", "asked"), [("nog-niet", True), ("besproken", False), (None, False)])
def test_upkeep_that_is_not_discussed_yet_keeps_no_measure(sure: str | None, *, asked: bool) -> None:
    row = {"rij": "b", "wat": "De banken", "maatregel": ["m-vuil"]} | ({"zekerheid": sure} if sure else {})
    assert ("borging-ontbreekt:m-vuil" in keys(findings(SLECHT, said("borging-afspraken", [row])))) is asked


@pytest.mark.parametrize(
    ("years", "speaks"),
    [({"jaar_van": "2027", "jaar_tot": "2028"}, False), ({"jaar_van": "2028", "jaar_tot": "2029"}, True)],
)
def test_a_start_waits_for_no_part_of_a_later_year(years: dict[str, str], *, speaks: bool) -> None:
    """All money of the first two years was promised, and the open part of the third held the start up."""
    change = every(
        part_of_a_cost("deel", "gemeente", "72000", of="jongerenwerk"),
        cell("kosten-delen", "deel", **years),
        cell("kosten-dekking", "jongerenwerk", dekking="deels-toegezegd"),
    )
    assert ("start-zonder-geld:avonden" in keys(findings(EXAMPLE, change))) is speaks

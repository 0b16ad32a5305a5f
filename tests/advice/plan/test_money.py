"""Checks on money: each speaks, is silent, and is turned by what it says would turn it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.advice.plan.cases import ABSURD, EXAMPLE, SLECHT, findings, keys
from tests.advice.plan.changes import Change, cell, every, moves, said

_LATER = cell("kosten", "k1", jaar_van="2026", jaar_tot="2029")
_BENEFIT = cell("baten", "verzekeraar", maatregel="eettafel", partij="zorgverzekeraar", voordeel="Gezonder.")


_SHARED = cell("kosten-dekking", "onderhoud", betaler=["gemeente", "rijk"])


def part_of_a_cost(row: str, payer: str, euros: str, of: str = "onderhoud") -> Change:
    return cell("kosten-delen", row, kost=of, betaler=payer, bedrag=euros, dekking="toegezegd")


_SHARE_NAMED = every(
    cell("kosten-dekking", "k1", dekking="deels-toegezegd"),
    cell(
        "kosten-delen",
        "deel",
        kost="k1",
        betaler="gemeente",
        bedrag="500",
        dekking="toegezegd",
        bron="wijkpot",
    ),
)
_UPKEEP_LATER = cell("kosten", "onderhoud", jaar_van="2033", jaar_tot=None)
_REJECTED = cell("kosten-status", "onderhoud", status="afgewezen")


def _shared_in(first: str, last: str) -> Change:
    return every(
        _SHARED,
        cell(
            "kosten-delen",
            "deel",
            kost="onderhoud",
            betaler="rijk",
            bedrag="9000",
            dekking="open",
            jaar_van=first,
            jaar_tot=last,
        ),
    )


def promised_but(euros: str, cover: str = "toegezegd") -> Change:
    """Promise a cost of 18.000 euros of one payer, of which this is the only share."""
    paid = cell("kosten-dekking", "onderhoud", betaler=["rijk"], dekking=cover, dekking_bron="potje")
    return every(paid, part_of_a_cost("deel", "rijk", euros))


MONEY_BEFORE = every(
    cell("kosten", "bezoek", jaar_van="2026", jaar_tot="2027"),
    cell("maatregel-planning", "huur", start="2028-03", einde="2030"),
)


def _add(table: str, **values: str) -> Change:
    return cell(table, values.pop("rij"), **values)


@pytest.mark.parametrize(
    ("path", "change", "comes", "goes"),
    [
        (
            EXAMPLE,
            cell("kosten-status", "cameras", status="voorstel"),
            {"geld-van-afgewezen:cameras"},
            set(),
        ),
        (SLECHT, cell("kosten", "k2", maatregel="m-bank"), {"dekking-open:k2"}, {"kosten-onplaatsbaar:k2"}),
        (SLECHT, cell("kosten", "k2", jaar_van="2027"), set(), {"kosten-onplaatsbaar:k2"}),
        (SLECHT, cell("kosten", "k2", maatregel="nvt", jaar_van="nvt"), set(), {"kosten-onplaatsbaar:k2"}),
        (SLECHT, _LATER, set(), {"kosten-jaren:k1"}),
        (EXAMPLE, cell("kosten", "regie", bedrag="1000"), set(), {"bedrag-onbekend:regie"}),
        (EXAMPLE, cell("kosten", "bezoek", bedrag=None), {"bedrag-onbekend:bezoek"}, set()),
        (
            SLECHT,
            cell("maatregel-inhoud", "m-bank", regulier_of_extra="regulier"),
            set(),
            {"maatregel-zonder-kosten:m-bank"},
        ),
        (SLECHT, cell("kosten", "k2", maatregel="m-bank"), set(), {"maatregel-zonder-kosten:m-bank"}),
        (EXAMPLE, cell("kosten", "bezoek", jaar_tot="2028"), {"geld-korter:bezoek"}, set()),
        (EXAMPLE, MONEY_BEFORE, {"geld-korter:bezoek"}, set()),
        (EXAMPLE, cell("kosten", "bezoek", jaar_tot="2031"), {"geld-langer:bezoek"}, set()),
        (
            SLECHT,
            said("borging-afspraken", [{"rij": "b", "wat": "Het werk", "maatregel": ["m-bank"]}]),
            {"borging-ontbreekt:m-vuil"},
            set(),
        ),
        (EXAMPLE, cell("kosten", "bezoek", jaar_tot="2026"), {"kosten-jaren:bezoek"}, set()),
        (EXAMPLE, _shared_in("2030", "2029"), {"kosten-jaren:deel"}, set()),
        (EXAMPLE, _shared_in("2029", "2030"), set(), set()),
        (EXAMPLE, _shared_in("2040", "2041"), {"kosten-jaren:deel"}, set()),
        (EXAMPLE, every(_shared_in("2030", "2029"), _REJECTED), set(), {"dekking-open:onderhoud"}),
        # Money that is paid once is spent in its year, also when no last year was said.
        (EXAMPLE, cell("kosten", "materiaal", jaar_van="2029"), {"geld-langer:materiaal"}, set()),
        (EXAMPLE, cell("kosten", "materiaal", jaar_tot="2029"), {"geld-langer:materiaal"}, set()),
        (EXAMPLE, cell("kosten", "bezoek", jaar_van="2033", jaar_tot=None), {"geld-langer:bezoek"}, set()),
        (EXAMPLE, cell("kosten", "keuken", jaar_van="2029"), set(), set()),
        (EXAMPLE, cell("kosten", "keuken", jaar_van="2036", maatregel="nvt"), {"geld-langer:keuken"}, set()),
        (EXAMPLE, cell("kosten", "keuken", jaar_van="2034", maatregel="nvt"), set(), set()),
        (
            EXAMPLE,
            cell("kosten", "keuken", wat="Bewonersbudget en de keuken"),
            set(),
            {"bewonersbudget-niet-in-kosten:geheel"},
        ),
        (
            ABSURD,
            cell("kosten-dekking", "k1", project_of_vast="vast"),
            set(),
            {"structureel-op-projectgeld:k1"},
        ),
        (
            ABSURD,
            cell("kosten", "k1", eenmalig_of_structureel="eenmalig"),
            set(),
            {"structureel-op-projectgeld:k1"},
        ),
        (
            EXAMPLE,
            cell("kosten-dekking", "jongerenwerk", project_of_vast="vast"),
            set(),
            {"structureel-op-projectgeld:jongerenwerk"},
        ),
        (
            EXAMPLE,
            cell("maatregel-status", "avonden", status="besloten", status_wie="tafel"),
            {"besloten-zonder-dekking:jongerenwerk"},
            {"dekking-open:jongerenwerk", "start-zonder-geld:avonden"},
        ),
        (
            EXAMPLE,
            cell("kosten-dekking", "onderhoud", dekking="aangevraagd"),
            set(),
            {"dekking-open:onderhoud"},
        ),
        (EXAMPLE, cell("kosten-dekking", "onderhoud", dekking=None), set(), set()),
        (EXAMPLE, cell("kosten", "onderhoud", bedrag="0"), set(), {"dekking-open:onderhoud"}),
        (EXAMPLE, said("budget-per-bewoner", "0"), set(), {"bewonersbudget-niet-in-kosten:geheel"}),
        (
            EXAMPLE,
            every(
                _SHARED, part_of_a_cost("deel", "rijk", "10000"), part_of_a_cost("rest", "gemeente", "8000")
            ),
            set(),
            {"dekking-open:onderhoud"},
        ),
        (
            EXAMPLE,
            every(_SHARED, part_of_a_cost("deel", "rijk", "18001")),
            {"dekking-boven-kosten:onderhoud"},
            set(),
        ),
        (EXAMPLE, every(_SHARED, part_of_a_cost("deel", "rijk", "18000")), set(), {"dekking-open:onderhoud"}),
        (
            EXAMPLE,
            cell("kosten-dekking", "bezoek", dekking="deels-toegezegd"),
            {"dekking-deels:bezoek"},
            set(),
        ),
        (
            EXAMPLE,
            every(
                cell("kosten-dekking", "bezoek", dekking="deels-toegezegd"),
                part_of_a_cost("deel", "corporatie", "9000", of="bezoek"),
            ),
            {"besloten-zonder-dekking:bezoek"},
            set(),
        ),
        (EXAMPLE, cell("kosten-dekking", "keuken", betaler="weet niet"), {"betaler-open:keuken"}, set()),
        (EXAMPLE, cell("kosten-dekking", "bezoek", dekking_bron=None), {"dekking-zonder-bron:bezoek"}, set()),
        (EXAMPLE, promised_but("9000"), {"dekking-onder-kosten:onderhoud"}, {"dekking-open:onderhoud"}),
        (EXAMPLE, promised_but("18000"), set(), {"dekking-open:onderhoud"}),
        (EXAMPLE, every(promised_but("9000"), _REJECTED), set(), set()),
        # What is left is of the other payer, as was said of the whole.
        (
            EXAMPLE,
            every(
                _SHARED,
                cell("kosten-dekking", "onderhoud", dekking="toegezegd"),
                part_of_a_cost("deel", "rijk", "9000"),
            ),
            set(),
            {"dekking-open:onderhoud"},
        ),
        (SLECHT, cell("kosten-dekking", "k1", dekking_bron="begroting"), set(), {"dekking-zonder-bron:k1"}),
        # The share that was promised says from which budget.
        (SLECHT, _SHARE_NAMED, {"besloten-zonder-dekking:k1"}, {"dekking-zonder-bron:k1"}),
        (
            EXAMPLE,
            cell("kosten-dekking", "jongerenwerk", dekking="toegezegd"),
            set(),
            {"start-zonder-geld:avonden"},
        ),
        (EXAMPLE, cell("maatregel-planning", "avonden", fase="later"), set(), {"start-zonder-geld:avonden"}),
        # A start waits for no money of a later year.
        (EXAMPLE, cell("kosten", "jongerenwerk", jaar_van="2029"), set(), {"start-zonder-geld:avonden"}),
        (EXAMPLE, _BENEFIT, set(), set()),
        (
            EXAMPLE,
            every(_BENEFIT, cell("baten", "verzekeraar", partij="politie", meebetalen="niet-gevraagd")),
            {"baat-zonder-betaler:verzekeraar"},
            set(),
        ),
        (
            EXAMPLE,
            said("gezond-verzekeraar", "niet-gevraagd"),
            {"baat-zonder-betaler:verzekeraar"},
            set(),
        ),
        (EXAMPLE, said("budgethouder", None), {"budgethouder-open:geheel"}, set()),
        (EXAMPLE, said("budgethouder", "nvt"), set(), set()),
    ],
)
def test_one_answer_makes_a_finding_about_money_come_or_go(
    path: Path, change: Change, comes: set[str], goes: set[str]
) -> None:
    came, went = moves(path, change)
    assert comes <= came
    assert goes <= went
    if not comes:
        assert not {key for key in came if key.split(":")[0] in _MONEY and key not in _FOLLOWS}


_MONEY = {
    "geld-van-afgewezen",
    "kosten-onplaatsbaar",
    "kosten-jaren",
    "bedrag-onbekend",
    "dekking-boven-kosten",
    "dekking-onder-kosten",
    "dekking-deels",
    "geld-korter",
    "besloten-zonder-dekking",
    "betaler-open",
    "baat-zonder-betaler",
    "budgethouder-open",
}
_FOLLOWS = {"betaler-open:k2"}
"""What stood behind a larger hole, and is said once that is mended."""


def test_money_of_a_rejected_measure_is_said_once() -> None:
    """The cover of such a cost asks nothing more."""
    found = keys(findings(EXAMPLE, cell("kosten-status", "cameras", status="voorstel")))
    assert [key for key in found if key.endswith(":cameras")] == ["geld-van-afgewezen:cameras"]


def test_who_keeps_a_measure_is_asked_only_once_somebody_spoke_of_what_stays() -> None:
    """How likely a risk is, or a card of the group's own, says nothing of that."""
    for question, row in (
        ("risicos", {"rij": "r", "wat": "Regen", "kans": "groot"}),
        ("eigen-kaart", {"rij": "zwem", "lijst": "partijen", "woorden": "Zwemclub"}),
    ):
        came, _ = moves(SLECHT, said(question, [row]))
        assert "borging-ontbreekt:m-vuil" not in came, question
    spoken = said("borging-afspraken", [{"rij": "b", "wat": "Banken"}])
    assert "borging-ontbreekt:m-vuil" in moves(SLECHT, spoken)[0]


def test_project_money_with_a_last_year_is_a_question_and_without_one_a_contradiction() -> None:
    assert keys(findings(ABSURD))["structureel-op-projectgeld:k1"] == "klopt-niet"
    ending = findings(ABSURD, cell("kosten", "k1", jaar_tot="2028"))
    assert keys(ending)["structureel-op-projectgeld:k1"] == "let-op"


def test_what_nobody_knew_is_said_in_those_words() -> None:
    told = next(finding for finding in findings(EXAMPLE) if finding.key == "bedrag-onbekend:regie")
    assert told.sentence.endswith("Niemand wist dit nog.")


@pytest.mark.parametrize(
    ("rests_on", "years", "speaks"),
    [
        ("openbare-ruimte", _UPKEEP_LATER, False),
        ("ontmoeting", _UPKEEP_LATER, True),
        ("openbare-ruimte", cell("kosten", "onderhoud", jaar_tot="2031"), False),
        ("openbare-ruimte", cell("kosten", "onderhoud", jaar_tot="2060"), True),
    ],
)
def test_upkeep_that_the_ingredient_itself_asks_for_is_not_asked_about(
    rests_on: str, years: Change, *, speaks: bool
) -> None:
    """'Geld voor onderhoud daarna' was asked for, and once it stood there what it was for."""
    found = keys(findings(EXAMPLE, every(years, cell("maatregel-plaats", "plein", bestanddeel=rests_on))))
    assert ("geld-langer:onderhoud" in found) is speaks

"""What a quarter less or more money does: in the order of people, and plainly not said where that is not known."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.advice.plan.cases import DAYS, EXAMPLE, LAAK, derived
from tests.advice.plan.changes import Change, cell, every, said
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.advice.plan.periods import DateSpan
from wijkwizard.advice.plan.quarter import quarter
from wijkwizard.advice.plan.quarter_outcome import Quarter, QuarterOutcome, QuarterRow
from wijkwizard.advice.plan.what_fits import QuarterItem, spend
from wijkwizard.document.money import years
from wijkwizard.iwap.cost_parts import PROMISED, sum_in
from wijkwizard.iwap.costs import plan_costs
from wijkwizard.session.questions import load_questions
from wijkwizard.terms.dutch import euro


def asked(path: Path, *changes: Change) -> Quarter:
    last = DateSpan.of(DAYS[path])
    assert last is not None
    return quarter(PlanContext(derived(path, every(*changes)).iwap, load_questions(None).knowledge, last))


def moved(outcome: QuarterOutcome | None) -> list[str]:
    assert outcome is not None
    return [row.row.removeprefix("maatregelen-") for row in outcome.moves]


KNOWN = cell("kosten", "regie", bedrag="1000")
PROMISE_ALL = every(
    *(
        cell("kosten-dekking", row, dekking="toegezegd")
        for row in ("inrichten", "onderhoud", "jongerenwerk", "keuken", "regie")
    )
)
NOTHING_PROMISED = every(*(cell("kosten-dekking", row, dekking="open") for row in ("bezoek", "materiaal")))


def test_the_money_is_what_was_promised_over_the_whole_term() -> None:
    """31,000 a year for three years and 46,000 once."""
    found = asked(EXAMPLE)
    assert (found.basis, found.money) == ("toegezegd", Decimal(139_000))
    assert moved(found.less) == ["portieken"]
    assert moved(found.more) == ["eettafel"]


_ENDLESS = cell("kosten", "bezoek", jaar_tot=None)


@pytest.mark.parametrize(
    "change",
    [
        every(_ENDLESS),
        every(_ENDLESS, cell("maatregel-planning", "huur", einde="2031")),
        every(_ENDLESS, cell("kosten", "onderhoud", jaar_tot="2033")),
        every(_ENDLESS, cell("maatregel-planning", "huur", einde="2028-06")),
        every(_ENDLESS, cell("maatregel-planning", "huur", einde=None)),
        every(_ENDLESS, cell("kosten", "bezoek", maatregel=None)),
        every(_ENDLESS, cell("kosten", "bezoek", jaar_van=None)),
        cell("kosten", "bezoek", jaar_van=None),
        cell("kosten", "bezoek", jaar_van=None, jaar_tot="2028"),
    ],
)
def test_yearly_money_counts_in_the_same_years_as_in_the_sums_by_year(change: Change) -> None:
    """Without a last year it goes on, without a first one it begins with its measure: for both alike."""
    placed = [part for part in plan_costs(derived(EXAMPLE, change).iwap).counted if part.placed]
    promised = [part for part in placed if part.cover == PROMISED]
    shown = [year for table in years(placed) for year in table]
    assert asked(EXAMPLE, change).money == sum(sum_in(promised, year) for year in shown)


def test_a_quarter_says_until_when_money_that_goes_on_counts() -> None:
    """The end of its measure is a year of the plan, so that the sums by year reach it too."""
    change = every(_ENDLESS, cell("maatregel-planning", "huur", einde="2031"))
    found = asked(EXAMPLE, change)
    assert "tot en met 2031" in found.text
    placed = [part for part in plan_costs(derived(EXAMPLE, change).iwap).counted if part.placed]
    assert years(placed)[-1][-1] == 2031


def test_what_follows_an_unknown_amount_is_not_said() -> None:
    more = asked(EXAMPLE).more
    assert more is not None
    assert "bedrag niet bekend" in more.text
    assert [row.row for row in more.undecided] == ["regisseur"]


def test_a_known_amount_takes_the_doubt_away() -> None:
    more = asked(EXAMPLE, KNOWN).more
    assert more is not None
    assert (moved(more), more.why_not) == (["eettafel", "regisseur"], "")


@pytest.mark.parametrize(
    ("order", "falls"),
    [
        (["huur", "plein"], ["portieken"]),
        (["portieken", "huur"], ["huur"]),
    ],
)
def test_the_order_of_the_group_decides(order: list[str], falls: list[str]) -> None:
    assert moved(asked(EXAMPLE, said("maatregelen-volgorde", order)).less) == falls


def test_without_an_order_among_equals_people_choose() -> None:
    """Both belong to the theme with the most votes, and only one of them fits."""
    change = every(
        said("maatregelen-volgorde", None),
        cell("maatregelen", "huur", thema="avond"),
    )
    less = asked(EXAMPLE, change).less
    assert less is not None
    assert moved(less) == []
    assert "volgorde" in less.why_not
    assert {row.row.removeprefix("maatregelen-") for row in less.undecided} == {"huur", "portieken"}


def test_while_nothing_is_promised_it_is_the_money_that_the_plan_asks_for() -> None:
    found = asked(EXAMPLE, NOTHING_PROMISED, KNOWN)
    assert found.basis == "gevraagd"
    assert found.more is not None
    assert "Meer winkels aan het plein" in found.more.text


def test_what_comes_back_while_nothing_is_promised_is_no_promise() -> None:
    """'Toegezegd is € 0, een kwart meer is € 0 erbij' was said of a plan of thousands of euros."""
    returns = every(
        cell("kosten", "kas", wat="Opbrengst", maatregel="eettafel", bedrag="-500", jaar_van="2027"),
        cell("kosten-dekking", "kas", dekking="open"),
    )
    without = asked(EXAMPLE, NOTHING_PROMISED, KNOWN)
    found = asked(EXAMPLE, NOTHING_PROMISED, KNOWN, returns)
    assert (without.basis, found.basis) == ("gevraagd", "gevraagd")
    assert without.money is not None
    assert found.money == without.money - 500


def test_when_all_is_promised_nothing_waits() -> None:
    found = asked(EXAMPLE, PROMISE_ALL, KNOWN)
    assert found.more is not None
    assert found.more.text.endswith("Er wacht niets meer op geld.")


@pytest.mark.parametrize(
    ("path", "change", "words"),
    [
        (LAAK, said("herijken-op", None), "geen kosten"),
        (EXAMPLE, cell("kosten", "bezoek", bedrag=None), "bedrag niet bekend"),
        (EXAMPLE, cell("kosten", "bezoek", jaar_tot="2020"), "andersom"),
        (
            EXAMPLE,
            every(cell("kosten", "bezoek", jaar_van=None), cell("maatregel-planning", "huur", start=None)),
            "vanaf welk jaar",
        ),
    ],
)
def test_what_cannot_be_said_is_said_plainly(path: Path, change: Change, words: str) -> None:
    found = asked(path, change)
    assert (found.less, found.more) == (None, None)
    assert found.text.startswith("Dit is niet te zeggen")
    assert words in found.text


GROUPS = st.lists(st.lists(st.integers(0, 100), min_size=1, max_size=3), max_size=4)


@given(GROUPS, st.integers(0, 300))
def test_no_more_is_spent_than_there_is_and_no_row_is_lost(euros: list[list[int]], money: int) -> None:
    """And the order within a group, which nobody chose, changes nothing."""
    groups = [
        [
            QuarterItem(QuarterRow(row=f"{at}-{n}", name="x", euros=Decimal(amount)), "")
            for n, amount in enumerate(group)
        ]
        for at, group in enumerate(euros)
    ]
    spent = spend(groups, Decimal(money))
    assert sum(row.euros for row in spent.fits) <= money
    rows = [*spent.fits, *spent.dropped, *spent.undecided]
    assert sorted(row.row for row in rows) == sorted(item.row.row for group in groups for item in group)
    turned = spend([group[::-1] for group in groups], Decimal(money))
    assert {row.row for row in turned.fits} == {row.row for row in spent.fits}


def test_what_brings_money_waits_for_none() -> None:
    """'Erin komt' named a shop that brings 15.000 euros in."""
    brings = cell(
        "kosten",
        "winkel",
        maatregel="eettafel",
        bedrag="-15000",
        eenmalig_of_structureel="eenmalig",
        jaar_van="2028",
    )
    gone = every(
        KNOWN, PROMISE_ALL, brings, cell("kosten-dekking", "winkel", betaler="bewoners", dekking="open")
    )
    found = asked(EXAMPLE, gone)
    assert found.more is not None
    assert moved(found.more) == []
    assert found.more.text.endswith("Er wacht niets meer op geld.")


def test_what_falls_out_is_only_the_promised_part_of_what_waits_for_more() -> None:
    """The rest of it was never there to be lost."""
    shared = every(
        cell("kosten-dekking", "inrichten", dekking="aangevraagd", betaler=["gemeente", "rijk"]),
        cell(
            "kosten-delen",
            "deel",
            kost="inrichten",
            betaler="gemeente",
            bedrag="100000",
            dekking="toegezegd",
            bron="parken",
        ),
        said("maatregelen-volgorde", ["huur", "plein"]),
    )
    less = asked(EXAMPLE, shared).less
    assert less is not None
    (falls,) = (row for row in less.moves if row.partly)
    assert f"het toegezegde deel van '{falls.name}'" in less.text
    whole = asked(EXAMPLE).less
    assert whole is not None
    assert "deel van" not in whole.text


def test_what_brings_money_makes_room_for_what_stands_before_it() -> None:
    """With € 10.000 for a plan of € 9.000 'Charlie' fell out: its roof was counted only when its turn came."""
    rows = {"alfa": 10_000, "charlie": 5_000, "zonnedak": -6_000}
    groups = [
        [QuarterItem(QuarterRow(row=name, name=name, euros=Decimal(euros)), "")]
        for name, euros in rows.items()
    ]
    spent = spend(groups, Decimal(9_000))
    assert {row.row for row in spent.fits} == {*rows}
    assert not spent.dropped
    assert [row.row for row in spend(groups, Decimal(8_000)).dropped] == ["charlie"]


def test_beside_a_measure_without_an_amount_not_everything_is_said_to_be_in() -> None:
    """'Er wacht niets meer op geld' stood in a plan with a measure of which nobody said what it costs."""
    all_said = asked(EXAMPLE, KNOWN, PROMISE_ALL)
    assert all_said.more is not None
    assert all_said.more.text.endswith("Er wacht niets meer op geld.")
    other = asked(EXAMPLE, KNOWN, PROMISE_ALL, cell("kosten", "regie", maatregel=None))
    assert other.more is not None
    assert other.more.text.endswith("Van wat een bedrag heeft, wacht niets meer op geld.")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (cell("maatregel-status", "portieken", status="besloten"), ", al besloten)"),
        (
            said(
                "besluitroute",
                [{"wat": "Geld", "wie": "raad", "kosten": ["materiaal"], "uitkomst": "akkoord"}],
            ),
            ", al besloten)",
        ),
        (
            said(
                "besluitroute",
                [{"wat": "Geld", "wie": "raad", "kosten": ["materiaal"], "uitkomst": "afgewezen"}],
            ),
            ")",
        ),
        (every(), ")"),
    ],
)
def test_what_a_body_decided_does_not_fall_out_in_silence(change: Change, told: str) -> None:
    """People may still choose it, and they hear that somebody said yes to it before."""
    found = asked(EXAMPLE, cell("maatregel-status", "portieken", status="voorstel"), change).less
    assert found is not None
    assert f"{found.moves[0].name}' ({euro(found.moves[0].euros)}{told}." in found.text


def test_votes_that_decide_nothing_about_the_money_are_not_called_absent() -> None:
    """'Er zijn geen stemmen op een thema' stood there below the votes on the themes."""
    rows = ("inrichten", "onderhoud", "bezoek", "materiaal", "keuken", "jongerenwerk", "regie")
    loose = every(*(cell("kosten", row, maatregel=None) for row in rows), said("maatregelen-volgorde", None))
    assert "geen bedrag hoort bij een thema met stemmen" in asked(EXAMPLE, loose).text
    assert (
        "er zijn geen stemmen op een thema"
        in asked(EXAMPLE, loose, said("themas-stemmen", None), said("thema-bij", None)).text
    )

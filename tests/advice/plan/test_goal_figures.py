"""Laws of the figures of a goal, for any numbers and days."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.advice.plan.cases import EXAMPLE, findings, keys
from tests.advice.plan.changes import Change, cell, every
from wijkwizard.advice.plan.goal_figures import DOWN, SAME, UP, on_wrong_side, years_differ
from wijkwizard.advice.plan.goal_leap import is_leap
from wijkwizard.advice.plan.periods import DateSpan, months_in, when
from wijkwizard.iwap.rows import Goal
from wijkwizard.iwap.said import PartialDay, Picked, SaidChoice, SaidDate, SaidNumber, SaidYear, Year

FIGURES = st.decimals(min_value=-1000, max_value=1000, places=1)
DAYS = st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2090, 12, 31))


def _goal(way: str, now: Decimal | None, then: Decimal | None) -> Goal:
    return Goal(
        id="d",
        direction=SaidChoice(value=Picked(id=way, label=way) if way else None),
        baseline=SaidNumber(value=now),
        target=SaidNumber(value=then),
    )


@given(FIGURES, FIGURES)
def test_a_step_is_right_for_exactly_one_direction(now: Decimal, then: Decimal) -> None:
    assert sum(not on_wrong_side(_goal(way, now, then)) for way in (UP, DOWN, SAME)) == 1
    assert not on_wrong_side(_goal("", now, then))
    assert not any(on_wrong_side(_goal(way, now, None)) for way in (UP, DOWN, SAME))
    assert not any(on_wrong_side(_goal(way, None, then)) for way in (UP, DOWN, SAME))


@given(DAYS, DAYS, DAYS)
def test_years_are_right_when_the_day_lies_between_them(one: dt.date, two: dt.date, three: dt.date) -> None:
    now, day, then = sorted((one, two, three))
    goal = Goal(
        id="d",
        baseline_on=SaidDate(value=PartialDay(iso=now.isoformat())),
        target_on=SaidDate(value=PartialDay(iso=then.isoformat())),
    )
    assert years_differ(goal, DateSpan(day, day)) == ""
    if now < then:
        turned = goal.model_copy(update={"baseline_on": goal.target_on, "target_on": goal.baseline_on})
        assert years_differ(turned, DateSpan(day, day)) == "nulmeting"


@given(DAYS, DAYS)
def test_whole_months_never_take_more_days_than_there_are(one: dt.date, two: dt.date) -> None:
    first, last = sorted((one, two))
    months = months_in(first, last)
    days = (last - first).days + 1
    assert months * 28 <= days < (months + 1) * 31 + 1


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ("2025-01-01", "2025-12-31", 12),
        ("2025-01-15", "2025-02-13", 0),
        ("2025-01-15", "2025-02-14", 1),
        ("9998-12-31", "9999-12-31", 12),
    ],
)
def test_a_month_counts_when_it_is_whole(first: str, last: str, months: int) -> None:
    assert months_in(dt.date.fromisoformat(first), dt.date.fromisoformat(last)) == months


def test_a_date_has_the_preposition_of_how_far_it_is_known() -> None:
    assert when(SaidDate(value=PartialDay(iso="2027-03-01"))) == "op 1 maart 2027"
    assert when(SaidDate(value=PartialDay(iso="2027-03"))) == "in maart 2027"
    assert when(SaidYear(value=Year(year=2027))) == "in 2027"
    assert when(SaidDate()) == ""


@pytest.mark.parametrize(
    ("direction", "where"), [("gelijk", "van precies 52"), ("omlaag", "onder 52"), ("omhoog", "boven 52")]
)
def test_what_turns_a_target_on_the_wrong_side_is_where_it_has_to_lie(direction: str, where: str) -> None:
    """'Aan de andere kant' turned nothing where it should stay the same."""
    wrong = {"gelijk": "60", "omlaag": "60", "omhoog": "40"}[direction]
    right = {"gelijk": "52", "omlaag": "51", "omhoog": "53"}[direction]
    key = "doel-verkeerde-kant:gerust"
    told = {each.key: each for each in findings(EXAMPLE, _aims(direction, wrong))}
    assert told[key].account.turning_text == f"Een streefwaarde {where}, of een andere richting."
    assert key not in keys(findings(EXAMPLE, _aims(direction, right)))


def _aims(direction: str, target: str) -> Change:
    return cell("doel-van-naar", "gerust", richting=direction, nulwaarde="52", streefwaarde=target)


@pytest.mark.parametrize(
    ("area", "speaks"),
    [("gemeente", False), ("zonder-deze-wijk", False), ("nederland", False), ("vergelijkbare-wijk", True)],
)
def test_a_count_is_not_better_because_more_people_live_elsewhere(area: str, *, speaks: bool) -> None:
    """'Hier is 120 al beter dan 200 in de hele gemeente': of meldingen a gemeente always has more."""
    change = every(
        cell(
            "doel-van-naar", "gerust", eenheid="aantal", richting="omlaag", nulwaarde="120", streefwaarde="90"
        ),
        cell("doel-toets", "gerust", vergelijk_gebied=area, vergelijk_waarde="200"),
    )
    assert ("doel-al-beter:gerust" in keys(findings(EXAMPLE, change))) is speaks


@pytest.mark.parametrize(
    ("now", "then", "speaks"), [("-40", "-10", False), ("-40", "0", False), ("-40", "1", True)]
)
def test_a_step_below_zero_is_held_against_how_far_the_baseline_lies_from_zero(
    now: str, then: str, *, speaks: bool
) -> None:
    """A balance that went from -40 to -10 was always asked about, as any step is more than less than nothing."""
    figures = cell(
        "doel-van-naar", "gerust", indicator="saldo van verhuizen", nulwaarde=now, streefwaarde=then
    )
    change = every(figures, cell("doel-toets", "gerust", sprong=None))
    assert ("doel-sprong:gerust" in keys(findings(EXAMPLE, change))) is speaks


@given(FIGURES.filter(bool), FIGURES)
def test_a_step_speaks_alike_on_both_sides_of_zero(now: Decimal, then: Decimal) -> None:
    assert is_leap(now, then, Decimal(1)) is is_leap(-now, -then, Decimal(1))


@pytest.mark.parametrize(
    ("now", "then", "rhythm", "speaks"),
    [
        ("2025", "2026", "jaar", True),
        ("2025", "2027", "jaar", False),
        ("2025", "2028", "twee-jaar", True),
        ("2025", "2029", "twee-jaar", False),
        ("2025-03", "2027", "jaar", False),
        ("2025-03", "2026-12", "jaar", True),
    ],
)
def test_two_new_figures_must_come_before_the_target(
    now: str, then: str, rhythm: str, *, speaks: bool
) -> None:
    """From a year to the next one new figure comes, and nothing was said."""
    change = every(
        cell("doel-van-naar", "gerust", nul_datum=now, streef_datum=then),
        cell("doel-meten", "gerust", ritme=rhythm),
    )
    assert ("doel-ritme:gerust" in keys(findings(EXAMPLE, change))) is speaks

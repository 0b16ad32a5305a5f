"""Of a day, a month or a week without its year the nearest is offered first; a weekday may settle which it is."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkwizard.questionnaire.days import read_day
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.years_left_out import Expected

TODAY = dt.date(2026, 11, 26)
"""A Thursday."""

EITHER: tuple[Expected, ...] = ("soon", "")


def _offered(text: str, today: dt.date, expected: Expected) -> list[str]:
    found = read_day(text, today, expected)
    assert isinstance(found, Misfit)
    return [one.written for one in found.readings]


@pytest.mark.parametrize("expected", EITHER)
@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("1-12", ["1 december 2026", "1 december 2025"]),
        ("1 dec", ["1 december 2026", "1 december 2025"]),
        ("12-1", ["12 januari 2027", "12 januari 2026"]),
        ("24-11", ["24 november 2026", "24 november 2027"]),
        ("december", ["december 2026", "december 2025"]),
        ("oktober", ["oktober 2026", "oktober 2027"]),
        ("week 49", ["30 november 2026", "1 december 2025"]),
        ("week 2", ["11 januari 2027", "5 januari 2026"]),
        ("week 47", ["16 november 2026", "22 november 2027"]),
        ("29 februari", ["29 februari 2028", "29 februari 2024"]),
    ],
)
def test_the_nearest_is_offered_first(text: str, offered: list[str], expected: Expected) -> None:
    assert _offered(text, TODAY, expected) == offered


def test_the_question_asks_in_that_same_order() -> None:
    found = read_day("1-12", TODAY, "soon")
    assert isinstance(found, Misfit)
    assert found.what == "Bedoelt u dinsdag 1 december 2026 of maandag 1 december 2025?"
    assert found.remedy == "Schrijf 1 december 2026 of 1 december 2025."


def test_of_two_that_are_as_near_the_coming_one_is_first() -> None:
    """Of a leap year 2 July is as far from the first of January as that of the year before."""
    assert _offered("2-7", dt.date(2028, 1, 1), "") == ["2 juli 2028", "2 juli 2027"]


@given(
    st.dates(dt.date(2020, 1, 1), dt.date(2040, 12, 31)),
    st.dates(dt.date(2020, 1, 1), dt.date(2040, 12, 31)),
    st.sampled_from(EITHER),
)
def test_no_day_that_is_offered_later_is_nearer(date: dt.date, today: dt.date, expected: Expected) -> None:
    found = read_day(f"{date.day}-{date.month}", today, expected)
    if isinstance(found, str):
        assert (date.day, date.month) == (today.day, today.month)
        return
    days = [read_day(one.written) for one in found.readings]
    away = [abs(dt.date.fromisoformat(one) - today).days for one in days if isinstance(one, str)]
    assert away == sorted(away)


@pytest.mark.parametrize("expected", EITHER)
@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("dinsdag 1 december", "2026-12-01"),
        ("maandag 1-12", "2025-12-01"),
        ("dinsdagavond 12 januari", "2027-01-12"),
    ],
)
def test_a_weekday_settles_which_of_the_two_it_is(text: str, iso: str, expected: Expected) -> None:
    assert read_day(text, TODAY, expected) == iso


def test_a_weekday_that_fits_neither_is_asked_about_with_both() -> None:
    """One of the two words is wrong, and only people know which."""
    assert _offered("zondag 1-12", TODAY, "soon") == ["1 december 2026", "1 december 2025"]


@pytest.mark.parametrize(
    ("text", "iso"), [("vrijdag", "2026-11-20"), ("donderdag", "2026-11-19"), ("woensdag", "2026-11-25")]
)
def test_a_bare_weekday_lies_where_the_question_looks(text: str, iso: str) -> None:
    """Who is asked about what has been does not mean the coming Friday."""
    assert read_day(text, TODAY, "past") == iso
    assert read_day(text, TODAY, "future") != iso

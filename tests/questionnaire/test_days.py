"""A date that people write is understood as they mean it, or they are asked; a file means the same on every day."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkwizard.questionnaire.calendar_days import spoken_day
from wijkwizard.questionnaire.days import read_day
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.years_left_out import Expected
from wijkwizard.terms.dutch import MONTHS, day

TODAY = dt.date(2026, 11, 26)
"""A Thursday."""


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("14 maart 2027", "2027-03-14"),
        ("14 mrt. 2027", "2027-03-14"),
        ("Maart 2027", "2027-03"),
        ("14-3-2027", "2027-03-14"),
        ("14/03/27", "2027-03-14"),
        ("1-1-99", "1999-01-01"),
        ("3-2027", "2027-03"),
        ("2027-03", "2027-03"),
        ("2027-3-4", "2027-03-04"),
        ("2027", "2027"),
        ("1e maart 2027", "2027-03-01"),
        ("zondag 14 maart 2027", "2027-03-14"),
    ],
)
def test_a_whole_date_is_read_in_a_file_and_in_a_field(text: str, iso: str) -> None:
    assert read_day(text) == iso
    assert read_day(text, TODAY, "future") == iso


@pytest.mark.parametrize(
    "text",
    [
        "13-2027",
        "30-2-2027",
        "0000",
        "1",
        "0001",
        "1-1-0001",
        "12-1899",
        "2200",
        "14 13",
        "brumaire 2027",
        "31 feb",
        "31-4",
        "0-4",
        "4-0",
        "0 mei 2027",
        "2027-00",
        "2027-03-00",
        "27",
        "'27",
        "12 11",
    ],
)
def test_what_stands_on_no_calendar_is_refused(text: str) -> None:
    for found in (read_day(text), read_day(text, TODAY, "future")):
        assert isinstance(found, Misfit)
        assert not found.readings


@pytest.mark.parametrize(
    ("text", "following", "last"),
    [
        ("12-11", "2027-11-12", "2026-11-12"),
        ("1-12", "2026-12-01", "2025-12-01"),
        ("3-4", "2027-04-03", "2026-04-03"),
        ("12 november", "2027-11-12", "2026-11-12"),
        ("27 nov", "2026-11-27", "2025-11-27"),
        ("27 nov.", "2026-11-27", "2025-11-27"),
        ("maart", "2027-03", "2026-03"),
        ("29 februari", "2028-02-29", "2024-02-29"),
    ],
)
def test_a_day_without_a_year_is_the_next_one_the_last_one_or_asked(
    text: str, following: str, last: str
) -> None:
    assert read_day(text, TODAY, "future") == following
    assert read_day(text, TODAY, "past") == last
    either = read_day(text, TODAY)
    assert isinstance(either, Misfit)
    assert {read_day(one.written) for one in either.readings} == {last, following}


def test_today_without_its_year_is_today() -> None:
    looks: tuple[Expected, ...] = ("future", "past", "")
    assert {read_day("26-11", TODAY, expected) for expected in looks} == {"2026-11-26"}
    assert {read_day("november", TODAY, expected) for expected in looks} == {"2026-11"}


@pytest.mark.parametrize(
    "text", ["12-11", "27 nov", "maart", "morgen", "over een half jaar", "vrijdag", "dit jaar"]
)
def test_a_file_has_no_clock_so_a_date_needs_its_year_there(text: str) -> None:
    assert isinstance(read_day(text), Misfit)


def test_a_month_with_two_digits_of_a_year_is_asked_about() -> None:
    found = read_day("11-27", TODAY, "future")
    assert isinstance(found, Misfit)
    assert found.what == "Bedoelt u de maand november 2027?"
    assert found.remedy == "Schrijf november 2027."


@pytest.mark.parametrize(
    ("text", "today", "expected"),
    [
        ("1-13", TODAY, "future"),
        ("1-13", None, "future"),
        ("1-13", TODAY, "soon"),
        ("3/24", TODAY, "future"),
        ("6-60", None, "future"),
        ("1-31", TODAY, "past"),
        ("woensdag 1-13", TODAY, "future"),
    ],
)
def test_a_month_on_the_wrong_side_of_today_is_no_suggestion(
    text: str, today: dt.date | None, expected: Expected
) -> None:
    found = read_day(text, today, expected)
    assert isinstance(found, Misfit)
    assert found.readings == ()
    number = text.replace("/", "-").rpartition("-")[2]
    assert found.what == f"Maand {number} bestaat niet."
    assert found.remedy.startswith("Schrijf dag-maand-jaar, zoals ")


@pytest.mark.parametrize(
    ("text", "expected"), [("3-27", "future"), ("1-13", "past"), ("1-13", ""), ("6-31", "")]
)
def test_a_month_that_can_be_meant_is_asked_about_with_and_without_a_clock(
    text: str, expected: Expected
) -> None:
    for today in (TODAY, None):
        found = read_day(text, today, expected)
        assert isinstance(found, Misfit)
        assert found.what.startswith("Bedoelt u de maand ")


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("vandaag", "2026-11-26"),
        ("vanavond", "2026-11-26"),
        ("morgenavond", "2026-11-27"),
        ("overmorgen", "2026-11-28"),
        ("gisteren", "2026-11-25"),
        ("vrijdag", "2026-11-27"),
        ("donderdag", "2026-12-03"),
        ("vrijdag 27 november", "2026-11-27"),
        ("vrijdag 27 nov", "2026-11-27"),
        ("over twee weken", "2026-12-10"),
        ("binnen vier weken", "2026-12-24"),
        ("over 10 dagen", "2026-12-06"),
        ("over een maand", "2026-12"),
        ("over 3 maanden", "2027-02"),
        ("over een half jaar", "2027-05"),
        ("over anderhalf jaar", "2028-05"),
        ("over één jaar", "2027-11"),
        ("volgende maand", "2026-12"),
        ("volgend jaar", "2027"),
        ("vorig jaar", "2025"),
        ("afgelopen maand", "2026-10"),
        ("eergisteren", "2026-11-24"),
        ("drie weken geleden", "2026-11-05"),
        ("een half jaar geleden", "2026-05"),
        ("dit jaar", "2026"),
    ],
)
def test_words_that_count_from_today_are_understood(text: str, iso: str) -> None:
    assert read_day(text, TODAY, "future") == iso


def test_a_weekday_that_does_not_fit_its_day_is_told() -> None:
    found = read_day("maandag 27 november 2026", TODAY)
    assert isinstance(found, Misfit)
    assert found.what == "27 november 2026 is geen maandag maar een vrijdag."


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("voorjaar 2027", ["maart 2027", "april 2027", "mei 2027", "2027"]),
        ("het najaar van 2027", ["september 2027", "oktober 2027", "november 2027", "2027"]),
        ("eind 2027", ["december 2027", "2027"]),
    ],
)
def test_a_season_is_no_date_so_its_months_are_offered(text: str, months: list[str]) -> None:
    found = read_day(text)
    assert isinstance(found, Misfit)
    assert [one.written for one in found.readings] == months


def test_what_was_understood_says_more_than_what_was_typed() -> None:
    assert [spoken_day(iso) for iso in ("2027-03-14", "2027-03", "2027")] == [
        "zondag 14 maart 2027",
        "de maand maart 2027",
        "het hele jaar 2027",
    ]


DATES = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))


@given(DATES, st.sampled_from([10, 7, 4]), DATES)
def test_every_date_that_is_written_or_said_reads_back_on_every_day(
    date: dt.date, length: int, today: dt.date
) -> None:
    iso = date.isoformat()[:length]
    assert read_day(day(iso), today) == read_day(iso) == iso
    assert length < 10 or read_day(spoken_day(iso)) == iso


@given(DATES, st.dates(dt.date(1950, 1, 1), dt.date(2150, 1, 1)))
def test_a_day_without_a_year_never_skips_one(date: dt.date, today: dt.date) -> None:
    """The next one is not before today, and the same day a year earlier is; so for the last one the other way."""
    text = day(date.isoformat()).rsplit(" ", 1)[0]
    following, last = read_day(text, today, "future"), read_day(text, today, "past")
    assert isinstance(following, str)
    assert isinstance(last, str)
    assert last <= today.isoformat() <= following
    within = dt.date.fromisoformat(following) - dt.date.fromisoformat(last)
    assert within.days <= (366 if text != "29 februari" else 8 * 366)


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("number", [None, 28, 29, 30, 31])
def test_the_year_that_a_refusal_shows_is_one_in_which_the_day_exists(number: int | None, month: int) -> None:
    """'29 februari 2027' is on no calendar: who follows the advice must not be refused again."""
    text = f"{number or ''} {MONTHS[month - 1]}".strip()
    told = read_day(text)
    assert isinstance(told, Misfit)
    if "geen jaar" in told.what:
        shown = told.remedy.partition("zoals ")[2].rstrip(".")
        assert shown.startswith(text)
        assert isinstance(read_day(shown), str), shown


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2027-W10", "2027-03-08"),
        ("2027w10", "2027-03-08"),
        ("2027-W10-3", "2027-03-10"),
        ("week 10 van 2027", "2027-03-08"),
        ("Week 10, 2027", "2027-03-08"),
        ("wk 1 2027", "2027-01-04"),
        ("week 53 van 2026", "2026-12-28"),
        ("in week 2 van 2027", "2027-01-11"),
    ],
)
def test_a_week_of_the_calendar_is_its_monday_and_that_day_is_shown(text: str, iso: str) -> None:
    """Who plans by weeks is understood; the day in words says which week was meant."""
    assert read_day(text) == iso
    assert read_day(text, TODAY, "future") == iso


@pytest.mark.parametrize("text", ["2027-W53", "2027-W0", "week 60 van 2027", "2027-W99"])
def test_a_week_that_a_year_does_not_have_is_named(text: str) -> None:
    """The refusal is about the week, and says how weeks are written."""
    told = read_day(text)
    assert isinstance(told, Misfit)
    assert "heeft geen week" in told.what
    assert "week 10 van 2027" in told.remedy


@pytest.mark.parametrize(("expected", "iso"), [("future", "2027-03-08"), ("past", "2026-03-02")])
def test_a_week_without_a_year_lies_where_the_question_looks(expected: Expected, iso: str) -> None:
    """In a file it needs its year; elsewhere it is the next or the last, or asked about."""
    assert read_day("week 10", TODAY, expected) == iso
    in_file, open_ = read_day("week 10"), read_day("week 10", TODAY)
    assert isinstance(in_file, Misfit)
    assert "jaar" in in_file.remedy
    assert isinstance(open_, Misfit)
    assert [one.written for one in open_.readings] == ["8 maart 2027", "2 maart 2026"]


def test_the_week_of_today_is_this_one() -> None:
    """A week lasts until its Sunday."""
    assert read_day("week 48", TODAY, "future") == "2026-11-23"

"""Numbers, amounts, dates and lists stand on paper as Dutch readers expect them."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from wijkwizard.terms.dutch import (
    a_number_to,
    about,
    and_list,
    and_more,
    bare,
    day,
    euro,
    inside,
    legible,
    moment,
    number,
    upper_first,
)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (999, "999"),
        (1250, "1.250"),
        (Decimal("1250.50"), "1.250,5"),
        (Decimal("-1234567.891"), "-1.234.567,891"),
        (Decimal("-0"), "0"),
        (Decimal("1E+3"), "1.000"),
        (Decimal("0.10"), "0,1"),
    ],
)
def test_a_number_has_points_between_thousands_and_a_comma(value: Decimal | int, written: str) -> None:
    assert number(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("14.2857", "14,29"),
        ("0.7161", "0,716"),
        ("4.1528370000000001", "4,153"),
        ("-0.0195610942928816", "-0,02"),
        ("-0.03031", "-0,03"),
        ("0.00042", "0,00042"),
        ("99.999", "100"),
        ("301000", "301.000"),
        ("12345.5", "12.346"),
        ("0", "0"),
    ],
)
def test_a_measured_number_has_four_digits_that_count_and_three_decimals_at_most(
    value: str, written: str
) -> None:
    assert legible(Decimal(value)) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (1250, "€ 1.250"),
        (Decimal("1250.5"), "€ 1.250,50"),
        (Decimal("0.005"), "€ 0,01"),
        (Decimal("2.00"), "€ 2"),
    ],
)
def test_an_amount_has_two_cents_or_none(value: Decimal | int, written: str) -> None:
    assert euro(value) == written


def test_a_day_a_month_and_a_year_are_written_in_words() -> None:
    assert [day("2027-03-14"), day("2027-03"), day("2027")] == ["14 maart 2027", "maart 2027", "2027"]


@pytest.mark.parametrize("wrong", ["2027-13", "2027-00", "2027-1-1-1", "ooit"])
def test_what_is_no_date_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        day(wrong)


def test_a_moment_is_the_time_of_the_clock() -> None:
    assert moment(datetime(2027, 3, 14, 20, 4, tzinfo=UTC)) == "20:04"


def test_a_list_reads_as_a_sentence() -> None:
    assert [and_list([]), and_list(["a"]), and_list(["a", "b"]), and_list(["a", "b", "c"], "of")] == [
        "",
        "a",
        "a en b",
        "a, b of c",
    ]


def test_of_a_long_list_the_number_of_the_others_is_told() -> None:
    assert and_more([], 2) == ""
    assert and_more(["a", "b"], 2) == "a en b"
    assert and_more(["a", "b", "c"], 2) == "a, b en nog 1"
    assert and_more(["a", *["b"] * 1251], 2) == "a, b en nog 1.250"


@pytest.mark.parametrize(
    ("name", "written"),
    [("Lampen maken.", "Lampen maken: Wie?"), ("Werkt het?", "Werkt het? Wie?"), ("", "Wie?")],
)
def test_words_about_something_stand_behind_its_name(name: str, written: str) -> None:
    assert about(name, "Wie?") == written


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Huizen worden minder waard dan elders.", "Huizen worden minder waard dan elders"),
        ("De lift. ", "De lift"),
        ("Wie helpt?", "Wie helpt?"),
        ("bewoners e.d.", "bewoners e.d."),
        ("winkels, cafés enz.", "winkels, cafés enz."),
        ("Daarna...", "Daarna..."),
        ("Daarna…", "Daarna…"),
        (".", ""),
        ("", ""),
    ],
)
def test_a_name_has_no_full_stop_but_that_of_an_abbreviation(name: str, written: str) -> None:
    assert bare(name) == written
    assert bare(written) == written


@pytest.mark.parametrize(
    ("first", "within"),
    [
        ("Eén plan", "één plan"),
        ("Een bank", "een bank"),
        ("Elke week", "elke week"),
        ("WOZ", "WOZ"),
        ("Rijk", "Rijk"),
    ],
)
def test_the_accents_of_one_follow_its_capital(first: str, within: str) -> None:
    """'Eén' has one accent and 'één' has two."""
    assert inside(first) == within
    assert upper_first(within) == first


@pytest.mark.parametrize(("count", "told"), [(1, "nummer 1"), (3, "een nummer van 1 tot en met 3")])
def test_a_list_of_one_line_has_one_number(count: int, told: str) -> None:
    assert a_number_to(count) == told

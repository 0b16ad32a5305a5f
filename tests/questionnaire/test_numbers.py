"""A number that people write means one thing, or they are asked which of two they mean."""

from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkwizard.questionnaire.kinds.number import sort_of
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.model import NumberQuestion
from wijkwizard.questionnaire.numbers import Sort, as_typed, read_number, spoken_number
from wijkwizard.questionnaire.showing import spoken
from wijkwizard.terms import NumberValue
from wijkwizard.terms.dutch import euro, number

SORTS = get_args(Sort)


def asked(text: str, sort: Sort, unit: str = "") -> tuple[str, ...]:
    """Return the spellings that are offered, and check that each is read in its own way without asking again."""
    found = read_number(text, sort, unit)
    assert isinstance(found, Misfit)
    assert found.readings
    assert all(isinstance(read_number(one.written, sort, unit), Decimal) for one in found.readings)
    return tuple(one.written for one in found.readings)


@pytest.mark.parametrize(
    ("text", "sort", "value"),
    [
        ("1250", "number", "1250"),
        ("1.250.000,5", "number", "1250000.5"),
        ("1.250.000", "number", "1250000"),
        ("1 250", "number", "1250"),
        ("12,5", "number", "12.5"),
        ("1.25", "number", "1.25"),
        ("4,123", "number", "4.123"),
        ("0.125", "number", "0.125"),
        ("0,125", "number", "0.125"),
        (".125", "number", "0.125"),
        ("-0.163", "number", "-0.163"),
        ("-3", "number", "-3"),
        ("\u22123", "number", "-3"),
        ("35 %", "number", "35"),
        ("2,5 miljoen", "number", "2500000"),
        ("250k", "number", "250000"),
        ("3 duizend", "number", "3000"),
        ("33.000", "whole", "33000"),
        ("33.000", "money", "33000"),
        ("€ 30.000", "money", "30000"),
        ("€ -30.000", "money", "-30000"),
        ("€3000", "money", "3000"),
        ("EUR 3.000,00", "money", "3000"),
        ("3.000,-", "money", "3000"),
        ("€ 3.000,=", "money", "3000"),
        ("3 duizend euro", "money", "3000"),
        ("1.250,50", "money", "1250.50"),
        ("1,25 duizend", "whole", "1250"),
        ("1250,0", "whole", "1250"),
        ("2027", "year", "2027"),
        ("2.027", "year", "2027"),
    ],
)
def test_what_can_be_read_in_one_way_is_read(text: str, sort: Sort, value: str) -> None:
    assert read_number(text, sort) == Decimal(value)


def test_a_unit_may_stand_behind_the_number() -> None:
    assert read_number("1200 woningen", "number", "woningen") == 1200
    assert read_number("€ 5 euro per bewoner", "number", "euro per bewoner") == 5
    assert read_number("€ 5", "number", "euro per bewoner") == 5


@pytest.mark.parametrize("unit", ["euro", "euro per bewoner", "euro per jaar"])
def test_a_number_in_euros_is_read_and_said_as_an_amount(unit: str) -> None:
    """Whatever kind of question asks for it: a comma before three digits is asked about, and a point is a thousand."""
    question = NumberQuestion(id="budget", kind="number", text="Hoeveel?", unit=unit)
    sort = sort_of(question)
    assert asked("€ 1,250", sort, unit) == ("1250", "1,25")
    assert read_number("33.000", sort, unit) == 33_000
    assert (
        spoken(question, NumberValue(v=Decimal("1.5"))) == f"één euro en 50 cent{unit.removeprefix('euro')}"
    )


@pytest.mark.parametrize(
    ("text", "sort", "spellings"),
    [
        ("4.123", "number", ("4123", "4,123")),
        ("33.000", "number", ("33000", "33")),
        ("1,250", "money", ("1250", "1,25")),
        ("€ 1,250", "money", ("1250", "1,25")),
        ("€ 1,234", "money", ("1234",)),
        ("1,250", "whole", ("1250",)),
        ("1,000", "whole", ("1000", "1")),
        ("2,027", "year", ("2027",)),
        ("1,250,000", "number", ("1250000",)),
        ("1,250.50", "money", ("1250,5",)),
        ("1.250 duizend", "whole", ("1250000", "1250")),
        ("1.250 miljoen", "money", ("1250000000", "1250000")),
    ],
)
def test_what_can_be_read_in_two_ways_is_asked_with_every_spelling(
    text: str, sort: Sort, spellings: tuple[str, ...]
) -> None:
    assert asked(text, sort) == spellings


@pytest.mark.parametrize(
    ("text", "sort", "spellings"),
    [
        ("33.0000", "money", ("33",)),
        ("33.0000", "whole", ("33",)),
        ("1.2500 euro", "money", ("1,25",)),
        ("1.000,000", "money", ("1000",)),
    ],
)
def test_a_nought_too_many_in_a_count_or_an_amount_is_asked_about(
    text: str, sort: Sort, spellings: tuple[str, ...]
) -> None:
    """Who types 33.0000 most likely meant 33.000; thirty-three euro is never taken in silence."""
    assert asked(text, sort) == spellings


def test_the_question_tells_both_readings_in_words() -> None:
    found = read_number("4.123", "number")
    assert isinstance(found, Misfit)
    assert found.what == "Bedoelt u vierduizend honderddrieëntwintig of 4 komma 123?"
    assert found.remedy == "Schrijf 4123 of 4,123."


@pytest.mark.parametrize(
    "text",
    [
        "",
        "veel",
        "1.2.3",
        "1,2,3",
        "miljoen",
        "\u0663",
        "1e5",
        "0x10",
        "1_000",
        "9" * 40,
        "012.345",
        "1.250 000",
        "€",
    ],
)
@pytest.mark.parametrize("sort", SORTS)
def test_what_is_no_number_is_refused(text: str, sort: Sort) -> None:
    found = read_number(text, sort)
    assert isinstance(found, Misfit)
    assert not found.readings


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("12,5", "whole"),
        ("0.125", "whole"),
        ("1,255", "year"),
        ("1", "year"),
        ("20277", "year"),
        ("0,125", "money"),
    ],
)
def test_what_does_not_fit_the_sort_is_refused(text: str, sort: Sort) -> None:
    found = read_number(text, sort)
    assert isinstance(found, Misfit)
    assert not found.readings


@pytest.mark.parametrize(
    ("value", "sort", "unit", "words"),
    [
        ("30000", "money", "", "dertigduizend euro"),
        ("1.25", "money", "", "één euro en 25 cent"),
        ("0.5", "money", "", "50 cent"),
        ("2027", "year", "", "het jaar 2027"),
        ("33000", "whole", "inwoners", "drieëndertigduizend inwoners"),
        ("0.125", "number", "%", "0 komma 125 procent"),
    ],
)
def test_what_was_understood_is_said_in_words(value: str, sort: Sort, unit: str, words: str) -> None:
    assert spoken_number(Decimal(value), sort, unit) == words


NUMBERS = st.decimals(-(10**9), 10**9, places=4, allow_nan=False)


@given(NUMBERS)
def test_a_number_written_in_dutch_reads_back_or_is_asked(value: Decimal) -> None:
    """What the program writes it also reads; never as another number."""
    found = read_number(number(value), "number")
    if isinstance(found, Misfit):
        assert as_typed(value) in {one.written for one in found.readings}
    else:
        assert found == value


@given(st.integers(0, 10**12))
def test_whole_numbers_and_amounts_written_in_dutch_always_read_back(value: int) -> None:
    assert read_number(number(value), "whole") == value
    assert read_number(euro(value), "money") == value
    assert read_number(euro(Decimal(value) / 100), "money") == Decimal(value) / 100


@given(NUMBERS)
def test_the_plain_spelling_is_never_asked_about(value: Decimal) -> None:
    assert read_number(as_typed(value), "number") == value


@given(st.integers(0, 999), st.integers(0, 999), st.sampled_from(".,"), st.sampled_from(SORTS))
def test_no_reading_changes_a_number_by_a_thousand_without_a_word(
    head: int, tail: int, mark: str, sort: Sort
) -> None:
    """A mark before three digits is read in one way by rule, or asked about; a group never begins with 0."""
    text = f"{head}{mark}{tail:03}"
    found = read_number(text, sort)
    decimal, grouped = Decimal(f"{head}.{tail:03}"), Decimal(head * 1000 + tail)
    if isinstance(found, Decimal):
        by_rule = grouped if head and mark == "." and sort != "number" else decimal
        assert found == by_rule
        assert head == 0 or (mark == ".") == (sort != "number")
    else:
        assert {one.written for one in found.readings} <= {as_typed(decimal), as_typed(grouped)}
        assert head > 0 or not found.readings


@given(st.text(alphabet="0123456789.,- €", max_size=12), st.sampled_from(SORTS))
def test_no_text_is_read_by_changing_its_digits(text: str, sort: Sort) -> None:
    found = read_number(text, sort)
    values = (found,) if isinstance(found, Decimal) else ()
    for value in values:
        typed = "".join(one for one in text if one.isdigit()).strip("0")
        assert as_typed(value).replace(",", "").strip("-0") == typed


@pytest.mark.parametrize("text", ["-5", "\u22125", "-1.000", "-2 duizend"])
def test_a_count_is_never_below_nought(text: str) -> None:
    """Minus five people would make the room smaller; an amount and any other number can be below nought."""
    told = read_number(text, "whole", "mensen")
    assert isinstance(told, Misfit)
    assert told.what == "Een aantal is nooit minder dan nul."
    assert isinstance(read_number(text, "money"), Decimal)
    assert read_number("-0", "whole") == 0

"""Numbers in Dutch words, as a person would say them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkwizard.terms.number_words import euro_in_words, number_in_words, whole_in_words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "nul"),
        (1, "een"),
        (14, "veertien"),
        (21, "eenentwintig"),
        (22, "tweeëntwintig"),
        (33, "drieëndertig"),
        (80, "tachtig"),
        (100, "honderd"),
        (123, "honderddrieëntwintig"),
        (1000, "duizend"),
        (4123, "vierduizend honderddrieëntwintig"),
        (30_000, "dertigduizend"),
        (1_000_000, "een miljoen"),
        (2_500_000, "twee miljoen vijfhonderdduizend"),
        (57_000_000_001, "zevenenvijftig miljard een"),
        (-3, "min drie"),
        (10**15, "1.000.000.000.000.000"),
    ],
)
def test_whole_numbers_are_said_in_words(amount: int, words: str) -> None:
    assert whole_in_words(amount) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("4.123", "4 komma 123"),
        ("0.05", "0 komma 05"),
        ("-0.163", "min 0 komma 163"),
        ("1250.50", "duizend tweehonderdvijftig komma 5"),
        ("7.0", "zeven"),
        ("1", "één"),
        ("-1", "min één"),
        ("-0", "nul"),
    ],
)
def test_decimals_are_called_behind_the_comma(value: str, words: str) -> None:
    assert number_in_words(Decimal(value)) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("30000", "dertigduizend euro"),
        ("1.25", "één euro en 25 cent"),
        ("0.50", "50 cent"),
        ("0", "nul euro"),
        ("-12.05", "min twaalf euro en 5 cent"),
    ],
)
def test_amounts_are_said_in_euros_and_cents(amount: str, words: str) -> None:
    assert euro_in_words(Decimal(amount)) == words


@given(st.integers(0, 10**15 - 1), st.integers(0, 10**15 - 1))
def test_no_two_numbers_sound_alike(one: int, other: int) -> None:
    assert (whole_in_words(one) == whole_in_words(other)) == (one == other)

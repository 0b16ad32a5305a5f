"""A number of a person or of an account is known by its check digits."""

from __future__ import annotations

import pytest

from wijkwizard.knowledge.check_digits import elfproef, iban


@pytest.mark.parametrize(
    ("number", "fits"),
    [("999904188", True), ("9999.04.188", True), ("999904189", False), ("000000000", False), ("12", False)],
)
def test_the_elfproef_knows_a_number_that_can_be(number: str, fits: bool) -> None:  # noqa: FBT001 - the answer
    assert elfproef(number) is fits


@pytest.mark.parametrize(
    ("number", "fits"),
    [
        ("NL91 ABNA 0417 1643 00", True),
        ("nl91abna0417164300", True),
        ("NL92 ABNA 0417 1643 00", False),
        ("", False),
        ("é", False),
    ],
)
def test_an_iban_has_the_right_check_digits(number: str, fits: bool) -> None:  # noqa: FBT001 - the answer
    assert iban(number) is fits

"""Values as people read them."""

from decimal import Decimal

import pytest

from wijkwizard.questionnaire.model import NumberQuestion
from wijkwizard.questionnaire.showing import show_value
from wijkwizard.terms import NumberValue


@pytest.mark.parametrize(
    ("unit", "number", "shown"),
    [
        ("mensen", 1, "1"),
        ("mensen", 2, "2 mensen"),
        ("stickers", 1, "1"),
        ("jaar", 1, "1 jaar"),
        ("%", 1, "1%"),
        ("", 1, "1"),
    ],
)
def test_one_of_anything_takes_no_unit_in_the_plural(unit: str, number: int, shown: str) -> None:
    """'1 mensen' is no Dutch; a unit that has no plural stays."""
    question = NumberQuestion(id="n", kind="number", text="Hoeveel?", unit=unit)
    assert show_value(question, (), NumberValue(v=Decimal(number))) == shown

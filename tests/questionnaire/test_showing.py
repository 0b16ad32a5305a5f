"""Values as people read them."""

from decimal import Decimal

import pytest

from wijkwizard.questionnaire.model import ChoicesQuestion, NumberQuestion, Option, RowOptions
from wijkwizard.questionnaire.showing import show_value
from wijkwizard.terms import ChoicesValue, NumberValue


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


def test_several_rows_keep_their_words_and_several_options_are_a_sentence() -> None:
    """'Er is te weinig werk en Mensen kennen elkaar niet' is one sentence that nobody said."""
    given = (Option(id="a", label="Te weinig werk"), Option(id="b", label="Mensen kennen elkaar niet"))
    both = ChoicesValue(v=("a", "b"))
    rows = ChoicesQuestion(id="q", kind="choices", text="Welke?", options=RowOptions(rows="t", label="x"))
    fixed = rows.model_copy(update={"options": given})
    assert show_value(rows, given, both) == "Te weinig werk; Mensen kennen elkaar niet"
    assert show_value(fixed, given, both) == "Te weinig werk en Mensen kennen elkaar niet"

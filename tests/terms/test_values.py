"""Values carry their kind, survive the file unchanged, and hold clean text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from wijkwizard.terms import (
    ChoicesValue,
    ChoiceValue,
    DayValue,
    GridValue,
    MoneyValue,
    NumberValue,
    RankingValue,
    ScaleValue,
    TextValue,
    Value,
    YesNoValue,
)
from wijkwizard.terms.values import clean_text

ANY: TypeAdapter[Value] = TypeAdapter(Value)


@pytest.mark.parametrize(
    "value",
    [
        TextValue(v="R&D <b>\ntwee regels"),
        ChoiceValue(v="overlast"),
        ChoicesValue(v=("a", "b")),
        YesNoValue(v=False),
        ScaleValue(v=0),
        GridValue(v={"a": 3}),
        RankingValue(v=("b", "a")),
        NumberValue(v=Decimal("0.10")),
        MoneyValue(v=Decimal("1250.50")),
        DayValue(v="2027-03"),
    ],
)
def test_a_value_comes_back_from_json_as_what_it_was(value: Value) -> None:
    """The kind tells values apart, and a number keeps its digits."""
    again = ANY.validate_json(value.model_dump_json())
    assert again == value
    assert str(again.v) == str(value.v)


def test_choices_and_a_ranking_of_the_same_are_not_the_same() -> None:
    """An order is more than a set."""
    several: Value = ChoicesValue(v=("a", "b"))
    ranked: Value = RankingValue(v=("a", "b"))
    assert several != ranked


@pytest.mark.parametrize("day", ["2027", "2027-03", "2027-03-14", "2024-02-29"])
def test_a_day_is_known_as_far_as_it_is_known(day: str) -> None:
    """A year or a month is enough."""
    assert DayValue(v=day).v == day


@pytest.mark.parametrize(
    "wrong", ["", "maart", "2027-13", "2027-00", "2027-1", "2027-03-32", "27-03-14", "2027-03-14 "]
)
def test_what_is_no_day_is_refused(wrong: str) -> None:
    """Whoever reads dates gives them in ISO form."""
    with pytest.raises(ValidationError, match="jjjj"):
        DayValue(v=wrong)


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("een\r\ntwee\rdrie", "een\ntwee\ndrie"),
        ("  regel  \n ook ", "regel\n ook"),
        ("a\u00a0b", "a b"),
        ("\ufeffbegin", "begin"),
        ("\x1b[31mrood\x07", "[31mrood"),
        ("e\u0301en", "\u00e9en"),
        ("tab\tblijft", "tab\tblijft"),
    ],
)
def test_pasted_text_is_made_safe_to_keep(pasted: str, kept: str) -> None:
    """Line ends become one kind, control characters go, and words stay."""
    assert clean_text(pasted) == kept
    assert TextValue(v=pasted).v == kept


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """Text that was kept does not change when it is read again."""
    once = clean_text(text)
    assert clean_text(once) == once
    assert not set(once) & {"\r", "\x00", "\x1b", "\ufeff"}


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126)))
def test_a_plain_line_is_cleaned_as_it_is_in_any_other_text(line: str) -> None:
    """It takes a shorter way, but not where a sign stands beside it that is not plain."""
    assert clean_text(f"{line}\n\u00eb") == f"{clean_text(line)}\n\u00eb".strip()

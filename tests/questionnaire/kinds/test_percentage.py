"""A percentage on a small questionnaire: typed, read from a file, asked about, written, compared, kept and bound."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.questionnaire.make import an_index, answered, asked, checked, codes, one_section, write
from wijkwizard.iwap.bind import bind
from wijkwizard.questionnaire.fit import fit
from wijkwizard.questionnaire.reading import Misfit, echo, read_value, show_value
from wijkwizard.questionnaire.route import route
from wijkwizard.questionnaire.showing import typed
from wijkwizard.questionnaire.why import why
from wijkwizard.terms import NumberValue, Slot, Unknown

INDEX = an_index("""
- {id: deel, kind: percentage, text: Welk deel doet mee?}
- {id: waarom, kind: text, text: Waarom niet meer?, show_if: {question: deel, at_most: 12.5}}
- id: tabel
  kind: table
  text: Per straat?
  columns: [{id: straat, kind: text, text: Straat?}, {id: deel, kind: percentage, text: Deel?}]
""")
QUESTION = INDEX.question("deel")


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("35", "35"),
        ("35%", "35"),
        ("35 procent", "35"),
        ("12,5", "12.5"),
        ("12.5 %", "12.5"),
        ("0", "0"),
        ("100", "100"),
        ("35,0", "35.0"),
        (35, "35"),
        (12.5, "12.5"),
    ],
)
def test_a_part_of_a_hundred_is_read(raw: object, value: str) -> None:
    assert read_value(QUESTION, (), raw) == NumberValue(v=Decimal(value))


@pytest.mark.parametrize(
    ("raw", "written"),
    [
        ("140", ["14", "1,4"]),
        ("355", ["35,5"]),
        ("1000", ["100", "10"]),
        ("35,55", ["35,5", "35,6"]),
        ("0,35", ["0,3", "0,4", "35"]),
        (0.35, ["0,3", "0,4", "35"]),
        ("99,99", ["99,9", "100"]),
    ],
)
def test_another_number_is_asked_about_with_every_way_to_write_it(raw: object, written: list[str]) -> None:
    found = read_value(QUESTION, (), raw)
    assert isinstance(found, Misfit)
    assert [one.written for one in found.readings] == written
    for one in found.readings:
        assert isinstance(read_value(QUESTION, (), one.written), NumberValue)


@pytest.mark.parametrize("raw", ["-5", "100000", "veel", "35 woningen", True, [35]])
def test_what_can_be_no_percentage_says_what_fits(raw: object) -> None:
    found = read_value(QUESTION, (), raw)
    assert isinstance(found, Misfit)
    assert found.what
    assert found.remedy
    assert not found.readings


def test_not_knowing_is_an_answer() -> None:
    assert read_value(QUESTION, (), "weet niet") == Unknown.DONT_KNOW


def test_it_is_written_said_and_typed_again() -> None:
    value = NumberValue(v=Decimal("12.50"))
    assert show_value(QUESTION, (), value) == "12,5%"
    assert typed(QUESTION, value) == "12,5"
    assert echo(QUESTION, "35", None) == "vijfendertig procent"
    assert read_value(QUESTION, (), show_value(QUESTION, (), value)) == value


def test_a_condition_compares_with_it_and_is_said_in_words() -> None:
    assert "waarom" in asked(route(INDEX, answered(INDEX, {"deel": "12,5"})))
    assert "waarom" not in asked(route(INDEX, answered(INDEX, {"deel": "13"})))
    assert "hoogstens 12,5" in why(INDEX.question("waarom"), INDEX)


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        ("{question: aandeel, at_least: 60}", []),
        ("{question: aandeel, at_least: 120}", ["waarde-past-niet"]),
        ("{question: aandeel, is: veel}", ["waarde-past-niet"]),
        ("{question: aandeel, includes: a}", ["soort-past-niet"]),
        ("{all: [{question: aandeel, at_least: 60}, {question: aandeel, at_most: 40}]}", ["altijd-onwaar"]),
    ],
)
def test_the_linter_knows_what_can_be_compared_with_it(
    tmp_path: Path, condition: str, found: list[str]
) -> None:
    """Above a hundred nothing can be, and no part is both above sixty and below forty."""
    questions = one_section(
        "- {id: aandeel, kind: percentage, text: Welk deel?}\n"
        f"- {{id: x, kind: text, text: X?, show_if: {condition}}}\n",
    )
    assert codes(checked(write(tmp_path, questions))) == found


def test_a_number_of_before_keeps_its_answer_when_it_can_be_a_percentage() -> None:
    """An author who turns a number into a percentage loses no answer; what no longer fits is kept aside."""
    before = an_index("""
    - {id: deel, kind: number, text: Welk deel doet mee?, unit: '%'}
    """)
    kept = fit(INDEX, answered(before, {"deel": "35"}))
    lost = fit(INDEX, answered(before, {"deel": "140"}))
    assert (kept.answers.get(Slot("deel")) is not None, kept.misfits) == (True, {})
    assert (lost.answers.get(Slot("deel")), list(lost.misfits)) == (None, [Slot("deel")])


def test_it_stands_in_the_plan_in_words_and_in_a_row_of_a_table() -> None:
    answers = answered(INDEX, {"deel": "35", "tabel.deel@r": "12,5"}, {"tabel": ("r",)})
    plan = bind(INDEX, answers, route(INDEX, answers))
    assert [item.said.value for item in plan.other] == ["35%", "12,5%"]

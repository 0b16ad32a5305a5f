"""A condition can look at one row of a count: when somebody objects, it is asked what."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import TypeAdapter

from tests.questionnaire.make import an_index, answered, told
from wijkwizard.questionnaire.conditions import Condition
from wijkwizard.questionnaire.logic import truth
from wijkwizard.questionnaire.route import route
from wijkwizard.questionnaire.why import words
from wijkwizard.terms import Answers, Round, Slot

COUNT = """
- id: telling
  kind: grid
  text: Wie kan ermee leven?
  blind: true
  scale: {count: true, min: 0, max: 99}
  rows: [{id: eens, label: mee eens}, {id: nee, label: bezwaar}]
"""
ASKED = "- {id: x, kind: text, text: X?, show_if: {question: telling, row: nee, at_least: 1}}\n"
INDEX = an_index(COUNT + ASKED)
CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)
OBJECTS = CONDITION.validate_python({"question": "telling", "row": "nee", "at_least": 1})


@pytest.mark.parametrize(
    ("counted", "holds"),
    [
        ("mee eens 12, bezwaar 1", True),
        ("mee eens 12, bezwaar 0", False),
        ("mee eens 12", None),
        ("weet niet", None),
    ],
)
def test_a_row_is_compared_with_what_was_counted_on_it(counted: str, holds: bool | None) -> None:  # noqa: FBT001 - expected
    """What nobody counted is no number, and so neither true nor false."""
    said = answered(INDEX, {"telling": counted})
    assert truth(OBJECTS, INDEX, said, frozenset({Slot("telling")})) is holds
    assert (Slot("x") in route(INDEX, said).asked) is (holds is True)


def test_it_is_explained_in_words() -> None:
    """Beside the question and on the sheets for a table."""
    assert words(OBJECTS, INDEX) == "bij ‘Wie kan ermee leven’ voor ‘bezwaar’ 1 of meer staat"


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        ("{question: telling, at_least: 1}", "soort-past-niet"),
        ("{question: telling, row: nee, answered: true}", "soort-past-niet"),
        ("{question: telling, row: nee}", "voorwaarde-leeg"),
        ("{question: telling, row: neen, at_least: 1}", "keuze-onbekend"),
        ("{question: telling, row: nee, at_least: 100}", "waarde-past-niet"),
        ("{question: schaal, row: nee, at_least: 1}", "soort-past-niet"),
        ("{question: telling, row: nee, at_least: 0}", "altijd-waar"),
        (
            "{all: [{question: telling, row: nee, at_least: 2}, {question: telling, row: nee, at_most: 1}]}",
            "altijd-onwaar",
        ),
    ],
)
def test_a_row_that_cannot_be_compared_is_named(tmp_path: Path, condition: str, code: str) -> None:
    """Who writes a questionnaire hears it before an evening, with what to write instead."""
    extra = f"{COUNT.strip()}\n- {{id: x, kind: text, text: X?, show_if: {condition}}}\n"
    assert code in [one.code for one in told(tmp_path, extra)]


def test_many_rows_in_conditions_cost_no_time(tmp_path: Path) -> None:
    """Of too many combinations nothing is said, and none is made."""
    rows = ", ".join(f"{{id: r{n}, label: regel {n}}}" for n in range(40))
    parts = ", ".join(f"{{question: veel, row: r{n}, at_least: 3}}" for n in range(40))
    extra = (
        f"- {{id: veel, kind: grid, text: Veel?, scale: {{count: true, min: 0, max: 9}}, rows: [{rows}]}}\n"
        f"- {{id: x, kind: text, text: X?, show_if: {{all: [{parts}]}}}}\n"
    )
    assert [one for one in told(tmp_path, extra) if one.severity == "fout"] == []


OTHERS = an_index(
    COUNT + "- {id: kies, kind: yes_no, text: Kies?, show_if: {question: telling, answered: false}}\n"
)


@pytest.mark.parametrize(
    ("turnout", "revealed", "asked"), [(0, False, True), (1, False, False), (9, True, True)]
)
def test_from_the_first_ballot_on_a_count_is_an_answer(turnout: int, revealed: bool, asked: bool) -> None:  # noqa: FBT001 - expected
    """The choice of who does not count was the next question while the count lay sealed, and took a stray digit."""
    rounds = {Slot("telling"): Round(turnout=turnout, revealed=revealed)}
    assert (Slot("kies") in route(OTHERS, Answers(rounds=rounds)).asked) is asked


def test_a_count_in_which_nobody_took_part_is_no_answer() -> None:
    nobody = answered(OTHERS, {"telling": "mee eens 0, bezwaar 0"})
    assert Slot("kies") in route(OTHERS, nobody).asked
    one = answered(OTHERS, {"telling": "mee eens 1, bezwaar 0"})
    assert Slot("kies") not in route(OTHERS, one).asked

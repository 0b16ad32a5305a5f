"""A condition is true, false or unknown, and only ``answered`` sees that nothing was said."""

import itertools
from typing import Any

import pytest
from pydantic import TypeAdapter

from tests.questionnaire.make import an_index, answered
from wijkwizard.questionnaire.conditions import Condition
from wijkwizard.questionnaire.logic import all_of, any_of, effective, truth
from wijkwizard.terms import Answer, Answers, Slot, TextValue

CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)

QUESTIONS = """
- {id: keuze, kind: choice, text: K?, options: [{id: a, label: Aa}, {id: b, label: Bee}]}
- {id: keuzes, kind: choices, text: K?, options: [{id: a, label: Aa}, {id: b, label: Bee}]}
- {id: volgorde, kind: ranking, text: V?, options: [{id: a, label: Aa}, {id: b, label: Bee}]}
- {id: ja-nee, kind: yes_no, text: J?}
- {id: schaal, kind: scale, text: S?, scale: {min: 1, max: 5}}
- {id: getal, kind: number, text: G?}
- {id: geld, kind: money, text: G?}
- {id: wanneer, kind: date, text: W?}
- {id: tekst, kind: text, text: T?}
- {id: t, kind: table, text: T?, columns: [{id: x, kind: number, text: X?}, {id: y, kind: yes_no, text: Y?}]}
- {id: u, kind: table, text: U?, rows_of: t, columns: [{id: z, kind: yes_no, text: Z?}]}
"""
INDEX = an_index(QUESTIONS)
SAID = answered(
    INDEX,
    {
        "keuze": "a",
        "keuzes": "a",
        "volgorde": "Bee",
        "ja-nee": "nee",
        "schaal": 3,
        "getal": "2,5",
        "geld": "1.000",
        "wanneer": "14 maart 2027",
        "tekst": "iets",
        "t.x@r1": 1,
        "t.x@r2": 9,
        "t.y@r2": "weet niet",
        "u.z@r1": "ja",
    },
    {"t": ("r1", "r2")},
)
ASKED = frozenset(SAID.by_slot) | {Slot("t"), Slot("u")}


def judge(condition: dict[str, Any], row: str | None = None, table: str | None = None) -> bool | None:
    return truth(CONDITION.validate_python(condition), INDEX, SAID, ASKED, row=row, table=table)


@pytest.mark.parametrize(
    ("condition", "outcome"),
    [
        ({"question": "keuze", "is": "a"}, True),
        ({"question": "keuze", "is": "b"}, False),
        ({"question": "keuze", "is": True}, None),
        ({"question": "keuze", "one_of": ["b", "a"]}, True),
        ({"question": "keuze", "includes": "a"}, None),
        ({"question": "keuzes", "includes": "a"}, True),
        ({"question": "keuzes", "includes": "b"}, False),
        ({"question": "keuzes", "at_least": 1}, True),
        ({"question": "keuzes", "at_least": 2}, False),
        ({"question": "volgorde", "includes": "b"}, True),
        ({"question": "ja-nee", "is": False}, True),
        ({"question": "ja-nee", "is": 0}, None),
        ({"question": "schaal", "is": 3}, True),
        ({"question": "schaal", "at_least": 3, "at_most": 3}, True),
        ({"question": "schaal", "at_least": 4}, False),
        ({"question": "getal", "at_most": 2.5}, True),
        ({"question": "getal", "is": 2.5}, True),
        ({"question": "geld", "at_least": 1000.01}, False),
        ({"question": "wanneer", "at_least": 2027}, True),
        ({"question": "wanneer", "at_most": 2026}, False),
        ({"question": "tekst", "is": "iets"}, None),
        ({"question": "tekst", "answered": True}, True),
        ({"question": "t", "at_least": 2}, True),
        ({"question": "t", "at_most": 1}, False),
        ({"question": "t", "answered": True}, True),
        ({"question": "t", "is": 2}, None),
        ({"question": "nergens", "is": "a"}, None),
        ({"question": "nergens", "answered": False}, True),
        ({"not": {"question": "keuze", "is": "b"}}, True),
        ({"all": []}, True),
        ({"any": []}, False),
        ({"any": [{"question": "nergens", "is": "a"}, {"question": "keuze", "is": "a"}]}, True),
        ({"all": [{"question": "nergens", "is": "a"}, {"question": "keuze", "is": "b"}]}, False),
        ({"all": [{"question": "nergens", "is": "a"}, {"question": "keuze", "is": "a"}]}, None),
        ({"question": "keuze"}, None),
    ],
)
def test_each_operator_on_each_kind(condition: dict[str, Any], outcome: bool | None) -> None:  # noqa: FBT001 - expected
    assert judge(condition) is outcome


def test_a_column_means_any_row_from_outside_and_the_same_row_from_inside() -> None:
    big = {"question": "t.x", "at_least": 5}
    assert judge(big) is True
    assert [judge(big, "r1", "t"), judge(big, "r2", "t")] == [False, True]


def test_a_table_about_the_same_rows_looks_at_the_same_row() -> None:
    big = {"question": "t.x", "at_least": 5}
    assert [judge(big, "r1", "u"), judge(big, "r2", "u")] == [False, True]
    assert judge({"question": "u.z", "is": True}, "r1", "t") is True


def test_no_answer_in_any_row_is_the_absence_that_answered_false_sees() -> None:
    assert judge({"question": "t.y", "answered": False}) is True
    assert judge({"question": "t.x", "answered": False}) is False
    assert judge({"question": "t.y", "is": True}) is None


def test_a_table_without_rows_is_unanswered_and_no_number() -> None:
    empty = Answers()
    for condition, outcome in (
        ({"question": "t", "at_most": 3}, None),
        ({"question": "t", "answered": False}, True),
        ({"not": {"question": "t", "at_least": 3}}, None),
    ):
        parsed = CONDITION.validate_python(condition)
        assert truth(parsed, INDEX, empty, ASKED) is outcome


def test_a_value_of_another_kind_than_its_question_counts_as_nothing() -> None:
    """A questionnaire may have changed since; what was text is no answer to yes or no."""
    odd = Answers(by_slot={Slot("ja-nee"): (Answer(value=TextValue(v="ja")),)})
    parsed = CONDITION.validate_python({"question": "ja-nee", "answered": True})
    assert truth(parsed, INDEX, odd, ASKED) is False


def test_what_is_not_asked_counts_as_nothing() -> None:
    assert effective(Slot("keuze"), INDEX, SAID, frozenset()) is None
    parsed = CONDITION.validate_python({"question": "keuze", "answered": False})
    assert truth(parsed, INDEX, SAID, frozenset()) is True


@pytest.mark.parametrize("parts", list(itertools.product([True, False, None], repeat=2)))
def test_all_and_any_follow_kleene(parts: tuple[bool | None, bool | None]) -> None:
    """De Morgan holds in three values, and unknown gives way to what settles the matter."""
    turned = [None if one is None else not one for one in parts]
    flipped = any_of(turned)
    assert all_of(parts) is (None if flipped is None else not flipped)
    assert all_of(parts) is (False if False in parts else None if None in parts else True)

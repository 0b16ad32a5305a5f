"""On paper a question is passed over by what the room says; what was settled before is not told."""

from __future__ import annotations

import pytest

from tests.session.small import questions
from wijkwizard.questionnaire.conditions import All, Any_, Comparison, Condition, Not
from wijkwizard.questionnaire.skipping import skip_words


def _is(question: str, *options: str) -> Comparison:
    return Comparison(question=question, one_of=options)


def _open(question: str) -> Comparison:
    return Comparison(question=question, answered=False)


ROAD, ASIDE = _is("weg", "breed", "klein"), _is("weg", "klein")
LONG, SHORT = _is("lang"), _is("kort")


def _skip(*conditions: Condition) -> str:
    """Return the words; ``lang`` holds before the evening, and ``kort`` does not."""
    return skip_words(
        conditions, questions().index, lambda asked: {"lang": True, "kort": False}.get(asked.question)
    )


@pytest.mark.parametrize(
    "settled",
    [
        (),
        (LONG,),
        (SHORT,),
        (Any_(any=(ROAD, LONG)),),
        (All(all=(ROAD, SHORT)),),
        (Not.model_validate({"not": LONG}),),
    ],
)
def test_what_does_not_hang_on_the_room_says_nothing(settled: tuple[Condition, ...]) -> None:
    assert _skip(*settled) == ""


@pytest.mark.parametrize(
    "left",
    [(ROAD,), (ROAD, LONG), (Any_(any=(ROAD, SHORT)),), (Any_(any=(_open("weg"), ROAD)),), (ROAD, ROAD)],
)
def test_only_what_the_room_decides_is_told_and_once(left: tuple[Condition, ...]) -> None:
    """That it was not answered yet is no reason on paper, where the answer follows."""
    said = _skip(*left)
    assert said.startswith("Alleen als bij ")
    assert said.count("is gekozen") == 1
    assert "breed" in said
    assert "klein" in said


def test_two_conditions_on_one_choice_are_told_as_what_fits_both() -> None:
    said = _skip(ROAD, Any_(any=(ASIDE, SHORT)))
    assert "klein" in said
    assert "breed" not in said


def test_what_must_not_be_chosen_is_told_too() -> None:
    assert "niet" in _skip(Not.model_validate({"not": ROAD}))

"""Several choices: the sets that conditions can tell apart."""

from __future__ import annotations

from wijkwizard.questionnaire.conditions import Comparison
from wijkwizard.questionnaire.kinds.registry import kind_of
from wijkwizard.questionnaire.model import ChoicesQuestion, Option
from wijkwizard.terms.pointing import chosen


def test_a_number_of_choices_is_tried_on_both_sides() -> None:
    """Else the linter would call 'at least two' out of reach; more than may be chosen is never tried."""
    given = tuple(Option(id=name, label=name) for name in "abcd")
    question = ChoicesQuestion(id="q", kind="choices", text="Welke?", options=given, at_most=2)
    looks = (Comparison(question="q", at_least=2),)
    for options in (given, None):
        tried = kind_of(question).tries(question, options, looks)
        assert tried is not None
        assert {len(chosen(value)) for value in tried} == {1, 2}

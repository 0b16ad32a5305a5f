"""A row that was opened and left says nothing: it is counted nowhere, offered nowhere and takes no place."""

from __future__ import annotations

from tests.questionnaire.make import an_index, answered
from wijkwizard.questionnaire.conditions import Comparison, Not
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.logic import truth
from wijkwizard.questionnaire.route import route
from wijkwizard.terms import Answers

QUESTIONS = """
- id: themas
  kind: table
  text: T?
  row_name: thema
  columns: [{id: naam, kind: text, text: N?}, {id: soort, kind: choice, text: S?, options: {knowledge: problemen}}]
- {id: orde, kind: ranking, text: O?, options: {rows: themas, label: naam}}
- {id: rooster, kind: grid, text: R?, rows: {rows: themas, label: naam}, scale: {min: 0, max: 3}}
- {id: eerste, kind: table, text: E?, rows_of: themas, first: 2, columns: [{id: waar, kind: text, text: W?}]}
- {id: genoeg, kind: text, text: G?, show_if: {question: themas, at_least: 3}}
- {id: werk, kind: text, text: W?, show_if: {not: {question: themas.soort, is: werk}}}
- {id: scores, kind: text, text: S?, show_if: {question: rooster, answered: true}}
"""
SAID = {
    "themas.naam@a": "Wonen",
    "themas.soort@a": "wonen",
    "themas.naam@c": "Groen",
    "themas.soort@c": "wonen",
}
ROWS = {"themas": ("a", "leeg", "c")}


def _both() -> tuple[Index, Answers]:
    index = an_index(QUESTIONS)
    return index, answered(index, SAID, ROWS)


def test_it_is_not_counted_in_a_condition() -> None:
    """Three rows are needed, two were said and one is bare."""
    index, answers = _both()
    asked = route(index, answers).asked
    assert truth(Comparison(question="themas", at_least=3), index, answers, asked) is False
    assert truth(Comparison(question="themas", at_most=2), index, answers, asked) is True
    bare = Answers(rows={"themas": ("leeg",)})
    answered_at_all = Comparison(question="themas", answered=True)
    assert truth(answered_at_all, index, bare, route(index, bare).asked) is False


def test_it_does_not_make_a_condition_over_all_rows_unknown() -> None:
    """Nobody said work in any row in which something was said."""
    index, answers = _both()
    none = Not.model_validate({"not": {"question": "themas.soort", "is": "werk"}})
    assert truth(none, index, answers, route(index, answers).asked) is True


def test_it_is_no_option_and_no_line_of_a_grid() -> None:
    index, answers = _both()
    for question in ("orde", "rooster"):
        assert [one.id for one in index.options(index.question(question), answers)] == ["a", "c"]


def test_it_takes_no_place_among_the_first() -> None:
    """The two first are the two in which something was said; the bare row itself can still be filled."""
    index, answers = _both()
    assert index.rows("eerste", answers) == ("a", "c")
    assert index.rows("themas", answers) == ("a", "leeg", "c")


def test_a_grid_over_rows_that_are_gone_counts_as_no_answer() -> None:
    """As a choice and an order of such rows do."""
    index = an_index(QUESTIONS)
    answers = answered(index, {**SAID, "rooster": {"c": 2}}, {"themas": ("a", "c")})
    scored = Comparison(question="rooster", answered=True)
    assert truth(scored, index, answers, route(index, answers).asked) is True
    left = Answers(by_slot=answers.by_slot, rows={"themas": ("a",)})
    assert truth(scored, index, left, route(index, left).asked) is False

"""A cell that was answered stays where its condition closes it, when its author says so; an empty one is not asked."""

from __future__ import annotations

import pytest

from tests.questionnaire.make import an_index
from wijkwizard.questionnaire.route import route
from wijkwizard.terms import Answer, Answers, Slot, TextValue

COSTS = """
- id: kosten
  kind: table
  text: Wat kost het?
  row_name: een bedrag
  columns:
    - {{id: programma, kind: text, text: Uit een programma?}}
    - id: budget
      kind: text
      text: Welk budget?
      stays: {stays}
      show_if: {{question: kosten.programma, answered: false}}
"""


@pytest.mark.parametrize("stays", ["true", "false"])
def test_a_budget_that_was_typed_beside_a_programme_is_set_apart_only_without_it(stays: str) -> None:
    """A fund that the paper had a place for was set apart, and nobody heard which."""
    both, one = Slot("kosten.budget", "a"), Slot("kosten.budget", "b")
    said = {
        Slot("kosten.programma", "a"): (Answer(value=TextValue(v="Zuid")),),
        both: (Answer(value=TextValue(v="Het fonds")),),
        Slot("kosten.programma", "b"): (Answer(value=TextValue(v="Zuid")),),
    }
    found = route(an_index(COSTS.format(stays=stays)), Answers(by_slot=said, rows={"kosten": ("a", "b")}))
    assert (both in found.asked) is (stays == "true")
    assert (both in found.kept_aside) is (stays == "false")
    assert one not in found.asked

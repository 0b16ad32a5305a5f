"""A closed option is told wherever it was chosen, and only there where it is asked."""

from collections.abc import Mapping

import pytest

from tests.questionnaire.make import an_index, answered
from wijkwizard.questionnaire.closing import closed_choices, refusal
from wijkwizard.questionnaire.route import route
from wijkwizard.terms import Slot

INDEX = an_index("""
- {id: a, kind: yes_no, text: A?}
- id: k
  kind: choice
  text: K?
  options: [{id: x, label: De X, disable_if: {question: a, is: true}, because: Wij kozen voor A.}, {id: y, label: Y}]
- id: ks
  kind: choices
  text: Ks?
  show_if: {question: k, answered: true}
  options:
    - {id: niets, label: Niets, disable_if: {question: ks, includes: p}}
    - {id: p, label: P}
- id: g
  kind: grid
  text: G?
  scale: {min: 0, max: 9, count: true}
  rows: [{id: x, label: De X, disable_if: {question: a, is: true}}, {id: y, label: Y}]
- id: t
  kind: table
  text: T?
  columns:
    - {id: groot, kind: yes_no, text: Groot?}
    - {id: hoe, kind: choice, text: Hoe?, options: [{id: a, label: A, disable_if: {question: t.groot, is: true}}]}
""")


@pytest.mark.parametrize(
    ("said", "slot", "closed"),
    [
        ({"a": "ja", "k": "x"}, Slot("k"), ["x"]),
        ({"a": "ja", "k": "y"}, Slot("k"), []),
        ({"a": "nee", "k": "x"}, Slot("k"), []),
        ({"a": "weet niet", "k": "x"}, Slot("k"), []),
        ({"k": "x"}, Slot("k"), []),
        ({"a": "ja", "k": "weet niet"}, Slot("k"), []),
        ({"a": "ja"}, Slot("k"), []),
        ({"k": "y", "ks": ["niets", "p"]}, Slot("ks"), ["niets"]),
        ({"ks": ["niets", "p"]}, Slot("ks"), []),
        ({"a": "ja", "g": {"x": 2, "y": 1}}, Slot("g"), ["x"]),
        ({"t.groot@r1": "ja", "t.hoe@r1": "a"}, Slot("t.hoe", "r1"), ["a"]),
        ({"t.groot@r1": "ja", "t.hoe@r2": "a"}, Slot("t.hoe", "r2"), []),
        ({"a": "ja"}, Slot("weg"), []),
    ],
)
def test_what_stands_chosen_though_it_is_closed_is_found(
    said: Mapping[str, object], slot: Slot, closed: list[str]
) -> None:
    """Not known is open, and what is not asked is kept aside and not judged."""
    found = answered(INDEX, said, {"t": ("r1", "r2")})
    asked = route(INDEX, found).asked
    assert [option.id for option in closed_choices(slot, INDEX, found, asked)] == closed


def test_a_refusal_says_which_why_and_what_to_do() -> None:
    found = answered(INDEX, {"a": "ja", "k": "x"})
    (option,) = closed_choices(Slot("k"), INDEX, found, route(INDEX, found).asked)
    misfit = refusal(option)
    assert misfit.what == "De keuze ‘De X’ is nu dicht. Wij kozen voor A."
    assert misfit.remedy.startswith("Kies iets anders, of verander het antwoord")

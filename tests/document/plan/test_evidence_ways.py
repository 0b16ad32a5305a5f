"""The plan names which of its problems nobody counted, told, saw or felt yet."""

from __future__ import annotations

from wijkwizard.document.plan.evidence_ways import empty_ways_sentence
from wijkwizard.iwap.rows import Problem
from wijkwizard.iwap.said import Picked, SaidChoices, SaidText


def _problem(name: str, *ways: str) -> Problem:
    picked = tuple(Picked(id=way, label=way) for way in ways)
    return Problem(id=name, title=SaidText(value=name), known_by=SaidChoices(value=picked or None))


def test_each_empty_field_is_named_with_the_problems_that_lack_it() -> None:
    told = empty_ways_sentence(
        [_problem("Rommel", "geteld", "verteld", "gevoeld"), _problem("Onrust", "verteld", "gevoeld")]
    )
    assert told == "Nog niet geteld: 'Onrust'. Nog niet gezien: al deze problemen."


def test_of_a_problem_of_which_nobody_said_how_it_is_known_nothing_is_called_empty() -> None:
    assert empty_ways_sentence([_problem("Rommel")]) == ""
    told = empty_ways_sentence([_problem("Rommel"), _problem("Onrust", "geteld", "verteld", "gevoeld")])
    assert told == "Nog niet gezien: 'Onrust'."

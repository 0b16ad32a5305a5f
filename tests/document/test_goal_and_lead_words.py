"""Words that a plan makes of a goal and of who does a measure."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, pick, picks, said
from wijkwizard.document.characters import strings
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.parts.ambition import goal_sentence
from wijkwizard.document.plan.measure_cards import card
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Goal, Measure
from wijkwizard.iwap.said import PartialDay


@pytest.mark.parametrize(
    ("due", "words"), [("2029", "in 2029"), ("2029-03", "in maart 2029"), ("2029-03-14", "op 14 maart 2029")]
)
def test_a_goal_is_due_in_a_year_and_on_a_day(due: str, words: str) -> None:
    """'Naar 0 procent in 19 november 2026' is no Dutch."""
    goal = Goal(
        id="g",
        indicator=said("Rommel"),
        target=said(Decimal(3)),
        target_on=said(PartialDay(iso=due)),
    )
    assert goal_sentence(goal, Formatter(STYLE, KNOWN)) == f"Rommel: naar 3 {words}."


@pytest.mark.parametrize(
    ("lead", "who"), [("gemeente", "gemeente, met politie"), ("Politie", "Politie, met gemeente")]
)
def test_who_leads_a_measure_is_not_named_again_among_its_partners(lead: str, who: str) -> None:
    measure = Measure(id="m", title=said("Vegen"), lead=said(lead), partners=picks("gemeente", "politie"))
    made = card(1, measure, Iwap(measures=(measure,)), Formatter(STYLE, KNOWN))
    assert who in list(strings(made))


def test_a_goal_of_more_than_one_has_no_verb_that_is_wrong() -> None:
    """'Bewoners met een vaste baan gaat van 41,5 procent' stood in the annex."""
    goal = Goal(
        id="g",
        indicator=said("Bewoners met een vaste baan"),
        baseline=said(Decimal("41.5")),
        target=said(Decimal(48)),
        unit=pick("procent"),
    )
    told = goal_sentence(goal, Formatter(STYLE, KNOWN)).replace("\u00a0", " ")
    assert told == "Bewoners met een vaste baan: van 41,5 procent naar 48 procent."


def test_a_place_that_was_chosen_and_typed_too_stands_once_on_the_card() -> None:
    measure = Measure(id="m", title=said("Vegen"), sub_area=picks("De Mijnbuurt"), where=said("de Mijnbuurt"))
    made = card(1, measure, Iwap(measures=(measure,)), Formatter(STYLE, KNOWN))
    assert [row.line.text for row in made.rows if row.label == "Waar en voor wie"] == ["De Mijnbuurt"]

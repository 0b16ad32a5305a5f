"""A time is told from its begin and its end, and what has only one of them says which."""

from __future__ import annotations

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, full_plan, pick, said
from wijkwizard.document.characters import strings
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.phrasing import from_to
from wijkwizard.document.plan.measure_cards import card
from wijkwizard.document.plan.measures_in_short import measures_table
from wijkwizard.iwap.course_rows import Progress
from wijkwizard.iwap.said import PartialDay, SaidChoice, SaidDate


@pytest.mark.parametrize(
    ("begins", "ends", "told"),
    [
        ("2027", "2029", "2027 tot 2029"),
        ("2027", "2027", "2027"),
        ("2027", "", "vanaf 2027"),
        ("", "2029", "tot 2029"),
        ("", "", ""),
    ],
)
def test_what_only_begins_goes_on(begins: str, ends: str, told: str) -> None:
    assert from_to(begins, ends) == told


def test_a_measure_that_only_begins_is_no_measure_of_one_month() -> None:
    """'Wanneer maart 2027' stood on its card, and '2027' on page two."""
    (measure,) = full_plan().measures
    begun = measure.model_copy(update={"start": said(PartialDay(iso="2027-03")), "end": SaidDate()})
    plan = full_plan().model_copy(update={"measures": (begun,)})
    formatter = Formatter(STYLE, KNOWN)
    assert "vanaf maart 2027" in list(strings(card(1, begun, plan, formatter)))
    assert "vanaf 2027" in [text for block in measures_table(plan, formatter) for text in strings(block)]


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ("deels", "deels gelukt"),
        ("nog-niet-begonnen", "voorstel van de groep"),
        ("", "voorstel van de groep"),
    ],
)
def test_what_was_begun_is_no_proposal_any_more(state: str, status: str) -> None:
    """'Status: voorstel van de groep' stood on the card of what draws twelve guests since May."""
    (measure,) = full_plan().measures
    bare = measure.model_copy(
        update={"status": SaidChoice(), "status_by": SaidChoice(), "status_on": SaidDate()}
    )
    row = Progress(
        id="v",
        measure=pick("Eettafel", bare.id),
        state=pick("deels gelukt", state) if state else SaidChoice(),
    )
    plan = full_plan().model_copy(update={"measures": (bare,), "progress": (row,)})
    assert card(1, bare, plan, Formatter(STYLE, KNOWN)).status.startswith(status)

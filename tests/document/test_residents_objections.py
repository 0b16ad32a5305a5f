"""An objection that was not met stands on the page for residents too."""

from __future__ import annotations

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, evening, pick, said
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import beside_plan


def test_who_objected_and_was_not_met_finds_that_on_the_page_to_take_home() -> None:
    """An objection stays visible after being overruled; one that was met changed the plan."""
    said_of_it = [
        {"id": str(place), "what": said(f"Bezwaar nummer {place}"), "printing": pick("zonder")}
        for place in range(4)
    ]
    met = {
        "id": "m",
        "what": said("De banken ontbraken"),
        "printing": pick("zonder"),
        "outcome": pick("overgenomen"),
    }
    plan = evening(actions=(), plan_objections=(met, *said_of_it))
    shown = "\n".join(strings(beside_plan("bewoners", plan, KNOWN, STYLE)))
    assert "De banken ontbraken" not in shown
    assert "Bezwaar nummer 0" in shown
    assert "Bezwaar nummer 1" in shown
    assert "en nog 2" in shown

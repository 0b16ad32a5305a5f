"""A signal that only the group knows stands on the map with what the group chose about it."""

from __future__ import annotations

import pytest

from tests.document.plans import evening, said
from tests.document.test_signals import mapped
from wijkwizard.iwap.said import Picked


@pytest.mark.parametrize(
    ("field", "choice", "column", "stand"),
    [
        ("trend", Picked(id="stijgt", label="het cijfer stijgt"), "verloop", "hoger"),
        ("trend", Picked(id="daalt", label="het cijfer daalt"), "verloop", "lager"),
        ("trend", Picked(id="gelijk", label="het blijft ongeveer gelijk"), "verloop", "gelijk"),
        ("against_city", Picked(id="hoger", label="hoger dan de stad"), "gemeente", "hoger"),
    ],
)
def test_a_signal_of_the_group_alone_shows_which_way_it_goes_on_the_map(
    field: str, choice: Picked, column: str, stand: str
) -> None:
    """It is on no list, so nobody knows whether that is good: it is drawn as background."""
    own = {"id": "eigen", "title": said("Minder kinderen op het plein"), field: said(choice)}
    made = mapped(evening(signals=(own,)))
    (row,) = made.rows
    sign = row.signs[made.columns.index(column)]
    assert (sign.stand, sign.word) == (stand, stand)
    assert sign.meaning == ("gelijk" if stand == "gelijk" else "context")

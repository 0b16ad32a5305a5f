"""A small action is asked for nothing, but its stand and its day can contradict each other."""

from __future__ import annotations

import pytest

from tests.advice.plan.cases import EXAMPLE, findings
from tests.advice.plan.changes import cell


def _told(stand: str | None, day: str | None) -> list[str]:
    changed = cell("acties", "bezem", titel="Samen vegen", stand=stand, wanneer=day)
    return [found.sentence for found in findings(EXAMPLE, changed) if found.key == "actie-dag:bezem"]


@pytest.mark.parametrize(
    ("stand", "day", "sentence"),
    [
        ("gepland", "2020-04", "'Samen vegen' is gepland, maar zou april 2020 klaar zijn. Dat is voorbij."),
        ("nieuw", "2020", "'Samen vegen' is nieuw, maar zou 2020 klaar zijn. Dat is voorbij."),
        ("klaar", "2031", "'Samen vegen' is klaar, maar de dag is 2031. Dat komt nog."),
    ],
)
def test_a_stand_and_a_day_that_cannot_both_be_are_named(stand: str, day: str, sentence: str) -> None:
    assert _told(stand, day) == [sentence]


@pytest.mark.parametrize(
    ("stand", "day"),
    [
        ("gepland", "2031"),
        ("klaar", "2020"),
        # What runs may have had another day in mind, and what was stopped has none.
        ("loopt-al", "2020"),
        ("gestopt", "2020"),
        (None, "2020"),
        ("gepland", None),
        ("gepland", "weet niet"),
        ("gepland", "2026"),
    ],
)
def test_what_can_be_is_not_spoken_of(stand: str | None, day: str | None) -> None:
    """Another stand or another day turns it; the year of the evening is not over."""
    assert _told(stand, day) == []

"""What came of a step to a decision and the day on which it is asked can contradict each other."""

from __future__ import annotations

import pytest

from tests.advice.plan.cases import EXAMPLE, findings
from tests.advice.plan.changes import cell


def _told(outcome: str | None, day: str | None) -> list[str]:
    changed = cell("besluitroute", "extra", wat="De inrichting", wie="raad", uitkomst=outcome, wanneer=day)
    return [found.sentence for found in findings(EXAMPLE, changed) if found.key == "besluit-dag:extra"]


@pytest.mark.parametrize(
    ("outcome", "day", "sentence"),
    [
        ("akkoord", "2031-02-03", "Over 'De inrichting' staat 'akkoord', en de dag is 3 februari 2031."),
        ("met-wijziging", "2031", "Over 'De inrichting' staat 'akkoord met wijzigingen', en de dag is 2031."),
        ("afgewezen", "2031-02", "Over 'De inrichting' staat 'afgewezen', en de dag is februari 2031."),
        (
            "nog-niet",
            "2020-04-01",
            "Over 'De inrichting' staat 'nog niet voorgelegd', en de dag was 1 april 2020.",
        ),
        ("nog-niet", "2020", "Over 'De inrichting' staat 'nog niet voorgelegd', en de dag was 2020."),
    ],
)
def test_an_outcome_and_a_day_that_cannot_both_be_are_named(outcome: str, day: str, sentence: str) -> None:
    (told,) = _told(outcome, day)
    assert told.startswith(sentence)


@pytest.mark.parametrize(
    ("outcome", "day"),
    [
        ("nog-niet", "2031-02-03"),
        ("akkoord", "2020-04"),
        ("afgewezen", "2020"),
        # What falls in the month or the year of the evening can be before it and after it.
        ("nog-niet", "2026"),
        ("akkoord", "2026"),
        (None, "2020"),
        (None, "2031"),
        ("akkoord", None),
        ("nog-niet", "weet niet"),
    ],
)
def test_a_step_that_can_be_is_not_spoken_of(outcome: str | None, day: str | None) -> None:
    """Another outcome or another day turns it."""
    assert _told(outcome, day) == []


@pytest.mark.parametrize(
    ("body", "about"),
    [("raad", "het besluit van de gemeenteraad"), (None, "een besluit")],
)
def test_a_step_of_which_nobody_said_what_it_is_about_is_named_by_who_decides(
    body: str | None, about: str
) -> None:
    changed = cell("besluitroute", "extra", wie=body, uitkomst="akkoord", wanneer="2031")
    (told,) = (found.sentence for found in findings(EXAMPLE, changed) if found.key == "besluit-dag:extra")
    assert told.startswith(f"Over {about} staat 'akkoord'")

"""How far an action or a step to a decision is and its day can contradict each other."""

from __future__ import annotations

import pytest

from tests.advice.plan.cases import EXAMPLE, findings
from tests.advice.plan.changes import cell


def _action(stand: str | None, day: str | None) -> list[str]:
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
    assert _action(stand, day) == [sentence]


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
    assert _action(stand, day) == []


def _step(outcome: str | None, day: str | None) -> list[str]:
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
    (told,) = _step(outcome, day)
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
    assert _step(outcome, day) == []


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

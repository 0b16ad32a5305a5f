"""What is kept aside is listed in the working edition and counted in the public one, on every form of paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, aside, evening, full_plan, pick
from tests.document.test_compose import WORKING, text_of
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.parts.findings import MakersAdvice
from wijkwizard.iwap.bind import BEHIND_A_BRANCH
from wijkwizard.iwap.model import Iwap, Turnout


def test_kept_aside_answers_are_in_an_annex_of_the_working_edition_and_nowhere_else() -> None:
    """What does not count is not in the text; the public reader hears only that there is more."""
    plan = full_plan().model_copy(update={"kept_aside": (aside(),)})
    parts = compose(plan, advice_of, KNOWN, WORKING).parts
    assert [part.title for part in parts if "bewaard antwoord" in tuple(strings(part))] == ["Bijlagen"]
    assert "bewaard antwoord" not in text_of(plan, STYLE)
    assert f"1 antwoord is bewaard en telt niet mee. {BEHIND_A_BRANCH}" in text_of(plan, STYLE)
    assert "1 antwoord is bewaard" not in text_of(plan, WORKING)


@pytest.mark.parametrize("make", [evening, lambda: evening(verdict={"choice": pick("regulier")})])
def test_kept_aside_answers_are_on_short_papers_too(make: Callable[[], Iwap]) -> None:
    """Listed in the working edition, counted in the public one."""
    plan = make().model_copy(update={"kept_aside": (aside(), aside())})
    assert "bewaard antwoord" in text_of(plan, WORKING)
    assert "bewaard antwoord" not in text_of(plan, STYLE)
    assert f"2 antwoorden zijn bewaard en tellen niet mee. {BEHIND_A_BRANCH}" in text_of(plan, STYLE)


def test_lists_that_the_plan_is_held_against_are_for_its_makers() -> None:
    """Which lessons it touches and which features it has is no account to who lives there; what keeps going is."""
    plan = full_plan()
    for style, inner in ((WORKING, True), (STYLE, False)):
        words = {*strings(compose(plan, advice_of, KNOWN, style).parts)}
        assert ("De twaalf lessen, bij dit plan gehouden" in words) is inner
        assert ("Kenmerken van een aanpak die werkt" in words) is inner
        assert "Borging, punt voor punt" in words


def test_how_many_people_voted_is_told_to_the_makers_alone() -> None:
    """What stands out about the votes stands on the screen of the makers, so it does in their paper."""
    plan = evening(turnouts=(Turnout(binding="insight.votes", votes=14),))
    heard: list[Iwap] = []

    def makers(iwap: Iwap) -> MakersAdvice:
        heard.append(iwap)
        return MakersAdvice()

    compose(plan, advice_of, KNOWN, WORKING, makers)
    assert [iwap.turnouts for iwap in heard] == [plan.turnouts]
    compose(plan, advice_of, KNOWN, STYLE, makers)
    assert len(heard) == 1

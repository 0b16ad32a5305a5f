"""In the working edition a finding names the answers that it rests on, and always the one that it is about."""

from __future__ import annotations

import pytest

from wijkwizard.advice.plan.finding import PlanAccount, PlanFinding, PlanInput
from wijkwizard.advice.plan.replied import RepliedFinding
from wijkwizard.document.characters import strings
from wijkwizard.document.parts.findings import MakersAdvice, findings_blocks


def _told(about: int, rests_on: int) -> str:
    """Return the account of a finding that rests on so many answers; one of them is where it is mended."""
    inputs = tuple(
        PlanInput(binding="goals.x", slot=f"doel.x{at}@d", asked=f"Vraag {at}", text=f"antwoord {at}")
        for at in range(1, rests_on + 1)
    )
    found = PlanFinding(
        key="x:d",
        check="x",
        subject="doel",
        kind="klopt-niet",
        slot=f"doel.x{about}@d",
        sentence="Dit klopt niet.",
        ask="Wat wel?",
        account=PlanAccount(inputs=inputs, rule="x", rule_text="Een regel.", turning_text="Iets."),
    )
    return "\n".join(strings(findings_blocks(MakersAdvice(findings=(RepliedFinding(found),)))))


def test_three_answers_are_all_named() -> None:
    """Of a target on the wrong side stood which way it should go and how it is now, and not the target."""
    told = _told(3, 3)
    assert "Vraag 1: antwoord 1; Vraag 2: antwoord 2; Vraag 3: antwoord 3" in told.replace("?", "")
    assert "…" not in told


@pytest.mark.parametrize("about", range(1, 7))
def test_of_more_the_one_that_the_finding_is_about_stays_and_the_order_too(about: int) -> None:
    told = _told(about, 6)
    named = [at for at in range(1, 7) if f"antwoord {at}" in told]
    assert len(named) == 3
    assert about in named
    assert sorted(named) == sorted(named, key=lambda at: told.index(f"antwoord {at}"))
    assert "; …" in told

"""A reason for passing over a gate is printed with the gate, and not as an answer to another question."""

from __future__ import annotations

import pytest

from tests.advice.make import knowledge
from tests.document.plans import evening, said
from wijkwizard.document.characters import strings
from wijkwizard.document.model import Bullets
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.parts.otherwise import otherwise
from wijkwizard.iwap.model import Reply
from wijkwizard.terms import Unknown


@pytest.mark.parametrize(
    ("finding", "printed"),
    [
        ("poort:3", "Eerst de basis, dan samenhang: Wij beginnen met een feest."),
        ("kenmerk:lerend", "Nieuw en lerend: Wij beginnen met een feest."),
        ("feest:m", "Een feest: Wanneer begint het? Wij beginnen met een feest."),
        ("feest:m+n", "Een feest: Wanneer begint het? Wij beginnen met een feest."),
        ("feest:geheel", "Wanneer begint het? Wij beginnen met een feest."),
        ("feest:welzijn", "Wanneer begint het? Wij beginnen met een feest."),
    ],
)
def test_a_reason_stands_with_what_it_is_about(finding: str, printed: str) -> None:
    """A finding is about the answer where it stands; a gate leads to an answer, and is about more."""
    measure = {
        "id": "m",
        "title": said("Een feest"),
        "because": said("Omdat", slot="s", asked="Wanneer begint het?"),
    }
    reply = Reply(finding=finding, reaction="anders", because="wij beginnen met een feest", slot="s")
    plan = evening(replies=(reply,), measures=(measure,))
    told = " | ".join(
        text for block in otherwise(plan, PaperKnowledge.of(knowledge())) for text in strings(block)
    )
    assert printed in told
    assert ("Wanneer begint het?" in told) is finding.startswith("feest")
    assert ("Een feest: " in told) is (finding in {"feest:m", "feest:m+n"})


def test_of_what_nobody_knew_and_is_not_named_is_said_how_much_it_is_and_not_where_it_stands() -> None:
    """'Elk op zijn plaats in dit plan' was false of nearly all of it."""
    nobody = {"unknown": Unknown.DONT_KNOW, "asked": "Wie trekt dit?", "slot": "maatregelen.trekker@m"}
    rows = tuple({"id": f"m{n}", "title": said(f"Klus {n}"), "lead": nobody} for n in range(12))
    *_, bullets = otherwise(evening(measures=rows), PaperKnowledge.of(knowledge()))
    assert isinstance(bullets, Bullets)
    assert bullets.items[-1].text == "En nog 4 punten waarvan niemand het antwoord wist."


@pytest.mark.parametrize(
    ("rested", "printed"),
    [
        (("maatregelen.begin@m",), "Een feest: Wanneer begint het? Dat zien wij wel."),
        (("maatregelen.begin@m", "maatregelen.einde@m"), "Een feest: Dat zien wij wel."),
    ],
)
def test_a_reason_about_more_answers_of_a_row_does_not_stand_behind_the_first_of_them(
    rested: tuple[str, ...], printed: str
) -> None:
    """A goal of which six answers were missing read as if only its unit was meant."""
    begin = said("Omdat", slot="maatregelen.begin@m", asked="Wanneer begint het?")
    measure = {"id": "m", "title": said("Een feest"), "because": begin}
    reply = Reply(
        finding="feest:m", reaction="anders", because="dat zien wij wel", slot=rested[0], rested=rested
    )
    _, _, bullets = otherwise(evening(replies=(reply,), measures=(measure,)), PaperKnowledge.of(knowledge()))
    assert isinstance(bullets, Bullets)
    assert [line.text for line in bullets.items] == [printed]

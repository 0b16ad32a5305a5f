"""An own card stands in a sentence as it was typed, for it can be a name; a word of our lists has no capital there."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, evening, pick, said
from wijkwizard.document.charts import balance
from wijkwizard.document.council_paper import council_parts
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Paragraph
from wijkwizard.document.parts.about import roles_in_words
from wijkwizard.document.plan.chapters import goals, people, problems
from wijkwizard.document.plan.doing import course, money, organisation
from wijkwizard.document.residents import residents_parts
from wijkwizard.iwap.said import Euro, Picked

OWN = Picked(id="kaart-1", label="Ymere", borrowed=("eigen-kaart.woorden@kaart-1",))
OURS = Picked(id="gemeente", label="Gemeente")
FORMATTER = Formatter(STYLE, KNOWN)


def _sentences(blocks: Any) -> str:
    return " ".join(block.line.text for block in blocks if isinstance(block, Paragraph))


def test_who_pays_and_what_is_chosen_keep_their_name() -> None:
    cost = {
        "id": "k",
        "payer": said((OURS, OWN)),
        "amount": said(Euro(amount=Decimal(100))),
        "cover": pick("toegezegd", "toegezegd"),
    }
    _, blocks = money(evening(costs=(cost,)), FORMATTER)
    assert "Er betalen mee: gemeente en Ymere." in _sentences(blocks)
    themes = tuple({"id": pick.id, "theme": said(pick)} for pick in (OWN, OURS))
    _, blocks = goals(evening(themes=themes), FORMATTER)
    assert "Wij zetten in op 'Ymere' en 'gemeente'." in _sentences(blocks)
    _, blocks = goals(evening(themes=themes[:1]), FORMATTER)
    assert "Wij zetten in op Ymere." in _sentences(blocks)


def test_who_was_there_keeps_its_name() -> None:
    parties = tuple({"id": pick.id, "role": said(pick)} for pick in (OURS, OWN))
    assert roles_in_words(evening(parties=parties), FORMATTER) == "gemeente en Ymere"


def test_who_was_counted_as_nobody_was_not_at_the_table() -> None:
    parties = tuple(
        {"id": pick.id, "role": said(pick), "count": said(Decimal(count))}
        for pick, count in ((OURS, 4), (OWN, 0))
    )
    assert roles_in_words(evening(parties=parties), FORMATTER) == "gemeente (4)"


YMERE = Picked(id="kaart-2", label="Ymere BV", borrowed=("eigen-kaart.woorden@kaart-2",))
CLUB = Picked(id="kaart-3", label="De Ganzenclub", borrowed=("eigen-kaart.woorden@kaart-3",))
TYPED = Picked(id="anders", label="Ymere BV")
PICKED = ("one_budget_holder", "budget_decided_by", "connector", "backing", "open_to_residents")
"""Answers about the organisation that are chosen from a list, and stand behind other words."""


@pytest.mark.parametrize("leaf", PICKED)
@pytest.mark.parametrize(
    ("pick", "stands"),
    [(YMERE, "Ymere BV"), (CLUB, "de Ganzenclub"), (TYPED, "Ymere BV"), (OURS, "gemeente")],
)
def test_a_name_behind_other_words_keeps_its_capital(leaf: str, pick: Picked, stands: str) -> None:
    """Only the article of a name that people typed is written small there, and a word of our lists."""
    value = (pick,) if leaf == "backing" else pick
    plan = evening(organisation={leaf: said(value)})
    told = repr((organisation(plan, FORMATTER), money(plan, FORMATTER)))
    assert f": {stands}." in told


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("Ymere BV", "Ymere BV"),
        ("De wijkmanager", "de wijkmanager"),
        ("Iemand van Ymere", "iemand van Ymere"),
    ],
)
def test_who_leads_and_who_helps_out_is_called_as_it_was_typed(typed: str, stands: str) -> None:
    plan = evening(
        organisation={"lead": said(typed), "breakthrough": said(typed)},
        course={"successors": said(typed)},
        anchors=({"id": "a", "what": said("Lampen"), "budget": said(typed)},),
    )
    title, blocks = organisation(plan, FORMATTER)
    assert title == f"Trekker is {stands}"
    assert f"Als het stokt, bellen wij: {stands}." in repr(blocks)
    told = repr(course(plan, FORMATTER))
    assert f"Wie het overneemt: {stands}." in told
    assert f"uit {stands}" in told
    assert f"Trekker: {stands}." in repr(council_parts(plan, FORMATTER, "plan"))


def test_whatever_an_own_card_names_is_called_as_it_was_typed() -> None:
    """Who was missed, who sees it so, who takes up a rule, who helps residents, and a problem without words."""
    plan = evening(
        problems=({"id": "p", "sort": said(YMERE)},),
        insight={"order": said((Picked(id="p", label="Ymere BV", place=1),))},
        table={"absent": said((YMERE,))},
        disagreements=(
            {
                "id": "d",
                "claim": said("Het is hier druk"),
                "seen_by": said((YMERE,)),
                "otherwise": said("Nee"),
            },
        ),
        rules=({"id": "r", "rule": said("Een vergunning"), "owner": said(YMERE)},),
        initiatives=({"id": "i", "what": said("Een tuin"), "helper": said(YMERE)},),
        moments=({"id": "m", "what": said("Tellen"), "owner": said(YMERE)},),
    )
    chapters = [people(plan, FORMATTER), organisation(plan, FORMATTER), course(plan, FORMATTER)]
    papers = [
        *chapters,
        problems(plan, FORMATTER),
        council_parts(plan, FORMATTER, "plan"),
        residents_parts(plan, FORMATTER, "plan"),
    ]
    told = repr(papers)
    assert "ymere" not in told
    helped = "Een tuin: geholpen door Ymere BV."
    for words in ("Wij misten Ymere BV.", "volgens Ymere BV", "opgepakt door Ymere BV", helped):
        assert words in told
    assert "Bovenaan staat: Ymere BV" in told
    assert told.count("Dit moet beter: Ymere BV") == 2


def test_whose_strength_it_is_keeps_its_name() -> None:
    """'Krachten: stichting stille nacht' is not what they are called."""
    plan = evening(
        problems=({"id": "p", "title": said("Rommel")},),
        strengths=tuple(
            {"id": pick.id, "what": said("Zij vegen."), "owner": said(pick)} for pick in (OURS, YMERE)
        ),
    )
    made = balance(plan.problems, plan.strengths)
    assert made is not None
    assert [tally.label for tally in made.tallies] == [
        "Problemen",
        "Krachten: gemeente",
        "Krachten: Ymere BV",
    ]

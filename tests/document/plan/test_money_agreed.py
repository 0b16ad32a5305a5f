"""A plan without costs in which money was spoken of never says that it was not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, pick, said
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import beside_plan, compose
from wijkwizard.document.model import Document
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Euro

GOAL = ({"id": "d", "title": said("Minder afval")},)
OWN = ({"id": "i", "what": said("Het plantsoen zelf doen"), "budget": said(Euro(amount=Decimal(2750)))},)


def _papers(plan: Iwap) -> tuple[Document, Document]:
    return compose(plan, advice_of, KNOWN, STYLE), beside_plan("collegestuk", plan, KNOWN, STYLE)


def _gap(paper: Document) -> str:
    return next(line for line in strings(paper) if line.startswith("Nog niet besproken: ")).casefold()


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"organisation": {"residents_budget": said(value=True)}}, "Budget voor bewoners: ja."),
        (
            {"organisation": {"budget_decided_by": pick("de wijkraad")}},
            "Wie over dat budget beslist: de wijkraad.",
        ),
        ({"initiatives": OWN}, "Het plantsoen zelf doen: het kost € 2.750."),
    ],
)
def test_what_was_said_of_money_without_a_cost_stands_on_the_short_papers(
    more: dict[str, object], words: str
) -> None:
    """'Wat het kost' was called unsaid above a chapter that tells it."""
    for paper in _papers(evening(goals=GOAL, **more)):
        assert words in [line.replace("\u00a0", " ") for line in strings(paper)]
        assert "kost" not in _gap(paper)
        assert "financiën" not in _gap(paper)


def test_where_nobody_spoke_of_money_that_is_said() -> None:
    plan, council = _papers(evening(goals=GOAL))
    assert "wat het kost" in _gap(plan)
    assert "financiën" in _gap(council)

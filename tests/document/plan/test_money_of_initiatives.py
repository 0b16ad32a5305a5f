"""What residents need for what they begin themselves stands beside the sum, for it is in no cost."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, evening, pick, said
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import beside_plan
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.plan.one_page import one_page
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Euro


def _plan(answer: str, *, costs: bool = True) -> Iwap:
    money = said(Euro(amount=Decimal(12_500)))
    lamps = {"id": "k", "what": said("Lampen"), "amount": said(Euro(amount=Decimal(3_000)))}
    return evening(
        initiatives=(
            {"id": "i", "what": said("Een buurttuin"), "budget": money, "answer": pick(answer, answer)},
        ),
        costs=(lamps,) if costs else (),
    )


@pytest.mark.parametrize(("answer", "told"), [("ja-mits", True), ("nog-niet", True), ("nee", False)])
def test_the_sum_says_that_they_are_not_in_it(answer: str, *, told: bool) -> None:
    """'Samen kost dit € 3.000' stood on page 1, and 'het kost € 12.500' two pages on."""
    words = "Wat bewoners zelf beginnen, telt hierin niet apart mee: €\u00a012.500."
    plan = _plan(answer)
    page = "\n".join(strings(one_page(plan, Formatter(STYLE, KNOWN))))
    council = "\n".join(strings(beside_plan("collegestuk", plan, KNOWN, STYLE)))
    assert (words in page, words in council) == (told, told)


def test_without_a_sum_nothing_is_beside_it() -> None:
    page = "\n".join(strings(one_page(_plan("ja-mits", costs=False), Formatter(STYLE, KNOWN))))
    assert "telt hierin niet apart mee" not in page

"""A real plan of five wijken for eighteen years goes in as it was first written, and comes out word for word."""

from __future__ import annotations

from functools import cache

import pytest

from tests.advice.plan.cases import PLANS, derived
from tests.stories.real_plans import lost, written
from wijkwizard.document.model import Edition
from wijkwizard.session.derived import Derived

ARNHEM = PLANS / "arnhem.yaml"


@cache
def arnhem() -> Derived:
    return derived(ARNHEM, day="2026-11-27")


def test_every_answer_goes_in_and_none_is_kept_apart() -> None:
    assert arnhem().iwap.kept_aside == ()
    own_card = {"eigen-kaart.lijst", "eigen-kaart.woorden"}
    assert len(arnhem().answers.by_slot) == len(list(written(ARNHEM))) + len(own_card)


@pytest.mark.parametrize("edition", ["public", "working"])
def test_every_answer_comes_out_word_for_word(edition: Edition) -> None:
    assert lost(arnhem(), edition) == []


def test_the_advice_contradicts_nothing_and_asks_for_the_part_that_nobody_named() -> None:
    """Several goals, themes, problems and payers are no bend in the line."""
    found = {finding.key: finding.kind for finding in arnhem().plan_findings}
    assert [key for key, kind in found.items() if kind == "klopt-niet"] == []
    assert {"dekking-deels:k1", "budgethouder-open:geheel"} <= set(found)

"""A real plan of five wijken for eighteen years goes in as it was first written, and comes out word for word."""

from __future__ import annotations

from functools import cache

import pytest

from tests.advice.plan.cases import PLANS, Data, derived
from tests.stories.real_plans import lost, written
from wijkwizard.document.model import Edition
from wijkwizard.session.derived import Derived

ARNHEM = PLANS / "arnhem.yaml"


def _with_own_card(data: Data) -> None:
    """Say in the documented form which words of the file stand on no list; the file stays as it was written."""
    data["eigen-kaart"] = [{"rij": "alliantie", "lijst": "beslissers", "woorden": "stuurgroep alliantie"}]


@cache
def arnhem() -> Derived:
    return derived(ARNHEM, _with_own_card, "2026-11-27")


def test_every_answer_goes_in_and_none_is_kept_apart() -> None:
    assert arnhem().iwap.kept_aside == ()
    own_card = {"eigen-kaart.lijst", "eigen-kaart.woorden"}
    assert len(arnhem().answers.by_slot) == len(list(written(ARNHEM))) + len(own_card)


@pytest.mark.parametrize("edition", ["public", "working"])
def test_every_answer_comes_out_word_for_word(edition: Edition) -> None:
    assert lost(arnhem(), edition) == []

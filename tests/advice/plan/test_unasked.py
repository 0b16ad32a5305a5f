"""A check of which the questionnaire does not ask what it needs says nothing, as the linter says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.advice.plan.cases import ABSURD, EXAMPLE, LAAK, SLECHT, derived
from wijkwizard.advice.plan.check_plan import NEEDS, check_plan
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.iwap.bind import bound_paths
from wijkwizard.iwap.registry import registry
from wijkwizard.session.questions import load_questions


def _context(path: Path) -> PlanContext:
    context = derived(path).plan_context
    assert context is not None
    return context


@pytest.mark.parametrize("path", [ABSURD, SLECHT, LAAK, EXAMPLE])
def test_a_check_is_silent_without_any_of_what_it_needs(path: Path) -> None:
    """'Bij Vegen staat geen kostenpost' was said where a cost could belong to no measure."""
    context = _context(path)
    assert context.bound is not None
    spoke = {finding.check for finding in check_plan(context)}
    assert spoke
    for check in spoke:
        for need in NEEDS[check]:
            without = replace(context, bound=context.bound - {need})
            assert check not in {finding.check for finding in check_plan(without)}, (check, need)


def test_our_questionnaire_asks_what_every_check_needs() -> None:
    bound = bound_paths(load_questions(None).index)
    assert {name: needs - bound for name, needs in NEEDS.items() if needs - bound} == {}
    assert bound <= set(registry().leaves)

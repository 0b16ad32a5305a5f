"""Chooses the form of the paper from what was said; the form is the same for every edition.

A plan that was worked out is printed as a plan, however short the evening was and whatever approach the group
chose: the shorter forms have no place for measures, goals, money or a route.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from wijkwizard.document.formatter import chosen
from wijkwizard.document.model import PaperForm
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Said
from wijkwizard.terms import Frozen

SMALL_APPROACHES = frozenset({"kleinschalig", "regulier", "uitzoeken"})
"""Outcomes of question 2 that lead to an advice."""

WORKED_OUT = (
    "measures",
    "goals",
    "goal_figures",
    "costs",
    "hours",
    "shares",
    "benefits",
    "rules",
    "risks",
    "decisions",
    "moments",
    "anchors",
    "spin_offs",
    "progress",
    "deepening",
    "milestones",
    "initiatives",
    "ambition.first_term",
    "ambition.balance",
    "ambition.laws",
    "organisation.mandate",
    "organisation.breakthrough",
    "organisation.backing",
    "organisation.residents_budget",
    "organisation.budget_per_person",
    "organisation.budget_decided_by",
    "organisation.right_to_challenge",
    "organisation.one_budget_holder",
    "course.anchoring",
    "course.money_rules",
    "course.features",
)
"""Bindings that only the full plan prints: with an answer to one of these, the full plan is made."""


def leaves_with_value(holder: object) -> Iterator[Said[Any]]:
    """Yield every leaf of a piece of the plan that has a value."""
    if isinstance(holder, Said):
        if holder.value is not None:
            yield holder
    elif isinstance(holder, tuple):
        for item in holder:
            yield from leaves_with_value(item)
    elif isinstance(holder, Frozen):
        for name in type(holder).model_fields:
            yield from leaves_with_value(getattr(holder, name))


def _at(iwap: Iwap, path: str) -> object:
    holder: object = iwap
    for name in path.split("."):
        holder = getattr(holder, name)
    return holder


def has_plan_content(iwap: Iwap) -> bool:
    """Return whether anything was answered that only the full plan prints."""
    return any(True for path in WORKED_OUT for _ in leaves_with_value(_at(iwap, path)))


def form_of(iwap: Iwap, long_options: Collection[str]) -> PaperForm:
    """Choose the form of the paper.

    Args:
        iwap: the whole plan, also what is internal: both editions are the same paper. Only the way that the group
            chose counts for nothing while it is internal, for the form alone would tell it.
        long_options: ids of the lengths of an evening that lead to the plan.
    """
    if has_plan_content(iwap):
        return "plan"
    verdict = iwap.verdict.choice
    if chosen(verdict) in SMALL_APPROACHES and not verdict.internal:
        return "advies"
    return "plan" if chosen(iwap.table.length) in long_options else "eerste-ronde"

"""Chooses the form of the paper from what was said; the form is the same for every edition.

It follows from what there is and never from the length of the evening. What was worked out is printed as a plan,
whatever approach the group chose; actions without measures, goals or money are a small plan.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from wijkwizard.document.formatter import chosen
from wijkwizard.document.model import PaperForm
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Said
from wijkwizard.terms import Frozen

_INTEGRAL = "integraal"
SMALL_APPROACHES = frozenset({"kleinschalig", "regulier", "uitzoeken"})
"""Outcomes of question 2 that lead to an advice."""

_ONLY_A_PLAN_PRINTS = frozenset(
    (
        "measures",
        "goals",
        "goal_figures",
        "costs",
        "hours",
        "shares",
        "benefits",
        "risks",
        "anchors",
        "spin_offs",
        "progress",
        "deepening",
        "ambition.first_term",
        "ambition.balance",
        "ambition.laws",
        "organisation.one_budget_holder",
        "course.anchoring",
        "course.money_rules",
        "course.features",
    )
)
SMALL_PLAN_PRINTS = frozenset(
    (
        "rules",
        "decisions",
        "moments",
        "initiatives",
        "milestones",
        "organisation.mandate",
        "organisation.breakthrough",
        "organisation.backing",
        "organisation.residents_budget",
        "organisation.budget_per_person",
        "organisation.budget_decided_by",
        "organisation.right_to_challenge",
    )
)
"""Bindings for which a small plan of actions has its place too: who may do and decide what."""

WORKED_OUT = _ONLY_A_PLAN_PRINTS | SMALL_PLAN_PRINTS
"""Bindings that bring the full plan: with an answer to one of these, the full plan is made."""


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


def _has(iwap: Iwap, places: Collection[str]) -> bool:
    return any(True for path in places for _ in leaves_with_value(_at(iwap, path)))


CALLED: Mapping[PaperForm, str] = MappingProxyType(
    {
        "plan": "het wijkplan",
        "wijkagenda": "de wijkagenda",
        "advies": "het advies",
        "eerste-ronde": "het verslag van de eerste ronde",
    }
)
"""How a paper is called in a short paper that goes beside it."""


def form_of(iwap: Iwap) -> PaperForm:
    """Choose the form of the paper.

    Args:
        iwap: the whole plan, also what is internal: both editions are the same paper. Only the way that the group
            chose counts for nothing while it is internal, for the form alone would tell it.
    """
    verdict = iwap.verdict.choice
    way = "" if verdict.internal else chosen(verdict)
    acts = any(action.title.value for action in iwap.actions) and way != _INTEGRAL
    if acts and not _has(iwap, _ONLY_A_PLAN_PRINTS):
        return "wijkagenda"
    if _has(iwap, WORKED_OUT):
        return "plan"
    return "advies" if way in SMALL_APPROACHES else "eerste-ronde"

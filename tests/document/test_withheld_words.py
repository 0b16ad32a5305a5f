"""On public paper nothing that was said and stays inside is told as not said, not known or not agreed."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.document.plans import KNOWN, POINTERS, advice_of, full_plan
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import beside_plan, compose
from wijkwizard.document.model import Style
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.registry import registry
from wijkwizard.iwap.said import Picked

_POINTS_AT = {
    "cost": "costs",
    "costs": "costs",
    "goal": "goals",
    "measure": "measures",
    "seen_by": "parties",
    "whose": "parties",
    "differently_by": "parties",
}
_CLAIMS = re.compile(
    r"nog niet (?!toegezegd|weten)|nog geen|nog niemand|nog zonder|nog door niemand|onbekend|niet bekend|niet gezegd|"
    r"zonder thema|geen enkele",
    re.IGNORECASE,
)
_INDIVIDUALLY = (
    "danger.estimate",
    "rules.owner",
    "risks.answer",
    "decisions.body",
    "decisions.due",
    "decisions.costs",
    "decisions.what",
    "costs.what",
    "costs.amount",
    "costs.cover",
    "costs.payer",
    "costs.measure",
    "shares.amount",
    "actions.theme",
    "strengths.owner",
    "goals.title",
    "feedback.form",
    "parties.role",
    "measures.regular_or_extra",
)


def _own_rows(plan: Iwap) -> Iwap:
    """Return the plan with an id of its own for each row, and pointers that follow."""
    made: dict[str, Any] = {}
    for name in registry().collections:
        rows = []
        for place, row in enumerate(getattr(plan, name)):
            changed: dict[str, Any] = {"id": f"rij-{name}-{place}"}
            for path in POINTERS:
                head, field = path.split(".")
                if head == name:
                    said = getattr(row, field)
                    several = said.value if isinstance(said.value, tuple) else (said.value,)
                    to = tuple(
                        Picked(id=f"rij-{_POINTS_AT[field]}-0", label=pick.label) for pick in several if pick
                    )
                    value = to if isinstance(said.value, tuple) else to[0] if to else None
                    changed[field] = said.model_copy(update={"value": value})
            rows.append(row.model_copy(update=changed))
        made[name] = tuple(rows)
    return plan.model_copy(update=made)


def _inside(holder: Any, path: str) -> Any:
    """Return a piece of the plan in which one answer stays inside."""
    head, _, rest = path.partition(".")
    held = getattr(holder, head)
    if not rest:
        return holder.model_copy(update={head: held.model_copy(update={"internal": True})})
    new = tuple(_inside(row, rest) for row in held) if isinstance(held, tuple) else _inside(held, rest)
    return holder.model_copy(update={head: new})


def _claims(plan: Iwap) -> set[str]:
    """Return what the public papers say that nobody said; the gathered list says that it may not be public."""
    paper = compose(plan, advice_of, KNOWN, Style())
    beside = [beside_plan(form, plan, KNOWN, Style()).parts for form in ("bewoners", "collegestuk")]
    annex = "\n".join(strings(paper.parts)).partition("Nog niet besproken of niet openbaar")[0].split("\n")
    texts = [*strings(paper.cover.facts), *strings(paper.plan), *annex, *strings(tuple(beside))]
    return {text for text in texts if _CLAIMS.search(text)}


_WHOLE = _own_rows(full_plan())


@pytest.mark.parametrize("path", _INDIVIDUALLY)
def test_one_answer_that_stays_inside_is_not_told_as_not_given(path: str) -> None:
    assert _claims(_inside(_WHOLE, path)) - _claims(_WHOLE) == set()


def test_many_answers_that_stay_inside_are_not_told_as_not_given() -> None:
    """All that was said of costs, decisions, risks and rules but what they are called."""
    shut = _WHOLE
    for path in registry().leaves:
        head, _, name = path.partition(".")
        if head in {"costs", "decisions", "risks", "rules", "actions", "wishes", "feedback"} and name not in {
            "what",
            "rule",
            "title",
            "form",
        }:
            shut = _inside(shut, path)
    assert _claims(shut) - _claims(_WHOLE) == set()

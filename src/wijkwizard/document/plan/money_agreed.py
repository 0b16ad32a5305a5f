"""What was agreed about money, and what residents need for what they begin, where no sum of costs says it."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.document.formatter import Formatter, join
from wijkwizard.document.model import Block
from wijkwizard.document.plan.sentences import clauses, points
from wijkwizard.iwap.frame_rows import Initiative
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.value_words import said_inside
from wijkwizard.terms.dutch import about, bare


def agreements(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return what was agreed about money."""
    how = iwap.organisation
    return clauses(
        [
            ("Wat het plan mag kosten", how.budget),
            ("Budget voor bewoners", how.residents_budget),
            ("Euro per bewoner per ronde", how.budget_per_person),
            ("Wie over dat budget beslist", how.budget_decided_by),
            ("Eén budgethouder", how.one_budget_holder),
        ],
        formatter,
    )


def initiative_cost(row: Initiative, formatter: Formatter) -> str:
    """Return what residents need for what they begin; empty where nobody said so."""
    if not row.budget.value:
        return ""
    return f"het kost {formatter.text(row.budget) if row.budget.value.amount else 'niets'}"


_YES = frozenset({"ja", "ja-mits"})
"""The answers to residents with which the organisation that was asked helps."""


def helps(row: Initiative) -> bool:
    """Return whether the organisation that was named helps residents; one that said no, or nothing yet, does not."""
    return not row.answer.value or row.answer.value.id in _YES


def answered(row: Initiative) -> str:
    """Return which answer residents got, and of whom where that is not told already."""
    if not row.answer.value:
        return ""
    whose = f" van {said_inside(row.helper)}" if row.helper.value and not helps(row) else ""
    return f"antwoord{whose}: {said_inside(row.answer)}"


def money_beside_costs(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return all that was said of money in a plan without costs; nothing when nobody spoke of it.

    A short paper that has no sum to tell says this, so that it never calls unsaid what the plan prints.
    """

    def own() -> Iterator[str]:
        for row in iwap.initiatives:
            if row.what.value and (cost := initiative_cost(row, formatter)):
                yield about(bare(formatter.text(row.what)), join(cost, answered(row), by="; "))

    return (*agreements(iwap, formatter), *points("Geld voor wat bewoners zelf willen beginnen", list(own())))

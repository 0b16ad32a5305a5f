"""Answers a request about money and ballots that came with a command: a file with ballots, an amount, numbers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wijkwizard.advice.budget.rules import NoRules
from wijkwizard.session import budget
from wijkwizard.session.paper import PlanSource
from wijkwizard.session.small_text import read_small_text


@dataclass(frozen=True, slots=True)
class BudgetRequest:
    """What was asked, as it was typed.

    Attributes:
        ballots: the file with ballots; None to see the numbers of the measures.
        money: an amount in euros; None for that of the plan.
        must: the numbers of what is bought in any case.
        apart: for each exclusion the numbers of which at most one is bought.
    """

    ballots: Path | None
    money: str | None = None
    must: str = ""
    apart: tuple[str, ...] = ()


def budget_texts(source: PlanSource, asked: BudgetRequest) -> tuple[str, ...]:
    """Return in Dutch lines what both rules choose; without ballots the measures with their numbers.

    Raises:
        WijkError: ``ballots-file``, ``ballots-wrong``, ``budget-money``.
    """
    items = budget.items_of(source)
    if isinstance(items, NoRules):
        return (items.why,)
    wishes = budget.wishes_of(items, budget.amount(asked.money), asked.must, asked.apart)
    if asked.ballots is None:
        return (*budget.numbered(items), budget.HOW_TO_WRITE)
    ballots = budget.read_ballots(read_small_text(asked.ballots, "ballots-file"), items)
    return budget.rule_texts(source, ballots, wishes)

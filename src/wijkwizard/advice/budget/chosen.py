"""What a rule chose, and where it left the choice to people."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from wijkwizard.advice.budget.case import BudgetCase
from wijkwizard.terms import Frozen


class RuleChoice(Frozen):
    """What a rule says.

    Attributes:
        sure: ids that are bought however equal votes are decided, in the order of the table.
        equal: ids that the rule cannot decide between, because they are equal for it; people choose.
        example: ids of one whole choice that fits, as the rule makes it with equals taken in a stated order.
        left: the euros that the example leaves.
        served: how many ballots hold something of the example.
        score: the votes for the example, each person counted for each item.
    """

    sure: tuple[str, ...]
    equal: tuple[str, ...]
    example: tuple[str, ...]
    left: Decimal
    served: int
    score: int


def rule_choice(
    case: BudgetCase, example: frozenset[str], always: frozenset[str], ever: frozenset[str]
) -> RuleChoice:
    """Return what a rule chose.

    Args:
        case: the question as it was asked, with its musts.
        example: one whole choice.
        always: ids that stand in each choice that the rule can make.
        ever: ids that stand in at least one of them.
    """
    return RuleChoice(
        sure=_in_order(case, always),
        equal=_in_order(case, ever - always),
        example=_in_order(case, example),
        left=case.money - case.cost_of(example),
        served=sum(bool(ballot & example) for ballot in case.ballots),
        score=sum(len(ballot & example) for ballot in case.ballots),
    )


def _in_order(case: BudgetCase, ids: Collection[str]) -> tuple[str, ...]:
    return tuple(item.id for item in case.items if item.id in ids)

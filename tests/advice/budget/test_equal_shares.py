"""Equal shares: what another program answers too, and what the method promises to groups."""

from __future__ import annotations

import json
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from tests.advice.budget.small_cases import budget_cases, case_of
from wijkwizard.advice.budget.case import BudgetCase, BudgetItem
from wijkwizard.advice.budget.equal_shares import equal_shares
from wijkwizard.advice.budget.most_votes import most_votes

_ORACLE: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "data/budget/oracle.json").read_text(encoding="utf-8")
)


def _of(asked: dict[str, Any]) -> BudgetCase:
    return BudgetCase(
        money=Decimal(asked["money"]),
        items=tuple(
            BudgetItem(id=name, name=name, euros=Decimal(cost)) for name, cost in asked["costs"].items()
        ),
        ballots=tuple(map(frozenset, asked["ballots"])),
    )


@pytest.mark.slow
def test_another_program_answers_the_same() -> None:
    """On every stored question both rules agree with the program that is named in the file."""
    cases = _ORACLE["cases"]
    assert len(cases) >= 50
    assert any(asked["equal_shares"] != asked["without_completion"] for asked in cases)
    for asked in cases:
        case = _of(asked)
        assert most_votes(case).score == asked["most_votes"]
        assert sorted(equal_shares(case).example) == asked["equal_shares"]


@given(case=budget_cases())
def test_what_is_bought_fits(case: BudgetCase) -> None:
    """The choice holds the musts, stays within the money, keeps to the exclusions and wastes nothing."""
    choice = equal_shares(case)
    bought = frozenset(choice.example)
    assert case.musts <= bought
    assert case.allows(bought)
    assert case.cost_of(bought) + choice.left == case.money
    assert choice.left >= 0
    assert frozenset(choice.sure) <= bought
    assert not frozenset(choice.sure) & frozenset(choice.equal)
    fits = [
        item.id
        for item in case.items
        if case.votes(item) and item.euros <= choice.left and case.allows(bought | {item.id})
    ]
    assert frozenset(fits) <= bought


@given(case=budget_cases(exclusions=False))
def test_a_group_that_agrees_gets_something(case: BudgetCase) -> None:
    """People who all want a thing that their shares can pay do not all go without anything they want."""
    left = case.after_the_musts()
    bought = frozenset(equal_shares(case).example) - case.musts
    for item in left.items:
        fans = [ballot for ballot in left.ballots if item.id in ballot]
        if fans and item.euros * len(left.ballots) <= left.money * len(fans):
            assert any(ballot & bought for ballot in fans)


def test_the_rules_differ_where_a_minority_agrees() -> None:
    """Six people who want a and b leave nothing for four who want c; with equal shares they do not."""
    case = case_of(money=100, costs=[50, 50, 40], ballots=["ab"] * 6 + ["c"] * 4)
    most, shared = most_votes(case), equal_shares(case)
    assert (most.example, most.served) == (("a", "b"), 6)
    assert (shared.sure, shared.equal, shared.served) == (("c",), ("a", "b"), 10)


def test_equals_are_left_to_people() -> None:
    """Two things with equal votes and cost, and money for one of them: the rule names both and chooses neither."""
    case = case_of(money=10, costs=[10, 10], ballots=["ab"] * 10)
    for rule in (most_votes, equal_shares):
        choice = rule(case)
        assert choice.sure == ()
        assert choice.equal == ("a", "b")


def test_what_is_quite_alike_is_treated_alike() -> None:
    """Of things with the same votes and costs none goes before another, however many there are."""
    for count in (3, 4, 6):
        names = "abcdef"[:count]
        case = case_of(
            money=10 * (count - 1), costs=[10] * count, ballots=[name for name in names for _ in range(4)]
        )
        for rule in (most_votes, equal_shares):
            choice = rule(case)
            assert (choice.sure, choice.equal) == ((), tuple(names))


def test_every_pair_of_the_small_case_was_tried() -> None:
    """Whether an exclusion is kept is seen on each pair of three things that fit together."""
    for pair in combinations("abc", 2):
        case = case_of(money=30, costs=[10, 10, 10], ballots=["abc"] * 3, exclusions=["".join(pair)])
        assert len(equal_shares(case).example) == len(most_votes(case).example) == 2

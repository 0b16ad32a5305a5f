"""A solver that is installed gives what the plain search gives, prints nothing, and is not missed where it is not."""

from __future__ import annotations

import random
import sys
from decimal import Decimal
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given

from tests.advice.budget.small_cases import budget_cases, case_of
from wijkwizard.advice.budget.case import BudgetCase
from wijkwizard.advice.budget.chosen import RuleChoice
from wijkwizard.advice.budget.most_votes import most_votes
from wijkwizard.advice.budget.rules import MOST_ITEMS
from wijkwizard.advice.budget.solver import PACKAGE, installed_solver, solved


@pytest.fixture(scope="module")
def highs() -> Any:
    """Return the package; without it these tests are skipped."""
    return pytest.importorskip(PACKAGE)


def _settled(choice: RuleChoice | None) -> tuple[object, ...]:
    """Return what a rule decides: all but which of equal sets is the example."""
    assert choice is not None
    return choice.sure, choice.equal, choice.left, choice.score


@given(case=budget_cases())
def test_the_solver_decides_what_the_plain_search_decides(highs: Any, case: BudgetCase) -> None:
    """What is sure, what is equal, the votes and what is left are the same, and the example keeps to the rules."""
    choice = solved(case, highs)
    assert _settled(choice) == _settled(most_votes(case))
    assert choice is not None
    assert case.allows(frozenset(choice.example))
    assert case.cost_of(frozenset(choice.example)) <= case.money


def test_a_cent_decides_however_large_the_amounts_are(highs: Any) -> None:
    """Two items that cost a cent more than a thousand million together are not bought for it, as exact sums say."""
    case = case_of(money=0, costs=[0, 0, 0], ballots=["abc", "ab", "a", "a", "b"])
    euros = (Decimal("600000000.00"), Decimal("400000000.01"), Decimal("399999999.99"))
    items = tuple(
        item.model_copy(update={"euros": cost}) for item, cost in zip(case.items, euros, strict=True)
    )
    dear = BudgetCase(money=Decimal(1_000_000_000), items=items, ballots=case.ballots)
    choice = solved(dear, highs)
    assert choice is not None
    assert choice.example == ("a", "c")
    assert choice.left == Decimal("0.01")


def test_all_measures_may_exclude_each_other_by_way_of_others(highs: Any) -> None:
    """A chain of as many as the rules take, in which each shuts out the next: every other one is bought."""
    ids = [f"m{at}" for at in range(MOST_ITEMS)]
    case = case_of(money=MOST_ITEMS * 9, costs=[9], ballots=[])
    chain = BudgetCase(
        money=case.money,
        items=tuple(case.items[0].model_copy(update={"id": row}) for row in ids),
        ballots=(frozenset(ids), frozenset(ids[::2])),
        exclusions=frozenset(frozenset(pair) for pair in pairwise(ids)),
    )
    choice = solved(chain, highs)
    assert choice is not None
    assert choice.sure == tuple(ids[::2])


def test_forty_measures_come_out_as_by_the_plain_search(highs: Any) -> None:
    """Large cases with exclusions of two: both programs decide the same."""
    chance = random.Random(20_261_128)  # noqa: S311 - the same cases each time
    names = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN"
    for _ in range(5):
        case = case_of(
            money=6_000,
            costs=[chance.randint(5, 600) for _ in names],
            ballots=["".join(chance.sample(names, 8)) for _ in range(100)],
            exclusions=["".join(chance.sample(names, 2)) for _ in range(6)],
        )
        assert _settled(solved(case, highs)) == _settled(most_votes(case))


def test_nothing_is_printed_where_a_wizard_stands(highs: Any, capfd: pytest.CaptureFixture[str]) -> None:
    """The package greets by itself; on this road nothing reaches the screen."""
    assert solved(case_of(money=9, costs=[5, 6], ballots=["ab"]), highs) is not None
    assert capfd.readouterr() == ("", "")


def test_without_the_package_there_is_no_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody without the extra has no solver, and no failure."""
    monkeypatch.setitem(sys.modules, PACKAGE, None)
    assert installed_solver() is None


class _Tired:
    """Stands in for a solver whose time ends before it has an answer."""

    def silent(self) -> None:
        """Print nothing."""

    def setOptionValue(self, name: str, value: object) -> None:  # noqa: N802 - as the package calls it
        """Take a setting."""

    def addBinary(self, obj: float) -> float:  # noqa: N802 - as the package calls it
        """Return something that can be reckoned with."""
        return obj

    def qsum(self, values: Any) -> float:
        """Return a sum."""
        return float(sum(values))

    def addConstr(self, row: object) -> None:  # noqa: N802 - as the package calls it
        """Take a row."""

    def setMaximize(self) -> None:  # noqa: N802 - as the package calls it
        """Look for the largest."""

    def run(self) -> None:
        """Run out of time."""

    def getModelStatus(self) -> str:  # noqa: N802 - as the package calls it
        """Return how it ended."""
        return "time"


def test_a_solver_that_finds_nothing_says_so() -> None:
    """When the time is over there is no choice, rather than one that may not be the best."""
    package = SimpleNamespace(Highs=_Tired, HighsModelStatus=SimpleNamespace(kOptimal="optimal"))
    assert solved(case_of(money=9, costs=[5, 6], ballots=["ab"]), package) is None

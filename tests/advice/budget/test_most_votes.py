"""The choice with the most votes is the best there is: checked against trying every set."""

from __future__ import annotations

from decimal import Decimal
from itertools import chain, combinations

from hypothesis import given
from hypothesis import strategies as st

from tests.advice.budget.small_cases import budget_cases, case_of
from wijkwizard.advice.budget.case import BudgetCase
from wijkwizard.advice.budget.most_votes import most_votes


def _every_set(case: BudgetCase) -> list[frozenset[str]]:
    """Return each set that holds the musts, fits the money, keeps to the exclusions and holds nothing unwanted."""
    ids = [item.id for item in case.items if item.id not in case.musts and case.votes(item)]
    sets = chain.from_iterable(combinations(ids, size) for size in range(len(ids) + 1))
    whole = (frozenset(chosen) | case.musts for chosen in sets)
    return [chosen for chosen in whole if case.allows(chosen) and case.cost_of(chosen) <= case.money]


def _score(case: BudgetCase, chosen: frozenset[str]) -> int:
    return sum(len(ballot & chosen) for ballot in case.ballots)


@given(case=budget_cases())
def test_no_set_has_more_votes_and_the_equal_ones_are_named(case: BudgetCase) -> None:
    """The best score, what stands in every best set and what in some of them equal those of trying all sets."""
    sets = _every_set(case)
    top = max(_score(case, chosen) for chosen in sets)
    best = [chosen for chosen in sets if _score(case, chosen) == top]

    choice = most_votes(case)

    assert choice.score == top
    assert frozenset(choice.example) in best
    assert frozenset(choice.sure) == frozenset.intersection(*best)
    assert frozenset(choice.equal) == frozenset.union(*best) - frozenset.intersection(*best)
    assert choice.left == case.money - min(case.cost_of(chosen) for chosen in best)


@given(amount=st.integers(1, 10**9))
def test_the_size_of_the_amounts_does_not_matter(amount: int) -> None:
    """Fifty-seven million is as easy as fifty-seven: the search runs over votes."""
    case = case_of(
        money=amount * 7, costs=[amount * 3, amount * 4, amount * 5], ballots=["ab", "bc", "c", "a"]
    )
    assert most_votes(case).example == ("a", "b")


def test_forty_measures_and_two_hundred_ballots_are_searched_exactly() -> None:
    """A large case has a best choice that fits: its equals are those with equal votes and cost."""
    names = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN"
    ballots = ["".join(name for at, name in enumerate(names) if (at * voter) % 7 < 3) for voter in range(200)]
    case = case_of(money=900, costs=[20 + at * 7 % 60 for at in range(len(names))], ballots=ballots)
    choice = most_votes(case)
    assert case.cost_of(frozenset(choice.example)) + choice.left == Decimal(900)
    assert choice.served == sum(bool(set(ballot) & set(choice.example)) for ballot in ballots)


def test_twenty_exclusions_are_searched_exactly_too() -> None:
    """Of each of twenty pairs at most one goes on: the best of each pair, as long as the money lasts."""
    names = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN"
    pairs = [names[at : at + 2] for at in range(0, len(names), 2)]
    ballots = [names] * 9 + [names[1::2]]
    case = case_of(money=15, costs=[1] * len(names), ballots=ballots, exclusions=pairs)
    choice = most_votes(case)
    assert choice.score == 15 * 10
    assert not choice.sure
    assert frozenset(choice.equal) == frozenset(names[1::2])


def test_a_chain_of_exclusions_is_searched_exactly() -> None:
    """Each shuts out its neighbour, so that every second one goes on: the odd ones, which have more votes."""
    chain_of = "abcdefghijkl"
    apart = [chain_of[at : at + 2] for at in range(len(chain_of) - 1)]
    case = case_of(money=99, costs=[1] * 12, ballots=[chain_of, "acegik"], exclusions=apart)
    assert most_votes(case).sure == tuple("acegik")

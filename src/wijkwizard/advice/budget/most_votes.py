"""The set with the most votes that fits the money, found exactly.

This is the knapsack problem. It is solved over votes instead of euros: for each number of votes the least money that
buys it, so that the size of the amounts does not matter. Items that exclude each other, straight or by way of others,
are one group, of which each set that is allowed is an option.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from wijkwizard.advice.budget.case import BudgetCase, BudgetItem
from wijkwizard.advice.budget.chosen import RuleChoice, rule_choice

_Cheapest = dict[int, Decimal]
"""For a number of votes the least euros that buy exactly that many."""

_NOTHING: _Cheapest = {0: Decimal(0)}


@dataclass(frozen=True, slots=True)
class _Bundle:
    """Items that are bought together, with their votes and euros."""

    ids: frozenset[str]
    votes: int
    euros: Decimal


_Group = Sequence[_Bundle]
"""Options of which exactly one is taken; the first is to buy nothing."""


def most_votes(case: BudgetCase) -> RuleChoice:
    """Return the choice with the most votes for the money; equal when several sets have as many.

    Of sets with equal votes the example is one that costs least.
    """
    knapsack = _Knapsack(case.after_the_musts())
    return rule_choice(
        case, knapsack.example() | case.musts, knapsack.always() | case.musts, knapsack.ever() | case.musts
    )


def groups_of(case: BudgetCase) -> tuple[tuple[BudgetItem, ...], ...]:
    """Return what can be chosen, in groups of items that exclude each other straight or by way of others."""
    items = {item.id: item for item in case.choosable}
    group_of = {row: {row} for row in items}
    for apart in case.exclusions:
        joined = set[str]().union(*(group_of[row] for row in apart if row in group_of))
        group_of |= dict.fromkeys(joined, joined)
    groups = {id(group): group for group in group_of.values()}
    return tuple(tuple(items[row] for row in items if row in group) for group in groups.values())


def _bundles(case: BudgetCase, items: Sequence[BudgetItem]) -> _Group:
    """Return each set of a group that is allowed and can be paid."""
    options = [_Bundle(frozenset(), 0, Decimal(0))]
    for item in items:
        shut_out, votes = case.shut_out_by(frozenset({item.id})), case.votes(item)
        options += [
            _Bundle(option.ids | {item.id}, option.votes + votes, option.euros + item.euros)
            for option in options
            if not option.ids & shut_out and option.euros + item.euros <= case.money
        ]
    return options


def _cheapest(options: Iterable[_Bundle]) -> _Cheapest:
    found: _Cheapest = {}
    for option in options:
        found[option.votes] = min(option.euros, found.get(option.votes, option.euros))
    return found


class _Knapsack:
    """The least euros per number of votes, over the first groups and over the last ones."""

    def __init__(self, case: BudgetCase) -> None:
        self._money = case.money
        self._groups = [_bundles(case, items) for items in groups_of(case)]
        self._first = self._steps(self._groups)
        self._last = self._steps(self._groups[::-1])[::-1]
        self._best = max(self._first[-1])

    def _joined(self, before: _Cheapest, after: _Cheapest) -> _Cheapest:
        """Return the least euros per number of votes of what both buy together, as far as the money goes."""
        joined: _Cheapest = {}
        for had, spent in before.items():
            for more, euros in after.items():
                total = spent + euros
                if total <= self._money and total < joined.get(had + more, Decimal("Infinity")):
                    joined[had + more] = total
        return joined

    def _steps(self, groups: Sequence[_Group]) -> list[_Cheapest]:
        """Return the least euros per number of votes for the first 0, 1, … groups."""
        steps = [_NOTHING]
        for group in groups:
            steps.append(self._joined(steps[-1], _cheapest(group)))
        return steps

    def _best_with(self, at: int, options: Iterable[_Bundle]) -> bool:
        """Return whether a best set takes one of these options of a group."""
        after = self._last[at + 1]
        beside = self._joined(_cheapest(options), self._first[at])
        return any(
            spent + after[self._best - had] <= self._money
            for had, spent in beside.items()
            if self._best - had in after
        )

    def _split(self) -> Iterator[tuple[str, int, _Group, _Group]]:
        """Yield each id with the place of its group, and the options of that with and without it."""
        for at, group in enumerate(self._groups):
            for row in frozenset[str]().union(*(option.ids for option in group)):
                yield (
                    row,
                    at,
                    [option for option in group if row in option.ids],
                    [option for option in group if row not in option.ids],
                )

    def always(self) -> frozenset[str]:
        """Return the ids that no best set does without."""
        return frozenset(row for row, at, _, without in self._split() if not self._best_with(at, without))

    def ever(self) -> frozenset[str]:
        """Return the ids that stand in at least one best set."""
        return frozenset(row for row, at, holding, _ in self._split() if self._best_with(at, holding))

    def example(self) -> frozenset[str]:
        """Return the best set that costs least."""
        ids, votes, euros = frozenset[str](), self._best, self._first[-1][self._best]
        for group, (before, _) in reversed([*zip(self._groups, pairwise(self._first), strict=True)]):
            taken = next(
                option for option in group if before.get(votes - option.votes) == euros - option.euros
            )
            ids, votes, euros = ids | taken.ids, votes - taken.votes, euros - taken.euros
        return ids

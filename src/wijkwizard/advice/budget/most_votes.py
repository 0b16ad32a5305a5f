"""The set with the most votes that fits the money, found exactly.

This is the knapsack problem. It is solved over votes instead of euros: for each number of votes the least money that
buys it, so that the size of the amounts does not matter. Exclusions are tried one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from wijkwizard.advice.budget.case import BudgetCase, BudgetItem
from wijkwizard.advice.budget.chosen import RuleChoice, rule_choice

_Cheapest = dict[int, Decimal]
"""For a number of votes the least euros that buy exactly that many."""


def most_votes(case: BudgetCase) -> RuleChoice:
    """Return the choice with the most votes for the money; equal when several sets have as many.

    Of sets with equal votes the example is one that costs least.
    """
    best, cheapest = -1, Decimal("Infinity")
    example: frozenset[str] = frozenset()
    always: frozenset[str] = frozenset()
    ever: frozenset[str] = frozenset()
    for part in _without_exclusions(case.after_the_musts()):
        knapsack = _Knapsack(part)
        if knapsack.best < best:
            continue
        if knapsack.best > best:
            best, cheapest = knapsack.best, Decimal("Infinity")
            always, ever = knapsack.always(), frozenset()
        always &= knapsack.always()
        ever |= knapsack.ever()
        if knapsack.least < cheapest:
            cheapest, example = knapsack.least, knapsack.example()
    return rule_choice(case, example | case.musts, always | case.musts, ever | case.musts)


def _without_exclusions(case: BudgetCase) -> Iterator[BudgetCase]:
    """Yield cases without exclusions that together hold each allowed set."""
    present = {item.id for item in case.items}
    apart = next(
        (ids & present for ids in sorted(case.exclusions, key=sorted) if len(ids & present) > 1), None
    )
    if apart is None:
        yield replace(case, exclusions=frozenset())
        return
    first = min(apart)
    without = tuple(item for item in case.items if item.id != first)
    yield from _without_exclusions(replace(case, items=without))
    alone = tuple(item for item in case.items if item.id not in case.shut_out_by(frozenset({first})))
    yield from _without_exclusions(replace(case, items=alone))


class _Knapsack:
    """The least euros per number of votes, over the first items and over the last ones."""

    def __init__(self, case: BudgetCase) -> None:
        self._case = case
        self._items = [item for item in case.items if case.votes(item) and item.euros <= case.money]
        self._votes = [case.votes(item) for item in self._items]
        self._first = self._steps(self._items, self._votes)
        self._last = self._steps(self._items[::-1], self._votes[::-1])[::-1]
        self.best = max(self._first[-1])
        self.least = self._first[-1][self.best]

    def _steps(self, items: Sequence[BudgetItem], votes: Sequence[int]) -> list[_Cheapest]:
        """Return the least euros per number of votes for the first 0, 1, … items."""
        steps: list[_Cheapest] = [{0: Decimal(0)}]
        for item, count in zip(items, votes, strict=True):
            step = dict(steps[-1])
            for had, euros in steps[-1].items():
                total = euros + item.euros
                if total <= self._case.money and total < step.get(had + count, Decimal("Infinity")):
                    step[had + count] = total
            steps.append(step)
        return steps

    def _reaches(self, before: _Cheapest, after: _Cheapest, votes: int, euros: Decimal) -> bool:
        """Return whether a set of the first items and one of the last have this many votes and fit."""
        return any(
            spent + after[votes - had] + euros <= self._case.money
            for had, spent in before.items()
            if votes - had in after
        )

    def always(self) -> frozenset[str]:
        """Return the ids that no best set does without."""
        return frozenset(
            item.id
            for item, before, after in self._around()
            if not self._reaches(before, after, self.best, Decimal(0))
        )

    def ever(self) -> frozenset[str]:
        """Return the ids that stand in at least one best set."""
        return frozenset(
            item.id
            for (item, before, after), count in zip(self._around(), self._votes, strict=True)
            if self._reaches(before, after, self.best - count, item.euros)
        )

    def _around(self) -> Iterator[tuple[BudgetItem, _Cheapest, _Cheapest]]:
        """Yield each item with the tables of what stands before and behind it."""
        for at, item in enumerate(self._items):
            yield item, self._first[at], self._last[at + 1]

    def example(self) -> frozenset[str]:
        """Return the best set that costs least."""
        ids, votes, euros = set[str](), self.best, self.least
        steps = [*pairwise(self._first)]
        for item, count, (before, _) in reversed([*zip(self._items, self._votes, steps, strict=True)]):
            if before.get(votes) != euros:
                ids.add(item.id)
                votes, euros = votes - count, euros - item.euros
        return frozenset(ids)

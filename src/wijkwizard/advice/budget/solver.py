"""The set with the most votes that fits the money, found by HiGHS where that is installed.

The plain search of ``most_votes`` tries each allowed set of what excludes each other, which doubles with each item. A
solver for integer programs does not. It reckons in floats, so each set that it finds is checked in exact euros, and
one that costs too much is forbidden by a row of its own. Votes are whole numbers, so that the best score is exact.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from wijkwizard.advice.budget.case import BudgetCase, BudgetItem
from wijkwizard.advice.budget.chosen import RuleChoice, rule_choice

VoteSolver = Callable[[BudgetCase], RuleChoice | None]
"""Returns the choice with the most votes for the money; None when it finds no answer in its time."""

PACKAGE = "highspy"

_SECONDS = 20.0
"""For one question; sixty items ask some hundredths."""

_OPTIONS = {
    "threads": 1,
    "mip_rel_gap": 0.0,
    "time_limit": _SECONDS,
    "presolve": "off",  # with amounts of cents beside millions it called a program that had an answer infeasible
}

_HALF = 0.5
_ROUNDED = 1e-9
"""So much more than the money, as a part of it, still counts as fitting in floats; exact euros decide."""

_Weights = Mapping[str, float]
"""What each item adds to what is made as large as possible."""


class _NoAnswerError(Exception):
    """The solver stopped without a best set."""


def installed_solver() -> VoteSolver | None:
    """Return the solver when its package is installed, or else None."""
    try:
        package: Any = importlib.import_module(PACKAGE)
    except (ImportError, OSError):  # the second: its library was made for another system
        return None
    return lambda case: solved(case, package)


def solved(case: BudgetCase, package: Any) -> RuleChoice | None:
    """Return the same choice as ``most_votes``; of sets with equal votes and euros the example can be another.

    Args:
        case: the question, with its musts.
        package: HiGHS, as its Python package gives it.
    """
    program = _Program(case.after_the_musts(), package)
    try:
        votes = program.votes(program.best(program.all_votes))
        example = program.best({row: -float(item.euros) for row, item in program.items.items()}, votes)
        ever, always = program.ever(example, votes), program.always(example, votes)
    except _NoAnswerError:
        return None
    return rule_choice(case, example | case.musts, always | case.musts, ever | case.musts)


def _silent(package: Any) -> Any:
    """Return a solver that prints nothing.

    It greets on the screen while it is made, before anybody can say that it should not; a wizard stands there.
    """

    def first_silent(solver: Any) -> None:
        solver.silent()
        package.Highs.enableCallbacks(solver)

    solver = type("SilentSolver", (package.Highs,), {"enableCallbacks": first_silent})()
    solver.silent()
    return solver


@dataclass
class _Program:
    """A choice of items as an integer program.

    Attributes:
        case: the question after its musts.
        package: HiGHS.
        items: what can be chosen, by id.
        all_votes: the votes of each item.
        too_dear: sets that fit in floats and not in exact euros.
    """

    case: BudgetCase
    package: Any
    items: dict[str, BudgetItem] = field(init=False)
    all_votes: dict[str, float] = field(init=False)
    too_dear: list[frozenset[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.items = {item.id: item for item in self.case.choosable}
        self.all_votes = {row: float(self.case.votes(item)) for row, item in self.items.items()}

    def votes(self, chosen: Iterable[str]) -> int:
        """Return the votes for a set."""
        return sum(self.case.votes(self.items[row]) for row in chosen)

    def best(self, weights: _Weights, votes: int | None = None) -> frozenset[str]:
        """Return the set with the largest weight that is allowed and can be paid.

        Args:
            weights: the weight of each item; none for 0.
            votes: how many votes the set has; None when that does not matter.

        Raises:
            _NoAnswerError: when the solver found none in its time.
        """
        while self.case.cost_of(chosen := self._asked(weights, votes)) > self.case.money:
            if chosen in self.too_dear:
                raise _NoAnswerError
            self.too_dear.append(chosen)
        return chosen

    def ever(self, example: frozenset[str], votes: int) -> frozenset[str]:
        """Return the ids that stand in at least one set with so many votes."""
        found = example
        while new := self.best(dict.fromkeys(self.items.keys() - found, 1.0), votes) - found:
            found |= new
        return found

    def always(self, example: frozenset[str], votes: int) -> frozenset[str]:
        """Return the ids that stand in each set with so many votes."""
        kept = example
        while gone := kept - self.best(dict.fromkeys(kept, -1.0), votes):
            kept -= gone
        return kept

    def _asked(self, weights: _Weights, votes: int | None) -> frozenset[str]:
        if not self.items:
            return frozenset()
        solver = _silent(self.package)
        for option, value in _OPTIONS.items():
            solver.setOptionValue(option, value)
        columns = {row: solver.addBinary(obj=weights.get(row, 0.0)) for row in self.items}

        def total(values: _Weights) -> Any:
            return solver.qsum(columns[row] * value for row, value in values.items())

        money = float(self.case.money)
        euros = {row: float(item.euros) for row, item in self.items.items()}
        solver.addConstr(total(euros) <= money * (1 + _ROUNDED))
        for apart in self.case.exclusions:
            if len(inside := apart & columns.keys()) > 1:
                solver.addConstr(total(dict.fromkeys(inside, 1.0)) <= 1)
        for dear in self.too_dear:
            solver.addConstr(total(dict.fromkeys(dear, 1.0)) <= len(dear) - 1)
        if votes is not None:
            solver.addConstr(total(self.all_votes) >= votes - _HALF)
        solver.setMaximize()
        solver.run()
        if solver.getModelStatus() != self.package.HighsModelStatus.kOptimal:
            raise _NoAnswerError
        values = solver.getSolution().col_value
        chosen = frozenset(row for row, value in zip(columns, values, strict=True) if value > _HALF)
        if not self.case.allows(chosen):
            raise _NoAnswerError
        return chosen

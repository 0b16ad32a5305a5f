"""Small questions about money and ballots for the tests of both rules."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal

from hypothesis import strategies as st

from wijkwizard.advice.budget.case import BudgetCase, BudgetItem

_NAMES = "abcdefg"


def case_of(
    *,
    money: int,
    costs: Sequence[int],
    ballots: Sequence[str],
    musts: str = "",
    exclusions: Collection[str] = (),
) -> BudgetCase:
    """Return a case in which the items are called a, b, c and so on, and each letter of a ballot is a vote."""
    names = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN"
    return BudgetCase(
        money=Decimal(money),
        items=tuple(
            BudgetItem(id=name, name=name.upper(), euros=Decimal(cost))
            for name, cost in zip(names, costs, strict=False)
        ),
        ballots=tuple(frozenset(ballot) for ballot in ballots),
        musts=frozenset(musts),
        exclusions=frozenset(frozenset(apart) for apart in exclusions),
    )


@st.composite
def budget_cases(draw: st.DrawFn, *, exclusions: bool = True) -> BudgetCase:
    """Draw a case of at most seven items and six ballots whose musts can be bought together."""
    count = draw(st.integers(1, len(_NAMES)))
    names = _NAMES[:count]
    costs = draw(st.lists(st.integers(0, 9), min_size=count, max_size=count))
    letters = st.sampled_from(names)
    ballots = draw(st.lists(st.sets(letters).map("".join), max_size=6))
    apart = (
        draw(st.lists(st.sets(letters, min_size=2, max_size=3).map("".join), max_size=2 * exclusions))
        if count > 1
        else []
    )
    money = draw(st.integers(0, 30))
    case = case_of(money=money, costs=costs, ballots=ballots, exclusions=apart)
    musts = draw(st.sets(letters, max_size=2).map("".join))
    with_musts = case_of(money=money, costs=costs, ballots=ballots, musts=musts, exclusions=apart)
    return case if [*with_musts.faults()] else with_musts

"""Which problems are the first of a plan."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.content.ours import ours
from wijkwizard.advice.plan.chain import top_problems
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.advice.plan.periods import DateSpan
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Problem
from wijkwizard.iwap.said import SaidNumber, SaidText


@pytest.mark.parametrize(
    ("votes", "top"),
    [
        ((None, None, None, None, None), {"p0", "p1", "p2", "p3", "p4"}),
        ((0, 0, 0, 0, 0), {"p0", "p1", "p2", "p3", "p4"}),
        ((0, 0, 5, 0, 3), {"p2", "p4"}),
        ((1, 2, 3, 4, 2), {"p1", "p2", "p3", "p4"}),
        ((1, 9, 3, 4, 2), {"p1", "p2", "p3"}),
        ((0, 0, 0), {"p0", "p1", "p2"}),
    ],
)
def test_the_order_in_which_problems_were_typed_makes_none_of_them_first(
    votes: tuple[int | None, ...], top: set[str]
) -> None:
    """The fourth problem was told less strongly than the third, while nobody had voted."""
    problems = tuple(
        Problem(
            id=f"p{at}",
            title=SaidText(value=f"Probleem {at}"),
            votes_residents=SaidNumber(value=None if count is None else Decimal(count)),
        )
        for at, count in enumerate(votes)
    )
    context = PlanContext.of(
        Iwap(problems=problems), ours().knowledge, DateSpan(date(2026, 11, 27), date(2026, 11, 27))
    )
    assert {row.id for row in top_problems(context)} == top

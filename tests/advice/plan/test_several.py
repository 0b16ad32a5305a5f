"""Rows that serve several others: one that fits is enough, and each is counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.advice.plan.cases import ABSURD, EXAMPLE
from tests.advice.plan.changes import Change, cell, moves


@pytest.mark.parametrize(
    ("case", "change", "comes", "goes"),
    [
        # An ingredient that fits one of the problems fits the measure.
        (
            ABSURD,
            cell("maatregel-plaats", "m1", probleem=["p2", "p3"]),
            set(),
            {"bestanddeel-past-niet:m1"},
        ),
        # A measure that also works at the first step does not go before it.
        (ABSURD, cell("maatregel-plaats", "m1", probleem=["p2", "p1"]), set(), {"samenhang-eerst:m1"}),
        # A theme or a problem in common is enough for the line to run straight.
        (ABSURD, cell("doelen", "d1", thema=["t1", "t2"]), set(), {"lijn-knik:m2"}),
        # Every problem of a goal has a goal.
        (ABSURD, cell("doelen", "d2", probleem=["p1", "p2"]), set(), {"lijn-probleem-zonder-doel:p2"}),
        # Every goal of a measure has a measure; the first alone is not enough.
        (EXAMPLE, cell("maatregel-plaats", "eettafel", doel=["gerust", "samen"]), set(), set()),
        (
            EXAMPLE,
            cell("maatregel-plaats", "eettafel", doel=["gerust"]),
            {"lijn-doel-zonder-maatregel:samen", "lijn-knik:eettafel"},
            {"meting-voor-start:samen"},
        ),
        # One rejected goal among others is still said.
        (
            EXAMPLE,
            cell("maatregel-plaats", "eettafel", doel=["nul", "samen"]),
            {"onder-afgewezen-doel:eettafel"},
            set(),
        ),
    ],
)
def test_what_several_do_to_the_findings(case: Path, change: Change, comes: set[str], goes: set[str]) -> None:
    assert moves(case, change) == (comes, goes)

"""Rows that serve several others: one that fits is enough, and each is counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.advice.plan.cases import ABSURD, EXAMPLE, findings, keys
from tests.advice.plan.changes import Change, cell, every, moves


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
        # A theme reaches every problem that it names, and not the first alone.
        (
            EXAMPLE,
            cell("themas-gekozen", "avond", probleem=["plein", "school"]),
            set(),
            {"lijn-probleem-los:school", "kracht-zonder-maatregel:bakker"},
        ),
        # Every goal of a measure has a measure; the first alone is not enough.
        (EXAMPLE, cell("maatregel-plaats", "eettafel", doel=["gerust", "samen"]), set(), set()),
        (
            EXAMPLE,
            cell("maatregel-plaats", "eettafel", doel=["gerust"]),
            {"lijn-doel-zonder-maatregel:samen", "lijn-knik:eettafel"},
            {"meting-voor-start:samen"},
        ),
        # One rejected goal among others is still said, without asking what the measure is for.
        (
            EXAMPLE,
            cell("maatregel-plaats", "eettafel", doel=["nul", "samen"]),
            {"ook-afgewezen-doel:eettafel"},
            set(),
        ),
    ],
)
def test_what_several_do_to_the_findings(case: Path, change: Change, comes: set[str], goes: set[str]) -> None:
    assert moves(case, change) == (comes, goes)


def _both(other: str) -> Change:
    return cell("maatregel-plaats", "m1", doel=["d2", other])


_SPORT = cell("maatregel-plaats", "m1", bestanddeel="wijksport")
_HEALTH = every(
    cell("problemen", "p4", soort="gezondheid", titel="Weinig beweging"), cell("doelen", "d2", probleem="p1")
)


@pytest.mark.parametrize(
    ("change", "speaks"),
    [
        (every(), True),
        (cell("doelen", "d2", probleem=["p1", "p4"]), False),
        (every(cell("doelen", "d3", titel="Meer bewegen", probleem="p4"), _both("d3")), False),
        (every(cell("doelen", "d3", titel="Minder herrie", probleem="p1"), _both("d3")), True),
        (every(cell("doelen", "d3", titel="Meer bewegen"), _both("d3")), False),
    ],
)
def test_an_ingredient_needs_one_goal_of_its_kind_among_several(change: Change, speaks: bool) -> None:  # noqa: FBT001 - a table of cases
    """A goal of which the problem was not said can be that goal."""
    found = keys(findings(ABSURD, every(_SPORT, _HEALTH, change)))
    assert ("voorwaarde:m1" in found) is speaks


def test_a_measure_is_asked_what_it_is_for_when_no_other_goal_stands() -> None:
    """Beside a standing goal a rejected one contradicts nothing, and the gate does not wait for it."""
    alone = keys(findings(EXAMPLE, cell("maatregel-plaats", "eettafel", doel=["nul"])))
    beside = keys(findings(EXAMPLE, cell("maatregel-plaats", "eettafel", doel=["nul", "samen"])))
    assert alone["onder-afgewezen-doel:eettafel"] == "klopt-niet"
    assert "onder-afgewezen-doel:eettafel" not in beside
    assert beside["ook-afgewezen-doel:eettafel"] == "let-op"

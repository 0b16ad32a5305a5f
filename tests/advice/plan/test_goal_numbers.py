"""What is asked about the numbers of a goal fits these numbers, and a border of two themes reads as two."""

from __future__ import annotations

import pytest

from tests.advice.plan.cases import EXAMPLE, SLECHT, findings
from tests.advice.plan.changes import cell, every, moves
from tests.advice.plan.test_choosing import _themes


@pytest.mark.parametrize(
    ("target", "direction", "swapped"),
    [("200", "omlaag", True), ("100", "omlaag", False), ("105", "gelijk", False)],
)
def test_only_numbers_that_can_be_swapped_are_asked_to_be(
    target: str, direction: str, *, swapped: bool
) -> None:
    change = cell("doel-van-naar", "d2", nulwaarde="100", streefwaarde=target, richting=direction)
    (found,) = (each for each in findings(SLECHT, change) if each.key == "doel-verkeerde-kant:d2")
    assert (found.ask == "Zijn de getallen verwisseld?") == swapped


def test_a_balance_may_lie_below_zero() -> None:
    """More people left than came."""
    below = cell("doel-van-naar", "heel", nulwaarde="-12", indicator="Migratiesaldo van de wijk")
    assert "doel-buiten-schaal:heel" not in moves(EXAMPLE, below)[0]


@pytest.mark.parametrize(("more", "reads"), [({}, " kreeg "), ({"achter_de_voordeur": "10"}, " kregen ")])
def test_of_two_at_the_border_it_is_told_as_of_two(more: dict[str, str], reads: str) -> None:
    told = next(
        each.sentence
        for each in findings(SLECHT, _themes(burgerschap="10", **more))
        if each.key == "kiezen-wankel:themes"
    )
    assert reads in told
    assert " ging door met " in told


def test_a_target_that_is_where_it_stands_is_no_step() -> None:
    """'Welke kleinere stap is te halen?' was asked of a goal to keep what there is."""
    same = every(
        cell("doel-van-naar", "d2", nulwaarde="52", streefwaarde="52", richting="gelijk"),
        cell("doel-toets", "d2", sprong="kleiner"),
    )
    assert "doel-sprong:d2" not in {each.key for each in findings(SLECHT, same)}

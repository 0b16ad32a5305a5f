"""A round that looks back holds no old date against the plan: it began before this round."""

from __future__ import annotations

import pytest

from tests.advice.plan.cases import EXAMPLE, findings, keys
from tests.advice.plan.changes import Change, cell, every, said

_BEGAN = cell("maatregel-planning", "avonden", start="2024-01")


def _milestone(year: str) -> Change:
    return every(said("ambitie-horizon", "15"), cell("mijlpalen", "m", jaar=year, wat="De school is af"))


@pytest.mark.parametrize(
    ("change", "speaks"),
    [
        (_milestone("2025"), True),
        (every(_BEGAN, _milestone("2025")), False),
        (every(_BEGAN, _milestone("2024")), False),
        (every(_BEGAN, _milestone("2023")), True),
        # Nobody told how far it is, and the plan says all the same that it began before the milestone.
        (every(_BEGAN, _milestone("2025"), said("voortgang", None)), False),
        (every(_BEGAN, _milestone("2023"), said("voortgang", None)), True),
        (every(cell("kosten", "inrichten", **{"jaar-van": "2024"}), _milestone("2025")), False),
    ],
)
def test_a_milestone_lies_after_the_plan_began(change: Change, *, speaks: bool) -> None:
    assert ("mijlpaal-voor-begin:m" in keys(findings(EXAMPLE, change))) is speaks


def test_the_year_in_which_the_plan_began_is_said() -> None:
    change = every(_BEGAN, _milestone("2023"))
    (told,) = [one.sentence for one in findings(EXAMPLE, change) if one.check == "mijlpaal-voor-begin"]
    assert told == "'De school is af' staat in 2023. Het plan begint in 2024."


def test_what_residents_heard_after_an_earlier_evening_is_no_slip() -> None:
    heard = cell("terugkoppeling", "t", wanneer="2025-03")
    key = "terugkoppeling-voorbij:t"
    assert key in keys(findings(EXAMPLE, heard))
    assert key not in keys(findings(EXAMPLE, every(heard, _BEGAN)))


@pytest.mark.parametrize(
    ("evening", "heard", "speaks"),
    [
        ("tweede", "2026-10-22", False),
        ("later", "2026-01", False),
        ("tweede", "2025-03", True),
        ("eerste", "2026-10-22", True),
        (None, "2026-10-22", True),
    ],
)
def test_what_an_evening_before_this_one_promised_may_lie_before_this_one(
    evening: str | None, heard: str, *, speaks: bool
) -> None:
    """The date of the first evening is gone when the second is prepared; the promise of the first was called wrong."""
    change = every(said("avond-welke", evening), cell("terugkoppeling", "t", wanneer=heard))
    assert ("terugkoppeling-voorbij:t" in keys(findings(EXAMPLE, change))) is speaks

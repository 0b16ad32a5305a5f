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
        (every(_BEGAN, _milestone("2025"), said("voortgang", None)), True),
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

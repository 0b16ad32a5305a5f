"""Hours of which nobody said when they are needed are not counted, and that is said."""

from __future__ import annotations

import pytest

from tests.advice.plan.cases import EXAMPLE, findings
from tests.advice.plan.changes import cell, every
from tests.advice.plan.test_organising import _HOURS, _offered

_SENTENCE = (
    "Samen vragen de maatregelen 50 uur van vrijwilligers. Aangeboden is {there} uur. "
    "Zonder kloppend begin of einde, niet geteld: {count}."
)


@pytest.mark.parametrize(
    ("there", "plein", "avonden", "count"),
    [
        ("40", {"start": "2027-04", "einde": "2027-06"}, {"start": None}, "één"),
        ("40", {"start": None}, {"einde": None}, "twee"),
        ("50", {"start": None}, {"start": None}, ""),
        ("40", {"start": "2027-04", "einde": "2027-04"}, {"start": "2027-06", "einde": "2027-06"}, ""),
    ],
)
def test_it_is_not_silent_where_measures_without_dates_could_ask_too_many(
    there: str, plein: dict[str, str | None], avonden: dict[str, str | None], count: str
) -> None:
    """With dates the same plan asked for more than there was; without them nothing was said."""
    change = every(
        _HOURS,
        _offered(there),
        cell("maatregel-planning", "plein", **plein),
        cell("maatregel-planning", "avonden", **avonden),
    )
    told = [
        (finding.kind, finding.sentence)
        for finding in findings(EXAMPLE, change)
        if finding.check == "uren-te-kort"
    ]
    assert told == ([("ontbreekt", _SENTENCE.format(there=there, count=count))] if count else [])

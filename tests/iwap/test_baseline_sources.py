"""The source that is named beside a baseline is its source, on paper and in what is still to be looked up."""

from __future__ import annotations

import pytest

from tests.advice.plan.cases import EXAMPLE, derived
from tests.advice.plan.changes import cell
from wijkwizard.dossier.log.state import State
from wijkwizard.iwap.said import SaidNumber
from wijkwizard.session.current import CurrentState
from wijkwizard.session.questions import load_questions
from wijkwizard.session.reader import Reader
from wijkwizard.terms import Basis


def _baseline(value: object, named: object) -> SaidNumber:
    change = cell("doel-van-naar", "heel", nulwaarde=value, nul_bron=named)
    return next(goal for goal in derived(EXAMPLE, change).iwap.goals if goal.id == "heel").baseline


@pytest.mark.parametrize(
    ("value", "named", "source"),
    [
        (9, "telling van de buurt", "telling van de buurt"),
        ({"waarde": 9, "bron": "de schouw zelf"}, "telling van de buurt", "de schouw zelf"),
        (9, None, ""),
        (9, "nog te bepalen", ""),
        (9, {"waarde": "telling van de buurt", "intern": "ja"}, ""),
    ],
)
def test_what_is_named_beside_it_counts_unless_it_has_its_own_or_that_stays_inside(
    value: object, named: object, source: str
) -> None:
    said = _baseline(value, named)
    assert (said.source, said.basis is Basis.SOURCE) == (source, bool(source))


def test_its_day_is_that_of_the_source() -> None:
    assert _baseline(9, "telling van de buurt").as_of == "2026-10"


def test_no_source_is_asked_where_one_is_named_beside_it() -> None:
    held = load_questions(None)

    def asked(named: str | None) -> list[str]:
        found = derived(EXAMPLE, cell("doel-van-naar", "heel", nulwaarde=9, nul_bron=named)).answers
        lines = Reader(CurrentState(State(answers=found), held)).without_source()
        return [line.text for line in lines if str(line.slot) == "doel-van-naar.nulwaarde@heel"]

    assert asked("een schouw") == []
    assert [text.partition(" ")[0] for text in asked(None)] == ["9"]

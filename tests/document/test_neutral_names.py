"""Resident groups on paper: what the plan offers, never what people are called."""

from __future__ import annotations

import pytest

from tests.advice.make import knowledge
from tests.document.conftest import STYLE
from tests.document.plans import advice_of, evening, pick, said
from tests.document.test_small_groups import WORKING
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.model import Style
from wijkwizard.iwap.chapters import Insight
from wijkwizard.iwap.rows import Measure
from wijkwizard.iwap.said import GridMark, Picked


def paper(style: Style, length: str) -> str:
    """Return the paper of a plan that names all four groups in every place where a group can be named."""
    rows = knowledge().resident_groups.rows
    marks = tuple(GridMark(id=one.id, label=one.label, score=2, word="vooral") for one in rows)
    picks = tuple(Picked(id=one.id, label=one.label) for one in rows)
    measure = Measure(id="m", title=said("Twee avonden open"), for_whom=said("jongeren"), groups=said(picks))
    plan = evening(
        table={"length": pick(length, length)}, insight=Insight(groups=said(marks)), measures=(measure,)
    )
    return "\n".join(strings(compose(plan, advice_of, knowledge(), style)))


@pytest.mark.parametrize("style", [STYLE, WORKING], ids=["public", "working"])
@pytest.mark.parametrize("length", ["lang", "een-avond"])
def test_no_paper_calls_people_by_the_name_of_a_group(style: Style, length: str) -> None:
    """'Grenzen nodig' is a word for the conversation; in a public plan it is a label on people."""
    told = paper(style, length).lower()
    for row in knowledge().resident_groups.rows:
        assert row.label.lower() not in told
        assert row.long.lower() not in told


def test_the_plan_says_what_it_offers() -> None:
    """Nothing that was chosen is lost: each group has its neutral words, at the plan and at the measure."""
    told = paper(STYLE, "lang")
    for row in knowledge().resident_groups.rows:
        assert f"{row.offer}: 2 (vooral)" in told
    assert "ruimte om zelf iets te doen; steun om zelfstandig te blijven of te worden" in told

"""Every source that an annex numbers is pointed at from where it is used, and leads there."""

from __future__ import annotations

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, full_plan
from tests.session.small import fixed_environment
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.model import Document, Line, Table
from wijkwizard.session import make_example
from wijkwizard.terms import Frozen


def _lines(thing: object) -> list[Line]:
    if isinstance(thing, Line):
        return [thing, *(line for more in thing.see for line in _lines(more))]
    if isinstance(thing, tuple):
        return [line for item in thing for line in _lines(item)]
    if isinstance(thing, Frozen):
        return [line for name in type(thing).model_fields for line in _lines(getattr(thing, name))]
    return []


def _numbered(paper: Document) -> set[str]:
    return {line.anchor for line in _lines(paper) if line.anchor.startswith("bron-")}


def _files(paper: Document) -> set[str]:
    """Return the places of the sources that are files."""
    tables = (block for part in paper.parts for block in part.blocks if isinstance(block, Table))
    return {row[0].anchor for table in tables for row in table.rows if "bestand " in row[1].account}


def _pointed_at(paper: Document) -> set[str]:
    lines = _lines(paper)
    marks = {f"bron-{line.ref}" for line in lines if line.ref}
    return marks | {
        see.place for line in lines for see in line.see if see.words in f"{line.text}{line.account}"
    }


@pytest.fixture(scope="module")
def papers() -> tuple[Document, ...]:
    """Return the example in both editions, and a plan with every place filled."""
    with make_example(None, environment=fixed_environment()) as session:
        example = tuple(session.plan.document(edition) for edition in ("public", "working"))
    return (*example, compose(full_plan(), advice_of, KNOWN, STYLE))


def test_every_numbered_source_is_pointed_at_and_every_mark_leads_to_one(
    papers: tuple[Document, ...],
) -> None:
    """Of 44 sources 20 were referred to from nowhere: laws, tipping points and national figures."""
    for paper in papers:
        there, pointed = _numbered(paper), _pointed_at(paper)
        assert there
        assert there - pointed <= _files(paper), "but for a file of which no figure of this year was compared"
        assert {place for place in pointed if place.startswith("bron-")} - there == set()


def test_a_national_figure_says_from_which_source_it_is(papers: tuple[Document, ...]) -> None:
    """It ended with the mark of the figure of the wijk itself."""
    for paper in papers[:2]:
        told = " ".join(strings(paper))
        assert "Waar dat vandaan komt: bron " in told
        assert "(2025) (bron " in told, "and the figure of the wijk its own"

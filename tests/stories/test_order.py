"""What the group says must go first, stands first: problems and measures, in every part and in both editions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.session.small import fixed_environment
from wijkwizard.document.characters import strings
from wijkwizard.document.model import Document, Edition
from wijkwizard.session import Session, make_example
from wijkwizard.terms import RankingValue, Slot

PROBLEMS = ("school", "problemen-alleen")
"""Of the five problems of the exercise the two with the fewest cards."""

MEASURES = ("maatregelen-eettafel", "maatregelen-portieken")


@pytest.fixture(scope="module")
def ranked() -> Iterator[Session]:
    """The exercise, with another order than that of the cards and of typing; tests only look at it."""
    with make_example(None, environment=fixed_environment()) as session:
        session.writer.answer(Slot("volgorde"), RankingValue(v=PROBLEMS))
        session.writer.answer(Slot("maatregelen-volgorde"), RankingValue(v=MEASURES))
        yield session


def _part(paper: Document, title: str) -> str:
    return "\n".join(strings(next(one for one in paper.parts if one.title == title)))


def _chapter(paper: Document, topic: str) -> str:
    return "\n".join(strings(next(one for one in paper.plan if one.topic == topic)))


def _named(session: Session, table: str) -> dict[str, str]:
    plan = session.reader.iwap()
    rows = plan.problems if table == "problemen" else plan.measures
    return {one.id: one.title.value or "" for one in rows}


def _ahead(names: dict[str, str], first: tuple[str, ...], text: str, mark: str = "") -> bool:
    """Tell whether the rows that go first stand first, in their order, in a text."""
    places = {one: text.index(f"{mark}{name}") for one, name in names.items() if f"{mark}{name}" in text}
    return tuple(sorted(places, key=lambda one: places[one]))[: len(first)] == first


@pytest.mark.parametrize("edition", ["working", "public"])
def test_the_plan_begins_with_what_must_go_first(ranked: Session, edition: Edition) -> None:
    """A reader who stops after page 2 has read what the group put on top."""
    paper = ranked.plan.document(edition)
    assert _ahead(_named(ranked, "problemen"), PROBLEMS, _chapter(paper, "problems"))
    assert _ahead(_named(ranked, "maatregelen"), MEASURES, _chapter(paper, "page"))


def test_the_parts_follow_the_same_order(ranked: Session) -> None:
    """One order on the whole paper, and it is said which one it is."""
    paper = ranked.plan.document("working")
    assert "Wat volgens de groep eerst moet" in _part(paper, "Wat is er echt aan de hand?")
    assert "Wat de groep het eerst wil doen" in _part(paper, "Maatregelen")
    headings = _part(paper, "Wat is er echt aan de hand?").partition("Wat volgens de groep eerst moet")[2]
    assert _ahead(_named(ranked, "problemen"), PROBLEMS, headings.partition("Hoe erg")[2])


def test_an_order_that_stays_inside_orders_nothing_outside(ranked: Session) -> None:
    """Who reads the order of the paper would else read what was not to be told."""
    ranked.writer.account(Slot("volgorde"), internal=True)
    try:
        text = _chapter(ranked.plan.document("public"), "problems")
        assert not _ahead(_named(ranked, "problemen"), PROBLEMS, text)
        assert _ahead(
            _named(ranked, "problemen"), PROBLEMS, _chapter(ranked.plan.document("working"), "problems")
        )
    finally:
        ranked.writer.account(Slot("volgorde"), internal=False)

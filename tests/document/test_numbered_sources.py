"""The list of sources: each is pointed at, each mark leads to its own source, and official ones come first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.advice.make import knowledge
from tests.document.conftest import STYLE
from tests.document.figured import figured
from tests.document.plans import KNOWN, advice_of, evening, pick
from tests.session.small import fixed_environment
from wijkwizard.document.compose import compose
from wijkwizard.document.cross_references import CrossReference
from wijkwizard.document.model import Document, Line
from wijkwizard.session import make_example
from wijkwizard.session.printing.paper import document_for
from wijkwizard.terms import Frozen

LONG = {"length": pick("Lang", "lang")}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Document:
    """The plan of the example with its annex."""
    out = tmp_path_factory.mktemp("bronnen") / "voorbeeld.wijk"
    with make_example(Path(out), environment=fixed_environment()) as session:
        return document_for(session.plan.source(), "college")


def _things(thing: object) -> Iterator[Frozen]:
    if isinstance(thing, tuple):
        for item in thing:
            yield from _things(item)
    elif isinstance(thing, Frozen):
        yield thing
        for name in type(thing).model_fields:
            yield from _things(getattr(thing, name))


def pointed_at(document: Document) -> set[str]:
    """Return the places of sources to which a mark or words lead, but from the list itself."""
    lines = [*_things(document.plan), *_things(document.parts)]
    return {f"bron-{line.ref}" for line in lines if isinstance(line, Line) and line.ref} | {
        item.place for item in lines if isinstance(item, CrossReference) and item.place.startswith("bron-")
    }


def listed(document: Document) -> list[str]:
    """Return the places of the sources in the list, in its order."""
    return [
        line.anchor
        for line in _things(document.parts)
        if isinstance(line, Line) and line.anchor.startswith("bron-")
    ]


def test_each_source_of_the_example_is_pointed_at(example: Document) -> None:
    """A source to which nothing leads is read by nobody."""
    assert [place for place in listed(example) if place not in pointed_at(example)] == []
    assert pointed_at(example) == set(listed(example))


def test_each_source_of_a_plan_with_figures_of_files_is_pointed_at() -> None:
    """A file of an earlier year is behind what a development is compared with."""
    for plan in (figured(knowledge(), table=LONG), evening()):
        made = compose(plan, advice_of, KNOWN, STYLE)
        assert [place for place in listed(made) if place not in pointed_at(made)] == []


def test_official_sources_go_before_others(example: Document) -> None:
    """Those of the State before those of a gemeente, and those before what others wrote."""
    makers = [name.split(",")[0] for name in read_for(example) if "nog te noemen" not in name]
    assert makers[:2] == ["CBS", "CBS"]
    assert (
        makers.index("Staatscourant")
        < makers.index("Gemeente Maashorst")
        < makers.index("RIGO en Atlas voor gemeenten")
    )


def read_for(document: Document) -> list[str]:
    """Return the sources that were read for the paper, without their numbers."""
    return [
        line.text.split(". ", 1)[1]
        for line in _things(document.parts)
        if isinstance(line, Line) and line.anchor.startswith("bron-") and line.text.startswith("Bron ")
    ]

"""A fixed text says from which source it is, and the figure of the wijk from which other."""

from __future__ import annotations

import pytest

from tests.session.small import fixed_environment
from wijkwizard.document.characters import strings
from wijkwizard.document.model import Document
from wijkwizard.session import make_example


@pytest.fixture(scope="module")
def papers() -> tuple[Document, ...]:
    """Return the example in both editions."""
    with make_example(None, environment=fixed_environment()) as session:
        return tuple(session.plan.document(edition) for edition in ("public", "working"))


def test_a_national_figure_says_from_which_source_it_is(papers: tuple[Document, ...]) -> None:
    """It ended with the mark of the figure of the wijk itself."""
    for paper in papers:
        told = " ".join(strings(paper))
        assert "Waar dat vandaan komt: bron " in told
        assert "(2025) (bron " in told, "and the figure of the wijk its own"

"""Where the contents of a plan stand: below a short page 2, and else at the head of the page after it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.document.plan.test_one_page import SIZES, _paper, many_of
from tests.document.producing import produce
from wijkwizard.document.model import Document
from wijkwizard.document.plan.page_room import has_room_for_contents
from wijkwizard.document.volumes import plan_alone

_CONTENTS, _PAGE_TWO = "Verder in dit plan", "In één bladzijde"
_SIZES = {"one": many_of(1, goals=1), **SIZES}


def _alone(size: str) -> Document:
    """Return a plan without its annex, and with no more chapters than are looked at."""
    paper = plan_alone(_paper(_SIZES[size]))
    return paper.model_copy(update={"plan": paper.plan[:4]})


@pytest.mark.parametrize("size", _SIZES)
def test_contents_have_no_page_to_themselves(size: str, tmp_path: Path) -> None:
    """Half of page 2 was empty, and the next page began with the contents and ended half-way."""
    paper = _alone(size)
    pages = [page.extract_text() for page in PdfReader(produce(paper, tmp_path / "plan.pdf").path).pages]
    (at,) = (n for n, text in enumerate(pages, start=1) if _CONTENTS in text)
    above, below = pages[at - 1].split(_CONTENTS)
    if has_room_for_contents(paper):
        assert at == 2
        assert _PAGE_TWO in above
        assert paper.plan[1].title in pages[2]
    else:
        assert at == 3
        assert _PAGE_TWO not in above
        assert below.count(paper.plan[1].title) > 1, "in the contents, and above its chapter"


def test_a_short_page_two_has_its_contents_and_a_full_one_has_not() -> None:
    fits = {size: has_room_for_contents(_alone(size)) for size in ("one", "twelve")}
    assert fits == {"one": True, "twelve": False}

"""The page for residents is one page, with every wish once, and nothing that is internal or said for others."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, evening, full_plan, pick, said
from tests.session.small import fixed_environment
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import beside_plan
from wijkwizard.iwap.model import Iwap
from wijkwizard.session import make_example


def _text(plan: Iwap) -> str:
    return "\n".join(strings(beside_plan("bewoners", plan, KNOWN, STYLE)))


def test_the_page_of_the_example_is_one_page(tmp_path: Path) -> None:
    with make_example(None, environment=fixed_environment()) as session:
        made = session.plan.make(tmp_path / "bewoners.pdf", audience="bewoners")
    (page,) = PdfReader(made).pages
    text = " ".join(page.extract_text().split())
    for words in (
        "Een losloopveld voor honden Kan niet: er is geen plek die groot genoeg is. januari 2027",
        "Politie: de wijkagent loopt elke vrijdagavond een uur mee op het plein.",
        "11 februari 2027, Buurthuis De Loods, op een bijeenkomst, de wijkmanager.",
    ):
        assert words in text, words
    assert list(tmp_path.iterdir()) == [made], "no annex"


def test_every_wish_stands_there_once_and_one_without_an_answer_gets_a_promise() -> None:
    wishes = tuple(
        {
            "id": f"w{n}",
            "what": said(f"wens nummer {n} hier"),
            **({"answer": pick("doen wij", "doen")} if n else {}),
        }
        for n in range(6)
    )
    text = _text(evening(wishes=wishes))
    assert [text.count(f"wens nummer {n} hier") for n in range(6)] == [1] * 6
    assert text.count("Hierop hebt u nog antwoord te goed.") == 1


@pytest.mark.parametrize("edition", ["public", "working"])
def test_what_is_internal_is_on_no_page_for_residents(edition: str) -> None:
    """Whatever style is asked for: this page is always public."""
    style = STYLE.model_copy(update={"edition": edition})
    plan = full_plan(internal=True)
    page = beside_plan("bewoners", plan, KNOWN, style)
    open_words = set(strings(beside_plan("bewoners", Iwap(), KNOWN, STYLE)))
    assert page.edition == "public"
    assert set(strings(page)) - open_words <= {page.title, page.running, page.cover.title, page.description}


def test_without_anything_to_promise_the_page_says_so() -> None:
    assert "Wij hebben nog niets opgeschreven" in _text(Iwap())

"""A plan without measures has its reasons too: why this way, and why these themes."""

from __future__ import annotations

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, evening, pick, said
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import beside_plan
from wijkwizard.iwap.model import Iwap

ACTIONS = ({"id": "a", "title": said("Vegen")},)
THEMES = ({"id": "t", "theme": pick("Rustig lopen"), "why": said("ouderen durven de stoep niet op")},)
WHY = {"verdict": {"why": said("Mensen willen eerst iets zien gebeuren")}}


def _arguments(plan: Iwap) -> list[str]:
    paper = beside_plan("collegestuk", plan, KNOWN, STYLE)
    return [line for part in paper.parts if part.title == "Argumenten" for line in strings(part)]


def test_the_reasons_for_the_way_and_the_themes_are_arguments_of_a_small_plan() -> None:
    """They were filled in, and the paper said that arguments were not discussed."""
    told = _arguments(evening(actions=ACTIONS, themes=THEMES, danger={}, **WHY))
    assert "Mensen willen eerst iets zien gebeuren." in told
    assert "Rustig lopen: Ouderen durven de stoep niet op." in told


def test_beside_measures_only_their_own_reasons_stand_there() -> None:
    measure = {"id": "m", "title": said("Containers"), "because": said("zij zijn vol")}
    told = " ".join(_arguments(evening(measures=(measure,), themes=THEMES, danger={}, **WHY)))
    assert "Zij zijn vol" in told
    assert "Rustig lopen" not in told


def test_without_any_reason_there_is_no_such_part() -> None:
    assert _arguments(evening(actions=ACTIONS, danger={}, themes=(), verdict={})) == []

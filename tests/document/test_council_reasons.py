"""A plan without measures has its reasons too: why this way, and why these themes."""

from __future__ import annotations

import pytest

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
    assert "Containers: Omdat: zij zijn vol." in told
    assert "Rustig lopen" not in told


def test_what_finishes_a_sentence_stands_behind_its_beginning() -> None:
    """People are asked to finish 'dan …' and 'omdat …'; 'Er minder herrie is.' stood there as a sentence."""
    measure = {
        "id": "m",
        "title": said("Een jongerencentrum"),
        "outcome": said("er minder herrie is"),
        "because": said("omdat jongeren een plek hebben"),
    }
    told = _arguments(evening(measures=(measure,), danger={}, **WHY))
    assert "Een jongerencentrum: Dan: er minder herrie is. Omdat jongeren een plek hebben." in told


@pytest.mark.parametrize(
    "typed", ["dan: minder ruzies", "dan, minder ruzies", "… dan minder ruzies", "dan… minder ruzies"]
)
def test_a_word_that_was_typed_is_not_said_twice(typed: str) -> None:
    measure = {
        "id": "m",
        "title": said("Een hek"),
        "outcome": said(typed),
        "because": said("doordat het dicht is"),
    }
    (told,) = (line for line in _arguments(evening(measures=(measure,), danger={}, **WHY)) if "hek" in line)
    assert told.casefold().count("dan") == 1
    assert told.endswith("Doordat het dicht is.")


def test_without_any_reason_there_is_no_such_part() -> None:
    assert _arguments(evening(actions=ACTIONS, danger={}, themes=(), verdict={})) == []


@pytest.mark.parametrize(
    ("closing", "told"),
    [
        ({"shared": pick("iemand heeft bezwaar", "bezwaar")}, "Over het plan: iemand heeft bezwaar."),
        (
            {"shared": pick("ja, met een kanttekening", "kanttekening")},
            "Over het plan: ja, met een kanttekening.",
        ),
        ({"shared": pick("niemand heeft bezwaar", "geen-bezwaar")}, ""),
        ({}, ""),
    ],
)
def test_an_objection_without_words_is_told_to_who_decides(closing: dict[str, object], told: str) -> None:
    """Of a group in which somebody objected the paper said that objections were not discussed."""
    paper = beside_plan("collegestuk", evening(actions=ACTIONS, closing=closing), KNOWN, STYLE)
    lines = [line for part in paper.parts if part.title == "Kanttekeningen" for line in strings(part)]
    assert [line for line in lines if line.startswith("Over het plan")] == [told] * bool(told)


def test_words_of_an_objection_stand_there_in_its_place() -> None:
    objection = {"id": "b", "what": said("Het duurt te lang"), "printing": pick("zonder")}
    shared = {"shared": pick("iemand heeft bezwaar", "bezwaar")}
    paper = beside_plan(
        "collegestuk", evening(actions=ACTIONS, closing=shared, plan_objections=(objection,)), KNOWN, STYLE
    )
    lines = [line for part in paper.parts if part.title == "Kanttekeningen" for line in strings(part)]
    assert "Bezwaar tegen het plan: Het duurt te lang." in lines
    assert not [line for line in lines if line.startswith("Over het plan")]

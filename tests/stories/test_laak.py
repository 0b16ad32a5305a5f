"""A real action plan of a city district goes in as it was first typed over, and comes out word for word."""

from __future__ import annotations

from functools import cache

import pytest
import yaml

from tests.advice.plan.cases import PLANS, derived
from tests.stories.real_plans import lost, paper, written
from wijkwizard.document.model import Edition
from wijkwizard.questionnaire.showing import chosen
from wijkwizard.session.derived import Derived
from wijkwizard.terms import Slot

LAAK = PLANS / "laak.yaml"
EDITIONS: tuple[Edition, ...] = ("public", "working")
OWN = (
    "Pandbrigade",
    "Uitzendbureaus",
    "Arbeidsmigranten",
    "Parkeren",
    "Armoede",
    "Wonen",
    "Leefomgeving",
    "Verkeer",
)
"""The words of the file that stand on no list."""


@cache
def laak() -> Derived:
    return derived(LAAK, day="2026-11-27")


def test_every_answer_goes_in_and_words_that_stand_on_no_list_become_own_cards() -> None:
    """Of each card the dossier keeps the list and the words."""
    assert laak().iwap.kept_aside == ()
    cards = [slot for slot in laak().answers.by_slot if slot.table == "eigen-kaart"]
    assert len(laak().answers.by_slot) == len(list(written(LAAK))) + len(cards)
    assert len(cards) == 2 * len(OWN)


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_answer_comes_out_word_for_word(edition: Edition) -> None:
    assert lost(laak(), edition) == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_words_of_the_file_itself_stand_on_the_paper(edition: Edition) -> None:
    """Also those that the program took for a word of its own list."""
    told, data = paper(laak(), edition), yaml.safe_load(LAAK.read_text(encoding="utf-8"))
    said = [row["titel"] for row in data["problemen"]] + [row["soort"] for row in data["problemen"]]
    said += [row["rol"] for row in data["partijen-aanwezig"]] + [
        row["thema"] for row in data["themas-gekozen"]
    ]
    labels = {"wonen": "een goed huis", "groen": "groen en hitte", "afval": "afval en zwerfvuil"}
    assert [
        words for words in said if labels.get(words, words.replace("-", " ")).casefold() not in told
    ] == []


def test_a_word_of_a_list_of_today_is_that_card() -> None:
    found = {problem.id: problem.sort.value.id for problem in laak().iwap.problems if problem.sort.value}
    assert [found[row] for row in ("afval", "wonen", "verkeer", "groen")] == [
        "afval",
        "wonen",
        "verkeer",
        "groen",
    ]
    answer = laak().answers.get(Slot("gebied-niveau"))
    assert answer is not None
    assert chosen(answer.value) == {"stadsdeel"}


@pytest.mark.parametrize("edition", EDITIONS)
def test_own_cards_are_told_by_the_list_that_they_belong_to(edition: Edition) -> None:
    told = paper(laak(), edition)
    assert "bij de partijen: pandbrigade; uitzendbureaus" in told
    assert "bij de thema's: wonen; leefomgeving; verkeer" in told
    assert "eigen kaart:" not in told

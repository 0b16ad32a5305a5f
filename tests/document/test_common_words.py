"""What people typed keeps the capital of a name in the middle of a sentence."""

from __future__ import annotations

import pytest

from tests.content.ours import ours
from tests.document.plans import evening, pick, said
from wijkwizard.document.common_words import common_words, inside_typed
from wijkwizard.document.naming import problem_inside, theme_inside
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.places_in_text import without_places

KNOWN = PaperKnowledge.of(ours().knowledge)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Ouderen zijn alleen", "ouderen zijn alleen"),
        ("Te veel afval op straat", "te veel afval op straat"),
        ("'Jongeren' hangen rond", "'jongeren' hangen rond"),
        ("Immerloo is te druk", "Immerloo is te druk"),
        ("Marokkaanse jongeren op het plein", "Marokkaanse jongeren op het plein"),
        ("Polen drinken voor de winkel", "Polen drinken voor de winkel"),
        ("NS-fietsen liggen overal", "NS-fietsen liggen overal"),
        ("één buurt mist een huisarts", "één buurt mist een huisarts"),
        ("", ""),
    ],
)
def test_a_name_keeps_its_capital_and_a_word_does_not(typed: str, told: str) -> None:
    """'marokkaanse jongeren' and 'immerloo is te druk' stood on the page for residents."""
    plan = evening(
        problems=({"id": "p", "title": said(typed)} if typed else {"id": "p", "sort": pick("Lawaai")},),
        themes=({"id": "t", "title": said(typed or "Lawaai")},),
    )
    assert inside_typed(typed, KNOWN.common()).replace("'Jongeren'", "'jongeren'") == told
    if typed:
        assert problem_inside(plan.problems[0], KNOWN).replace("'Jongeren'", "'jongeren'") == told
        assert theme_inside(plan.themes[0], KNOWN).replace("'Jongeren'", "'jongeren'") == told


def test_ids_and_lists_of_names_are_no_words() -> None:
    words = common_words(ours().knowledge)
    assert {"ouderen", "afval", "huurders"} <= words
    assert not {"laak", "polen", "marokkanen", "moslim"} & words


def test_without_words_a_title_is_told_as_any_label() -> None:
    assert inside_typed("Immerloo is te druk", frozenset()) == "immerloo is te druk"


@pytest.mark.parametrize(
    "text",
    [
        "Dan 500 in plaats van 640 woningen.",
        "Daarna 40 bezoeken. Geen 10 maar 20.",
        "Liever 10 dan 20.",
        "Pas 18 en al schulden",
        "Schulden 412 in 2025",
        "Jeugd 12-18 hangt rond",
        "Risico 1.",
        "Kwartaal 2",
        "Helaas 4",
        "Waarvan twaalf gezinnen",
    ],
)
def test_an_ordinary_word_with_a_number_is_no_address(text: str) -> None:
    """'Een plek in de buurt bezoeken' stood on paper."""
    assert without_places(text, KNOWN) == text


@pytest.mark.parametrize(
    "text",
    [
        "Merel 6 is onrustig",
        "Markt 12: ruzie",
        "Kade 12 geeft overlast.",
        "Brug 3 heeft last",
        "Het is in Merel 6",
    ],
)
def test_what_can_be_a_street_stays_one(text: str) -> None:
    """Also where our own texts use the word."""
    assert "plek in de buurt" in without_places(text, KNOWN)

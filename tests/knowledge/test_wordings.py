"""Words are found by their beginning, as they stand in the text."""

from __future__ import annotations

from typing import Any

import pytest

from wijkwizard.knowledge import Knowledge
from wijkwizard.knowledge.plan_checks import CheckWords
from wijkwizard.knowledge.wordings import begun_words, vague_in


@pytest.mark.parametrize(
    ("text", "forms", "found"),
    [
        ("Een Leefbare straat", ["leefba"], ("Leefbare",)),
        ("onleefbaar", ["leefba"], ()),
        ("werken in samenhang", ["samenhang", "in samenhang"], ("in samenhang",)),
        ("deelnemers en deelname", ["deelnem", "deelname"], ("deelnemers", "deelname")),
        ("a.b", ["a.b"], ("a.b",)),
        ("Het Verbindingsplein en de verbinding", ["verbind"], ("verbinding",)),
        ("De leefbaarometer", ["leefba"], ()),
        ("anders", [], ()),
    ],
)
def test_a_word_begins_with_a_form_and_the_longest_form_is_taken(
    text: str, forms: list[str], found: tuple[str, ...]
) -> None:
    assert begun_words(text, forms, ("plein", "meter")) == found


def test_a_vague_word_is_found_once_with_its_question(knowledge: Knowledge) -> None:
    found = vague_in("Samenhang, cohesie en verbinden", knowledge.vague_words.rows)
    assert [(word, entry.id) for word, entry in found] == [
        ("Samenhang", "samenhang"),
        ("verbinden", "verbinden"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nooit.", "Nooit."),
        (" - ", "-"),
        ("?", "?"),
        ("?? …", "?? …"),
        ("n.v.t.", "n.v.t."),
        ("We stoppen niet.", "We stoppen niet."),
        ("nooit, dit is te belangrijk", "nooit, dit is te belangrijk"),
        ("Nooit want dit is te belangrijk", "Nooit want dit is te belangrijk"),
        ("nooit, tenzij het geld op is", ""),
        ("Niet. Wel in 2030.", ""),
        ("nooit meer dan tien", ""),
        ("Geen klachten meer in een jaar", ""),
        ("€ 5", ""),
        ("", ""),
    ],
)
def test_a_list_of_whole_answers_is_not_found_inside_another(
    knowledge: Knowledge, text: str, found: str
) -> None:
    assert knowledge.check_words.get("nooit").found_in(text) == found


def test_only_a_list_that_knows_conditions_takes_a_reason_behind_its_word() -> None:
    def found(**more: Any) -> str:
        entry = {"id": "a", "label": "A", "text": "T", "forms": ["nooit"], "whole": True, "basis": "indeling"}
        return CheckWords.model_validate({**entry, **more}).found_in("Nooit, en anders de wethouder")

    assert not found()
    assert found(unless=["tenzij"])
    assert not found(unless=["anders", "en anders"])

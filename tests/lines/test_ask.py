"""Words at a prompt that asks for a number, or for yes or no, are named: they were meant for something else."""

from __future__ import annotations

import pytest

from tests.lines.scripted import Script
from wijkwizard.lines.ask import Asker

WORDS = "te veel honden op het veldje"


@pytest.mark.parametrize(("typed", "named"), [(WORDS, True), ("jaa", False)])
def test_words_at_yes_or_no_are_named_as_not_kept(typed: str, *, named: bool) -> None:
    script = Script([typed, "ja"])
    assert Asker(script.io).confirm("Kijkt de zaal mee?")
    assert "Dat begrijp ik niet." in script.said
    assert (f"Dit is dus niet bewaard: '{typed}'." in script.said) is named


@pytest.mark.parametrize(("typed", "named"), [(WORDS, True), ("7", False)])
def test_words_at_a_list_are_named_as_not_kept(typed: str, *, named: bool) -> None:
    script = Script([typed, "2"])
    assert Asker(script.io).choose("Wat wordt dit?", [("a", "een"), ("b", "twee")]) == "b"
    assert "Typ een nummer van 1 tot en met 2." in script.said
    assert (f"Dit is dus niet bewaard: '{typed}'." in script.said) is named


@pytest.mark.parametrize(
    ("typed", "yes"), [(["", ""], False), (["", "ja"], True), (["nee"], False), (["/terug"], False)]
)
def test_one_empty_line_throws_no_words_away(typed: list[str], *, yes: bool) -> None:
    """As at a numbered list, and as one Esc in the wizard: the first says what the second does."""
    script, warned = Script(list(typed)), not typed[0]
    assert Asker(script.io).sure("Nog een lege regel gooit uw woorden weg.", "Bewaren?") is yes
    assert ("Nog een lege regel gooit uw woorden weg." in script.said) is warned

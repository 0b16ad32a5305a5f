"""For a silent count each side gets slips and cards that say in a word whose they are."""

from __future__ import annotations

from tests.document.sheets.lying import asks, evening, turn, words
from wijkwizard.document.model import Bullets
from wijkwizard.document.sheets.ballots import cards, how_often, paper_ballots

COUNT = asks(
    "grid", "Wat speelt hier?", rows=("overlast", "katten in de tuinen"), each=3, distinct=True, blind=True
)
TWO = evening(turn(COUNT, asks()), sides=("bewoner", "professional"))


def test_each_side_has_its_own_slip_and_only_silent_counts_have_one() -> None:
    titles = ["Bewoner: Wat speelt hier?", "Professional: Wat speelt hier?"]
    assert [part.title for part in paper_ballots(TWO).parts] == titles
    assert "Neem per kant een eigen kleur papier." in paper_ballots(TWO).cover.note


def test_without_sides_there_is_one_for_everybody() -> None:
    paper = paper_ballots(evening(turn(COUNT)))
    assert [part.title for part in paper.parts] == ["Wat speelt hier?"]
    assert "kleur" not in words(paper)


def test_a_card_has_the_choice_and_the_word_of_its_side() -> None:
    """Own cards are choices like all others."""
    lists = [block for part in cards(TWO).parts for block in part.blocks if isinstance(block, Bullets)]
    said = [[(line.text, line.account) for line in block.items] for block in lists]
    assert said[0] == [("overlast", "bewoner"), ("katten in de tuinen", "bewoner")]
    assert {account for _, account in said[1]} == {"professional"}


def test_how_often_somebody_chooses_is_said_in_words() -> None:
    assert how_often(COUNT) == "Kies er drie."
    assert how_often(COUNT.model_copy(update={"each": 1})) == "Kies er één."
    twice = COUNT.model_copy(update={"each": 2, "distinct": False})
    assert how_often(twice) == "Kies er twee. Bij één keuze mag u meer kruisjes zetten."

"""At a list that takes own cards, words that are no line can become a card, in lines as on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conversation.test_own_card import CARDS, WORDS
from tests.lines.scripted import look, through
from wijkwizard.conversation.form_drafts import fields_left
from wijkwizard.terms import ChoicesValue, ChoiceValue, DraftKey, GridValue, Slot, TextValue

ROOM = ("2", "nee")
"""From the places into the room, where nobody looks along."""


def test_a_word_that_is_no_line_becomes_a_card_and_answers_the_question(tmp_path: Path) -> None:
    """One word is enough; the next list offers the card by its number."""
    script = through(tmp_path / "d.wijk", (*ROOM, "Zwerfvuil", "1", "1, 7"), questions=CARDS)
    assert "1. als eigen kaart: op deze lijst, en hier gekozen" in script.said
    assert "Genoteerd: Zwerfvuil." in script.said
    with look(tmp_path / "d.wijk", CARDS) as session:
        (card,) = session.reader.answers.rows_of("kaarten")
        held = session.reader.answers.get(Slot("soort")), session.reader.answers.get(Slot("soorten"))
    assert [answer.value for answer in held if answer] == [
        ChoiceValue(v=card),
        ChoicesValue(v=("achter-de-voordeur", card)),
    ]


def test_a_line_that_was_meant_is_proposed_first(tmp_path: Path) -> None:
    script = through(tmp_path / "d.wijk", (*ROOM, "schoon of veilig", "1"), questions=CARDS)
    assert "1. Bedoelt u 'Schoon en veilig'? Dat kiezen." in script.said
    with look(tmp_path / "d.wijk", CARDS) as session:
        held = session.reader.answers.get(Slot("soort"))
        assert held is not None
        assert held.value == ChoiceValue(v="wijkveiligheid")
        assert session.reader.answers.rows_of("kaarten") == ()


def test_a_card_that_is_made_at_a_count_is_asked_as_its_last_row(tmp_path: Path) -> None:
    typed = (*ROOM, *("/verder",) * 3, "3", WORDS, "1", *("",) * 5, "4", "/toon", "ja")
    script = through(tmp_path / "d.wijk", typed, questions=CARDS)
    assert f"{WORDS}. Getal, nog niet geteld: " in script.hidden
    with look(tmp_path / "d.wijk", CARDS) as session:
        (card,) = session.reader.answers.rows_of("kaarten")
        held = session.reader.answers.get(Slot("tellen"))
    assert held is not None
    assert held.value == GridValue(v={"achter-de-voordeur": 3, card: 4})


@pytest.mark.parametrize("line", ["", "/terug"])
def test_words_at_a_count_that_become_nothing_are_said_to_be_gone(line: str, tmp_path: Path) -> None:
    """Said twice, for one empty line too many cost a sentence; the first time they can still become something."""
    gone = "Uw woorden zijn weg. Wat er stond, staat er nog."
    typed = (*ROOM, *("/verder",) * 3, "3", WORDS, line, line)
    assert gone in through(tmp_path / "d.wijk", typed, questions=CARDS).said
    script = through(tmp_path / "e.wijk", (*typed[:-1], "1", "1"), questions=CARDS)
    assert "Nog een lege regel gooit uw woorden weg." in script.said
    assert gone not in script.said
    with look(tmp_path / "e.wijk", CARDS) as session:
        assert session.reader.answers.rows_of("kaarten")


def test_words_of_which_nothing_came_wait_once_and_are_no_remark_yet(tmp_path: Path) -> None:
    """Also where the input ends in the middle of the question about them: nobody said what they are."""
    through(tmp_path / "d.wijk", (*ROOM, WORDS), questions=CARDS)
    with look(tmp_path / "d.wijk", CARDS) as session:
        kept = [draft for draft in session.drafts.all() if WORDS in draft.text]
        assert len(kept) == 1
        assert fields_left(kept, DraftKey(str(kept[0].slot), "remark")).get("remark", "") == ""
        assert session.reader.answers.rows_of("kaarten") == ()


def test_words_at_the_rows_of_a_table_become_a_row_with_a_card(tmp_path: Path) -> None:
    """Where the first cell is such a list."""
    through(tmp_path / "d.wijk", (*ROOM, *("/verder",) * 4, WORDS, "1", "1"), questions=CARDS)
    with look(tmp_path / "d.wijk", CARDS) as session:
        (row,) = session.reader.answers.rows_of("regels")
        (card,) = session.reader.answers.rows_of("kaarten")
        held = session.reader.answers.get(Slot("regels.soort", row))
    assert held is not None
    assert held.value == ChoiceValue(v=card)


def test_words_that_meant_the_name_of_a_row_are_its_own_words(tmp_path: Path) -> None:
    """The row is named by the choice, and asks for its own words no more."""
    words = "te veel honden op het veldje"
    typed = ("/zoek gekozen problemen", "1", "nee", words, "1", "1")
    script = through(tmp_path / "d.wijk", typed, questions=None)
    assert "1. Bedoelt u 'Overlast'? Dat kiezen." in script.said
    assert "Uw woorden staan bij 'in eigen woorden'." in script.said
    with look(tmp_path / "d.wijk", None) as session:
        (row,) = session.reader.answers.rows_of("problemen")
        held = [session.reader.answers.get(Slot(f"problemen.{cell}", row)) for cell in ("soort", "titel")]
    assert [each.value for each in held if each] == [ChoiceValue(v="overlast"), TextValue(v=words)]


def test_words_that_meant_a_row_of_a_count_wait_as_a_remark(tmp_path: Path) -> None:
    words = "soms is het niet schoon en veilig"
    script = through(tmp_path / "d.wijk", (*ROOM, *("/verder",) * 3, words, "1"), questions=CARDS)
    assert "Zet het getal bij 'Schoon en veilig'." in script.said
    with look(tmp_path / "d.wijk", CARDS) as session:
        (kept,) = session.drafts.all()
    assert (kept.slot, fields_left([kept], DraftKey(str(kept.slot), "remark"))["remark"]) == (
        Slot("tellen"),
        words,
    )


def test_pasted_lines_each_become_a_row_with_a_card(tmp_path: Path) -> None:
    typed = ("/zoek gekozen problemen", "1", "nee", "geen parkeerplek\nhard rijden", "1")
    script = through(tmp_path / "d.wijk", typed, questions=None)
    assert "Er staan nu 2 regels uit wat u plakte." in script.said
    with look(tmp_path / "d.wijk", None) as session:
        assert len(session.reader.answers.rows_of("problemen")) == 2
        assert len(session.reader.answers.rows_of("eigen-kaart")) == 2
        assert session.drafts.all() == ()


def test_lines_that_are_pasted_as_the_name_of_a_row_can_each_be_one(tmp_path: Path) -> None:
    typed = ("/zoek gekozen problemen", "1", "nee", "+", "geen parkeerplek\nhard rijden", "1")
    script = through(tmp_path / "d.wijk", typed, questions=None)
    assert "1. elke regel die u plakte als een nieuwe regel" in script.said
    with look(tmp_path / "d.wijk", None) as session:
        assert len(session.reader.answers.rows_of("problemen")) == 2
        assert session.drafts.all() == ()

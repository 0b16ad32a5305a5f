"""What was written for a screen is heard without signs, and names what works here."""

import pytest

from wijkwizard.lines.spoken_text import caution, heard, sign_heard
from wijkwizard.terms.dutch import sentence
from wijkwizard.terms.named_action import NamedAction


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            f"Met {NamedAction.AUDIENCE} zet u het zaalbeeld uit.",
            ("Met /zaalbeeld zet u het zaalbeeld uit.",),
        ),
        ("✓ klaar", ("klaar",)),
        ("Dit gaat weg:\n· het dossier\n\n· de kopieën", ("Dit gaat weg:", "het dossier", "de kopieën")),
        ("ingevoerd 3 · nog niet getoond", ("ingevoerd 3, nog niet getoond",)),
        ("── problemen", ("problemen",)),
        ("! kans · 2 van 3 ingevuld", ("valt op: kans, 2 van 3 ingevuld",)),
        ("Stop! Klaar!", ("Stop! Klaar!",)),
        ("Gebouw F6 staat leeg.", ("Gebouw F6 staat leeg.",)),
        ("", ()),
    ],
)
def test_signs_become_pauses_and_lines(text: str, lines: tuple[str, ...]) -> None:
    """One line for each thing, none empty."""
    assert heard(text) == lines


def test_a_sign_before_what_people_typed_is_said_and_their_words_stay() -> None:
    assert sign_heard("! kans · in het bestand: nu ! 3 · 4") == "valt op: kans · in het bestand: nu ! 3 · 4"
    assert sign_heard("in het bestand: nu ! 3") == "in het bestand: nu ! 3"


def test_words_end_as_a_sentence() -> None:
    """So that a voice pauses there, once."""
    assert [sentence(one) for one in ("ja", "ja.", "ja?", "")] == ["ja.", "ja.", "ja?", ""]


def test_what_says_itself_that_it_is_to_be_watched_is_not_told_so_twice() -> None:
    """'Let op: let op: Het plan vraagt € 694.500' was heard."""
    assert caution("let op: Het plan vraagt veel.") == "Let op: Het plan vraagt veel."
    assert caution("Dat is veel geld.") == "Let op: Dat is veel geld."

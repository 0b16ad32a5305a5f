"""In lines words are parked from anywhere, and a number makes them public."""

from __future__ import annotations

from pathlib import Path

from tests.lines.scripted import look, through
from tests.session.two_colours import evening
from wijkwizard.conversation.parked_words import parked_rows


def test_words_are_parked_at_a_question_and_made_public_by_their_number(tmp_path: Path) -> None:
    with evening(tmp_path):
        pass
    typed = (
        "/zoek spelregels",
        "1",
        "nee",
        "/parkeren De bus rijdt op zondag niet meer",
        "/parkeren",
        "1",
        "",
    )
    said = through(tmp_path / "avond.wijk", typed, questions=None).text
    assert "Geparkeerd, en intern." in said
    assert "1. De bus rijdt op zondag niet meer, intern." in said
    assert "Dit mag nu naar buiten" in said
    assert "1. De bus rijdt op zondag niet meer, openbaar." in said
    with look(tmp_path / "avond.wijk", questions=None) as session:
        (row,) = parked_rows(session.reader)
    assert row.public


def test_at_the_end_of_a_step_it_is_said_to_who_leads_and_not_to_a_room(tmp_path: Path) -> None:
    for listens, told in (("nee", True), ("ja", False)):
        folder = tmp_path / listens
        folder.mkdir()
        with evening(folder):
            pass
        typed = ("/parkeren De bus rijdt niet", "/zoek spelregels", "1", listens)
        said = through(folder / "avond.wijk", typed, questions=None).text
        assert ("Geparkeerd: ‘De bus rijdt niet’. Kan het nu?" in said) is told

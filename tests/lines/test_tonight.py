"""In lines too five questions are enough to begin an evening."""

from __future__ import annotations

from pathlib import Path

from tests.lines.scripted import through


def test_an_empty_line_takes_the_short_preparation_and_then_the_room(tmp_path: Path) -> None:
    """No number of the others changes when it is no longer there."""
    script = through(
        tmp_path / "d.wijk",
        [
            "",
            "De Werven",
            "14 maart 2026",
            "/verder",
            "/verder",
            "/verder",
            "/verder",
            "nee",
            "/plekken",
            "/stop",
        ],
        questions=None,
    )
    said = script.text
    assert "9. Vanavond al. Vijf vragen, en dan de zaal in. De rest kan later. 0 van 5 klaar." in said
    assert "1. Voorbereiden." in said
    before, room = said.split("Dit is genoeg om te beginnen. De andere vragen vooraf kunnen ook later.")
    assert "In welke gemeente" not in before
    assert "Kijkt of luistert de zaal mee?" in room
    assert "Met hoeveel mensen zijn we, per groep?" in room

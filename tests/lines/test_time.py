"""In plain lines /tijd says how late it is, and there a break begins and something gives way."""

from __future__ import annotations

from pathlib import Path

from tests.lines.scripted import through


def test_a_break_is_chosen_by_number_and_ended_there(tmp_path: Path) -> None:
    """Nothing is asked where no clock runs."""
    path = tmp_path / "d.wijk"
    heard = through(path, ["/tijd", "2", "nee", "/tijd", "1", "/tijd", "1", "/tijd", "", "/stop"])
    assert "De klok loopt alleen in de zaal." in heard.text
    assert "Pauze, tot 19.25 uur" in heard.text
    assert heard.text.count("De klok staat stil.") == 1
    assert heard.text.count("We gaan verder. De klok loopt weer.") == 1

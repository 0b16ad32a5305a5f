"""In lines the groups that were not heard are named to who leads the talk, and ticked by their number."""

from __future__ import annotations

from pathlib import Path

from tests.lines.scripted import through
from tests.session.two_colours import evening


def test_groups_are_named_and_ticked_and_a_room_hears_nothing_of_it(tmp_path: Path) -> None:
    evening(tmp_path).close()
    path, at = tmp_path / "avond.wijk", ("/zoek spelregels", "1")
    said = through(path, (*at, "nee", "/gehoord", "1", ""), questions=None).text
    assert "1. Bewoners, nog niet gehoord." in said
    assert "1. Bewoners, gehoord." in said
    assert "2. Gemeente, nog niet gehoord." in said
    again = through(path, (*at, "ja", "/gehoord"), questions=None).text
    assert "Wie nog niet gehoord is, ziet alleen wie het gesprek leidt." in again
    assert "niet gehoord." not in again.partition("Typ ja of nee")[2]

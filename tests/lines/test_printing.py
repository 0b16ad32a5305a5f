"""What the plain face prints of a cell: the same that a screen shows of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.session.small import small
from wijkwizard.lines.printing import cell_words


@pytest.mark.parametrize(("text", "words"), [("", "nog niet besproken"), ("240.000", "240.000")])
def test_a_cell_tells_what_a_file_says_beside_what_the_group_typed(
    text: str, words: str, tmp_path: Path
) -> None:
    """Also in an open cell, when the group typed something else in its row."""
    with small(tmp_path) as session:
        screens = (session.reader.screen(turn.id) for turn in session.reader.turns("zaal"))
        field = next(field for screen in screens for field in screen.fields())
    told = cell_words(replace(field, text=text, in_file="238.000"))
    assert told.endswith(f"? {words}, in het bestand: 238.000")
    assert "in het bestand" not in cell_words(replace(field, text=text))

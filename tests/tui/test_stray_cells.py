"""Words that are refused in the cell of the row that they made wait there, and are told so."""

from __future__ import annotations

from pathlib import Path

from tests.conversation.test_own_card import CARDS, WORDS
from tests.tui.stage import stage
from tests.tui.test_stray import _paste, _told
from wijkwizard.terms import Slot


async def test_words_that_wait_in_the_cell_of_their_row_are_not_called_gone(tmp_path: Path) -> None:
    """'Uw woorden zijn weg' was said of words that stood half typed in the new row."""
    async with stage(tmp_path, questions=CARDS) as on:
        await on.go("regels")
        await on.type(WORDS)
        await on.press("enter", "enter", "escape", "escape", "escape")
        told = " ".join(on.words().replace("│", " ").split())
        assert "staan nog half getypt" in told
        assert "Uw woorden zijn weg" not in told
        (row,) = on.session.reader.answers.rows_of("regels")
        assert on.talk.state.half_typed.unfinished[Slot("regels.soort", row)] == WORDS


async def test_a_row_whose_name_begins_with_a_number_lost_no_answer(tmp_path: Path) -> None:
    """'Het cijfer vooraan telt niet mee' was said of pasted rows that all stood there as they were pasted."""
    async with stage(tmp_path) as on:
        await on.go("maatregelen")
        await _paste(on, "2 lampen\nminder fietsen\n")
        await on.press("f8", "enter")
        rows = on.session.reader.answers.rows_of("maatregelen")
        names = [
            on.session.reader.index.row_label("maatregelen", row, on.session.reader.answers) for row in rows
        ]
        assert names == ["2 lampen", "minder fietsen"]
        assert "cijfer vooraan" not in _told(on)

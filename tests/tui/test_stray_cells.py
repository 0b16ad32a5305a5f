"""Words that are refused in the cell of the row that they made wait there, and are told so."""

from __future__ import annotations

from pathlib import Path

from tests.conversation.test_own_card import CARDS, WORDS
from tests.tui.stage import stage
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

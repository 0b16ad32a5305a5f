"""What stands out in a row can be read below its table, at 80x24 too."""

from __future__ import annotations

from pathlib import Path

from tests.session.small import fixed_environment
from tests.tui.stage import stage
from wijkwizard.conversation.outline import RowLine, words_below
from wijkwizard.session import make_example


async def test_what_stands_out_in_a_row_is_in_view_to_its_last_word(tmp_path: Path) -> None:
    """Only its first line was: the others came below the screen, where the row before it said nothing."""
    path = tmp_path / "oefening.wijk"
    make_example(path, environment=fixed_environment()).close()
    async with stage(tmp_path, path=path, questions=None) as on:
        await on.go("doel-van-naar")
        block = on.talk.body.table("doel-van-naar")
        assert block is not None
        block.list.focus()
        await on.press("home")
        told = [words_below(block.table, RowLine(row.id)).split() for row in block.table.rows]
        assert any(told)
        for words in told:
            assert not words or words[-1] in on.text().split(), on.text()
            await on.press("down")

"""At 80x24 the row that is worked on stays in view above its input, however long its table is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.stage import SMALL_SCREEN, stage
from wijkwizard.terms import Slot, TextValue
from wijkwizard.tui.fields.block import FieldBlock

_ROWS = 12


@pytest.mark.parametrize("place", [0, 5, _ROWS - 1])
async def test_the_row_and_the_whole_input_are_in_view_together(place: int, tmp_path: Path) -> None:
    """Of every cell in turn, as the keys come there one after another; afterwards the list has all its lines again."""
    async with stage(tmp_path, size=SMALL_SCREEN) as on:
        made = [on.session.rows.add("maatregelen") for _ in range(_ROWS)]
        for number, row in enumerate(made):
            on.session.writer.answer(Slot("maatregelen.titel", row), TextValue(v=f"Lampen {number}"))
        await on.go("maatregelen")
        block = on.talk.body.table("maatregelen")
        assert block is not None
        for column in ("titel", "soort", "klaar", "titel"):
            block.edit(Slot(f"maatregelen.{column}", made[place]))
            await on.settle()
            view = on.talk.body.content_region
            assert isinstance(block.editor, FieldBlock)
            assert view.contains_region(block.editor.input.region), on.text()
            assert f"Lampen {place}: " in on.text()
            assert block.list.here is not None
            assert block.list.here.text in on.text()
        await on.press("escape")
        assert block.list.region.height > _ROWS

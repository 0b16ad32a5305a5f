"""A field or a list that was just removed may be drawn once more before the screen is laid out anew."""

from pathlib import Path

import pytest
from textual.geometry import Region

from tests.tui.stage import stage
from wijkwizard.tui.fields.text_field import WritingField
from wijkwizard.tui.widgets.lines import LineList


@pytest.mark.parametrize(("turn_id", "kind"), [("naam", WritingField), ("problemen", LineList)])
async def test_what_was_removed_is_drawn_as_nothing(
    turn_id: str, kind: type[WritingField] | type[LineList], tmp_path: Path
) -> None:
    async with stage(tmp_path) as on:
        await on.go(turn_id)
        widget = on.app.screen.query(kind).first()
        await widget.remove()
        assert [strip.text for strip in widget.render_lines(Region(0, 0, 5, 2))] == [" " * 5] * 2

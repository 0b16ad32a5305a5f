"""At 80x24 the head of a row stays in view above the input of each of its cells."""

from pathlib import Path

import pytest

from tests.tui.stage import stage
from wijkwizard.terms import Slot, TextValue
from wijkwizard.tui.fields.block import FieldBlock

_NAME = "Meer meldingen van geluid en rommel, nummer {}"
_CELLS = 5
"""So many cells fit between the head of a row and an input."""


@pytest.mark.parametrize(
    ("table", "source", "named"),
    [
        ("partijen-aanwezig", "partijen-aanwezig", "toelichting"),
        ("wat-ligt-er-al", "wat-ligt-er-al", "programma"),
        ("signalen-cijfers", "signalen", "titel"),
        ("maatregel-planning", "maatregelen", "titel"),
    ],
)
async def test_the_head_of_a_row_is_in_view_above_the_input_of_each_cell(
    table: str, source: str, named: str, tmp_path: Path
) -> None:
    """Of the first, a middle and the last row, with a list of choices longer than the screen below it or not."""
    async with stage(tmp_path, questions=None) as on:
        made = [on.session.rows.add(source) for _ in range(4)]
        for number, row in enumerate(made):
            on.session.writer.answer(Slot(f"{source}.{named}", row), TextValue(v=_NAME.format(number)))
        await on.go(table)
        block = on.talk.body.table(table)
        assert block is not None
        for shown in (block.table.rows[place] for place in (0, 2, 3)):
            for field in shown.fields[:_CELLS]:
                block.edit(field.slot)
                await on.settle()
                text = on.text()
                assert "▾" in text, f"{field.slot}\n{text}"
                assert isinstance(block.editor, FieldBlock)
                assert on.talk.body.content_region.overlaps(block.editor.input.region), text
                assert block.list.here is not None
                assert " ".join(block.list.here.text.split()[:3]) in on.words(), text


async def test_the_head_of_an_input_is_called_as_its_row_is_now(tmp_path: Path) -> None:
    """After an undo took the name back, the question below the list still had it."""
    async with stage(tmp_path) as on:
        row = on.session.rows.add("maatregelen")
        on.session.writer.answer(Slot("maatregelen.titel", row), TextValue(v="Speeltuin opknappen"))
        await on.go("maatregelen")
        block = on.talk.body.table("maatregelen")
        assert block is not None
        block.edit(Slot("maatregelen.soort", row))
        await on.settle()
        assert "Speeltuin opknappen: " in on.words()
        await on.press("ctrl+z")
        assert isinstance(block.editor, FieldBlock)
        assert "Speeltuin opknappen" not in on.words().replace("antwoord op", "")

"""A paste that the terminal sends as keys, at the rows of a table: its first sign does nothing to a row."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.stage import Stage, stage
from tests.tui.test_key_burst import _keys
from wijkwizard.terms import Slot, TextValue

LINES = "1. lampen maken\n2. straatvegers erbij\n- bankjes weg"


async def _with_open_cell(on: Stage, *, open_cell: str = "titel") -> str:
    """Go to the measures, with one row of which this one cell is open."""
    row = on.session.rows.add("maatregelen")
    for cell, said in (("titel", "Meer banken"), ("soort", "groen"), ("klaar", "2027-03")):
        if cell != open_cell:
            on.session.writer.read(Slot(f"maatregelen.{cell}", row), said)
    await on.go("maatregelen")
    on.outline.go_to(f"row:{row}")
    await on.settle()
    return row


@pytest.mark.parametrize("open_cell", ["titel", "soort", "klaar", ""])
@pytest.mark.parametrize("first", ["1. ", "- ", "+", "* ", "<", ">", "= ", "2 "])
async def test_pasted_lines_that_begin_with_a_sign_become_no_answer_of_a_row(
    first: str, open_cell: str, tmp_path: Path
) -> None:
    """They are one text, that can become rows; no row went, moved, came or was filled in."""
    async with stage(tmp_path) as on:
        row = await _with_open_cell(on, open_cell=open_cell)
        before = on.session.reader.answers
        await on.spill(*_keys(f"{first}{LINES}\n"))
        assert "Een nieuwe regel?" in on.words()
        assert first.strip() in on.words()
        assert "bankjes weg" in on.words()
        assert on.session.reader.answers.by_slot == before.by_slot
        assert on.session.reader.answers.rows_of("maatregelen") == (row,)


async def test_a_dash_before_one_pasted_line_removes_no_row(tmp_path: Path) -> None:
    """A sign before words is no key; the space behind it stays."""
    async with stage(tmp_path) as on:
        row = await _with_open_cell(on)
        await on.spill(*_keys("- ratten bij de flat"))
        assert "- ratten bij de flat" in on.words()
        assert on.session.reader.answers.rows_of("maatregelen") == (row,)


@pytest.mark.parametrize("at_once", [True, False])
async def test_a_digit_before_one_line_goes_in_the_open_cell(tmp_path: Path, *, at_once: bool) -> None:
    """Pasted or typed: that is what a digit does there."""
    async with stage(tmp_path) as on:
        row = await _with_open_cell(on)
        await (on.spill(*_keys("3 lantaarns maken")) if at_once else on.type("3 lantaarns maken"))
        await on.press("enter")
        assert on.value(f"maatregelen.titel@{row}") == TextValue(v="3 lantaarns maken")


async def test_keys_of_a_hand_at_the_rows_stay_keys(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("maatregelen")
        await on.press("+")
        await on.type("2 keer")
        await on.press("enter")
        (row,) = on.session.reader.answers.rows_of("maatregelen")
        assert on.value(f"maatregelen.titel@{row}") == TextValue(v="2 keer")

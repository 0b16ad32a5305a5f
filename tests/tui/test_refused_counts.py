"""Numbers of more people than there are, typed in the wizard: refused at once, and no other number moves or returns."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from tests.tui.stage import stage
from wijkwizard.terms import GridValue, NumberValue, Slot


async def test_a_number_that_is_refused_as_the_count_is_shown_leaves_it_shut(tmp_path: Path) -> None:
    """The room would have seen the others without it; and a number that was refused does not come back."""
    async with stage(tmp_path) as on:
        row = on.session.rows.add("groepen")
        on.session.writer.answer(Slot("groepen.aantal", row), NumberValue(v=Decimal(4)))
        await on.go("problemen")
        await on.press("down", "1", "1", "enter", "2", "f5")
        assert "past dat niet: op alle regels samen hoogstens 12 (4 mensen, ieder 3)" in on.words()
        assert on.value("problemen") is None
        assert on.session.drafts.all() == ()
        await on.press("f5", "enter")
        assert on.value("problemen") == GridValue(v={"overlast": 11})


async def test_numbers_typed_ahead_of_one_that_is_refused_stay_in_their_rows(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        row = on.session.rows.add("groepen")
        on.session.writer.answer(Slot("groepen.aantal", row), NumberValue(v=Decimal(4)))
        await on.go("problemen")
        await on.press("down")
        await on.burst(*"3 77 5 ")
        await on.press("f5", "enter")
        assert on.value("problemen") == GridValue(v={"overlast": 3, "werk": 5})


async def test_a_number_typed_again_where_one_was_refused_says_why_until_it_is_counted(
    tmp_path: Path,
) -> None:
    """Two digits fill a cell and are given at once; a third one behind them would else take the reason away."""
    why = "past dat niet: op alle regels samen hoogstens 12 (4 mensen, ieder 3)"
    async with stage(tmp_path) as on:
        row = on.session.rows.add("groepen")
        on.session.writer.answer(Slot("groepen.aantal", row), NumberValue(v=Decimal(4)))
        await on.go("problemen")
        await on.press("down", "9", "9", "9")
        assert why in on.words()
        await on.press("backspace", "7", "enter")
        assert why not in on.words()
        await on.press("f5", "enter")
        assert on.value("problemen") == GridValue(v={"overlast": 7})

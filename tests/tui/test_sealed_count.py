"""A count that nobody has seen yet holds who would go on, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.stage import stage
from wijkwizard.terms import GridValue


async def test_a_count_that_is_not_shown_holds_who_would_go_on_once(tmp_path: Path) -> None:
    """Enter behind the last number led to the next question, which took a stray digit; the count stayed shut there."""
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("down", "5", "enter", "3", "enter", "2", "enter")
        assert on.turn_id == "problemen"
        assert "de uitslag is nog dicht. F5 toont haar" in " ".join(on.words().split())
        await on.press("f5")
        assert on.value("problemen") is not None
        await on.press("enter")
        assert on.turn_id != "problemen"


async def test_who_goes_on_twice_leaves_a_count_shut(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("down", "5", "enter", "3", "enter", "2", "enter", "f8")
        assert on.turn_id != "problemen"
        assert on.value("problemen") is None


@pytest.mark.parametrize("count", ["gedeeld-telling", "plan-telling"])
async def test_the_cursor_stays_in_a_count_that_takes_a_question_away(count: str, tmp_path: Path) -> None:
    """The first number hid the choice below it; the second came in the first row, and nobody saw it."""
    async with stage(tmp_path, questions=None) as on:
        await on.go(count)
        await on.press("home", "9", "enter", "down", "2", "f5", "enter")
        assert on.value(count) == GridValue(v={"eens": 9, "bezwaar": 2})


async def test_keys_that_come_at_once_stay_in_a_count_that_takes_a_question_away(tmp_path: Path) -> None:
    async with stage(tmp_path, questions=None) as on:
        await on.go("gedeeld-telling")
        await on.press("home", *"9", "enter", *"4", "enter", *"1", "enter", "f5")
        assert on.value("gedeeld-telling") == GridValue(v={"eens": 9, "kan-leven": 4, "bezwaar": 1})


async def test_a_key_too_many_changes_nothing_of_what_was_just_shown(tmp_path: Path) -> None:
    """The cursor stayed on the last row, and one digit changed the result before everybody's eyes."""
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("home", "5", "enter", "3", "enter", "2", "f5", "7")
        assert on.value("problemen") == GridValue(v={"overlast": 5, "criminaliteit": 3, "werk": 2})
        assert "Wijs eerst een regel aan" in " ".join(on.words().split())

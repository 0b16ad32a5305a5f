"""A count in silence that is asked for at a choice, on the screen."""

from __future__ import annotations

from pathlib import Path

from tests.tui.stage import stage
from wijkwizard.terms import GridValue, YesNoValue


async def test_a_choice_is_counted_first_and_then_chosen(tmp_path: Path) -> None:
    """The count comes above its question; after the reveal the keys choose again."""
    async with stage(tmp_path) as on:
        await on.go("samen")
        await on.press("ctrl+p")
        await on.type("stil tellen")
        await on.press("enter")
        assert on.turn_id == "samen-stil"
        await on.type("12 3")
        assert "12" not in on.words()
        await on.press("f5")
        assert on.value("samen-stil") == GridValue(v={"ja": 12, "nee": 3})
        assert "12" in on.words()
        assert on.value("samen") is None
        await on.press("enter", "j")
        assert on.value("samen") == YesNoValue(v=True)


async def test_where_nothing_can_be_counted_the_screen_says_so_and_stays(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("trots")
        await on.press("ctrl+p")
        await on.type("stil tellen")
        await on.press("enter")
        assert "Hier valt niets stil te tellen" in on.words()
        assert on.turn_id == "trots"

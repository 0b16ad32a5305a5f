"""A count stays on the screen where its outcome is asked about, however the keys come there."""

from pathlib import Path

import pytest

from tests.tui.stage import LARGE_SCREEN, SMALL_SCREEN, stage

COUNT = "inschatting-stemmen"


@pytest.mark.parametrize(
    "keys", [("f8",), ("end", "f8"), ("tab",), ("end", "f8", "2"), ("f8", "f8", "shift+tab")]
)
async def test_the_count_and_the_choices_are_seen_together(keys: tuple[str, ...], tmp_path: Path) -> None:
    async with stage(tmp_path, questions=None) as on:
        await on.go(COUNT)
        await on.press("home", "4", "down", "6", "down", "3", "down", "1", "f5", *keys)
        seen = on.text()
        assert "Wat is nu de inschatting" in seen, seen
        for counted in ("[  4 ]", "[  6 ]", "[  3 ]", "[  1 ]"):
            assert counted in seen, seen
        assert seen.count("( )") + seen.count("(•)") + seen.count("(●)") >= 4, seen


@pytest.mark.parametrize("size", [SMALL_SCREEN, LARGE_SCREEN])
@pytest.mark.parametrize(
    ("keys", "field"),
    [
        ((), "probleem 1: Welk probleem is dit?"),
        (("1", "enter"), "Hoe zegt u dit in eigen woorden?"),
        (("1", "enter", "w", "a", "t"), "Hoe zegt u dit in eigen woorden?"),
    ],
)
async def test_what_has_the_keys_stays_in_view_when_the_count_above_it_is_shown(
    keys: tuple[str, ...], field: str, size: tuple[int, int], tmp_path: Path
) -> None:
    """An open cell of the rows below it; the count stays too where both fit."""
    async with stage(tmp_path, questions=None, size=size) as on:
        await on.go("problemen-stemmen")
        await on.press("home", "1", "down", "2", "tab", "end", "enter", *keys, "f5", "enter")
        assert field in on.words(), on.text()
        assert on.app.focused is not None
        assert on.talk.body.content_region.contains_region(on.app.focused.region), on.text()
        if size is LARGE_SCREEN and keys:
            assert "[ 1 ] Overlast" in on.words(), on.text()

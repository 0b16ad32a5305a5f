"""A count stays on the screen where its outcome is asked about, however the keys come there."""

from pathlib import Path

import pytest

from tests.tui.stage import stage

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

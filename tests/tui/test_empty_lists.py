"""A list without a line takes every key, and stays."""

from __future__ import annotations

from pathlib import Path

from tests.tui.stage import stage

KEYS = ("pageup", "pagedown", "home", "end", "up", "down", "enter")


async def test_in_a_search_that_finds_nothing_no_key_ends_the_wizard(tmp_path: Path) -> None:
    """PgUp went to a line that was not there, and the evening was over."""
    async with stage(tmp_path) as on:
        await on.press("ctrl+p", *"zzzqq")
        assert "Niets gevonden." in on.text()
        for key in KEYS:
            await on.press(key)
            assert on.app.is_running
            assert "Niets gevonden." in on.text(), key


async def test_nor_does_one_in_a_list_of_what_the_room_left_open(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.press("end", *("up",) * 9)
        on.list.show_lines([])
        for key in KEYS:
            await on.press(key)
            assert on.app.is_running


async def test_a_search_without_a_dossier_says_why_no_question_is_found(tmp_path: Path) -> None:
    """'Probeer een ander woord' would never help there."""
    async with stage(tmp_path, fresh=False) as on:
        await on.press("ctrl+p", *"huurprijs")
        assert "Niets gevonden. Er is geen dossier open." in on.words()

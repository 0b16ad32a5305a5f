"""The numbers of a whole count are typed one behind the other, with a space between them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.stage import stage
from tests.tui.test_stray import _paste
from wijkwizard.terms import GridValue


@pytest.mark.parametrize("keys", ["5 2 7", "12 3 10", "5  2 7", "5 20 7"])
async def test_a_space_between_numbers_goes_to_the_row_below(keys: str, tmp_path: Path) -> None:
    """'6 2' was counted as 62, and nobody could see it."""
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("home", *("space" if sign == " " else sign for sign in keys), "f5")
        counts = dict(zip(("overlast", "criminaliteit", "werk"), map(int, keys.split()), strict=True))
        assert on.value("problemen") == GridValue(v=counts)


async def test_a_slow_hand_parts_numbers_too(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("home", "5", "space")
        on.hand += 3
        await on.press("2", "f5", "enter")
        assert on.value("problemen") == GridValue(v={"overlast": 5, "criminaliteit": 2})


async def test_a_number_too_many_is_refused_aloud(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("home", "5", "space", "2", "space", "7", "space", "4")
        assert "1 getal paste niet en telt niet mee: er is geen regel meer voor." in " ".join(
            on.words().split()
        )
        await on.press("f5")
        assert on.value("problemen") == GridValue(v={"overlast": 5, "criminaliteit": 2, "werk": 7})


async def test_words_behind_numbers_are_words_and_count_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("home", "5", "space", "3", "space", "m", "e")
        assert "5 3 me" in on.words()
        await on.press("escape", "escape", "f5", "enter")
        assert on.value("problemen") is None


async def test_a_space_alone_moves_nothing(tmp_path: Path) -> None:
    """On a row that was counted before the next digit is of that row."""
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("home", "5", "down", "up", "space", "6", "f5", "enter")
        assert on.value("problemen") == GridValue(v={"overlast": 6})


async def test_words_that_are_given_up_do_not_move_the_next_number(tmp_path: Path) -> None:
    """The space in '5 mensen' was remembered: the number that was typed again came in the row below."""
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("home", "5", "space", "m", "e", "escape", "escape")
        on.hand += 3
        await on.press("7", "f5", "enter")
        assert on.value("problemen") == GridValue(v={"overlast": 7})


async def test_the_steps_of_a_scale_are_typed_in_one_go_too(tmp_path: Path) -> None:
    """'1 2' gave the first row a 2, and the second none."""
    async with stage(tmp_path) as on:
        await on.go("ernst")
        await on.press("home", "1", "space")
        on.hand += 3
        await on.press("2")
        assert on.value("ernst") == GridValue(v={"dag": 1, "nacht": 2})


async def test_a_number_is_right_where_a_space_came_long_after_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("home", "1", "2")
        on.hand += 3
        await on.press("space", "3", "f5", "enter")
        assert on.value("problemen") == GridValue(v={"overlast": 12, "criminaliteit": 3})


async def test_a_paste_goes_on_below_a_number_that_was_just_typed(tmp_path: Path) -> None:
    """It came in the place of that number, and behind the dots nobody saw it."""
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("home", "1", "0")
        on.hand += 3
        await _paste(on, "6\n7")
        await on.press("f5", "enter")
        assert on.value("problemen") == GridValue(v={"overlast": 10, "criminaliteit": 6, "werk": 7})

"""Keys that come faster than the wizard can follow all arrive, in order, where they were meant to go."""

from pathlib import Path

from tests.tui.stage import stage
from wijkwizard.terms import ChoicesValue, ChoiceValue, GridValue, TextValue, Unknown


async def test_quick_choices_are_all_kept(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("volgorde-keuze")
        await on.burst("1", "2")
        assert on.value("volgorde-keuze") == ChoicesValue(v=("groen", "licht"))
        await on.burst("1", "2", "1")
        assert on.value("volgorde-keuze") == ChoicesValue(v=("groen",))


async def test_a_digit_after_an_arrow_is_written_in_the_row_that_the_arrow_went_to(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.burst("down", "8", "down", "4", "down", "1", "2", "f5")
        assert on.value("problemen") == GridValue(v={"overlast": 8, "criminaliteit": 4, "werk": 12})


async def test_a_digit_after_enter_is_for_the_next_question_and_not_for_the_one_just_left(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        await on.go("thema")
        await on.burst("2", "enter", "1", "3", "enter", "j")
        assert on.value("thema") == ChoiceValue(v="werk")
        assert on.value("wie") == ChoicesValue(v=("bewoners", "corporatie"))
        assert on.turn_id == "samen"
        assert on.value("samen") is not None


async def test_what_is_typed_right_after_a_new_row_stands_in_that_row(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("maatregelen")
        await on.burst("plus", *"Lamp", "enter", "2", "enter", "escape", "plus", *"Bank", "enter")
        first, second = on.session.reader.answers.rows_of("maatregelen")
        assert on.value(f"maatregelen.titel@{first}") == TextValue(v="Lamp")
        assert on.value(f"maatregelen.soort@{first}") == ChoiceValue(v="licht")
        assert on.value(f"maatregelen.titel@{second}") == TextValue(v="Bank")


async def test_a_key_after_one_that_opens_a_window_is_for_that_window(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("cijfer")
        await on.burst("f7", "enter", "f8", "escape", "f4", "escape")
        assert on.value("cijfer") is Unknown.DONT_KNOW
        assert on.turn_id == "cijfer"

"""Grids at 80 by 24: counting blind, showing it, and steps per row."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.tui.stage import stage
from wijkwizard.session.ballots import counted
from wijkwizard.terms import GridValue, NumberValue, Slot, TextValue
from wijkwizard.tui.fields.grid_field import GridField

COUNT = Slot("problemen")


async def test_a_blind_count_is_hidden_until_it_is_shown(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("down", "1", "1", "enter", "2", "enter")
        shown = on.text()
        assert "ingevoerd 13 · nog niet getoond" in shown
        assert "[ ·· ]" in shown
        assert "11" not in shown
        assert "●" not in shown
        assert on.value("problemen") is None
        assert "F5 toon" in shown
        await on.press("f5", "enter")
        assert on.value("problemen") == GridValue(v={"overlast": 11, "criminaliteit": 2})
        assert "[ 11 ]" in on.text()
        assert "●●●●●●●●●●●" in on.text()
        assert "F5 toon" not in on.text()


async def test_a_number_that_is_half_typed_counts_when_it_is_shown(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("down", "7", "f5", "enter")
        assert on.value("problemen") == GridValue(v={"overlast": 7})


async def test_a_total_follows_what_is_typed_over_a_row_behind_dots(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("down", "1", "2", "down", "1", "2", "up", "7")
        assert "ingevoerd 19 · nog niet getoond" in on.text()


async def test_a_blind_count_goes_on_after_a_visit_elsewhere(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("down", "5", "f8", "f8", "escape", "down", "down", "3", "f5", "enter")
        assert on.value("problemen") == GridValue(v={"overlast": 5, "criminaliteit": 3})


async def test_a_grid_of_steps_takes_one_digit_per_row_and_shows_its_word(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("ernst")
        await on.press("down", "3", "enter", "right", "right")
        assert on.value("ernst") == GridValue(v={"dag": 3, "nacht": 2})
        assert "een beetje" in on.text()
        await on.press("backspace")
        assert on.value("ernst") == GridValue(v={"dag": 3})
        assert "ingevoerd" not in on.text()


async def test_after_the_reveal_all_bars_begin_in_one_column(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("down", "1", "2", "enter", "3", "enter", "7", "f5")
        shown = [line for line in on.text().splitlines() if "●" in line]
        assert len(shown) == 3
        assert len({line.index("●") for line in shown}) == 1


async def test_what_is_read_back_stands_cut_behind_its_row_and_whole_under_the_cursor(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("naam"), TextValue(v="De Werven met de oude havens en de nieuwe flats"))
        await on.go("ernst")
        assert "in de nacht  De Werven" in on.text()
        assert "flats" not in on.text()
        await on.press("down", "down")
        assert "flats" in on.text()
        await on.press("up")
        assert "flats" not in on.text()


async def test_what_explains_a_row_shows_only_under_the_cursor(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("ernst")
        assert "tussen de tijd" not in on.text()
        await on.press("down")
        assert "tussen de tijd" in on.text()
        assert "ondergaat" in on.text()


async def test_a_count_goes_on_after_a_restart_and_says_where_a_number_stands(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("down", "5", "enter", "3", "enter")
    async with stage(tmp_path, path=tmp_path / "De Werven.wijk") as on:
        await on.go("problemen")
        lines = on.text().splitlines()
        assert [sum("··" in line for line in lines if word in line) for word in ("overlast", "werkloos")] == [
            1,
            0,
        ]
        assert "een nieuw getal komt daar in de plaats" in on.words()
        assert "bij ··" not in on.words()
        await on.press("down", "4", "enter")
        assert "een nieuw getal komt daar in de plaats" in on.words()
        await on.press("down", "2", "f5")
        assert on.value("problemen") == GridValue(v={"overlast": 4, "criminaliteit": 3, "werk": 2})


async def test_showing_a_count_with_empty_rows_asks_first(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("down", "5", "f5")
        assert "Op 2 regels staat nog niets." in on.words()
        await on.press("down", "enter")
        assert on.value("problemen") is None
        await on.press("f5", "enter")
        assert on.value("problemen") == GridValue(v={"overlast": 5})


async def test_a_count_is_held_against_the_people_who_are_there(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        row = on.session.rows.add("groepen")
        on.session.writer.answer(Slot("groepen.aantal", row), NumberValue(v=Decimal(4)))
        await on.go("problemen")
        await on.press("down", "1", "1", "enter")
        assert "ingevoerd 11 van 12 (4 mensen, ieder 3)" in on.words()
        assert "Tel nog eens na." not in on.words()
        await on.press("2", "enter")
        assert "past dat niet: op alle regels samen hoogstens 12 (4 mensen, ieder 3)" in on.words()
        assert "ingevoerd 11 van 12 (4 mensen, ieder 3)" in on.words()
        await on.press("up", "1", "enter")
        assert "ingevoerd 12 van 12 (4 mensen, ieder 3)" in on.words()


async def test_under_a_grid_stands_what_to_type_and_another_digit_is_refused(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("ernst")
        assert "1 niet · 2 een beetje · 3 erg" in on.words()
        for digit in ("7", "0"):
            await on.press("home", "2", digit)
            assert "1 niet" in on.words()
            assert "Dat kan hier niet. Typ een cijfer van 1 tot en met 3." in on.words()
            assert on.value("ernst") == GridValue(v={"dag": 2})
        await on.press("3")
        assert "Dat kan hier niet." not in on.words()


async def test_no_answer_on_a_grid_that_was_begun_says_what_goes(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("ernst")
        await on.press("down", "2", "f7")
        assert "Hier is al iets ingevuld." in on.words()
        await on.press("escape")
        assert on.value("ernst") == GridValue(v={"dag": 2})


async def test_a_digit_too_many_is_refused_aloud_and_what_was_counted_stays(tmp_path: Path) -> None:
    """Behind dots nobody sees that 12 became 0 or 7, so the third digit does nothing and says so."""
    for extra in "07":
        (tmp_path / extra).mkdir()
        async with stage(tmp_path / extra) as on:
            await on.go("problemen")
            await on.press("down", "1", "2", extra)
            assert "Er past geen cijfer meer bij." in on.words()
            assert "ingevoerd 12 · nog niet getoond" in on.words()
            await on.press("enter")
            assert "Er past geen cijfer meer bij." not in on.words()
            await on.press("3", "f5", "enter")
            assert on.value("problemen") == GridValue(v={"overlast": 12, "criminaliteit": 3})


async def test_a_number_that_is_full_is_taken_away_or_begun_anew(tmp_path: Path) -> None:
    """Backspace takes it away, and who comes back to the row types another in its place."""
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("down", "1", "2", "7", "backspace", "8", "enter")
        assert "ingevoerd 8 · nog niet getoond" in on.words()
        await on.press("up", "9", "down")
        assert "ingevoerd 9 · nog niet getoond" in on.words()


@pytest.mark.parametrize("digits", ["12", "99"])
async def test_a_hidden_number_that_is_taken_away_leaves_an_empty_row(tmp_path: Path, digits: str) -> None:
    """No dots stand for nothing, and the sentence goes when another number is typed."""
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("down", *digits, "backspace")
        assert "Dit getal is weg. Typ het goede getal." in on.words()
        assert "··" not in on.text()
        await on.press("7")
        assert "Dit getal is weg." not in on.words()
        await on.press("enter")
        await on.press("3", "backspace", "1", "2", "backspace", "f5", "enter")
        assert on.value("problemen") == GridValue(v={"overlast": 7})


async def test_a_number_of_before_a_restart_can_be_taken_away_too(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("down", "5", "enter", "3", "enter")
    async with stage(tmp_path, path=tmp_path / "De Werven.wijk") as on:
        await on.go("problemen")
        await on.press("home", "backspace")
        assert on.text().count("[ ·· ]") == 1
        await on.press("f5", "enter")
        assert on.value("problemen") == GridValue(v={"criminaliteit": 3})


EVERY_KEY = (
    "7", "left", "right", "minus", "plus", "backspace", "backspace", "right", "0", "down", "1", "backspace", "x",
    "space", "2", "up", "delete", "3", "tab", "shift+tab", "home", "9", "9", "9", "end", "4", "pageup", "pagedown",
    "5", "backspace", "6", "f1", "f1", "f6", "f6", "ctrl+z", "ctrl+y", "f2", "f2", "8", "escape",
)  # fmt: skip
"""What can be pressed in a count before anybody sees it, in an order that takes numbers away and brings them back."""


@pytest.mark.parametrize("size", [(80, 24), (60, 18)], ids=str)
async def test_behind_every_key_the_dots_stand_where_a_number_is(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """And never elsewhere; no key shows a number, and none changes one unseen."""
    async with stage(tmp_path, size=size) as on:
        await on.go("problemen")
        await on.press("down")
        for key in EVERY_KEY:
            before = counted(on.session.reader.state, COUNT)
            await on.press(key)
            now = counted(on.session.reader.state, COUNT)
            if not on.app.screen.query(GridField):
                continue
            field = on.app.screen.query_one(GridField)
            dots = {line.id for line in field.lines_shown if "··" in line.mark}
            typed = {field.here.id} if field.tally.typing and field.here else set()
            assert dots == now.keys() | typed, key
            assert not any(digit in line.mark for line in field.lines_shown for digit in "0123456789"), key
            if key in {"left", "right", "minus", "plus", "x", "space"}:
                assert now == before, key
                assert typed or "niemand ziet" in on.words() or key in {"x", "space"}, key


async def test_more_votes_than_people_is_not_shown_and_says_what_to_count_again(tmp_path: Path) -> None:
    """People were noted after it was counted, and the program was closed in between."""
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("down", "1", "1", "enter", "2", "enter")
        row = on.session.rows.add("groepen")
        on.session.writer.answer(Slot("groepen.aantal", row), NumberValue(v=Decimal(4)))
    async with stage(tmp_path, path=tmp_path / "De Werven.wijk") as on:
        await on.go("problemen")
        await on.press("f5")
        told = on.words()
        assert "De uitslag blijft nog dicht" in told
        assert "13 van 12 (4 mensen, ieder 3). Dat is 1 te veel." in told
        assert "Tel na: 'veel overlast' en 'veel criminaliteit'." in told
        assert "11" not in told
        assert on.value("problemen") is None
        await on.press("escape", "home", "1", "0", "f5", "enter")
        assert on.value("problemen") == GridValue(v={"overlast": 10, "criminaliteit": 2})
        assert "te veel" not in on.words()


async def test_twenty_slips_are_counted_blind_with_few_keys(tmp_path: Path) -> None:
    """A number and Enter for each row, and F5: nothing more is asked of who counts in front of a room."""
    async with stage(tmp_path) as on:
        row = on.session.rows.add("groepen")
        on.session.writer.answer(Slot("groepen.aantal", row), NumberValue(v=Decimal(20)))
        await on.go("problemen")
        keys = ("down", "9", "enter", "8", "enter", "3", "f5", "enter")
        await on.press(*keys)
        assert on.value("problemen") == GridValue(v={"overlast": 9, "criminaliteit": 8, "werk": 3})
        assert len(keys) <= 21


async def test_one_arrow_too_many_replaces_no_hidden_number(tmp_path: Path) -> None:
    """The cursor went round to the first row, and the next digit took the place of its sealed count without a word."""
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("down", "4", *["down"] * 40, "2", "down", "1")
        await on.press("f5", "enter")
        value = on.value("problemen")
        assert isinstance(value, GridValue)
        first, *_, last = value.v.values()
        assert (first, last) == (4, 21)

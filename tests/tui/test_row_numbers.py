"""A digit on a row of a table goes to the row with that number, or says that there is none."""

from pathlib import Path

import pytest

from tests.tui.stage import stage
from tests.tui.test_tables import two_named_rows
from wijkwizard.terms import Slot, TextValue


async def test_a_digit_goes_to_the_row_with_that_number_where_it_fills_nothing_in(tmp_path: Path) -> None:
    """Two digits one after another are one number; 0 by itself is the tenth, as in a list of choices."""
    async with stage(tmp_path) as on:
        await on.go("naam")
        made = [on.session.rows.add("maatregelen") for _ in range(12)]
        for row in made:
            on.session.writer.answer(Slot("maatregelen.titel", row), TextValue(v="Lampen"))
        await on.go("maatregelen")

        def here() -> str:
            assert on.outline.here is not None
            return on.outline.here.id

        await on.press("4")
        assert here() == f"row:{made[3]}"
        await on.press("end", "1", "2")
        assert here() == f"row:{made[11]}"
        await on.press("up", "0")
        assert here() == f"row:{made[9]}"
        assert on.session.reader.answers.rows_of("maatregelen") == tuple(made)
        assert "een cijfer gaat naar die regel" in on.talk.surround.keys_here()


async def test_a_number_that_is_typed_on_goes_on_to_its_row_and_fills_nothing_in(tmp_path: Path) -> None:
    """The first digit led to a row in which one cell is open."""
    async with stage(tmp_path) as on:
        first, second = await two_named_rows(on)
        on.outline.go_to(f"row:{second}")
        await on.press("1", "2")
        assert on.outline.here is not None
        assert on.outline.here.id == f"row:{second}"
        assert on.value(f"bemensing.rol@{first}") is None


async def test_a_digit_without_a_row_says_how_many_there_are(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        _, second = await two_named_rows(on)
        on.outline.go_to(f"row:{second}")
        await on.press("7")
        assert "Er is geen regel 7. De regels gaan van 1 tot en met 2." in on.words()


@pytest.mark.parametrize("rows", [0, 2])
async def test_words_behind_a_number_without_a_row_keep_it(rows: int, tmp_path: Path) -> None:
    """The cursor was on the line that adds a row: the space chose it, and the row was called 'maanden wachten'."""
    async with stage(tmp_path) as on:
        await on.go("naam")
        for _ in range(rows):
            row = on.session.rows.add("maatregelen")
            on.session.writer.answer(Slot("maatregelen.titel", row), TextValue(v="Lampen"))
        await on.go("maatregelen")
        await on.press("end")
        await on.type("3 maanden wachten")
        assert "3 maanden wachten" in on.words()
        assert len(on.session.reader.answers.rows_of("maatregelen")) == rows


async def test_words_behind_a_dash_make_no_row_of_their_own(tmp_path: Path) -> None:
    """The dash took the row away, which is said; the space behind it then made another, for the words without it."""
    async with stage(tmp_path) as on:
        await on.go("naam")
        row = on.session.rows.add("maatregelen")
        on.session.writer.answer(Slot("maatregelen.titel", row), TextValue(v="Lampen"))
        await on.go("maatregelen")
        await on.press("home")
        await on.type("- een tweede punt")
        assert "- een tweede punt" in on.words()
        assert on.session.reader.answers.rows_of("maatregelen") in {(row,), ()}

"""Tables at 80 by 24: rows are filled, moved, taken away, taken over from offers, and asked more about."""

from pathlib import Path

from tests.tui.stage import stage
from wijkwizard.terms import ChoicesValue, ChoiceValue, DayValue, Slot, TextValue


async def test_a_table_is_filled_row_by_row_with_enter(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("maatregelen")
        await on.press("plus")
        await on.type("Lampen")
        await on.press("enter", "2", "enter")
        await on.type("2027")
        await on.press("enter")
        (row,) = on.session.answers.rows_of("maatregelen")
        assert on.value(f"maatregelen.titel@{row}") == TextValue(v="Lampen")
        assert on.value(f"maatregelen.soort@{row}") == ChoiceValue(v="licht")
        assert on.value(f"maatregelen.klaar@{row}") == DayValue(v="2027")
        assert "✓ klaar" in on.text()


async def test_rows_move_go_and_come_back_with_undo(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("maatregelen")
        for name in ("Lampen", "Bankjes"):
            await on.press("plus")
            await on.type(name)
            await on.press("enter", "escape")
        first, second = on.session.answers.rows_of("maatregelen")
        on.outline.go_to(f"row:{second}")
        await on.press("less_than_sign")
        assert on.session.answers.rows_of("maatregelen") == (second, first)
        await on.press("minus")
        assert on.session.answers.rows_of("maatregelen") == (first,)
        await on.press("ctrl+z")
        assert on.session.answers.rows_of("maatregelen") == (second, first)


async def test_an_offer_becomes_a_row_with_one_key(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.answer(Slot("volgorde-keuze"), ChoicesValue(v=("groen", "licht")))
        await on.go("maatregelen")
        assert "overnemen: groen" in on.text()
        on.outline.go_to("adopt:groen")
        await on.press("enter")
        (row,) = on.session.answers.rows_of("maatregelen")
        assert on.value(f"maatregelen.soort@{row}") == ChoiceValue(v="groen")
        assert "overnemen: groen" not in on.text()


async def test_all_offers_become_rows_in_one_step_that_can_be_taken_back(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.answer(Slot("volgorde-keuze"), ChoicesValue(v=("groen", "licht")))
        await on.go("maatregelen")
        await on.press("down")
        assert "alle 2 overnemen" in on.text()
        await on.press("enter")
        assert len(on.session.answers.rows_of("maatregelen")) == 2
        await on.press("ctrl+z")
        assert on.session.answers.rows_of("maatregelen") == ()


async def test_more_is_asked_about_rows_that_were_made_earlier(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        row = on.session.add_row("maatregelen")
        on.session.answer(Slot("maatregelen.titel", row), TextValue(v="Lampen"))
        await on.go("trekker")
        assert "Lampen: nog niet besproken" in on.text()
        assert "erbij" not in on.text()
        await on.press("down", "enter")
        await on.type("de gemeente")
        await on.press("enter")
        assert on.value(f"trekker.wie@{row}") == TextValue(v="de gemeente")

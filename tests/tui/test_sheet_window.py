"""Sheets are typed in on one screen at 80 by 24, from anywhere, and never before a room that looks along."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.session.two_colours import evening
from tests.tui.stage import Stage, stage
from wijkwizard.session.sheet_questions import sheet_numbers
from wijkwizard.terms import ChoiceValue
from wijkwizard.tui.fields.text_field import Writing


@asynccontextmanager
async def prepared(folder: Path) -> AsyncIterator[Stage]:
    """Run the app with a prepared evening, the one that is there when it was opened before."""
    if not (folder / "avond.wijk").exists():
        evening(folder).close()
    async with stage(folder, path=folder / "avond.wijk", questions=None) as on:
        yield on


async def opened(on: Stage) -> int:
    """Open the window from the palette; return the number of a question."""
    await on.press("ctrl+p")
    await on.type("papier overtypen")
    await on.press("enter")
    return sheet_numbers(on.session.reader.index)["inschatting"]


async def test_a_line_is_explained_taken_and_read_back(tmp_path: Path) -> None:
    async with prepared(tmp_path) as on:
        number = await opened(on)
        await on.type(f"{number} 2")
        assert "Wat is nu de inschatting van de groep?" in on.words()
        assert "2 Opletten" in on.words()
        await on.press("enter")
        assert on.value("inschatting") == ChoiceValue(v="opletten")
        assert f"✓ {number} · inschatting: Opletten." in on.text()
        assert "Nog leeg:" in on.text()
        assert on.app.screen.query_one(Writing).text == ""


async def test_what_does_not_fit_stays_to_be_mended(tmp_path: Path) -> None:
    async with prepared(tmp_path) as on:
        number = await opened(on)
        await on.type(f"{number} 9")
        await on.press("enter")
        assert "✗ Hier is plaats voor 4 keuzes" in on.text()
        assert on.app.screen.query_one(Writing).text == f"{number} 9"
        await on.press("backspace", "3", "enter")
        assert on.value("inschatting") == ChoiceValue(v="gevarenzone")


async def test_the_last_line_is_taken_back_and_the_screen_below_shows_it(tmp_path: Path) -> None:
    async with prepared(tmp_path) as on:
        await on.go("inschatting")
        number = await opened(on)
        await on.type(f"{number} 2")
        await on.press("enter", "ctrl+z")
        assert on.value("inschatting") is None
        assert "✓" not in on.text()
        await on.type(f"{number} 3")
        await on.press("enter", "escape")
        assert "(•)  3 Gevarenzone" in on.text()
        assert on.value("inschatting") == ChoiceValue(v="gevarenzone")


async def test_it_does_not_open_before_a_room_that_looks_along(tmp_path: Path) -> None:
    async with prepared(tmp_path) as on:
        await on.go("inschatting")
        await on.press("f6")
        await opened(on)
        assert "Zet eerst het zaalbeeld uit" in on.words()
        assert "Papier overtypen" not in on.text()


async def test_a_line_that_was_not_taken_is_not_thrown_away_by_one_key(tmp_path: Path) -> None:
    async with prepared(tmp_path) as on:
        number = await opened(on)
        await on.type(f"{number} 2")
        await on.press("escape")
        assert "nog niet overgenomen" in on.words()
        assert on.app.screen.query_one(Writing).text == f"{number} 2"
        await on.press("enter", "escape")
        assert on.value("inschatting") == ChoiceValue(v="opletten")
        assert "Papier overtypen" not in on.text()


async def test_a_line_that_is_being_typed_is_there_again_after_a_stop(tmp_path: Path) -> None:
    """And is half-typed text of no question, so nothing else speaks of it."""
    async with prepared(tmp_path) as on:
        number = await opened(on)
        await on.type(f"{number} 2")
        await on.settle()
    async with prepared(tmp_path) as on:
        assert "alf getypt" not in on.words()
        await opened(on)
        assert on.app.screen.query_one(Writing).text == f"{number} 2"
        await on.press("enter")
        assert on.value("inschatting") == ChoiceValue(v="opletten")
        assert on.session.drafts.sheet_line == ""

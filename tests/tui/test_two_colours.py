"""A count in two colours at 80 by 24: two columns, typed a row at a time, and never seen before it is shown."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual import events

from tests.session.two_colours import COUNT, PROFESSIONALS, RESIDENTS, at, evening
from tests.tui.stage import Stage, stage
from wijkwizard.session.ballots import turnout_words
from wijkwizard.terms import GridValue
from wijkwizard.tui.fields.grid_field import GridField

_OVER, _WASTE, _TRAFFIC = "overlast", "afval", "verkeer"


@asynccontextmanager
async def counting(folder: Path) -> AsyncIterator[Stage]:
    """Run the app at the count of a prepared evening."""
    evening(folder).close()
    async with stage(folder, path=folder / "avond.wijk", questions=None) as on:
        await on.go(COUNT.question)
        yield on


def grid(on: Stage) -> GridField:
    return on.app.screen.query_one(GridField)


def rows(on: Stage) -> list[str]:
    return [option.id for option in grid(on).tally.field.options]


async def test_the_columns_have_a_head_and_a_row_is_typed_at_once(tmp_path: Path) -> None:
    async with counting(tmp_path) as on:
        first, second, *_ = rows(on)
        await on.press("down", *"2 5 7 5")
        shown = on.text()
        assert "links  rechts" in shown
        assert "links bewoners" in shown
        assert shown.count("[ ·· ]") == 4
        assert grid(on).at == at(second, PROFESSIONALS)
        await on.press("f5", "enter")
        assert on.value(COUNT.question) == GridValue(
            v={
                at(first, RESIDENTS): 2,
                at(first, PROFESSIONALS): 5,
                at(second, RESIDENTS): 7,
                at(second, PROFESSIONALS): 5,
            }
        )
        line = next(line for line in on.text().splitlines() if "[  2 ]" in line)
        assert "[  5 ]" in line
        assert line.split()[-1] == "7"


async def test_arrows_and_enter_go_through_the_cells(tmp_path: Path) -> None:
    async with counting(tmp_path) as on:
        first, second, *_ = rows(on)
        await on.press("down")
        assert "Enter volgend vak" in on.text()
        await on.press("4", "right", "3", "down", "2", "left", "6", "enter", "1", "f5", "enter")
        assert on.value(COUNT.question) == GridValue(
            v={
                at(first, RESIDENTS): 4,
                at(first, PROFESSIONALS): 3,
                at(second, RESIDENTS): 6,
                at(second, PROFESSIONALS): 1,
            }
        )


async def test_a_column_of_numbers_that_is_pasted_comes_in_the_cells_in_their_order(tmp_path: Path) -> None:
    async with counting(tmp_path) as on:
        first, second, *_ = rows(on)
        await on.press("down")
        grid(on).post_message(events.Paste("2 5\n7"))
        await on.settle()
        await on.press("f5", "enter")
        assert on.value(COUNT.question) == GridValue(
            v={at(first, RESIDENTS): 2, at(first, PROFESSIONALS): 5, at(second, RESIDENTS): 7}
        )


async def test_backspace_takes_away_the_number_of_one_colour(tmp_path: Path) -> None:
    async with counting(tmp_path) as on:
        first = rows(on)[0]
        await on.press("down", *"4 3", "down", "up", "backspace", "f5", "enter")
        assert on.value(COUNT.question) == GridValue(v={at(first, RESIDENTS): 4})


async def test_what_was_half_typed_in_a_colour_counts_there_after_a_restart(tmp_path: Path) -> None:
    async with counting(tmp_path) as on:
        first = rows(on)[0]
        await on.press("down", "4", "right", "1")
        await on.settle()
    async with stage(tmp_path, path=tmp_path / "avond.wijk", questions=None) as on:
        await on.go(COUNT.question)
        assert grid(on).at in {"", at(first, PROFESSIONALS)}
        await on.press("f5", "enter")
        assert on.value(COUNT.question) == GridValue(v={at(first, RESIDENTS): 4, at(first, PROFESSIONALS): 1})


async def test_the_total_is_of_both_colours_and_too_many_is_said_at_once(tmp_path: Path) -> None:
    """Twenty people with three cards each."""
    async with counting(tmp_path) as on:
        await on.press("down", *"12 8 12 8 12 8")
        assert turnout_words(grid(on).counted_now) == "60 van 60 (20 mensen, ieder 3)"
        await on.press("enter", "1")
        assert "Er is meer ingevoerd dan kan: 1 te veel." in grid(on).tally.said


async def test_enter_goes_on_behind_the_last_cell_and_not_before_it(tmp_path: Path) -> None:
    async with counting(tmp_path) as on:
        await on.press("end", "left", "1")
        assert "Enter volgend vak" in on.text()
        await on.press("enter", "2")
        assert "Enter verder" in on.text()

"""One key parks words from any screen; the same window leads to what lies there, where one key makes it public."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.stage import stage
from wijkwizard.conversation.parked_words import parked_rows

BUS = "De bus rijdt niet"


@pytest.mark.parametrize("place", ["plekken", "overzicht", "lijst", "plan", "cijfers", "vraag", "telling"])
async def test_words_are_parked_from_anywhere_and_made_public_by_one_key(place: str, tmp_path: Path) -> None:
    async with stage(tmp_path, questions=None) as on:
        if place in {"vraag", "telling"}:
            await on.go("spelregels" if place == "vraag" else "inschatting-stemmen")
        else:
            on.app.navigation.go(place)
            await on.settle()
        before = on.app.screen
        await on.press("ctrl+n")
        await on.burst(*BUS.replace(" ", "_").replace("_", " "))
        await on.press("enter")
        assert on.app.screen is before
        (row,) = parked_rows(on.session.reader)
        assert (row.words, row.public) == (BUS, False)
        await on.press("ctrl+n", "enter")
        assert "Er ligt 1 punt." in on.words()
        await on.press("enter", "escape")
        (row,) = parked_rows(on.session.reader)
        assert row.public
        assert on.app.screen is before


async def test_words_that_were_being_typed_when_the_program_stopped_are_still_there(tmp_path: Path) -> None:
    async with stage(tmp_path, questions=None) as on:
        path = on.session.file.path
        await on.press("ctrl+n")
        await on.burst(*BUS)
        on.app.keeping.drafts.flush()
    async with stage(tmp_path, path=path, questions=None) as on:
        await on.press("ctrl+n")
        assert BUS in on.words()
        await on.press("enter")
        (row,) = parked_rows(on.session.reader)
        assert row.words == BUS
        assert on.session.drafts.all() == ()


async def test_a_number_that_is_being_typed_in_a_count_is_counted_first(tmp_path: Path) -> None:
    async with stage(tmp_path, questions=None) as on:
        await on.go("inschatting-stemmen")
        await on.press("down", "4", "ctrl+n", "escape")
        assert on.session.reader.answers.rounds

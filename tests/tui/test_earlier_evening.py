"""Entering the room on another evening begins with what was said the last time."""

from __future__ import annotations

from pathlib import Path

from tests.session.small import SMALL
from tests.session.tables import PROUD, at_tables, prepared, says
from tests.tui.stage import stage

WEEK = 7 * 24 * 60
TITLE = "De vorige keer: 14 maart 2026"


async def test_the_second_evening_begins_with_the_first_and_enter_goes_on(tmp_path: Path) -> None:
    """Once: who looks up something and comes back is in the same evening."""
    (path,) = at_tables(prepared(tmp_path), says(PROUD, "Het koor"))
    async with stage(tmp_path, path=path, questions=SMALL) as on:
        on.clock.forward(WEEK)
        on.app.navigation.go_to_place("zaal")
        await on.settle()
        assert TITLE in on.words()
        assert "Trots op: Het koor." in on.words()
        assert "Vanavond," in on.words()
        await on.press("enter")
        assert TITLE not in on.words()
        on.app.navigation.go("plekken")
        on.app.navigation.go_to_place("zaal")
        await on.settle()
        assert TITLE not in on.words()


async def test_in_the_same_evening_nothing_comes_between(tmp_path: Path) -> None:
    (path,) = at_tables(prepared(tmp_path), says(PROUD, "Het koor"))
    async with stage(tmp_path, path=path, questions=SMALL) as on:
        on.app.navigation.go_to_place("zaal")
        await on.settle()
        assert "De vorige keer" not in on.words()

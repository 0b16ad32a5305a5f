"""A message over the list that is worked in goes with the next key; a warning stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.stage import stage

LONG = "Er is iets gemaakt, en dat staat hier. " * 5


@pytest.mark.parametrize(("severity", "stays"), [("information", False), ("warning", True)])
async def test_the_row_that_is_counted_is_not_below_a_message(
    tmp_path: Path, severity: str, *, stays: bool
) -> None:
    """A new own card stood at the end of a list, below the message that it was made, while its number was typed."""
    async with stage(tmp_path, questions=None) as on:
        await on.go("problemen")
        await on.press("end")
        on.app.notify(LONG, severity=severity, timeout=9, markup=False)  # type: ignore[arg-type]  # both are severities
        await on.settle()
        assert "iets gemaakt" in on.words()
        await on.press("right")
        assert "iets gemaakt" in on.words()
        on.hand += 2
        await on.press("5")
        assert ("iets gemaakt" in on.words()) is stays


async def test_a_message_beside_what_is_worked_on_stays(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("naam")
        on.app.notify(LONG, timeout=9, markup=False)
        await on.settle()
        await on.press("x")
        assert "iets gemaakt" in on.words()


async def test_nothing_of_a_message_is_left_on_the_terminal(tmp_path: Path) -> None:
    """Half of it stood beside the row that was drawn over it."""
    async with stage(tmp_path, questions=None, paints=True) as on:
        on.app.audience.enter_room("problemen")
        await on.go("problemen")
        await on.press("home")
        on.hand += 3
        await on.type("kapotte speeltoestellen")
        await on.press("enter", "enter")
        assert "Eigen kaart" in on.words()
        on.hand += 3
        await on.press("5")
        assert on.glass is not None
        assert "Eigen kaart" not in on.glass.text()


@pytest.mark.parametrize(("seconds", "stays"), [(0, True), (2, False)])
async def test_a_message_about_a_step_is_gone_at_the_next(
    tmp_path: Path, seconds: int, *, stays: bool
) -> None:
    """'Hier staat een opmerking klaar' stood over the next question, where none was; a quick hand still sees it."""
    async with stage(tmp_path) as on:
        await on.go("naam")
        await on.press("x")
        on.app.notify("Er is iets gemaakt.", timeout=9, markup=False)
        await on.settle()
        on.hand += seconds
        await on.press("enter")
        assert ("iets gemaakt" in on.words()) is stays

"""What the footer says of Enter is what Enter does, at every kind of line of the overview and of the to-do list."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.stage import LARGE_SCREEN, Stage, stage
from wijkwizard.conversation.overview_words import NOT_ASKED_NOW
from wijkwizard.terms import Slot, TextValue, YesNoValue
from wijkwizard.tui.screens.conversation import ConversationScreen
from wijkwizard.tui.screens.open_points import ToDoScreen
from wijkwizard.tui.screens.overview import OverviewScreen


async def _at_each_line(on: Stage, name: str) -> dict[str, bool]:
    """Press Enter at each line of a list that can be pointed at; return whether each led to its question."""
    led: dict[str, bool] = {}
    on.app.navigation.go(name)
    await on.settle()
    for number in [at for at, line in enumerate(on.list.lines_shown) if not line.closed]:
        on.app.navigation.go(name)
        await on.settle()
        line = on.list.lines_shown[number]
        on.list.go_to(line.id)
        await on.settle()
        footer = on.text().splitlines()[-1]
        await on.press("enter")
        led[line.text] = isinstance(on.app.screen, ConversationScreen)
        assert ("Enter gaat erheen" in footer) == led[line.text], (line, footer)
        assert ("Enter zegt meer" in footer) != led[line.text], (line, footer)
        assert led[line.text] or isinstance(on.app.screen, OverviewScreen | ToDoScreen)
        assert led[line.text] or NOT_ASKED_NOW in on.words() or "Dit gaat over het hele plan" in on.words()
    return led


@pytest.mark.parametrize("name", ["overzicht", "lijst"])
async def test_enter_does_at_each_line_what_the_footer_says(name: str, tmp_path: Path) -> None:
    """An asked question, one that is kept and not asked now, and what stands out."""
    async with stage(tmp_path, size=LARGE_SCREEN) as on:
        writer = on.session.writer
        writer.answer(Slot("samen"), YesNoValue(v=True))
        writer.answer(Slot("hoe-samen"), TextValue(v="met de buren"))
        writer.park(Slot("hoe-samen"), owner="wijkteam", note="bel de gemeente")
        writer.answer(Slot("samen"), YesNoValue(v=False))
        led = await _at_each_line(on, name)
        assert {True, False} == {*led.values()}, led

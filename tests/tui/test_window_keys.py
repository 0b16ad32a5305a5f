"""Small windows at the smallest screen: the line with their keys is in sight whatever they hold, and F1 says them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.screen import Screen
from textual.widgets import Static

from tests.tui.stage import SMALL_SCREEN, stage
from wijkwizard.advice.what_if import Change, Moves
from wijkwizard.conversation.budget_form import budget_form
from wijkwizard.conversation.form import FormEntry, FormSpec
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.session import Adjustable
from wijkwizard.tui.screens.ask import Ask
from wijkwizard.tui.screens.dialogs import Form, Tell
from wijkwizard.tui.screens.text_window import TextWindow
from wijkwizard.tui.screens.what_if import WhatIf

_LONG = "Dit is een zin die op een smal scherm over meer dan één regel loopt, en zo zijn er meer. "
_OPTIONS = {str(number): f"Keuze nummer {number}" for number in range(9)}


def _ballots() -> Screen[dict[str, str] | None]:
    filled = {"ballots": "1 2\n" * 12, "apart": "1 2\n" * 6}
    return Form(budget_form(filled, _LONG * 4, kept=12, keeps=True))


def _choices() -> Screen[dict[str, str] | None]:
    entries = tuple(FormEntry(name, _LONG, "1", options=_OPTIONS) for name in ("een", "twee"))
    return Form(FormSpec(_LONG * 2, entries, _LONG * 5))


def _asked() -> Screen[str | None]:
    return Ask(_LONG * 2, _LONG * 6, [ListLine(str(number), _LONG) for number in range(20)])


def _tried() -> Screen[None]:
    def moves(_change: Change) -> Moves:
        raise AssertionError

    options = [Adjustable(str(number), _LONG * 2, "", "grens") for number in range(9)]
    return WhatIf(_LONG * 2, options, moves)


def _told() -> Screen[None]:
    return Tell(_LONG * 3, _LONG * 40)


def _read() -> Screen[None]:
    return TextWindow(_LONG * 3, _LONG * 40)


@pytest.mark.parametrize("made", [_ballots, _choices, _asked, _tried, _told, _read])
async def test_the_keys_of_a_window_are_in_sight_and_so_is_the_field_that_has_them(
    made: Callable[[], Screen[object]], tmp_path: Path
) -> None:
    """At 80x24, with more words and lines than fit: what is left over scrolls above the keys."""
    async with stage(tmp_path, size=SMALL_SCREEN) as on:
        window = made()
        on.app.push_screen(window)
        await on.settle()
        hint = window.query_one(".hint", Static)
        for _ in window.focus_chain:
            assert window.focused is not None
            assert window.find_widget(window.focused).visible_region.height, window.focused
            assert str(hint.content) in on.words()
            await on.press("tab")


async def test_f1_in_a_window_says_which_keys_work_there(tmp_path: Path) -> None:
    """Also that Enter begins a new line, in a field where it does."""
    async with stage(tmp_path, size=SMALL_SCREEN) as on:
        on.app.push_screen(Form(budget_form()))
        await on.settle()
        assert "F8 rekent · Enter nieuwe regel · Tab volgende · Esc terug" in on.words()
        await on.press("f1")
        assert "Hier werkt: F8 rekent · Enter nieuwe regel" in on.words()
        assert "doet hier niets" not in on.words()


async def test_f1_names_no_new_line_where_enter_goes_on(tmp_path: Path) -> None:
    """In a field of one line Enter goes to the next field."""
    async with stage(tmp_path, size=SMALL_SCREEN) as on:
        on.app.push_screen(Form(budget_form()))
        await on.press("tab", "f1")
        assert "Hier werkt: F8 rekent" in on.words()
        assert "nieuwe regel" not in on.words()

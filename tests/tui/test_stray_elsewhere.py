"""Words that are typed or pasted on a list outside the conversation, or in a window, are never swallowed in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from tests.tui.stage import Stage, stage
from wijkwizard.terms import Slot
from wijkwizard.tui.opening import close_dossier, new_dossier
from wijkwizard.tui.screens.dialogs import FormChoice
from wijkwizard.tui.widgets.lines import LineList

_ARROWS = "Hier kiest u met de pijltjes en Enter."


async def _paste(on: Stage, text: str) -> None:
    event = events.Paste(text)
    event.set_sender(on.app)
    on.app.post_message(event)
    await on.settle()


async def _told(on: Stage) -> tuple[bool, bool]:
    """Tell whether a letter and a paste are answered with what the list is for."""
    await on.press("x")
    letter = _ARROWS in on.words()
    on.app.clear_notifications()
    await on.settle()
    assert _ARROWS not in on.words()
    await _paste(on, "eerst dit\ndan dat")
    return letter, _ARROWS in on.words()


@pytest.mark.parametrize("keys", [("f2",), ("f3",), ("ctrl+o",), ("ctrl+g",), ("f7",)])
async def test_a_list_outside_the_conversation_says_what_it_is_for(
    keys: tuple[str, ...], tmp_path: Path
) -> None:
    """Overview, plan, places, figures, and a window that asks one thing."""
    async with stage(tmp_path, size=(100, 40)) as on:
        await on.go("thema")
        await on.press(*keys)
        assert await _told(on) == (True, True)
        assert on.app.screen.query(LineList)
        assert on.session.reader.answers.get(Slot("thema")) is None


async def test_a_choice_in_a_form_says_so_and_where_words_can_be_typed(tmp_path: Path) -> None:
    """At the choice of F9 letters did nothing, beside a field that takes them."""
    async with stage(tmp_path, size=(100, 40)) as on:
        await on.go("thema")
        await on.press("f9")
        while not isinstance(on.app.focused, FormChoice):
            await on.press("tab")
        assert await _told(on) == (True, True)
        assert "Schrijven kan in een ander veld. Tab gaat daarheen." in on.words()


async def test_the_start_screen_opens_a_dossier_that_is_pasted_or_dropped_on_it(tmp_path: Path) -> None:
    async with stage(tmp_path, size=(100, 40), fresh=False) as on:
        assert await _told(on) == (True, True)
        await _paste(on, "~jan/" + "x" * 300)
        assert _ARROWS in on.words()
        (tmp_path / "kwb.csv").write_text("a;b\n", encoding="utf-8")
        await _paste(on, str(tmp_path / "kwb.csv"))
        assert "Ctrl+G" in on.words()
        await _paste(on, str(tmp_path / "weg.wijk"))
        assert "weg.wijk" in on.words()
        await on.press("escape")
        new_dossier(on.app, tmp_path / "De Werven.wijk")
        await on.settle()
        close_dossier(on.app)
        await on.settle()
        await _paste(on, f"'{tmp_path / 'De Werven.wijk'}'\n")
        assert on.session.file.path == tmp_path / "De Werven.wijk"


@pytest.mark.parametrize("words", ["ik wil naar huis", "geen idee", "nee 2 keer"])
async def test_a_sentence_in_a_list_without_text_chooses_and_does_nothing(words: str, tmp_path: Path) -> None:
    """The space between two words chose the line under the cursor, and the rest went where that led."""
    async with stage(tmp_path, size=(100, 40)) as on:
        await on.go("thema")
        for keys in (("ctrl+o",), ("f2",), ("f7",)):
            await on.press(*keys)
            before = on.app.screen
            await on.press(*("space" if sign == " " else sign for sign in words), "enter")
            assert on.app.screen is before, "nor does Enter behind it"
            assert _ARROWS in on.words()
            await on.press("escape")


async def test_a_key_that_does_something_on_a_list_is_no_stray_word(tmp_path: Path) -> None:
    """The letters of the figures, a digit in a grid and the space bar keep their own work."""
    async with stage(tmp_path, size=(100, 40)) as on:
        for turn, keys in (("ernst", "3"), ("thema", " 2"), ("maatregelen", "2+")):
            await on.go(turn)
            for key in keys:
                await on.press("space" if key == " " else key)
                assert _ARROWS not in on.words(), (turn, key)
        await on.press("ctrl+g", "b")
        assert _ARROWS not in on.words()


async def test_a_paste_where_nothing_is_asked_is_answered(tmp_path: Path) -> None:
    """At a notice the same text in letters was, and a paste was not; in a field it is simply there."""
    async with stage(tmp_path) as on:
        await on.go("spelregels")
        await _paste(on, "een\ntwee\ndrie")
        assert "Wat u plakte, deed hier niets." in on.words()
        on.app.clear_notifications()
        await on.go("naam")
        await _paste(on, "De Werven")
        assert "Wat u plakte" not in on.words()
        assert "De Werven" in on.words()


async def test_lines_that_a_terminal_pastes_stay_lines_in_a_remark(tmp_path: Path) -> None:
    """It sends their ends as Enter; '23' stood where two lines had been, and both faces would keep other bytes."""
    async with stage(tmp_path) as on:
        await on.go("thema")
        await _paste(on, "De flats zijn gesloopt.\r2\r3\rNiemand belde terug")
        await on.press("f8", "2")
        assert on.answer("thema").remark == "De flats zijn gesloopt.\n2\n3\nNiemand belde terug"

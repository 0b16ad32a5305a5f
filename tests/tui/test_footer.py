"""In the room the footer holds at most five keys, and with those five an evening can be done."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from tests.tui.stage import LARGE_SCREEN, SMALL_SCREEN, Stage, footer_keys, in_room, stage
from wijkwizard.conversation.key_meanings import KeyMeanings
from wijkwizard.tui.commands import ROOM_KEYS, Where, commands_of, other_keys, room_footer
from wijkwizard.tui.opening import close_dossier, open_dossier
from wijkwizard.tui.screens.question_context import without_use

_PLACES = tuple(
    KeyMeanings(enter=enter, onward=onward, reveal=reveal, unknown=unknown)
    for enter, onward, reveal, unknown in product(("", "iets"), repeat=4)
    if enter or onward
)
"""Every place where something can be done: what of the keys does something there."""

_SAID = {
    "problemen": ("down", "7", "enter", "3", "enter", "2"),
    "ernst": ("down", "1", "down", "2"),
    "trots": ("k", "o", "o", "r"),
    "thema": ("2", "tab", "1"),
    "samen": ("n",),
    "cijfer": ("3",),
    "volgorde": ("home", "space"),
    "maatregelen": ("plus", "x", "enter", "1", "enter", "2", "0", "2", "7", "enter"),
}
"""What a room says at each question, by letters, digits and arrows."""


@pytest.mark.parametrize("keys", _PLACES, ids=str)
def test_the_footer_of_the_room_has_five_keys_of_which_one_leads_to_the_others(keys: KeyMeanings) -> None:
    """Going on, back and the explanation never go for less; what has no place stands in the explanation."""
    hidden = without_use(keys, figures=False)
    footer = room_footer("gesprek", hidden, keys.enter)
    names = {command.action for command in footer}
    assert len(footer) + bool(keys.enter) <= ROOM_KEYS
    assert {"back", "explain"} <= names
    assert ("onward" in names, "reveal" in names) == (bool(keys.onward), bool(keys.reveal))
    with_key = {one.action for one in commands_of("gesprek") if one.shown}
    assert names | {one.action for one in other_keys("gesprek", hidden, keys.enter)} == with_key - {*hidden}


@pytest.mark.parametrize("where", [where for where in get_args(Where) if where != "gesprek"])
def test_each_screen_that_is_opened_in_the_room_has_five_keys_of_which_one_leads_to_the_others(
    where: Where,
) -> None:
    footer = room_footer(where, (), "opent")
    assert len(footer) < ROOM_KEYS
    assert {"f1", "escape"} <= {command.key for command in footer}


@pytest.mark.parametrize("size", [SMALL_SCREEN, LARGE_SCREEN], ids=["klein", "groot"])
async def test_an_evening_is_done_with_the_keys_that_the_footer_names(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """From the first question to the last; each key that is pressed beside what is said stands in the footer."""
    async with stage(tmp_path, size=size) as on:
        await on.go("spelregels")
        been = [on.turn_id]
        while in_room(on.app):
            await on.press(*_SAID.get(on.turn_id, ()))
            await _onward(on)
            if in_room(on.app) and on.turn_id != been[-1]:
                been.append(on.turn_id)
        assert been == ["spelregels", *_SAID]
        assert [
            name for name in _SAID if not on.session.reader.answers.rows_of(name) and not on.value(name)
        ] == []


async def _onward(on: Stage) -> None:
    """Go on from a question with the keys of the footer, and reveal what is sealed first."""
    here = on.turn_id
    for _ in range(5):
        named = footer_keys(on.text())
        assert "F1" in named
        await on.press("f5" if "F5" in named else "f8" if "F8" in named else "enter")
        if on.app.screen.is_modal:
            await on.press("enter")
        if not in_room(on.app) or on.turn_id != here:
            return


@pytest.mark.parametrize("place", ["overzicht", "lijst", "plan"])
async def test_who_only_looks_is_offered_no_key_that_writes(place: str, tmp_path: Path) -> None:
    """'Ctrl+Z ongedaan' stood there, and did nothing."""
    async with stage(tmp_path) as on:
        path = on.session.file.path
    async with stage(tmp_path, fresh=False, size=LARGE_SCREEN) as on:
        for read_only, there in ((False, True), (True, False)):
            open_dossier(on.app, path, read_only=read_only)
            on.app.navigation.go(place)
            await on.settle()
            assert ("Ctrl+Z" in on.text().splitlines()[-1]) is there
            close_dossier(on.app)
            await on.settle()

"""From a blank dossier to the first question of the room, by the short preparation and the keyboard alone."""

from __future__ import annotations

from pathlib import Path

from tests.tui.stage import Stage, stage
from wijkwizard.tui.screens.conversation import ConversationScreen
from wijkwizard.tui.screens.places import PlacesScreen


async def _typed(on: Stage, text: str) -> int:
    """Type a text and go on; return how many keys that took."""
    await on.type(text)
    await on.press("f8")
    return len(text) + 1


async def _to_the_places(on: Stage) -> None:
    while not isinstance(on.app.screen, PlacesScreen):
        await on.press("escape")


def _in_preparation(on: Stage) -> bool:
    return not isinstance(on.app.screen, ConversationScreen) or on.talk.moment == "vooraf"


async def test_five_short_answers_open_the_room(tmp_path: Path) -> None:
    """Nobody is asked for more, and the rest is there when the room is left."""
    async with stage(tmp_path, questions=None) as on:
        await _to_the_places(on)
        assert on.list.here is not None
        assert on.list.here.id == "vanavond"
        await on.press("enter")
        seen, keys = [on.turn_id], 1
        answers = {"gebied-naam": "De Werven", "avond-datum": "vandaag"}
        while _in_preparation(on):
            keys += await _typed(on, answers.get(seen[-1], ""))
            if isinstance(on.app.screen, ConversationScreen) and on.turn_id != seen[-1]:
                seen.append(on.turn_id)
        assert seen[:-1] == ["gebied-naam", "avond-datum", "partijen-aanwezig", "beslisruimte", "meenemen"]
        assert seen[-1] == "aanwezig"
        assert keys < 40
        await _to_the_places(on)
        assert "Voorbereiden" in on.words()


async def test_who_is_asked_whether_the_room_looks_comes_into_the_room_after_that(tmp_path: Path) -> None:
    async with stage(tmp_path, questions=None) as on:
        on.app.audience.settings = type(on.app.audience.settings)(bare=None)
        on.app.navigation.go_to_turn("meenemen", tonight=True)
        await on.settle()
        await on.press("f8")
        assert "Kijkt de zaal mee op dit scherm?" in on.words()
        await on.press("enter")
        assert on.talk.moment == "zaal"

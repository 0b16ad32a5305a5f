"""What is done with a dossier as a whole is found from any question, and never needs a command."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.stage import Stage, stage
from wijkwizard.conversation.recent_names import MERGE_TABLES
from wijkwizard.terms import Slot, TextValue


async def _find(on: Stage, words: str) -> None:
    await on.press("ctrl+p")
    await on.type(words)
    await on.press("enter")
    await on.settle()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("wachtwoord", "Wachtwoord"),
        ("dossier wissen", "hele dossier wissen"),
        ("alles wissen", "alles wissen"),
        ("reservekopie", "Terug naar welk moment?"),
        ("samenvoegen", "Sluit eerst dit dossier"),
        ("veranderd", "Sinds welke dag?"),
    ],
)
async def test_it_is_found_at_a_question(words: str, told: str, tmp_path: Path) -> None:
    """'Niets gevonden' stood there for what the README names."""
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await _find(on, words)
        assert told.casefold() in on.words().casefold()


async def test_what_changed_is_told_since_a_day_and_a_slip_is_asked_about(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.session.writer.answer(Slot("naam"), TextValue(v="Oosterhof"))
        await on.go("problemen")
        await _find(on, "veranderd")
        await on.type("vroeger")
        await on.press("f8")
        assert "'vroeger' is geen dag." in on.words()
        await on.press(*["backspace"] * len("vroeger"), "f8")
        assert "Oosterhof" in on.words()


async def test_what_changed_is_not_shown_while_the_room_looks(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("problemen")
        on.app.audience.look_along(bare=True)
        await _find(on, "veranderd")
        assert "Hierin kan staan wat de zaal niet mag zien." in on.words()


async def test_on_the_start_screen_joining_is_found_too(tmp_path: Path) -> None:
    async with stage(tmp_path, fresh=False) as on:
        await _find(on, "samenvoegen")
        assert MERGE_TABLES in on.words()
        assert "Een ander bestand" in on.words()

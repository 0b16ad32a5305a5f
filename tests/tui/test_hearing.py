"""One key shows who leads the talk which groups were not heard; a room that looks along sees nothing of it."""

from __future__ import annotations

from pathlib import Path

from tests.session.two_colours import evening
from tests.tui.stage import LARGE_SCREEN, stage


async def test_groups_are_ticked_and_the_panel_says_who_waits(tmp_path: Path) -> None:
    evening(tmp_path).close()
    path = tmp_path / "avond.wijk"
    before = path.read_bytes()
    async with stage(tmp_path, path=path, questions=None, size=LARGE_SCREEN) as on:
        on.app.audience.look_along(bare=False)
        await on.go("spelregels")
        await on.press("ctrl+l")
        assert "· Bewoners" in on.words()
        await on.press("enter")
        assert "✓ Bewoners" in on.words()
        await on.press("escape", "f1")
        panel = on.words().partition("Wie nog niet gehoord is")[2]
        assert "Gemeente" in panel.partition("Toelichting")[0]
        assert "Bewoners" not in panel.partition("Toelichting")[0]
        await on.press("f6", "f1", "ctrl+l")
        assert "Wie nog niet gehoord is, ziet alleen wie het gesprek leidt." in on.words()
        assert "Gemeente" not in on.words()
        assert not any("gehoord" in str(event.payload) for event in on.session.reader.state.events)
    assert len(path.read_bytes()) >= len(before)

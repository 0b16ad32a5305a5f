"""What is kept of the screen: who looks at it, its colours, and that the room was entered."""

from pathlib import Path

from tests.tui.stage import stage
from wijkwizard.tui.opening import new_dossier, open_dossier
from wijkwizard.tui.settings import Settings, settings


async def test_the_room_still_looks_after_a_stop_in_the_middle_of_the_evening(tmp_path: Path) -> None:
    """Wherever the work goes on then; after an ordinary end, or two hours later, nobody looks."""
    for left, hours, looks in ((False, 0, True), (False, 3, False), (True, 0, False)):
        async with stage(tmp_path, path=None, fresh=False) as on:
            new_dossier(on.app, tmp_path / f"{left}{hours}.wijk")
            await on.settle()
            on.app.audience.settings = Settings(bare=True)
            on.app.navigation.go_to_place("zaal")
            await on.settle()
            if left:
                on.app.audience.leave_room()
        async with stage(tmp_path, fresh=False) as on:
            on.app.audience.settings = settings()
            on.clock.forward(60 * hours)
            open_dossier(on.app, tmp_path / f"{left}{hours}.wijk")
            await on.settle()
            assert on.app.audience.in_room is looks


def test_settings_that_cannot_be_read_are_no_settings(tmp_path: Path) -> None:
    assert settings(tmp_path) == Settings()
    for text in (
        "geen json",
        "[]",
        '{"bare": 3, "theme": 4, "entered": 5}',
        '{"entered": "2026-11-12T20:00:00"}',
    ):
        (tmp_path / "scherm.json").write_text(text, encoding="utf-8")
        assert settings(tmp_path) == Settings()

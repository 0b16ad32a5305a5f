"""Whether the room still looks after a stop in the middle of an evening, and in which dossier."""

from __future__ import annotations

from pathlib import Path

from tests.lines.scripted import look
from tests.tui.stage import Stage, stage
from wijkwizard.tui.opening import close_dossier, new_dossier, open_dossier
from wijkwizard.tui.settings import Settings


async def _into_room(on: Stage, path: Path) -> None:
    """Begin a dossier and enter its room, which looks."""
    new_dossier(on.app, path)
    await on.settle()
    on.app.audience.settings = Settings(bare=True)
    on.app.navigation.go_to_place("zaal")
    await on.settle()


async def test_the_room_still_looks_after_a_stop_in_the_middle_of_the_evening(tmp_path: Path) -> None:
    """Wherever the work goes on then; after an ordinary end, or two hours later, nobody looks."""
    for left, hours, looks in ((False, 0, True), (False, 3, False), (True, 0, False)):
        path = tmp_path / f"{left}{hours}.wijk"
        async with stage(tmp_path, path=None, fresh=False) as on:
            await _into_room(on, path)
            if left:
                on.app.audience.leave_room()
        async with stage(tmp_path, fresh=False) as on:
            on.clock.forward(60 * hours)
            open_dossier(on.app, path)
            await on.settle()
            assert on.app.audience.in_room is looks


async def test_the_ordinary_end_of_another_dossier_leaves_the_room_as_it_was(tmp_path: Path) -> None:
    """It was opened by mistake after the stop; nor does it begin before a room itself."""
    path = tmp_path / "avond.wijk"
    async with stage(tmp_path, path=None, fresh=False) as on:
        await _into_room(on, path)
    async with stage(tmp_path, path=None, fresh=False) as on:
        new_dossier(on.app, tmp_path / "andere.wijk")
        await on.settle()
        assert not on.app.audience.in_room
        close_dossier(on.app)
        open_dossier(on.app, path)
        await on.settle()
        assert on.app.audience.in_room


async def test_a_window_that_only_looks_does_not_leave_the_room_of_another(tmp_path: Path) -> None:
    path = tmp_path / "avond.wijk"
    async with stage(tmp_path, path=None, fresh=False) as on:
        await _into_room(on, path)
    with look(path):
        async with stage(tmp_path, path=None, fresh=False) as on:
            open_dossier(on.app, path, read_only=True)
            await on.settle()
            close_dossier(on.app)
    async with stage(tmp_path, fresh=False) as on:
        open_dossier(on.app, path)
        await on.settle()
        assert on.app.audience.in_room

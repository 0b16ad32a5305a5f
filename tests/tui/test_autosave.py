"""The file goes away under the wizard: the screen says so, work goes on, and everything can be kept elsewhere."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from tests.tui.losing import events, overwritten
from tests.tui.stage import stage
from wijkwizard.dossier.file.database import Database
from wijkwizard.dossier.file.watch import ObservedFile
from wijkwizard.errors import WijkError
from wijkwizard.tui.screens.ask import Ask

posix = pytest.mark.skipif(os.name != "posix", reason="Windows refuses this while the file is open")


async def test_a_file_that_was_overwritten_is_told_and_the_footer_says_so_all_along(tmp_path: Path) -> None:
    async with stage(tmp_path, size=(120, 30)) as told:
        path = await overwritten(told)
        assert "NIET BEWAARD: bestand overschreven" in told.words()
        assert "heeft" in told.words()
        assert "overschreven terwijl u eraan werkte" in told.words()
        stranger = path.read_bytes()
        await told.go("inwoners")
        await told.type("1250")
        await told.press("enter")
        assert str(told.value("inwoners")) != "None", "work goes on"
        assert "NIET BEWAARD" in told.words()
        assert path.read_bytes() == stranger


async def test_everything_is_kept_in_a_new_file_beside_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as told:
        path = await overwritten(told)
        await told.press("ctrl+b")
        assert isinstance(told.app.screen, Ask)
        await told.press("enter")
        assert told.session.file.path == path.with_name("De Werven bewaard.wijk")
        assert "NIET BEWAARD" not in told.words()
        assert events(told.session.file.path) == len(told.session.reader.state.events)


async def test_leaving_asks_and_goes_when_everything_is_on_disk(tmp_path: Path) -> None:
    async with stage(tmp_path) as told:
        path = await overwritten(told)
        await told.press("ctrl+q", "ctrl+q")
        assert isinstance(told.app.screen, Ask)
        assert "Niet alles staat op schijf" in told.words()
        held = len(told.session.reader.state.events)
        await told.press("enter")
    assert events(path.with_name("De Werven bewaard.wijk")) == held


@posix
@pytest.mark.parametrize("lose", ["delete", "rename", "folder", "replace"])
async def test_every_way_to_lose_the_file_is_noticed(lose: str, tmp_path: Path) -> None:
    home = tmp_path / "avond"
    home.mkdir()
    async with stage(home, size=(120, 30)) as told:
        path = told.session.file.path
        match lose:
            case "delete":
                path.unlink()
            case "rename":
                path.rename(path.with_name("anders.wijk"))
            case "folder":
                home.rename(tmp_path / "weg")
            case _:
                (home / "half").write_bytes(path.read_bytes()[:-4096])
                (home / "half").replace(path)
        told.app.keeping.look()
        await told.settle()
        short = {"replace": "ander bestand", "rename": "bestand hernoemd"}.get(lose, "bestand weg")
        assert f"NIET BEWAARD: {short}" in told.words()
        await told.press("ctrl+b")
        assert ("ernaast" in told.words()) == (lose != "folder"), (
            "where its folder is gone there is no beside"
        )


async def test_a_full_disk_is_tried_again_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(database: Database, *_: object, **__: object) -> None:
        raise WijkError("disk-full", path=database._path)

    async with stage(tmp_path, size=(120, 30)) as told:
        await told.go("naam")
        with monkeypatch.context() as patched:
            for name in ("write", "change_drafts"):
                patched.setattr(Database, name, full)
            await told.type("x")
            await told.press("enter")
            assert "NIET BEWAARD: schijf vol" in told.words()
            await told.press("ctrl+q")
            assert "Probeer het nog eens" in told.words()
            assert "Voeg samen" not in told.words(), "on a full disk stands what we wrote ourselves"
            assert "ernaast" not in told.words(), "beside it is the same full disk"
            told.point_at("Bewaar alles op een andere plek")
            await told.press("enter")
            assert str(tmp_path) not in told.words(), "another place is not the full one"
            await told.press("escape")
            await told.press("ctrl+q")
            await told.press("escape")
        told.app.keeping.look()
        await told.settle()
        assert "NIET BEWAARD" not in told.words()
        assert "Alles staat weer op schijf" in told.words()
        assert events(told.session.file.path) == len(told.session.reader.state.events)


async def test_another_place_is_another_one_however_the_folder_was_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with stage(tmp_path, size=(120, 30)) as told:
        await overwritten(told)
        told.app.catalog = replace(told.app.catalog, folder=Path())
        await told.press("ctrl+b")
        told.point_at("Bewaar alles op een andere plek")
        await told.press("enter")
        assert str(Path.home()) in told.words().replace(" ", "")  # a long folder breaks at the edge


async def test_the_choices_are_not_covered_by_what_was_said_before(tmp_path: Path) -> None:
    async with stage(tmp_path, size=(80, 24)) as told:
        await overwritten(told)
        await told.press("ctrl+b")
        assert "Probeer het nog eens in hetzelfde bestand" in told.words()
        assert "Bewaar alles op een andere plek" in told.words()


async def test_with_everything_on_disk_the_key_says_where(tmp_path: Path) -> None:
    async with stage(tmp_path, size=(120, 30)) as told:
        await told.press("ctrl+b")
        assert "Alles is al bewaard" in told.words()


@posix
async def test_a_renamed_file_is_seen_beside_the_work_and_gone_on_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path, size=(120, 30)) as told:
        path = told.session.file.path
        now = path.rename(path.with_name("anders.wijk"))
        asked, plain = 0, told.session.file.to_observe

        def counting() -> Callable[[], ObservedFile] | None:
            nonlocal asked
            asked += 1
            return plain()

        monkeypatch.setattr(told.session.file, "to_observe", counting)
        told.app.keeping.look_aside()
        told.app.keeping.look_aside()
        await told.work()
        assert asked == 1, "one look at a time"
        assert "NIET BEWAARD: bestand hernoemd" in told.words()
        assert "heet nu" in told.words()
        await told.press("ctrl+b")
        assert "onder zijn nieuwe naam (anders.wijk)" in told.words()
        await told.press("enter")
        assert told.session.file.path == now
        assert "NIET BEWAARD" not in told.words()
        await told.go("naam")
        await told.type("Noord")
        await told.press("enter")
        assert events(now) == len(told.session.reader.state.events)


async def test_a_disk_that_does_not_answer_is_told_and_the_screen_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = Event()

    def slow(*_: object) -> ObservedFile:
        answers.wait(20)
        return seen

    async with stage(tmp_path, size=(120, 30)) as told:
        act = told.session.file.to_observe()
        assert act is not None
        seen = act()
        monkeypatch.setattr(told.session.file, "to_observe", lambda: slow)
        monkeypatch.setattr("wijkwizard.tui.autosave.SILENT", -1.0)  # the clock of Windows ticks in 16 ms
        told.app.keeping.look_aside()
        told.app.keeping.look_aside()
        await told.settle()
        assert "NIET BEWAARD: schijf antwoordt niet" in told.words()
        await told.go("naam")
        await told.type("Noord")
        answers.set()
        await told.work()
        assert "NIET BEWAARD" not in told.words()


async def test_many_waits_at_once_keep_no_other_one_back(tmp_path: Path) -> None:
    """On Windows each timer waits in a thread; six messages of twenty seconds must not hold up saving."""
    async with stage(tmp_path):
        loop, end = asyncio.get_running_loop(), Event()
        try:
            waiting = [loop.run_in_executor(None, end.wait, 20) for _ in range(40)]
            through = loop.run_in_executor(None, str, "door")
            assert await asyncio.wait_for(through, timeout=10) == "door"
        finally:
            end.set()
        assert all(await asyncio.gather(*waiting))

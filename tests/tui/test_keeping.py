"""The file goes away under the wizard: the screen says so, work goes on, and everything can be kept elsewhere."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest

from tests.tui.stage import Stage, stage
from wijkwizard.dossier import schema
from wijkwizard.dossier.database import Database
from wijkwizard.dossier.store import Store
from wijkwizard.dossier.watch import Glimpse
from wijkwizard.errors import WijkError
from wijkwizard.resources import data_folder
from wijkwizard.terms import DraftKey
from wijkwizard.tui.app import WijkApp
from wijkwizard.tui.screens.dialogs import Ask

posix = pytest.mark.skipif(os.name != "posix", reason="Windows refuses this while the file is open")


async def overwritten(told: Stage) -> Path:
    """Say something, let an older copy be written over the file, and let the wizard look; return the file."""
    path = told.session.path
    older = path.read_bytes()
    await told.go("naam")
    await told.type("Noord")
    await told.press("enter")
    path.write_bytes(older)
    told.app.keeping.look()
    await told.settle()
    return path


def events(path: Path) -> int:
    """Return how many events a dossier holds."""
    with Store.open(path, read_only=True) as store:
        return len(store.events())


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
        assert told.session.path == path.with_name("De Werven bewaard.wijk")
        assert "NIET BEWAARD" not in told.words()
        assert events(told.session.path) == len(told.session.state.events)


async def test_leaving_asks_and_goes_when_everything_is_on_disk(tmp_path: Path) -> None:
    async with stage(tmp_path) as told:
        path = await overwritten(told)
        await told.press("ctrl+q", "ctrl+q")
        assert isinstance(told.app.screen, Ask)
        assert "Niet alles staat op schijf" in told.words()
        held = len(told.session.state.events)
        await told.press("enter")
    assert events(path.with_name("De Werven bewaard.wijk")) == held


@posix
@pytest.mark.parametrize("lose", ["delete", "rename", "folder", "replace"])
async def test_every_way_to_lose_the_file_is_noticed(lose: str, tmp_path: Path) -> None:
    home = tmp_path / "avond"
    home.mkdir()
    async with stage(home, size=(120, 30)) as told:
        path = told.session.path
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
        assert events(told.session.path) == len(told.session.state.events)


async def test_another_place_is_another_one_however_the_folder_was_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with stage(tmp_path, size=(120, 30)) as told:
        await overwritten(told)
        told.app.door = replace(told.app.door, folder=Path())
        await told.press("ctrl+b")
        told.point_at("Bewaar alles op een andere plek")
        await told.press("enter")
        assert str(Path.home()) in told.words()


async def test_the_system_ends_the_wizard_while_work_is_in_memory_and_it_is_kept(tmp_path: Path) -> None:
    async with stage(tmp_path) as told:
        path = await overwritten(told)
        held = len(told.session.state.events)
        told.app.keeping.stop_now(143)
        await told.settle()
    now = path.with_name("De Werven bewaard.wijk")
    assert events(now) == held
    said = told.app.keeping.last_words
    assert "overschreven" in said
    assert said.endswith(f"Alles is bewaard in {now}")
    async with stage(tmp_path, size=(120, 30), fresh=False) as again:
        assert f"In {path} kon vorige keer niet worden bewaard." in again.words()
        again.app.open_dossier(now)
        await again.settle()
    async with stage(tmp_path, size=(120, 30), fresh=False) as third:
        assert "kon vorige keer niet" not in third.words(), "said once"


async def test_a_failure_while_work_is_in_memory_keeps_it_and_says_where(tmp_path: Path) -> None:
    """Nobody can be asked any more."""
    now, apps, held = tmp_path / "De Werven bewaard.wijk", list[WijkApp](), list[int]()

    async def broken() -> None:
        async with stage(tmp_path) as told:
            await overwritten(told)
            apps.append(told.app)
            held.append(len(told.session.state.events))
            told.app._handle_exception(ZeroDivisionError())

    with pytest.raises(ZeroDivisionError):
        await broken()
    assert [events(now)] == held
    assert apps[0].keeping.last_words.endswith(f"Alles is bewaard in {now}")


async def test_the_choices_are_not_covered_by_what_was_said_before(tmp_path: Path) -> None:
    async with stage(tmp_path, size=(80, 24)) as told:
        await overwritten(told)
        await told.press("ctrl+b")
        assert "Probeer het nog eens in hetzelfde bestand" in told.words()
        assert "Bewaar alles op een andere plek" in told.words()


@posix
@pytest.mark.parametrize("hangs", [False, True])
async def test_a_folder_that_is_gone_is_not_made_anew(tmp_path: Path, *, hangs: bool) -> None:
    """It may be where a stick was, and what stands there then is seen by nobody once the stick is back."""
    folder = tmp_path / "stick"
    folder.mkdir()
    async with stage(folder) as told:
        folder.rename(tmp_path / "eruit")
        told.app.keeping._exit = lambda _: None
        if hangs:
            thread = Thread(target=told.app.keeping.stop_beside, args=(143,))
            thread.start()
            thread.join()
        else:
            told.app.keeping.stop_now(143)
            await told.settle()
        said = told.app.keeping.last_words
    assert not folder.exists()
    assert said.endswith(f"Alles is bewaard in {data_folder() / 'De Werven bewaard.wijk'}")


async def test_who_leaves_without_saving_finds_no_other_file(tmp_path: Path) -> None:
    async with stage(tmp_path) as told:
        path = await overwritten(told)
        await told.press("ctrl+q")
        told.point_at("Sluit zonder te bewaren")
        await told.press("enter")
    assert not path.with_name("De Werven bewaard.wijk").exists()
    assert told.app.keeping.last_words == ""


@pytest.mark.parametrize("lost", [False, True])
async def test_while_the_screen_hangs_all_is_saved_from_another_thread(tmp_path: Path, *, lost: bool) -> None:
    codes: list[int] = []
    async with stage(tmp_path) as told:
        path = await overwritten(told) if lost else told.session.path
        keeping, held = told.app.keeping, len(told.session.state.events)
        now = path.with_name("De Werven bewaard.wijk") if lost else path
        keeping._exit = codes.append
        keeping.drafts.delay = 60
        keeping.drafts.typed(DraftKey("trots"), "half een woo")
        before = path.read_bytes()
        thread = Thread(target=keeping.stop_beside, args=(143,))
        thread.start()
        thread.join()
        assert codes == [143]
        assert keeping.last_words.endswith(f"Alles is bewaard in {now}")
        with Store.open(now, read_only=True) as store:
            assert len(store.events()) == held
            assert [one.text for one in store.drafts()] == ["half een woo"]
        assert (path.read_bytes() == before) is lost, "nothing is written in what is not ours"
        keeping.drafts.drop_all()


async def test_while_the_screen_hangs_in_the_middle_of_writing_all_is_saved_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path) as told:
        monkeypatch.setattr(schema, "SETTINGS", ("PRAGMA busy_timeout = 1", *schema.SETTINGS[1:]))
        keeping, path = told.app.keeping, told.session.path
        keeping._exit = lambda _: None
        writing = sqlite3.connect(path, isolation_level=None)
        writing.execute("BEGIN IMMEDIATE")
        thread = Thread(target=keeping.stop_beside, args=(143,))
        thread.start()
        thread.join()
        writing.close()
        assert f"In {path} kon niet worden geschreven." in keeping.last_words
        assert events(path.with_name("De Werven bewaard.wijk")) == len(told.session.state.events)


async def test_with_everything_on_disk_the_key_says_where(tmp_path: Path) -> None:
    async with stage(tmp_path, size=(120, 30)) as told:
        await told.press("ctrl+b")
        assert "Alles is al bewaard" in told.words()


@posix
async def test_a_renamed_file_is_seen_beside_the_work_and_gone_on_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path, size=(120, 30)) as told:
        path = told.session.path
        now = path.rename(path.with_name("anders.wijk"))
        asked, plain = 0, told.session.to_glimpse

        def counting() -> Callable[[], Glimpse] | None:
            nonlocal asked
            asked += 1
            return plain()

        monkeypatch.setattr(told.session, "to_glimpse", counting)
        told.app.keeping.look_aside()
        told.app.keeping.look_aside()
        await told.work()
        assert asked == 1, "one look at a time"
        assert "NIET BEWAARD: bestand hernoemd" in told.words()
        assert "heet nu" in told.words()
        await told.press("ctrl+b")
        assert "onder zijn nieuwe naam (anders.wijk)" in told.words()
        await told.press("enter")
        assert told.session.path == now
        assert "NIET BEWAARD" not in told.words()
        await told.go("naam")
        await told.type("Noord")
        await told.press("enter")
        assert events(now) == len(told.session.state.events)


async def test_a_disk_that_does_not_answer_is_told_and_the_screen_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = Event()

    def slow(*_: object) -> Glimpse:
        answers.wait(20)
        return seen

    async with stage(tmp_path, size=(120, 30)) as told:
        act = told.session.to_glimpse()
        assert act is not None
        seen = act()
        monkeypatch.setattr(told.session, "to_glimpse", lambda: slow)
        monkeypatch.setattr("wijkwizard.tui.keeping.SILENT", 0.0)
        told.app.keeping.look_aside()
        told.app.keeping.look_aside()
        await told.settle()
        assert "NIET BEWAARD: schijf antwoordt niet" in told.words()
        await told.go("naam")
        await told.type("Noord")
        answers.set()
        await told.work()
        assert "NIET BEWAARD" not in told.words()

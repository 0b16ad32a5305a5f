"""An end at which nobody can be asked: the system stops the wizard, it hangs, or something breaks."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from tests.tui.losing import events, overwritten
from tests.tui.stage import TRIAL, stage
from wijkwizard.dossier.file import schema
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.file.watch import disk_of
from wijkwizard.resources import data_folder
from wijkwizard.session import open_session, system_environment
from wijkwizard.session.ballots import counted
from wijkwizard.terms import DraftKey, Slot
from wijkwizard.tui.app import WijkApp
from wijkwizard.tui.opening import open_dossier

posix = pytest.mark.skipif(os.name != "posix", reason="Windows refuses this while the file is open")


async def test_the_system_ends_the_wizard_while_work_is_in_memory_and_it_is_kept(tmp_path: Path) -> None:
    async with stage(tmp_path) as told:
        path = await overwritten(told)
        held = len(told.session.reader.state.events)
        told.app.keeping.stop_now(143)
        await told.settle()
    now = path.with_name("De Werven bewaard.wijk")
    assert events(now) == held
    said = told.app.keeping.last_words
    assert "overschreven" in said
    assert said.endswith(f"Alles wat hier aankwam, is bewaard in {now}")
    async with stage(tmp_path, size=(120, 30), fresh=False) as again:
        assert f"In {path} kon vorige keer niet worden bewaard." in again.words()
        open_dossier(again.app, now)
        await again.settle()
    async with stage(tmp_path, size=(120, 30), fresh=False) as third:
        assert "kon vorige keer niet" not in third.words(), "said once"


async def test_what_is_half_typed_is_named_where_the_system_ends_the_wizard(tmp_path: Path) -> None:
    """As where it is left; not what the room may not see."""
    async with stage(tmp_path) as told:
        await told.go("trots")
        await told.type("De tuin")
        told.app.keeping.stop_now(143)
        await told.settle()
        path = told.session.file.path
    said = told.app.keeping.last_words
    assert said == f"Half getypt: 'trots'. Alles wat hier aankwam, is bewaard in {path}"


async def test_a_failure_while_work_is_in_memory_keeps_it_and_says_where(tmp_path: Path) -> None:
    """Nobody can be asked any more."""
    now, apps, held = tmp_path / "De Werven bewaard.wijk", list[WijkApp](), list[int]()

    async def broken() -> None:
        async with stage(tmp_path) as told:
            await overwritten(told)
            apps.append(told.app)
            held.append(len(told.session.reader.state.events))
            told.app._handle_exception(ZeroDivisionError())

    with pytest.raises(ZeroDivisionError):
        await broken()
    assert [events(now)] == held
    assert apps[0].keeping.last_words.endswith(f"Alles wat hier aankwam, is bewaard in {now}")


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
    assert said.endswith(f"Alles wat hier aankwam, is bewaard in {data_folder() / 'De Werven bewaard.wijk'}")


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
        path = await overwritten(told) if lost else told.session.file.path
        keeping, held = told.app.keeping, len(told.session.reader.state.events)
        now = path.with_name("De Werven bewaard.wijk") if lost else path
        keeping._exit = codes.append
        keeping.drafts.delay = 60
        keeping.drafts.typed(DraftKey("trots"), "half een woo")
        before = path.read_bytes()
        thread = Thread(target=keeping.stop_beside, args=(143,))
        thread.start()
        thread.join()
        assert codes == [143]
        assert keeping.last_words.endswith(f"Alles wat hier aankwam, is bewaard in {now}")
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
        keeping, path = told.app.keeping, told.session.file.path
        keeping._exit = lambda _: None
        writing = sqlite3.connect(path, isolation_level=None)
        writing.execute("BEGIN IMMEDIATE")
        thread = Thread(target=keeping.stop_beside, args=(143,))
        thread.start()
        thread.join()
        writing.close()
        assert f"In {path} kon niet worden geschreven." in keeping.last_words
        assert events(path.with_name("De Werven bewaard.wijk")) == len(told.session.reader.state.events)


@posix
async def test_where_a_stick_was_nothing_is_kept_though_new_dossiers_are_proposed_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path) as told:
        told.app.catalog = replace(told.app.catalog, folder=tmp_path)
        disk = disk_of(tmp_path)
        assert disk is not None
        told.session.file.path.unlink()
        with monkeypatch.context() as pulled:
            pulled.setattr("wijkwizard.dossier.file.guard.disk_of", lambda _: disk + 1)
            told.app.keeping.stop_now(143)
        said = told.app.keeping.last_words
    assert said.endswith(f"Alles wat hier aankwam, is bewaard in {data_folder() / 'De Werven bewaard.wijk'}")


@pytest.mark.parametrize("lost", [False, True])
async def test_a_number_that_is_being_typed_in_a_grid_is_kept_when_the_wizard_hangs(
    tmp_path: Path, *, lost: bool
) -> None:
    """The rows before it were given when they were left; of this one nothing was anywhere but on the screen."""
    async with stage(tmp_path) as told:
        await told.go("problemen")
        await told.press("down", "4", "enter", "2")
        path = told.session.file.path
        if lost:
            path.write_bytes(path.read_bytes()[:4096])
        told.app.keeping._exit = lambda _: None
        thread = Thread(target=told.app.keeping.stop_beside, args=(143,))
        thread.start()
        thread.join()
        now = Path(told.app.keeping.last_words.rpartition(" in ")[2])
    assert (now != path) == lost
    with open_session(now, environment=system_environment(), questions=TRIAL, read_only=True) as session:
        assert counted(session.reader.state, Slot("problemen")) == {"overlast": 4, "criminaliteit": 2}

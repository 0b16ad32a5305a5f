"""A second start screen becomes the window of the room, so that nobody types a command for it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from tests.tui.stage import Clock, stage, trial_door
from wijkwizard.dossier.recents import Recent, remember
from wijkwizard.files.room_file import ExerciseOffer, open_exercise
from wijkwizard.tui import app as apps
from wijkwizard.tui import dossier_catalog as doors
from wijkwizard.tui import launch as launching
from wijkwizard.tui.app import WijkApp
from wijkwizard.tui.launch import run_wizard
from wijkwizard.tui.opening import open_example
from wijkwizard.tui.start_options import StartOptions
from wijkwizard.tui.terminal import Terminal


async def test_the_start_screen_ends_for_the_dossier_that_was_chosen(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        path = on.session.file.path
    async with stage(tmp_path, fresh=False) as on:
        assert "Het tweede scherm voor de zaal" in on.text()
        await on.press("end", "up", "enter")
        assert "Sleep het naar de beamer" in on.words()
        assert "De Werven" in on.words()
        await on.press("enter")
        assert on.app.navigation.room_of == path


async def test_what_is_open_in_another_window_stands_first(tmp_path: Path) -> None:
    """The one that was closed last stood first, and the window then asked to open the dossier that was open."""
    (tmp_path / "nu").mkdir()
    async with stage(tmp_path) as on:
        path = on.session.file.path
    remember(Recent(tmp_path / "nu" / "De Kade.wijk", "De Kade", "2026-03-14T12:00:00+00:00", closed=False))
    remember(Recent(path, "De Werven", "2026-03-14T19:00:00+00:00"))
    (tmp_path / "nu" / "De Kade.wijk").touch()
    async with stage(tmp_path, fresh=False) as on:
        await on.press("end", "up", "enter")
        lines = [line for line in on.text().splitlines() if "De Kade" in line or "De Werven" in line]
        assert ["nu open" in line for line in lines] == [True, False]
        assert "De Kade" in lines[0]


async def test_an_exercise_that_is_open_in_another_window_is_offered(tmp_path: Path) -> None:
    """There was no line for it where no other dossier was ever opened."""
    with closing(ExerciseOffer(tmp_path / "oefening.wijk")):
        async with stage(tmp_path, fresh=False) as on:
            on.point_at("Het tweede scherm voor de zaal")
            await on.press("enter")
            assert "De oefening" in on.words()
            await on.press("enter")
            assert on.app.navigation.room_of == tmp_path / "oefening.wijk"


async def test_the_wizard_offers_its_exercise_until_that_is_closed(tmp_path: Path) -> None:
    async with stage(tmp_path, fresh=False) as on:
        open_example(on.app)
        await on.settle()
        on.app.beamer.look()
        assert open_exercise() == on.session.file.path
    assert open_exercise() is None


async def test_who_chose_it_by_mistake_goes_back_to_the_beginning(tmp_path: Path) -> None:
    async with stage(tmp_path):
        pass
    async with stage(tmp_path, fresh=False) as on:
        await on.press("end", "up", "enter", "end", "enter")
        assert on.app.navigation.room_of is None
        assert "Een nieuw dossier beginnen" in on.text()


async def test_before_there_is_a_dossier_there_is_nothing_to_follow(tmp_path: Path) -> None:
    async with stage(tmp_path, fresh=False) as on:
        assert "tweede scherm" not in on.text()


def test_the_window_of_the_room_comes_in_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Ending(WijkApp):
        def run(self, **_: object) -> None:
            self.navigation.room_of = tmp_path / "De Werven.wijk"

    shown: list[Path] = []

    def beamer(dossier: Path) -> int:
        shown.append(dossier)
        return 0

    good = Terminal(is_tty=True, term="xterm", encoding="utf-8", size=(80, 24))
    monkeypatch.setattr(launching, "this_terminal", lambda: good)
    monkeypatch.setattr(apps, "WijkApp", Ending)
    monkeypatch.setattr(doors, "real_catalog", lambda _: trial_door(tmp_path, Clock()))
    monkeypatch.setattr(launching, "run_beamer", beamer)
    assert run_wizard(StartOptions()) == 0
    assert shown == [tmp_path / "De Werven.wijk"]


@pytest.mark.parametrize("place", ["vraag", "plekken", "overzicht"])
async def test_one_key_says_how_the_beamer_gets_a_window(place: str, tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        if place == "vraag":
            await on.go("trots")
        else:
            on.app.navigation.go(place)
            await on.settle()
        await on.press("ctrl+k")
        assert "wijkwizard beamer" in on.words()

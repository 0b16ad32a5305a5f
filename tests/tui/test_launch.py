"""Starting and breaking: the terminal is looked at first, and a failure prints nothing that people said."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.stage import Clock, stage, trial_door
from wijkwizard.errors import WijkError
from wijkwizard.terms import TextValue
from wijkwizard.tui import StartOptions, run_wizard
from wijkwizard.tui import launch as launching
from wijkwizard.tui.app import WijkApp
from wijkwizard.tui.dossier_catalog import own_folder, real_catalog
from wijkwizard.tui.screens.question_context import QuestionContext
from wijkwizard.tui.terminal import Terminal

SAID = "GEHEIM-van-de-buurvrouw"


def test_without_a_terminal_there_is_a_sentence_and_no_screen() -> None:
    with pytest.raises(WijkError) as caught:
        run_wizard(StartOptions())
    assert caught.value.code == "no-terminal"


def test_the_door_of_the_room_loads_no_textual(child_environment: dict[str, str]) -> None:
    """The command line can look at the terminal before anything heavy is imported."""
    code = "import sys, wijkwizard.tui; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], env=child_environment, check=False).returncode == 0


async def broken(folder: Path) -> WijkApp:
    """Type something, press the key that breaks, and return the app that ended."""
    apps: list[WijkApp] = []
    try:
        async with stage(folder) as on:
            apps.append(on.app)
            await on.go("naam")
            await on.type("De We")
            await on.press("f1")
    except ZeroDivisionError:
        return apps[0]
    pytest.fail("it did not break")


async def test_a_failure_ends_the_wizard_and_prints_no_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Textual prints local variables when something breaks; we must not."""

    def breaks(_self: QuestionContext) -> None:
        buurvrouw = SAID
        raise ZeroDivisionError(buurvrouw)

    monkeypatch.setattr(QuestionContext, "explain", breaks)
    app = await broken(tmp_path)
    assert isinstance(app.failure, ZeroDivisionError)
    assert app.return_code == 70
    assert app._exit_renderables == []
    out, err = capfd.readouterr()
    assert SAID not in out + err


async def test_what_was_typed_before_a_failure_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(_self: QuestionContext) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(QuestionContext, "explain", breaks)
    await broken(tmp_path)
    async with stage(tmp_path, path=tmp_path / "De Werven.wijk") as on:
        assert on.turn_id == "naam"
        assert "De We" in on.text()


def test_the_failure_is_raised_after_the_screen_is_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command line, which can log without answers, gets it."""
    from wijkwizard.tui import app as apps
    from wijkwizard.tui import dossier_catalog as doors

    class Breaking(WijkApp):
        def run(self, **_: object) -> None:
            self.failure = ZeroDivisionError()

    good = Terminal(is_tty=True, term="xterm", encoding="utf-8", size=(80, 24))
    monkeypatch.setattr(launching, "this_terminal", lambda: good)
    monkeypatch.setattr(apps, "WijkApp", Breaking)
    monkeypatch.setattr(doors, "real_catalog", lambda _: trial_door(tmp_path, Clock()))
    with pytest.raises(ZeroDivisionError):
        run_wizard(StartOptions())


def test_a_new_dossier_is_proposed_among_the_papers_of_the_user(tmp_path: Path) -> None:
    """Not in the folder of the program, and not where OneDrive makes a second version of it."""
    for name in ("Documenten", "OneDrive - Gemeente"):
        (tmp_path / name).mkdir()
    assert own_folder(tmp_path / "Documenten", tmp_path) == tmp_path / "Documenten"
    assert own_folder(tmp_path / "OneDrive - Gemeente", tmp_path) == tmp_path
    assert own_folder(tmp_path / "weg", tmp_path) == tmp_path
    assert real_catalog(tmp_path / "De Werven.wijk").folder == tmp_path


async def test_leaving_keeps_what_was_being_typed(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("naam")
        await on.type("De Werven")
        await on.press("ctrl+q")
    async with stage(tmp_path, path=tmp_path / "De Werven.wijk") as on:
        assert on.value("naam") == TextValue(v="De Werven")

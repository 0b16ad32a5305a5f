"""Importing ahead: in steps of the app's own loop, each module once and in order, and only when asked to."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from textual.app import App

from tests.tui.stage import SMALL_SCREEN, Clock, stage, trial_door
from wijkwizard.tui import app as apps
from wijkwizard.tui.app import WijkApp
from wijkwizard.tui.preload import STEPS, import_ahead
from wijkwizard.tui.start_options import StartOptions

TRIAL = ("ahead_one", "ahead_two")


class Waiting(App[None]):
    """An app whose timers go off when the test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.steps: list[Callable[[], None]] = []

    def set_timer(self, delay: float, callback: Callable[[], None], **_: object) -> None:  # type: ignore[override] # a test needs no timer back
        assert delay > 0, "keys get their turn between two steps"
        self.steps.append(callback)


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    """Modules that exist and were never imported."""
    for name in TRIAL:
        (tmp_path / f"{name}.py").write_text("", encoding="utf-8")
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.syspath_prepend(str(tmp_path))
    return TRIAL


def test_each_step_imports_one_module_and_the_last_one_ends_it(modules: tuple[str, ...]) -> None:
    app = Waiting()
    import_ahead(app, modules)
    seen = []
    while app.steps:
        seen.append([name for name in modules if name in sys.modules])
        app.steps.pop()()
    assert seen == [[], ["ahead_one"], ["ahead_one", "ahead_two"]]


def test_a_step_leaves_nothing_to_be_built_when_a_dossier_opens(
    modules: tuple[str, ...], tmp_path: Path
) -> None:
    """What checks the answers is there before the first of them."""
    card = "from wijkwizard.terms import Frozen\nclass Card(Frozen):\n    words: str = ''\n"
    (tmp_path / f"{modules[0]}.py").write_text(card, encoding="utf-8")
    app = Waiting()
    import_ahead(app, modules)
    app.steps.pop()()
    assert sys.modules[modules[0]].Card.__pydantic_complete__


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """What the app wanted to have imported ahead; nothing is."""
    wanted: list[tuple[str, ...]] = []

    def note(_app: WijkApp, modules: Iterable[str]) -> None:
        wanted.append(tuple(modules))

    monkeypatch.setattr(apps, "import_ahead", note)
    return wanted


async def test_it_begins_when_the_start_screen_stands(tmp_path: Path, asked: list[tuple[str, ...]]) -> None:
    app = WijkApp(StartOptions(), trial_door(tmp_path, Clock()), ahead=STEPS)
    async with app.run_test(size=SMALL_SCREEN):
        assert asked == [STEPS]


async def test_a_dossier_that_was_named_is_not_kept_waiting(
    tmp_path: Path, asked: list[tuple[str, ...]]
) -> None:
    """Opening it imports what it needs, at once."""
    async with stage(tmp_path):
        pass
    asked.clear()
    async with stage(tmp_path, path=tmp_path / "De Werven.wijk"):
        assert asked == []

"""What sleeps while the start screen stands: a person who chooses a dossier waited for nothing else.

Only names of loaded modules are compared; how long it takes is printed by the benchmarks and judged by nobody.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from wijkwizard.tui.preload import STEPS

ASLEEP = (
    "pydantic",
    "pydantic_core",
    "yaml",
    "sqlite3",
    "nacl",
    "filelock",
    "jinja2",
    "weasyprint",
    "zoneinfo",
    # On Windows the screen itself and the finder of folders ask the system through it.
    *(() if sys.platform == "win32" else ("ctypes",)),
)
"""Packages that the start screen does not need."""

AWAKE = (
    "wijkwizard.conversation.drafts",
    "wijkwizard.conversation.evening",
    "wijkwizard.conversation.evening.attendance",
    "wijkwizard.conversation.evening.evening_agreed",
    "wijkwizard.conversation.evening.evening_clock",
    "wijkwizard.conversation.evening.time_keeper",
    "wijkwizard.conversation.form",
    "wijkwizard.conversation.half_typed",
    "wijkwizard.conversation.list_line",
    "wijkwizard.conversation.password_words",
    "wijkwizard.conversation.plan_words",
    "wijkwizard.conversation.promise_words",
    "wijkwizard.conversation.recent_names",
    "wijkwizard.conversation.resume",
    "wijkwizard.conversation.typed_run",
    "wijkwizard.conversation.unsaved_work",
    "wijkwizard.dossier.recents",
    "wijkwizard.session.environment",
    "wijkwizard.session.storage",
    "wijkwizard.session.storage.fallback_save",
    "wijkwizard.session.visibility",
    "wijkwizard.terms.dutch",
    "wijkwizard.terms.named_action",
    "wijkwizard.terms.slots",
    "wijkwizard.terms.text_lines",
    "wijkwizard.tui.screens.action_target",
    "wijkwizard.tui.screens.actions",
    "wijkwizard.tui.screens.base",
    "wijkwizard.tui.screens.start",
)
"""The only modules of these rooms that the start screen needs."""

ROOMS = (
    "advice",
    "conversation",
    "document",
    "dossier",
    "figures",
    "iwap",
    "knowledge",
    "questionnaire",
    "session",
    "terms",
)
ROOMS_OF_SCREENS = ("tui.fields", "tui.screens")

START = """
import asyncio, json, sys
from pathlib import Path
from wijkwizard.dossier.recents import Recent, remember
from wijkwizard.tui.app import WijkApp
from wijkwizard.tui.dossier_catalog import real_catalog
from wijkwizard.tui.start_options import StartOptions

async def stand():
    app = WijkApp(StartOptions(), real_catalog())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "up")
        assert "Een nieuw dossier" in app.export_screenshot().replace("&#160;", " ")
        assert "Verder met De Werven" in app.export_screenshot().replace("&#160;", " ")
        return sorted(sys.modules)

dossier = Path(sys.argv[1], "De Werven.wijk")
dossier.touch()
remember(Recent(dossier, "De Werven", "2026-03-14T19:14:00+00:00"))
print(json.dumps(asyncio.run(stand())))
"""

AHEAD = """
import json, sys
from importlib import import_module
for name in json.loads(sys.argv[1]):
    import_module(name)
before = set(sys.modules)
from wijkwizard.session import make_example, system_environment
from wijkwizard.tui.screens import Ask, ConversationScreen, Form, PlacesScreen
with make_example(None, environment=system_environment()) as session:
    session.reader.resume_turn("zaal")
print(json.dumps(sorted(name for name in set(sys.modules) - before if name.startswith("wijkwizard."))))
"""


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory, child_environment: dict[str, str]) -> list[str]:
    """The modules that are loaded while the start screen stands, with a dossier of before on its list."""
    folder = tmp_path_factory.mktemp("start")
    return _told([START, str(folder)], child_environment | {"WIJKWIZARD_DATA": str(folder)}, folder)


def _told(words: list[str], environment: dict[str, str], folder: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", *words], capture_output=True, check=True, env=environment, cwd=folder
    )
    return list(json.loads(done.stdout.decode("utf-8").splitlines()[-1]))


@pytest.mark.parametrize("package", ASLEEP)
def test_the_start_screen_wakes_no_package_that_it_can_do_without(standing: list[str], package: str) -> None:
    """What reads, checks, stores and prints is imported when a dossier is opened, not before."""
    assert [name for name in standing if name.split(".")[0] == package] == []


def test_the_start_screen_wakes_only_a_few_modules_of_ours(standing: list[str]) -> None:
    """Who needs one more at the start writes it in the list above, and so sees what it costs."""
    rooms = tuple(f"wijkwizard.{room}." for room in (*ROOMS, *ROOMS_OF_SCREENS))
    assert [name for name in standing if name.startswith(rooms)] == list(AWAKE)


def test_the_place_to_type_sleeps_too(standing: list[str]) -> None:
    """The widget for writing brings half an editor along; the start screen only has a list."""
    assert "textual.widgets._text_area" not in standing
    assert "textual.widgets._option_list" in standing


@pytest.mark.slow
def test_what_is_imported_ahead_is_all_that_opening_needs(
    tmp_path: Path, child_environment: dict[str, str]
) -> None:
    """A module that the list forgets would be waited for after all; those behind a rarely used door may be."""
    assert _told([AHEAD, json.dumps(STEPS)], child_environment, tmp_path) == []

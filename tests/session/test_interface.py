"""The names that faces may use are all there, and are fetched when they are first used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from wijkwizard import figures, session, terms


@pytest.mark.parametrize("name", session.__all__)
def test_each_name_of_the_door_opens(name: str) -> None:
    """A name that is promised and cannot be fetched would break in front of a room."""
    assert getattr(session, name) is vars(session)[name]


def test_the_list_of_names_and_their_homes_are_the_same() -> None:
    """Neither is longer than the other."""
    assert set(session._HOME) == set(session.__all__)


@pytest.mark.parametrize("room", [figures, session, terms], ids=lambda room: str(room.__name__))
def test_no_name_of_a_door_is_the_name_of_a_module_behind_it(room: ModuleType) -> None:
    """Importing that module would put it in the place of the name."""
    folder = Path(room.__path__[0])
    assert {path.stem for path in folder.glob("*.py")} & set(room.__all__) == set()


def test_another_name_is_an_error() -> None:
    """As of any module."""
    with pytest.raises(AttributeError, match="bestaat_niet"):
        session.bestaat_niet  # noqa: B018 - reaching for it is the test


def test_the_start_screen_waits_for_no_questionnaire(child_environment: dict[str, str]) -> None:
    """The list of recent dossiers is there before anything else is read."""
    program = (
        "import sys\n"
        "from wijkwizard.session import recent_dossiers\n"
        "recent_dossiers()\n"
        "late = {'wijkwizard.session.storage.opening', 'wijkwizard.document.compose', 'yaml', 'sqlite3'}\n"
        "early = late & set(sys.modules)\n"
        "sys.exit(str(early) if early else 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, env=child_environment
    )
    assert done.returncode == 0, done.stderr.decode("utf-8")

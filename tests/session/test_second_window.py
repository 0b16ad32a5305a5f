"""What is typed for a window of the room works in a terminal that was just opened, and is as short as it can be."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from tests.session.small import fixed_environment, small
from wijkwizard.errors.as_typed import as_typed
from wijkwizard.files.room_file import ExerciseOffer
from wijkwizard.output import CALLED, called_from_anywhere
from wijkwizard.resources import home
from wijkwizard.session import beamer_command, make_example
from wijkwizard.session.second_window import room_shown_first


def test_the_dossier_that_was_opened_last_need_not_be_named(tmp_path: Path) -> None:
    """Any other has its path, with quotes around a space."""
    with small(tmp_path, "De Werven.wijk"):
        assert beamer_command(tmp_path / "De Werven.wijk") == "wijkwizard beamer"
        with small(tmp_path, "b.wijk"):
            assert beamer_command(tmp_path / "b.wijk") == "wijkwizard beamer"
            named = as_typed(tmp_path / "De Werven.wijk")
            assert beamer_command(tmp_path / "De Werven.wijk") == f"wijkwizard beamer {named}"


def test_the_exercise_is_named_for_it_stands_on_no_list() -> None:
    with make_example(None, environment=fixed_environment()) as session:
        assert beamer_command(session.file.path).endswith(as_typed(session.file.path))


def test_an_exercise_that_is_open_in_the_wizard_goes_before_what_was_opened_last(tmp_path: Path) -> None:
    """Who practises with the beamer had to type the path of a folder of a moment."""
    exercise = tmp_path / "oefening.wijk"
    with small(tmp_path, "De Werven.wijk"), closing(ExerciseOffer(exercise)):
        assert room_shown_first() == exercise
        assert beamer_command(exercise) == "wijkwizard beamer"
        assert beamer_command(tmp_path / "De Werven.wijk") != "wijkwizard beamer"


@pytest.mark.parametrize(
    ("called", "typed"),
    [
        ("wijkwizard", "wijkwizard"),
        ("./run", as_typed(home() / "run")),
        ("py run.py", f"py {as_typed(home() / 'run.py')}"),
        ("Wijkwizard.cmd", as_typed(home() / "Wijkwizard.cmd")),
    ],
)
def test_a_way_to_call_it_that_works_in_one_folder_alone_gets_that_folder(
    called: str, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CALLED, called)
    assert called_from_anywhere() == typed


def test_a_way_that_begins_here_begins_at_the_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As that of an unzipped folder, which is called by the way to it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(CALLED, "./wijkwizard")
    assert called_from_anywhere() == as_typed(tmp_path / "wijkwizard")

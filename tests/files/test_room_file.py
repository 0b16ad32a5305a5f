"""The file for the window of the room: only while it is asked for, for one user, whole, and gone at the end."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from wijkwizard.files.room_file import (
    FOLDER,
    ExerciseOffer,
    RoomInput,
    RoomOutput,
    open_exercise,
    sweep_room_files,
)
from wijkwizard.resources import FOLDER_VARIABLE, data_folder

KILLED = """
import os, sys
from pathlib import Path
from wijkwizard.files.room_file import ExerciseOffer, RoomInput, RoomOutput
dossier, side = Path(sys.argv[1]), sys.argv[2]
if side == "wizard":
    gives = RoomOutput(dossier)
    assert gives.give(b"hetgeheim")
elif side == "oefening":
    offers = ExerciseOffer(dossier)
else:
    asks = RoomInput(dossier)
os._exit(9)
"""


def kill(side: str, dossier: Path, environment: dict[str, str]) -> None:
    """Let one side begin and be killed."""
    words = [sys.executable, "-c", KILLED, str(dossier), side]
    own = environment | {FOLDER_VARIABLE: str(data_folder())}
    assert subprocess.run(words, env=own, check=False).returncode == 9


def standing() -> list[str]:
    """Return how the names end of what stands in the folder."""
    folder = data_folder() / FOLDER
    return sorted(path.suffix for path in folder.iterdir()) if folder.exists() else []


@contextmanager
def both(dossier: Path) -> Iterator[tuple[RoomOutput, RoomInput]]:
    """Let a window ask and the wizard give."""
    with closing(RoomInput(dossier)) as window, closing(RoomOutput(dossier)) as wizard:
        yield wizard, window


def test_nothing_is_written_until_a_window_asks_for_it(tmp_path: Path) -> None:
    """An evening without a second window leaves no file, not even a folder."""
    wizard = RoomOutput(tmp_path / "a.wijk")
    assert not wizard.asked()
    wizard.close()
    assert standing() == []
    assert not (data_folder() / FOLDER).exists()


def test_the_window_reads_what_the_wizard_gives_and_at_the_end_nothing_is_left(tmp_path: Path) -> None:
    with both(tmp_path / "a.wijk") as (wizard, window):
        assert window.read() == b""
        assert wizard.asked()
        assert wizard.give(b"een")
        assert window.read() == b"een"
        assert wizard.give(b"twee")
        assert window.read() == b"twee"
    assert standing() == []
    assert not (data_folder() / FOLDER).exists()


def test_when_the_last_window_goes_the_file_goes_at_the_next_look(tmp_path: Path) -> None:
    with closing(RoomOutput(tmp_path / "a.wijk")) as wizard:
        with closing(RoomInput(tmp_path / "a.wijk")):
            with closing(RoomInput(tmp_path / "a.wijk")):
                wizard.give(b"een")
            assert wizard.asked()
            assert ".json" in standing()
        assert not wizard.asked()
        assert standing() == []


def test_it_is_replaced_as_a_whole(tmp_path: Path) -> None:
    """Who reads has the old or the new, never a part: the name is given to another file."""
    with both(tmp_path / "a.wijk") as (wizard, window):
        wizard.give(b"een")
        view = next((data_folder() / FOLDER).glob("*.json"))
        first = view.stat().st_ino
        with view.open("rb") as reading:
            wizard.give(b"langer dan een")
            assert reading.read() == b"een"
        assert window.read() == b"langer dan een"
        assert view.stat().st_ino != first


def test_what_did_not_change_is_not_written_again(tmp_path: Path) -> None:
    with both(tmp_path / "a.wijk") as (wizard, _):
        wizard.give(b"een")
        view = next((data_folder() / FOLDER).glob("*.json"))
        first = view.stat().st_ino
        assert wizard.give(b"een")
        assert view.stat().st_ino == first


@pytest.mark.skipif(
    os.name != "posix", reason="Windows has no such modes; the folder of the user is closed there"
)
def test_only_the_user_can_read_it_and_its_name_says_nothing(tmp_path: Path) -> None:
    with both(tmp_path / "Overvecht.wijk") as (wizard, _):
        wizard.give(b"een")
        folder = data_folder() / FOLDER
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
        assert not [path for path in folder.iterdir() if "Overvecht" in path.name]


def test_each_dossier_has_its_own_and_another_way_to_it_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.wijk").touch()
    with both(tmp_path / "a.wijk") as (wizard, _), closing(RoomOutput(tmp_path / "b.wijk")) as other:
        assert wizard.asked()
        assert not other.asked()
        with closing(RoomInput(tmp_path / "." / "a.wijk")) as again:
            wizard.give(b"een")
            assert again.read() == b"een"


def test_a_second_wizard_does_not_write_over_the_first(tmp_path: Path) -> None:
    """It only looks, perhaps at another place of the same dossier."""
    with both(tmp_path / "a.wijk") as (wizard, window), closing(RoomOutput(tmp_path / "a.wijk")) as second:
        wizard.give(b"een")
        assert not second.give(b"twee")
        assert window.read() == b"een"
        second.close()
        assert window.read() == b"een"


AT_ONCE = pytest.mark.skipif(
    os.name != "posix", reason="on Windows only its age tells, a minute later, that nobody holds a file"
)


@AT_ONCE
def test_a_wizard_that_was_killed_is_noticed_and_what_it_left_goes(
    tmp_path: Path, child_environment: dict[str, str]
) -> None:
    """Within two seconds of polls; so the room is not left with a question that nobody asks any more."""
    with closing(RoomInput(tmp_path / "a.wijk")) as window:
        window.read()
        kill("wizard", tmp_path / "a.wijk", child_environment)
        assert standing() == [".json", ".venster", ".wizard"]
        seen = [window.read() for _ in range(10)]
        assert (seen[0], seen[-1]) == (b"hetgeheim", b"")
        assert standing() == [".venster"]


@AT_ONCE
@pytest.mark.parametrize("side", ["wizard", "venster"])
def test_what_a_killed_side_left_is_swept_when_anything_starts(
    side: str, tmp_path: Path, child_environment: dict[str, str]
) -> None:
    kill(side, tmp_path / "a.wijk", child_environment)
    assert standing() != []
    sweep_room_files()
    assert standing() == []


def test_sweeping_leaves_what_is_in_use(tmp_path: Path) -> None:
    with both(tmp_path / "a.wijk") as (wizard, window):
        wizard.give(b"een")
        sweep_room_files()
        assert window.read() == b"een"
        assert wizard.asked()


def test_where_nothing_can_be_written_the_evening_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And once it can be, the window follows again."""
    with both(tmp_path / "a.wijk") as (wizard, window):

        def full(*_: object) -> None:
            raise OSError

        with monkeypatch.context() as patch:
            patch.setattr("wijkwizard.files.room_file.write", full)
            assert not wizard.give(b"een")
        assert wizard.give(b"een")
        assert window.read() == b"een"


def test_an_exercise_that_is_open_can_be_found_without_its_path(tmp_path: Path) -> None:
    """Its dossier is of a moment and on no list; of a second one at the same time the path is needed."""
    assert open_exercise() is None
    with closing(ExerciseOffer(tmp_path / "oefening.wijk")):
        assert open_exercise() == tmp_path / "oefening.wijk"
        with closing(ExerciseOffer(tmp_path / "andere.wijk")):
            assert open_exercise() == tmp_path / "oefening.wijk"
        assert open_exercise() == tmp_path / "oefening.wijk"
    assert open_exercise() is None
    assert not (data_folder() / FOLDER).exists()


def test_an_exercise_that_was_killed_is_not_offered(
    tmp_path: Path, child_environment: dict[str, str]
) -> None:
    kill("oefening", tmp_path / "oefening.wijk", child_environment)
    assert standing() == [".pad", ".wizard"]
    assert open_exercise() is None
    sweep_room_files()
    assert standing() == []

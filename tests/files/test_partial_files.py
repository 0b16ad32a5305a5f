"""What a killed program left half-made is swept, and what anybody is at work on never is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from wijkwizard.files.partial_files import beside, partial_name, remove_if_left, sweep_beside
from wijkwizard.files.write import write, write_atomically

SAVER = """
import sys
from pathlib import Path
from wijkwizard.files.write import write_atomically
with write_atomically(Path(sys.argv[1])) as half:
    half.path.write_bytes(b"hetgeheim")
    print(half.path.name, flush=True)
    sys.stdin.read()
"""


def left_behind(folder: Path) -> Path:
    """Return a half-made file of a program that was killed long ago."""
    path = partial_name(folder / "a")
    path.write_bytes(b"hetgeheim")
    os.utime(path, (0, 0))
    return path


def test_the_next_write_sweeps_its_folder(tmp_path: Path) -> None:
    for path in (left_behind(tmp_path), *beside(left_behind(tmp_path))):
        path.write_bytes(b"hetgeheim")
        os.utime(path, (0, 0))
    write(b"x", tmp_path / "a")
    assert [one.name for one in tmp_path.iterdir()] == ["a"]


def test_a_journal_without_its_database_goes_too(tmp_path: Path) -> None:
    for end in beside(partial_name(tmp_path / "a")):
        end.write_bytes(b"hetgeheim")
        os.utime(end, (0, 0))
    sweep_beside(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_is_being_made_stays(tmp_path: Path) -> None:
    with write_atomically(tmp_path / "a") as half:
        half.path.write_bytes(b"x")
        sweep_beside(tmp_path)
        assert half.path.exists()
        assert not remove_if_left(half.path)
    assert (tmp_path / "a").read_bytes() == b"x"


@pytest.mark.parametrize(
    "name",
    [
        "a.half",
        ".a.half",
        ".wijkwizard-0.half",
        "wijkwizard-0123456789abcdef.half",
        ".x0123456789abcdef.half",
    ],
)
def test_what_only_looks_like_it_is_somebody_elses(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"van iemand")
    os.utime(tmp_path / name, (0, 0))
    partial_name(tmp_path / "a").mkdir()
    sweep_beside(tmp_path)
    assert len(list(tmp_path.iterdir())) == 2


def test_a_folder_that_cannot_be_read_is_left(tmp_path: Path) -> None:
    sweep_beside(tmp_path / "weg")
    assert not (tmp_path / "weg").exists()


def test_a_program_killed_in_the_middle_of_a_save_leaves_nothing_for_long(
    tmp_path: Path, child_environment: dict[str, str]
) -> None:
    """While it lives its half stays; after the kill the next start takes it away."""
    command = [sys.executable, "-c", SAVER, str(tmp_path / "a")]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=child_environment
    ) as child:
        assert child.stdout is not None
        half = tmp_path / child.stdout.readline().strip()
        sweep_beside(tmp_path)
        assert half.read_bytes() == b"hetgeheim"
        child.kill()
    if os.name != "posix":
        os.utime(half, (0, 0))
    sweep_beside(tmp_path)
    assert list(tmp_path.iterdir()) == []

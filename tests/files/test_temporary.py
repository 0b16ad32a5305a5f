"""What is needed for a moment goes when the moment is over, also when the program was killed in it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from wijkwizard.files.temporary import sweep, temporary

HOLDER = """
import sys
from wijkwizard.files.temporary import temporary
with temporary() as folder:
    (folder / "paper.html").write_text("hetgeheim")
    print(folder, flush=True)
    sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the system a folder of its own for what is temporary."""
    folder = tmp_path / "systeem"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_a_folder_goes_with_all_that_is_in_it(own_home: Path) -> None:
    with temporary() as folder, temporary() as other:
        (folder / "a").write_bytes(b"x")
        assert folder.is_relative_to(own_home)
        assert folder != other
    sweep()
    assert not [one for one in own_home.rglob("*") if one.is_file()]
    assert not folder.parent.exists()


def test_a_running_program_keeps_its_folder_and_a_killed_one_loses_it() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONUTF8": "1"},
    ) as child:
        assert child.stdout is not None
        folder = Path(child.stdout.readline().strip())
        sweep()
        assert (folder / "paper.html").read_bytes() == b"hetgeheim"
        child.kill()
    if os.name != "posix":
        os.utime(folder.with_name(f"{folder.name}.lock"), (0, 0))
    sweep()
    assert not folder.parent.exists()


def test_without_a_folder_of_ours_that_of_the_system_does(
    own_home: Path, system: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own_home / "bezet").write_bytes(b"")
    monkeypatch.setenv("WIJKWIZARD_DATA", str(own_home / "bezet"))
    with temporary() as folder:
        assert folder.parent == system
    assert list(system.iterdir()) == []


def test_what_an_earlier_edition_left_goes_after_a_day(system: Path) -> None:
    names = ("wijkwizard-ours", "wijkwizard-new", "wijkwizard-theirs", "other-ours")
    for name in names:
        (system / name).mkdir()
        (system / name / ("brief.txt" if name.endswith("theirs") else "paper.html")).write_bytes(b"hetgeheim")
        os.utime(system / name, (time.time(),) * 2 if name.endswith("new") else (0, 0))
    sweep()
    assert sorted(one.name for one in system.iterdir()) == sorted(names[1:])

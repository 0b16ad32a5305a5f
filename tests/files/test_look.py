"""What stands at a path is told without opening it, and no path is a fault of ours."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from wijkwizard.errors import WijkError
from wijkwizard.files.look import FileType, file_type, instead, read_bytes


def test_files_and_folders_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    assert file_type(tmp_path) is FileType.FOLDER
    assert file_type(tmp_path / "a") is FileType.FILE
    assert file_type(tmp_path / "b") is FileType.MISSING
    assert file_type(tmp_path / "a" / "b") is FileType.MISSING
    assert instead(tmp_path / "a") == ""
    assert instead(tmp_path) == "het is een map"
    assert read_bytes(tmp_path / "a") == b"x"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        (Path("x" * 290), "de naam is te lang"),
        (Path("a\0b"), "er staat een teken in dat niet in een naam mag"),
        (Path("Wij willen graag dat het hier weer veilig wordt. " * 40), "de naam is te lang"),
    ],
)
def test_a_path_that_the_system_refuses_is_a_sentence(path: Path, reason: str) -> None:
    with pytest.raises(WijkError, match=reason) as caught:
        file_type(path)
    assert caught.value.code == "path-refused"
    assert "\0" not in caught.value.sentence
    assert len(caught.value.sentence) < 300


def test_a_folder_that_is_closed_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(_path: Path) -> os.stat_result:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuses)
    with pytest.raises(WijkError, match="u mag hier niet lezen of schrijven"):
        file_type(tmp_path / "a")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
def test_nobody_waits_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a")
    assert file_type(tmp_path / "a") is FileType.OTHER
    with pytest.raises(OSError, match="not a file"):
        read_bytes(tmp_path / "a")

"""A file appears whole or not at all, and what stood there stays until then."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from wijkwizard.files.write import write


def test_a_file_is_made_or_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a"
    assert write(b"een", path) == write(b"twee", path) == path
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"a": b"twee"}


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_a_failure_leaves_the_old_and_nothing_half(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"oud")

    def refuses(_handle: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", refuses)
    with pytest.raises(OSError, match="no"):
        write(b"nieuw", path)
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"a": b"oud"}


def test_a_name_that_is_held_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows refuses to replace what another program has open."""
    real, held = Path.replace, tmp_path / "a"

    def replace(half: Path, name: Path) -> Path:
        if name == held:
            raise PermissionError(errno.EACCES, "held")
        return real(half, name)

    monkeypatch.setattr(Path, "replace", replace)
    assert write(b"een", held, tmp_path / "b") == tmp_path / "b"
    with pytest.raises(PermissionError):
        write(b"een", held)
    assert [one.name for one in tmp_path.iterdir()] == ["b"]


def test_a_name_as_long_as_a_disk_takes_can_be_written(tmp_path: Path) -> None:
    """The name under which it is made is no longer than that."""
    assert write(b"x", tmp_path / ("x" * 255)).read_bytes() == b"x"

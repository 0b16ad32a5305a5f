"""New files appear whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from wijkwizard.dossier.file.create import create_dossier
from wijkwizard.errors import WijkError
from wijkwizard.files.partial_files import partial_name


def test_what_was_made_is_put_in_its_place(tmp_path: Path) -> None:
    with create_dossier(tmp_path / "a.wijk") as fresh:
        fresh.write_text("inhoud", encoding="utf-8")
        assert not (tmp_path / "a.wijk").exists()
    assert [one.name for one in tmp_path.iterdir()] == ["a.wijk"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full-new"),
        (errno.EROFS, "dossier-unwritable"),
        (errno.EACCES, "dossier-unwritable"),
    ],
)
def test_a_failure_leaves_nothing_and_says_what_it_was(number: int, code: str, tmp_path: Path) -> None:
    def fail() -> None:
        with create_dossier(tmp_path / "a.wijk") as fresh:
            fresh.write_text("half", encoding="utf-8")
            raise OSError(number, "English words")

    with pytest.raises(WijkError) as caught:
        fail()
    assert caught.value.code == code
    assert "English" not in caught.value.sentence
    assert not list(tmp_path.iterdir())


def test_a_disk_that_fills_up_does_not_claim_that_something_was_kept(tmp_path: Path) -> None:
    """There was no answer before a new file, whoever noticed that the disk is full."""

    def fail() -> None:
        with create_dossier(tmp_path / "a.wijk"):
            raise WijkError("disk-full", path=tmp_path / "a.wijk")

    with pytest.raises(WijkError) as caught:
        fail()
    assert caught.value.code == "disk-full-new"
    assert "vorige antwoord" not in caught.value.remedy


def test_what_an_earlier_crash_left_is_no_hindrance_and_goes(tmp_path: Path) -> None:
    left = partial_name(tmp_path / "a.wijk")
    left.write_text("van gisteren", encoding="utf-8")
    os.utime(left, (0, 0))
    with create_dossier(tmp_path / "a.wijk") as fresh:
        assert fresh.read_bytes() == b""
        assert not left.exists()
        fresh.write_text("nieuw", encoding="utf-8")
    assert (tmp_path / "a.wijk").read_text(encoding="utf-8") == "nieuw"

"""Putting paper in a file."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from tests.document.producing import produce
from wijkwizard.document import pdf
from wijkwizard.document.make import Format, reported, write_paper
from wijkwizard.document.model import Document
from wijkwizard.document.seal import UNSEALED, unbroken
from wijkwizard.errors import WijkError
from wijkwizard.files.output_path import Destination


def test_a_file_that_is_open_elsewhere_gets_a_neighbour(
    papers: dict[str, Document], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader that holds the file does not stop the paper, and the new name is told."""
    real, told, out = Path.replace, list[str](), tmp_path / "plan.html"

    def locked(source: Path, target: Path) -> Path:
        if target == out:
            raise PermissionError(13, "in gebruik")
        return real(source, target)

    produce(papers["advies"], out, "html")
    before = out.read_bytes()
    monkeypatch.setattr(Path, "replace", locked)
    path = reported(produce(papers["advies"], out, "html"), out, told.append)
    assert path.name == "plan (2).html"
    assert told[-1] == "plan.html is open in een ander programma. Het papier heet nu plan (2).html."
    assert sorted(one.name for one in tmp_path.iterdir()) == ["plan (2).html", "plan.html"]
    assert out.read_bytes() == before


def test_a_new_paper_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    """Printing twice gives one file."""
    out = tmp_path / "plan.pdf"
    assert write_paper(f"een {UNSEALED}".encode(), out) == out
    assert write_paper(f"twee {UNSEALED}".encode(), out) == out
    assert out.read_bytes().startswith(b"twee ")
    assert [one.name for one in tmp_path.iterdir()] == ["plan.pdf"]


@pytest.mark.parametrize("fmt", ["pdf", "html"])
def test_paper_that_somebody_marked_or_signed_stays(
    papers: dict[str, Document], tmp_path: Path, fmt: Format
) -> None:
    """Readers add their marks behind the paper; the next one then comes beside it, and the one after in its place."""
    out = tmp_path / f"plan.{fmt}"
    told: list[str] = []
    for _ in range(2):
        assert produce(papers["advies"], out, fmt).path == out
    assert unbroken(out)
    signed = out.read_bytes() + b"\n% ondertekend"
    out.write_bytes(signed)
    for _ in range(2):
        made = reported(produce(papers["advies"], out, fmt), out, told.append)
        assert made.name == f"plan (2).{fmt}"
    assert out.read_bytes() == signed
    assert sorted(one.name for one in tmp_path.iterdir()) == [f"plan (2).{fmt}", out.name]
    assert "Dat bestand blijft staan" in told[-1]


def test_a_name_that_a_person_asked_for_is_refused_when_it_is_taken(
    papers: dict[str, Document], tmp_path: Path
) -> None:
    """Who names a file wants that file, so nothing else is made in its stead."""
    out = tmp_path / "eigen.pdf"
    out.write_bytes(b"%PDF van iemand anders")
    with pytest.raises(WijkError) as told:
        produce(papers["advies"], out, where=Destination(named=True))
    assert told.value.code == "out-taken"
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"%PDF van iemand anders"]


def test_a_folder_that_is_not_there_is_named_before_any_work(
    papers: dict[str, Document], tmp_path: Path
) -> None:
    """Nobody waits for a paper that cannot be kept."""
    with pytest.raises(WijkError) as told:
        produce(papers["plan"], tmp_path / "weg" / "plan.pdf")
    assert told.value.code == "folder-missing"


def test_a_disk_that_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence names the file, and nothing half is left."""

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WijkError, match="de schijf is vol") as told:
        write_paper(b"x", tmp_path / "plan.pdf")
    assert told.value.code == "paper-unwritable"
    assert "No space" not in told.value.sentence
    assert list(tmp_path.iterdir()) == []


def test_a_disk_for_half_made_files_that_refuses_is_told_too(
    papers: dict[str, Document], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is another disk than that of the paper, and no fault of ours."""

    def read_only(*_: object, **__: object) -> int:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(pdf, "write", read_only)
    with pytest.raises(WijkError, match="de schijf is alleen-lezen") as told:
        produce(papers["advies"], tmp_path / "plan.pdf")
    assert told.value.code == "paper-failed"


def test_the_html_stands_alone(papers: dict[str, Document], tmp_path: Path) -> None:
    """One file with its fonts and pictures, that asks for nothing from anywhere."""
    made = produce(papers["advies"], tmp_path / "plan.html", "html")
    text = made.path.read_text(encoding="utf-8")
    assert "url(fonts/" not in text
    assert "url(data:font/ttf;base64," in text


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.EROFS])
def test_a_place_where_nothing_can_be_made_is_refused_before_the_work(
    number: int, papers: dict[str, Document], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that is there does not always take a file; that the folder is gone is then not the reason."""

    def refuse(*_: object) -> int:
        raise OSError(number, "")

    told = list[str]()
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(WijkError) as caught:
        produce(papers["advies"], tmp_path / "plan.pdf", progress=told.append)
    assert caught.value.code == "paper-unwritable"
    assert "niet meer" not in caught.value.sentence
    assert told == []
    assert list(tmp_path.iterdir()) == []

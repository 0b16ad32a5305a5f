"""A paper without an annex does not stand beside that of the paper that it replaced."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wijkwizard.document.make import DrawnPaper
from wijkwizard.document.seal import UNSEALED
from wijkwizard.files.output_path import Destination
from wijkwizard.session.printing.paper_files import DrawnPlan, keep_plan

HERE, ELSEWHERE = "a" * 16, "b" * 16


def paper(words: str) -> DrawnPaper:
    """Return a paper in which a seal can be set."""
    return DrawnPaper(f"%PDF-1.7 {words} {UNSEALED}".encode())


def made(folder: Path, of: str, *, annex: bool) -> list[str]:
    """Make a paper under the one name; return what is told."""
    told: list[str] = []
    plan = DrawnPlan(paper("plan"), (lambda: paper("bijlage")) if annex else None)
    keep_plan(plan, folder / "t.pdf", Destination(of=of), told.append)
    return told


@pytest.mark.parametrize("after", [HERE, ELSEWHERE], ids=["same dossier", "other dossier"])
def test_the_annex_of_a_replaced_plan_goes_with_it_and_that_is_told(tmp_path: Path, after: str) -> None:
    made(tmp_path, HERE, annex=True)
    told = made(tmp_path, after, annex=False)
    assert [path.name for path in tmp_path.iterdir()] == ["t.pdf"]
    assert told == ["t bijlage.pdf hoorde bij het papier dat hier eerst stond. Die bijlage is ook weg."]


def _signed(folder: Path) -> None:
    with (folder / "t bijlage.pdf").open("ab") as file:
        file.write(b"gezien")


def _of_another(folder: Path) -> None:
    (folder / "t bijlage.pdf").unlink()
    made(folder / "elders", ELSEWHERE, annex=True)
    (folder / "elders" / "t bijlage.pdf").rename(folder / "t bijlage.pdf")


@pytest.mark.parametrize("change", [_signed, _of_another])
def test_an_annex_that_is_somebody_elses_stays_and_is_named(
    tmp_path: Path, change: Callable[[Path], None]
) -> None:
    (tmp_path / "elders").mkdir()
    made(tmp_path, HERE, annex=True)
    change(tmp_path)
    kept = (tmp_path / "t bijlage.pdf").read_bytes()
    told = made(tmp_path, HERE, annex=False)
    assert told == ["Let op: t bijlage.pdf hoort niet bij dit papier. Dat bestand blijft staan."]
    assert (tmp_path / "t bijlage.pdf").read_bytes() == kept


def test_a_file_of_another_program_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "t bijlage.pdf").write_bytes(b"%PDF-1.4 van iemand")
    assert made(tmp_path, HERE, annex=False) == []
    assert (tmp_path / "t bijlage.pdf").read_bytes() == b"%PDF-1.4 van iemand"

"""The plans of several dossiers are made by one command."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.command import Command
from wijkwizard.errors import ExitCode


@pytest.fixture
def streets(dossier: Path) -> list[Path]:
    """Three dossiers in a folder."""
    others = [dossier.with_name(f"{name}.wijk") for name in ("noord", "zuid")]
    for other in others:
        shutil.copy(dossier, other)
    return sorted([dossier, *others])


def test_each_dossier_gets_its_plan_beside_it(streets: list[Path], told: Command) -> None:
    """The results come in the order of the dossiers."""
    said = told("plan", *streets, "--format", "html")
    assert said.code == 0
    assert said.out.splitlines() == [str(path.with_suffix(".html")) for path in streets]
    assert all(path.with_suffix(".html").stat().st_size > 1000 for path in streets)


def test_all_plans_come_in_the_folder_that_was_asked_for(
    streets: list[Path], told: Command, tmp_path: Path
) -> None:
    folder = tmp_path / "papier"
    folder.mkdir()
    assert told("plan", *streets, "--format", "html", "-o", folder).code == 0
    assert sorted(path.name for path in folder.iterdir()) == sorted(f"{path.stem}.html" for path in streets)


def test_a_dossier_that_is_named_twice_comes_once_in_the_folder(
    dossier: Path, told: Command, tmp_path: Path
) -> None:
    folder = tmp_path / "papier"
    folder.mkdir()
    assert told("plan", dossier, dossier, "--format", "html", "-o", folder).code == 0
    assert [path.name for path in folder.iterdir()] == [f"{dossier.stem}.html"]


@pytest.mark.parametrize(("name", "words"), [("weg", "is er niet"), ("bestand", "is geen map")])
def test_a_file_cannot_hold_several_plans(
    streets: list[Path], told: Command, tmp_path: Path, name: str, words: str
) -> None:
    (tmp_path / "bestand").write_text("x", encoding="utf-8")
    said = told("plan", *streets, "--format", "html", "-o", tmp_path / name)
    assert said.code == ExitCode.USER
    assert words in said.err
    assert not list(tmp_path.rglob("*.html"))


def test_a_dossier_that_is_none_is_named_and_the_others_get_their_plan(
    streets: list[Path], told: Command
) -> None:
    streets[0].write_bytes(b"geen dossier")
    said = told("plan", *streets, "--format", "html")
    assert said.code != 0
    assert said.err.startswith(f"{streets[0].name}: ")
    assert said.out.splitlines() == [str(path.with_suffix(".html")) for path in streets[1:]]


def test_a_star_that_the_shell_passes_on_stands_for_the_files(streets: list[Path], told: Command) -> None:
    """As on Windows; one that stands for nothing is a file that is not there."""
    said = told("plan", streets[0].parent / "*.wijk", "--format", "html")
    assert len(said.out.splitlines()) == len(streets)
    none = told("plan", streets[0].parent / "*.wijkk", "--format", "html")
    assert none.code == ExitCode.USER
    assert "*.wijkk" in none.err

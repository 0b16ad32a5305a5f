"""Where files with figures are looked for, and which files may be one."""

from __future__ import annotations

import os
from pathlib import Path

from wijkwizard.resources import data_folder, downloads_folder
from wijkwizard.session import candidates, figure_folders, remember_folder


def _made(path: Path, at: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("a;b\n", encoding="utf-8")
    os.utime(path, (at, at))
    return path


def test_only_files_with_figures_are_offered_newest_first(tmp_path: Path) -> None:
    old, new = _made(tmp_path / "a" / "oud.CSV", 1000), _made(tmp_path / "b" / "nieuw.xlsx", 2000)
    for name in ("brief.docx", "~$nieuw.xlsx", ".verborgen.csv"):
        _made(tmp_path / "a" / name, 3000)
    (tmp_path / "a" / "map.csv").mkdir()
    found = candidates(tmp_path / "a", tmp_path / "b", tmp_path / "a", tmp_path / "nergens")
    assert [one.path for one in found] == [new, old]


def test_a_folder_with_two_names_shows_its_files_once(tmp_path: Path) -> None:
    path = _made(tmp_path / "a" / "een.csv", 1000)
    assert [one.path for one in candidates(tmp_path / "a", tmp_path / "a" / ".." / "a")] == [path]


def test_the_folder_that_was_used_last_is_remembered(tmp_path: Path) -> None:
    assert figure_folders() == (downloads_folder(),)
    remember_folder(tmp_path)
    assert figure_folders() == (tmp_path, downloads_folder())


def test_a_memory_that_cannot_be_kept_or_read_stops_nobody(tmp_path: Path) -> None:
    data_folder().parent.mkdir(parents=True, exist_ok=True)
    data_folder().write_text("geen map", encoding="utf-8")
    remember_folder(tmp_path)
    assert figure_folders() == (downloads_folder(),)

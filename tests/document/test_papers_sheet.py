"""The contact sheet shows ten papers, and the page beside it names each in its row."""

from __future__ import annotations

import re
from pathlib import Path

from docs.papers import PAPERS, SHEET, made

MOST = 1_500_000
"""Bytes of the sheet, for everybody who fetches the program fetches it too."""


def test_the_page_names_each_row_of_the_sheet_in_its_order(root: Path) -> None:
    text = (root / "docs" / "papieren.md").read_text(encoding="utf-8")
    named = re.findall(r"^\d+\. (.+)$", text, re.MULTILINE)
    assert named == [paper.name for paper in PAPERS]
    assert len(set(named)) == 10
    assert f"](beeld/{SHEET})" in text


def test_the_sheet_is_small(root: Path) -> None:
    assert 10_000 < (root / "docs" / "beeld" / SHEET).stat().st_size < MOST


def test_the_emptiest_paper_of_the_sheet_is_made(tmp_path: Path) -> None:
    """Its answers are those of the program of today."""
    assert made(PAPERS[-1], tmp_path / "leeg").read_bytes().startswith(b"%PDF")

"""The papers for the tables in lines: the same choice and sentences as in the wizard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.lines.test_house import _number, _said
from wijkwizard.errors import WijkError
from wijkwizard.session.printing import sheet_files

LINE = "Voor de avond: maak het draaiboek"


def test_they_come_next_to_the_dossier_and_each_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make_sheets(
        _reader: object,
        place: Callable[[str], Path],
        _files: object,
        say: Callable[[str], object],
        *_: object,
    ) -> tuple[Path, ...]:
        say("Let op: dit is een opmerking.")
        return place("draaiboek"), place("kaarten")

    monkeypatch.setattr(sheet_files, "make_sheets", make_sheets)
    said = _said(tmp_path, "/plan", _number(_said(tmp_path, "/plan", "/terug"), LINE))
    assert f"De papieren voor op tafel staan in {tmp_path}" in said
    assert "plan (draaiboek).pdf" in said
    assert "plan (kaarten).pdf" in said
    assert "Let op: dit is een opmerking." in said


def test_why_they_cannot_be_made_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def make_sheets(*_: object) -> tuple[Path, ...]:
        raise WijkError("paper-unwritable", path=tmp_path, reason="de schijf is vol")

    monkeypatch.setattr(sheet_files, "make_sheets", make_sheets)
    said = _said(tmp_path, "/plan", _number(_said(tmp_path, "/plan", "/terug"), LINE))
    assert "de schijf is vol" in said

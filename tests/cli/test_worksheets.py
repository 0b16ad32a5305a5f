"""``worksheets`` makes the papers for the tables, of a dossier or of the questionnaire alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command import Command
from tests.session.small import SMALL
from wijkwizard.errors import ExitCode
from wijkwizard.session.printing import sheet_files
from wijkwizard.session.printing.sheet_files import SheetRequest
from wijkwizard.session.reader import Reader


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, object]]:
    """Make no paper, and return of which area and from when it was asked for."""
    heard: list[tuple[str, object]] = []

    def make_sheets(
        reader: Reader, place: Callable[[str], Path], _files: object, _say: object, asked: SheetRequest
    ) -> tuple[Path, ...]:
        heard.append((reader.said("area.name"), asked))
        return (place("draaiboek"),)

    monkeypatch.setattr(sheet_files, "make_sheets", make_sheets)
    return heard


def test_it_prints_what_it_made_of_a_dossier_and_without_one(
    dossier: Path, tmp_path: Path, told: Command, asked: list[tuple[str, object]]
) -> None:
    out = f"{tmp_path / 'draaiboek.pdf'}\n"
    assert told("worksheets", dossier, "-o", tmp_path, "--start", "19:30").out == out
    assert told("worksheets", "-o", tmp_path, "--questions", SMALL, "--length", "een-uur").out == out
    assert asked == [("De Werven", SheetRequest(1170)), ("", SheetRequest(length="een-uur"))]


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    ("more", "code", "words"),
    [
        (("-o", "weg"), ExitCode.USER, "is er niet"),
        (("-o", ".", "--start", "straks"), ExitCode.USAGE, "is geen tijd"),
        ((), ExitCode.USAGE, "-o/--output"),
    ],
)
def test_what_cannot_be_says_why(told: Command, more: tuple[str, ...], code: int, words: str) -> None:
    said = told("worksheets", *more)
    assert (said.code, said.out) == (code, "")
    assert words in said.err


def test_a_length_that_is_none_is_refused_with_those_that_are(tmp_path: Path, told: Command) -> None:
    said = told("worksheets", "-o", tmp_path, "--length", "tien-minuten")
    assert (said.code, said.out) == (ExitCode.USAGE, "")
    assert "twee-avonden, een-avond, een-uur of lang" in said.err
    assert list(tmp_path.iterdir()) == []

"""``fill`` reads forms as well as an answers file, into a new dossier or one that is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import Command
from tests.session.fill.forms import asked, drawn, filled_in
from tests.session.small import fixed_environment
from wijkwizard.errors import ExitCode
from wijkwizard.session import open_session
from wijkwizard.terms import Slot


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return asked(tmp_path_factory.mktemp("vragen") / "vragen")


@pytest.fixture
def forms(folder: Path, tmp_path: Path) -> tuple[Path, Path]:
    """The forms of two organisations."""
    first, second = tmp_path / "a.pdf", tmp_path / "b.pdf"
    first.write_bytes(filled_in(drawn(folder), {"kort": "Het plein"}, voice="gemeente"))
    second.write_bytes(filled_in(drawn(folder), {"kort": "De straat", "getal": "4"}, voice="politie"))
    return first, second


def test_forms_make_a_dossier_and_come_into_one(
    folder: Path, forms: tuple[Path, Path], tmp_path: Path, told: Command
) -> None:
    target = tmp_path / "thuis.wijk"
    said = told("fill", forms[0], "-o", target, "--questions", folder)
    assert (said.code, said.out) == (ExitCode.OK, f"1 antwoord bewaard in {target}\n")
    said = told("fill", *forms, "--into", target, "--questions", folder)
    assert (said.code, said.out) == (ExitCode.OK, f"3 antwoorden bewaard in {target}\n")
    with open_session(target, environment=fixed_environment(), questions=folder, read_only=True) as filled:
        assert len(filled.reader.answers.by_slot[Slot("kort")]) == 2
    assert "Politie: De straat" in told("changes", target, "--tables", "--questions", folder).out


def test_what_does_not_fit_is_told_and_nothing_is_written(
    folder: Path, forms: tuple[Path, Path], tmp_path: Path, told: Command
) -> None:
    forms[1].write_bytes(filled_in(drawn(folder), {"getal": "veel"}))
    said = told("fill", *forms, "-o", tmp_path / "thuis.wijk", "--questions", folder)
    assert (said.code, said.out) == (ExitCode.USER, "")
    assert "b.pdf, vraag 3: 'getal'" in said.err
    assert not (tmp_path / "thuis.wijk").exists()


def test_where_the_answers_come_is_said_in_one_way(
    forms: tuple[Path, Path], tmp_path: Path, told: Command
) -> None:
    """A file with answers makes a dossier, and does not come into one; and it comes alone."""
    answers, target = tmp_path / "antwoorden.yaml", tmp_path / "thuis.wijk"
    answers.write_text("wijknaam: De Werven\n", encoding="utf-8")
    for words, why in (
        ((forms[0],), "één van deze: -o/--output --into"),
        ((forms[0], "-o", target, "--into", target), "kan niet samen met"),
        ((answers, "--into", target), "alleen formulieren komen ergens bij"),
        ((forms[0], answers, "-o", target), "door elkaar"),
    ):
        said = told("fill", *words)
        assert (said.code, said.out) == (ExitCode.USAGE, "")
        assert why in said.err
    assert not target.exists()

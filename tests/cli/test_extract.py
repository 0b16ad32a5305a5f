"""From the command line: the dossier out of a paper, and looking into one."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from tests.cli.command import SECRET, Command
from tests.session.small import SMALL
from wijkwizard.errors import ExitCode
from wijkwizard.session import open_session, system_environment
from wijkwizard.terms import Slot


@pytest.fixture
def papers(dossier: Path, told: Command) -> dict[str, Path]:
    """The public plan and the working edition of the dossier, drawn."""
    made = {who: dossier.with_name(f"{who}.pdf") for who in ("college", "onszelf")}
    for who, path in made.items():
        assert told("plan", dossier, "--for", who, "-o", path, "--questions", SMALL).code == 0
    return made


@pytest.mark.slow
def test_each_paper_gives_what_it_is_for(papers: dict[str, Path], told: Command, tmp_path: Path) -> None:
    for who, path in papers.items():
        target = tmp_path / f"{who}.wijk"
        said = told("extract", path, "-o", target, "--questions", SMALL)
        assert said.code == 0, said.err
        assert said.out.endswith(f"Het dossier staat in {target}\n")
        assert "Let op" not in said.out
        with open_session(
            target, environment=system_environment(), questions=SMALL, read_only=True
        ) as session:
            assert (Slot("trots") in session.reader.state.answers.by_slot) == (who == "onszelf")
    assert (SECRET.encode() in (tmp_path / "college.wijk").read_bytes()) is False
    again = told("extract", papers["onszelf"], "-o", tmp_path / "onszelf.wijk")
    assert again.code == ExitCode.USER
    assert "bestaat al" in again.err


@pytest.mark.slow
def test_a_paper_is_looked_into_and_nothing_is_left(
    papers: dict[str, Path], told: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without 'open' before it too, as a double click passes it."""
    before = sorted(tmp_path.iterdir())
    for words in (("open", papers["onszelf"], "--plain"), ("open", papers["college"], "--plain")):
        monkeypatch.setattr("sys.stdin", io.StringIO("stop\n"))
        said = told(*words, "--questions", SMALL)
        assert said.code == 0, said.err
        assert "U kijkt alleen. Verder werken: wijkwizard extract" in said.err
        assert "U bekijkt dit dossier" in said.out
    assert sorted(tmp_path.iterdir()) == before


def test_what_holds_no_dossier_is_told_in_one_sentence(told: Command, tmp_path: Path) -> None:
    """Also by 'open', before any screen."""
    poor = tmp_path / "brief.pdf"
    poor.write_bytes(b"geen pdf")
    for words in (("extract", poor, "-o", tmp_path / "x.wijk"), ("open", poor), (poor,)):
        said = told(*words)
        assert said.code == ExitCode.USER
        assert "is geen PDF" in said.err
        assert said.out == ""
    assert told("extract", tmp_path / "weg.pdf", "-o", tmp_path / "x.wijk").code == ExitCode.USER
    assert not (tmp_path / "x.wijk").exists()


@pytest.mark.slow
def test_one_verb_checks_a_questionnaire_and_a_paper(
    papers: dict[str, Path], told: Command, tmp_path: Path
) -> None:
    """By what it is given."""
    for path in papers.values():
        said = told("check", path)
        assert (said.code, said.err) == (ExitCode.OK, "")
        assert said.out.startswith(f"{path.name} is in orde")
    poor = tmp_path / "brief.pdf"
    pikepdf.new().save(poor)
    said = told("check", poor)
    assert said.code == ExitCode.PAPER
    assert "de taal ontbreekt" in said.out
    assert told("check", SMALL).code == ExitCode.OK
    assert "is er niet" in told("check", tmp_path / "weg.pdf").err

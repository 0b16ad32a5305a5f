"""What goes wrong: exit codes 1, 3, 4, 5 and 70, each with a sentence and with what to do."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import pytest

from tests.cli.command import SECRET, Command, Told
from tests.cli.test_reader_left import Gone
from tests.session.small import SMALL
from wijkwizard import resources, session
from wijkwizard.errors import ExitCode


def test_fill_with_faults_writes_nothing(tmp_path: Path, told: Command) -> None:
    """All faults come at once with their lines, and the exit code is that of the user."""
    source, target = tmp_path / "a.yaml", tmp_path / "a.wijk"
    source.write_text("wijknam: x\nbewoners: veel\n", encoding="utf-8")
    said = told("fill", source, "-o", target, "--questions", SMALL)
    assert (said.code, said.out) == (ExitCode.USER, "")
    assert "regel 1: de vraag 'wijknam'" in said.err
    assert "regel 2: 'bewoners'" in said.err
    assert not target.exists()


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["fill", "weg.yaml", "-o", "a.wijk"], ExitCode.USER, "weg.yaml is er niet"),
        (["plan", "weg.wijk"], ExitCode.USER, "weg.wijk is er niet"),
        (["show", "iwap", "weg.wijk"], ExitCode.USER, "weg.wijk is er niet"),
        (["check", "leeg"], ExitCode.QUESTIONNAIRE, "staat geen vragenlijst"),
        (["plan", "brief.wijk"], ExitCode.DOSSIER, "brief.wijk is geen dossier"),
        (["show", "iwap", "brief.wijk"], ExitCode.DOSSIER, "brief.wijk is geen dossier"),
        (["demo", "--dossier", "brief.wijk"], ExitCode.USER, "brief.wijk bestaat al"),
    ],
)
def test_what_is_not_there_or_no_dossier_is_told(
    words: list[str],
    code: ExitCode,
    sentence: str,
    tmp_path: Path,
    told: Command,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One sentence on stderr with what to do, and nothing on stdout."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "leeg").mkdir()
    (tmp_path / "brief.wijk").write_text("Beste mensen", encoding="utf-8")
    said = told(*words)
    assert (said.code, said.out) == (code, "")
    assert sentence in said.err
    assert len(said.err.splitlines()) == 2


def test_check_of_a_faulty_folder_ends_with_3(faulty: Path, told: Command) -> None:
    """The report is a result, so it stands on stdout."""
    said = told("check", faulty)
    assert (said.code, said.err) == (ExitCode.QUESTIONNAIRE, "")
    assert "verder.yaml:10:63 fout:" in said.out
    assert said.out.endswith("1 fout, 1 waarschuwing in fout\n")


@pytest.mark.parametrize("verb", ["plan", "show", "fill"])
def test_a_faulty_questionnaire_stops_each_verb_with_3(
    verb: str, dossier: Path, faulty: Path, tmp_path: Path, told: Command
) -> None:
    """Before anything is written."""
    source, target = tmp_path / "a.yaml", tmp_path / "a.wijk"
    source.write_text("trots: x\n", encoding="utf-8")
    words: dict[str, list[object]] = {
        "plan": [dossier],
        "show": ["iwap", dossier],
        "fill": [source, "-o", target],
    }
    said = told(verb, *words[verb], "--questions", faulty)
    assert (said.code, said.out) == (ExitCode.QUESTIONNAIRE, "")
    assert "verder.yaml:10:63" in said.err
    assert not target.exists()
    assert not dossier.with_suffix(".pdf").exists()


def test_paper_that_cannot_be_written_ends_with_5(
    dossier: Path, tmp_path: Path, told: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answers are safe, and it says so."""

    def locked(_half: Path, _name: Path) -> Path:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", locked)
    said = told("plan", dossier, "--format", "html", "-o", tmp_path / "plan.html")
    assert (said.code, said.out) == (ExitCode.PAPER, "")
    assert "Uw antwoorden zijn bewaard." in said.err


def test_an_unforeseen_failure_tells_no_answer_and_no_traceback(
    dossier: Path, told: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence with the number under which its places stand in the log."""

    def breaks(*_: object, **__: object) -> None:
        raise RuntimeError(SECRET)

    monkeypatch.setattr(session, "open_session", breaks)
    said = told("show", "answers", dossier)
    log = resources.log_folder() / "wijkwizard.log"
    written = log.read_text(encoding="utf-8")
    assert (said.code, said.out) == (ExitCode.BUG, "")
    assert len(said.err.splitlines()) == 2
    assert str(log) in said.err
    assert written.split()[1] in said.err
    assert "test_failures.py:" in written
    assert all(word not in said.err + written for word in (SECRET, "Traceback"))


def test_stopping_with_the_keyboard_is_no_failure(
    dossier: Path, told: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everything up to the last answer is kept, and no traceback follows."""

    def stops(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(session, "open_session", stops)
    said = told("show", "answers", dossier)
    assert said == Told(ExitCode.USER, "", "Gestopt. Alles tot en met het vorige antwoord is bewaard.\n")


def test_a_reader_that_has_seen_enough_is_no_failure(
    dossier: Path, told: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in ``wijkwizard show answers a.wijk | head``."""
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", Gone(errno.EPIPE))
        said = told("show", "answers", dossier)
    assert said == Told(0, "", "")

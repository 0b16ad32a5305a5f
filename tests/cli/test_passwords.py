"""Every command that takes a dossier takes its password from a file, the environment or the terminal."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.command import SECRET, Command
from tests.dossier.secrets import RIGHT, WORDS
from tests.session.small import SMALL, small
from wijkwizard.errors import ExitCode
from wijkwizard.session.storage import passwords
from wijkwizard.terms import Slot, TextValue
from wijkwizard.unlock import PASSWORD


@pytest.fixture
def shut(tmp_path: Path) -> Path:
    """A dossier with a password."""
    with small(tmp_path, password=RIGHT) as evening:
        evening.writer.answer(Slot("trots"), TextValue(v=SECRET))
        return evening.file.path


@pytest.fixture
def word(tmp_path: Path) -> Path:
    """A file with the password."""
    path = tmp_path / "wachtwoord.txt"
    path.write_text(f"{WORDS}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "words",
    [
        ("plan",),
        ("show", "answers"),
        ("rescue", "-o", "nieuw.wijk"),
    ],
)
def test_without_a_password_and_a_terminal_it_is_said_how_to_give_one(
    words: tuple[str, ...], shut: Path, told: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shut.parent)
    verb, *rest = words
    code, out, err = told(verb, *([rest[0], shut] if verb == "show" else [shut, *rest]))
    assert (code, out) == (ExitCode.DOSSIER, "")
    assert "heeft een wachtwoord" in err
    assert "--password-file" in err
    assert "beschadigd" not in err


def test_it_is_taken_from_a_file(shut: Path, word: Path, told: Command) -> None:
    code, out, _ = told("show", "answers", shut, "--edition", "working", "--password-file", word)
    assert code == ExitCode.OK
    assert SECRET in out
    assert told("rescue", shut, "-o", shut.with_name("n.wijk"), "--password-file", word).code == ExitCode.OK
    assert "heeft een wachtwoord" in told("show", "answers", shut.with_name("n.wijk")).err


def test_it_is_taken_from_the_environment_and_out_of_it(
    shut: Path, told: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD, WORDS)
    code, out, _ = told("show", "answers", shut, "--edition", "working")
    assert code == ExitCode.OK
    assert SECRET in out
    assert PASSWORD not in os.environ, "no child gets it"
    monkeypatch.setenv(PASSWORD, "fout")
    code, _, err = told("show", "answers", shut)
    assert code == ExitCode.DOSSIER
    assert "niet het wachtwoord" in err


def test_it_is_asked_at_the_terminal_without_showing_it(
    shut: Path, told: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = iter(["fout", WORDS, "fout", "fout", "fout"])
    monkeypatch.setattr(passwords, "at_terminal", lambda _: lambda _: next(typed))
    code, out, err = told("show", "answers", shut, "--edition", "working")
    assert code == ExitCode.OK
    assert SECRET in out
    assert err.count("niet het wachtwoord") == 1
    code, _, err = told("show", "answers", shut)
    assert code == ExitCode.DOSSIER
    assert err.count("niet het wachtwoord") == 3


@pytest.mark.parametrize("stop", [EOFError(), UnicodeDecodeError("utf-8", b"\xe9", 0, 1, "invalid")])
def test_who_types_nothing_that_can_be_read_hears_how_to_give_it(
    stop: Exception, shut: Path, told: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(_: str) -> str:
        raise stop

    monkeypatch.setattr(passwords, "at_terminal", lambda _: ask)
    code, _, err = told("show", "answers", shut)
    assert code == ExitCode.DOSSIER
    assert "--password-file" in err
    assert "foutnummer" not in err


def test_a_dossier_without_one_does_not_mind(dossier: Path, word: Path, told: Command) -> None:
    assert told("show", "answers", dossier, "--password-file", word).code == ExitCode.OK


def test_a_new_one_gets_the_password_that_is_given(tmp_path: Path, word: Path, told: Command) -> None:
    answers = tmp_path / "a.yaml"
    answers.write_text(f"trots: {SECRET}\n", encoding="utf-8")
    made = tmp_path / "n.wijk"
    code, _, err = told("fill", answers, "-o", made, "--questions", SMALL, "--password-file", word)
    assert code == ExitCode.OK, err
    assert SECRET.encode() not in made.read_bytes()
    code, out, _ = told("show", "answers", made, "--edition", "working", "--password-file", word)
    assert SECRET in json.dumps(json.loads(out), ensure_ascii=False)


def test_a_paper_of_it_is_said_to_be_readable(shut: Path, word: Path, no_press: None, told: Command) -> None:
    assert no_press is None
    code, _, err = told("plan", shut, "--password-file", word)
    assert code == ExitCode.OK
    assert "geen wachtwoord" in err


def test_an_answer_is_wiped_from_it_and_from_its_copies(shut: Path, word: Path, told: Command) -> None:
    words = ("wipe", shut, "--answer", "trots", "--yes", "--questions", SMALL)
    assert "heeft een wachtwoord" in told(*words).err
    assert told(*words, "--password-file", word).code == ExitCode.OK
    code, out, _ = told("show", "answers", shut, "--edition", "working", "--password-file", word)
    assert code == ExitCode.OK
    assert SECRET not in out


@pytest.mark.parametrize("verb", ["open", "plan", "rescue", "fill"])
def test_no_command_takes_a_password_as_a_word(verb: str, told: Command) -> None:
    """Others on the computer can read the words of a command."""
    code, _, err = told(verb, "x.wijk", "--password", WORDS)
    assert code == ExitCode.USAGE
    assert "dit" in err

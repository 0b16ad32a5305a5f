"""Running on a Windows Python under Wine does the same as running here, and says what it leaves out."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest

import run
from tools.windows import python, test


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """What the Windows Python was asked; nothing is made or started."""
    asked: list[tuple[str, ...]] = []

    def under_wine(words: tuple[str, ...]) -> int:
        asked.append(words)
        return 53 if "check" in words and "ruff" in words else 0

    monkeypatch.setattr(python, "ensure", lambda _folder: None)
    monkeypatch.setattr(python, "wake", lambda _folder: None)
    monkeypatch.setattr(test, "under_wine", under_wine)
    return asked


def test_without_words_every_check_runs_there_too(
    started: list[tuple[str, ...]], capsys: pytest.CaptureFixture[str]
) -> None:
    """One that ends oddly and says nothing is named as not good, and the others still run."""
    assert test.main([]) == 53
    assert started[:-1] == [words for _, words in run.CHECKS]
    assert started[-1][:2] == ("-m", "pytest")
    assert "Niet goed: ruff check" in capsys.readouterr().err


def test_words_ask_for_those_tests_only(started: list[tuple[str, ...]]) -> None:
    """Who looks at one folder waits for nothing else."""
    assert test.main(["tests/files"]) == 0
    assert [words[-1] for words in started] == ["tests/files"]


@pytest.mark.usefixtures("started")
def test_what_wine_cannot_do_is_said_with_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is left out in silence."""
    test.main([])
    said = capsys.readouterr().out
    for reason, tests in test.WINE_CANNOT.items():
        assert all(word in said for word in (reason, *tests))


def test_what_is_left_out_is_there(root: Path) -> None:
    """A test that got another name would run again without a word, and fail for a reason that is known."""
    for one in (one for tests in test.WINE_CANNOT.values() for one in tests):
        file, _, name = one.partition("::")
        assert (root / file).is_file(), one
        assert f"def {name}(" in (root / file).read_text(encoding="utf-8") if name else True, one


def test_a_program_beside_python_finds_what_wine_lacks(tmp_path: Path) -> None:
    """Python finds a library in its own folder; another program, as ruff, only in that of Windows."""
    (tmp_path / python.LENT).write_bytes(b"library")
    (system := tmp_path / "prefix" / "drive_c" / "windows" / "system32").mkdir(parents=True)
    python.lend(tmp_path)
    assert (system / python.LENT).read_bytes() == b"library"


def test_the_code_of_the_windows_python_is_passed_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Also when it is ended from outside: a run that did not end by itself is never good."""
    monkeypatch.setattr(python, "command", lambda _folder, *words: [sys.executable, *words])
    monkeypatch.setattr(python, "environment", lambda _folder: dict(os.environ))
    monkeypatch.setattr(test, "FOLDER", tmp_path)
    assert test.under_wine(("-c", "import os; print('said', flush=True); os.kill(os.getpid(), 15)")) not in {
        0,
        None,
    }
    assert capfdbinary.readouterr().out.split() == [b"said"]


def test_what_the_run_left_behind_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """The console of a process that was killed under Wine can stay, with the end of our pipe in its hands."""
    monkeypatch.setattr(python, "command", lambda _folder, *words: [sys.executable, *words])
    monkeypatch.setattr(python, "environment", lambda _folder: dict(os.environ))
    monkeypatch.setattr(test, "FOLDER", tmp_path)
    monkeypatch.setattr(test, "LEFT", 0.1, raising=False)
    left = "import threading; threading.Event().wait(20)"
    program = (
        "import subprocess, sys\n"
        f"left = subprocess.Popen([sys.executable, '-c', {left!r}])\nprint(left.pid, flush=True)\nsys.exit(3)"
    )
    began = time.monotonic()
    assert test.under_wine(("-c", program)) == 3
    late = time.monotonic() - began
    os.kill(int(capfdbinary.readouterr().out), signal.SIGTERM)
    assert late < 10

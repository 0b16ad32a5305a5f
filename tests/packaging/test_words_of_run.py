"""The words behind ``./run test``: everything, what answers in a minute, or one place alone."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import run


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What would have been started, without the Python."""
    called: list[list[str]] = []

    def call(command: list[str], _folder: Path, _more: object = None) -> int:
        called.append(command[1:])
        return 0

    monkeypatch.setattr(run, "call", call)
    return called


def test_a_path_runs_pytest_there_and_nothing_else(called: list[list[str]]) -> None:
    """Who works on one room waits for that room, in one process, so that a debugger works too."""
    run.test(["tests/dossier", "-k", "merge"])
    assert called == [["-m", "pytest", "tests/dossier", "-k", "merge"]]


def test_fast_runs_every_check_and_leaves_slow_folders_out(called: list[list[str]]) -> None:
    """What is left out is named in one place; more words go to pytest."""
    run.test([run.FAST, "-x"])
    assert called[:-1] == [list(words) for _, words in run.CHECKS]
    left_out = [f"--ignore={path}" for path in run.SLOW]
    assert called[-1] == ["-m", "pytest", *run.WORKERS, *left_out, "-x"]


def test_without_words_nothing_is_left_out(called: list[list[str]]) -> None:
    """The build machine gets every check and every test."""
    run.test([])
    assert called[-1] == ["-m", "pytest", *run.WORKERS]
    assert len(called) == len(run.CHECKS) + 1


def test_what_fast_leaves_out_is_there(root: Path) -> None:
    """A folder that was renamed would come back in silence."""
    assert [path for path in run.SLOW if not (root / path).is_dir()] == []


def test_another_build_service_does_the_same_on_three_systems(root: Path) -> None:
    """Its file calls the commands that a developer has; what tests reach is counted on one system."""
    told = yaml.safe_load((root / ".github" / "workflows" / "checks.yml").read_text(encoding="utf-8"))
    job = told["jobs"]["test"]
    assert {name.partition("-")[0] for name in job["strategy"]["matrix"]["os"]} == {
        "ubuntu",
        "windows",
        "macos",
    }
    assert [step["run"] for step in job["steps"] if "run" in step] == [
        "python run.py test",
        "python run.py coverage",
        "python run.py release -o built",
    ]

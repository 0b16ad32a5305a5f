"""The words behind ``./run test``: everything, what answers in a minute, or one place alone."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
import yaml

import run
from tools import testing


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


def test_fast_has_its_own_tool(called: list[list[str]]) -> None:
    """More words go to pytest."""
    run.test([run.FAST, "-x"])
    assert called == [["-m", "tools.testing", "-x"]]


@pytest.mark.parametrize("broken", ["", "pytest", *(name for name, _ in run.CHECKS)])
@pytest.mark.parametrize(
    ("words", "asked"), [(["-x"], [*testing.TESTS, "-x"]), ([run.ALL], [*run.WORKERS])], ids=["quick", "all"]
)
def test_every_check_runs_beside_the_tests(
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    broken: str,
    words: list[str],
    asked: list[str],
) -> None:
    """One that fails is named, with what it says and with its code; what is left out is named in one place."""
    checks = [(name, ("-c", f"print('van {name}'); exit({3 * (name == broken)})")) for name, _ in run.CHECKS]
    monkeypatch.setattr(testing, "CHECKS", checks)
    called: list[list[str]] = []

    def call(command: list[str], **_: object) -> int:
        called.append(command[1:])
        return 5 * (broken == "pytest")

    monkeypatch.setattr(subprocess, "call", call)
    assert testing.main(words) == {"": 0, "pytest": 5}.get(broken, 3)
    left_out = [f"--ignore={path}" for path in testing.SLOW]
    assert called == [["-m", "pytest", *asked]]
    assert set(left_out) < set(testing.TESTS)
    said = capfd.readouterr().out
    assert [name for name, _ in checks if f"== {name}\nvan {name}\n" not in said] == []
    assert said.endswith(f"Niet goed: {broken}\n" if broken else f"van {checks[-1][0]}\n")


@pytest.mark.parametrize("word", ["test", "coverage"])
def test_what_tests_start_is_compiled_once(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    """Also where Python is told to keep nothing compiled: each child would compile all that it imports."""
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    seen: list[str | None] = []

    def call(*_: object) -> int:
        seen.append(os.environ.get("PYTHONDONTWRITEBYTECODE"))
        return 0

    monkeypatch.setattr(run, "call", call)
    run.hand_over([word, "tests/dossier"])
    assert seen == [None]


def test_without_words_nothing_is_left_out(called: list[list[str]]) -> None:
    """The build machine gets every check and every test."""
    run.test([])
    assert called == [["-m", "tools.testing", run.ALL]]
    assert not [word for word in run.WORKERS if word.startswith(("--ignore", "-m"))]


def test_the_code_of_the_tests_goes_before_that_of_a_check(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every check runs all the same; the build machine reads that code."""
    monkeypatch.setattr(testing, "CHECKS", [("mypy", ("-c", "exit(1)")), ("ruff", ("-c", "exit(2)"))])
    monkeypatch.setattr(subprocess, "call", lambda *_, **__: 5)
    assert testing.main([run.ALL]) == 5
    monkeypatch.setattr(subprocess, "call", lambda *_, **__: 0)
    assert testing.main([run.ALL]) == 1


def test_what_fast_leaves_out_is_there(root: Path) -> None:
    """A folder that was renamed would come back in silence."""
    assert [path for path in testing.SLOW if not (root / path).is_dir()] == []


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


def test_a_path_to_test_is_one_from_the_folder_where_it_was_typed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """'../run test architecture' in the folder of the tests was looked for beside it."""
    called: list[list[str]] = []

    def call(command: list[str], *_: object) -> int:
        called.append(command)
        return 0

    monkeypatch.setattr(run, "call", call)
    (tmp_path / "test_x.py").touch()
    monkeypatch.chdir(tmp_path)
    run.test(["test_x.py::test_y", "-x", "-k", "geen_bestand"])
    assert called[0][3:] == [f"{tmp_path / 'test_x.py'}::test_y", "-x", "-k", "geen_bestand"]

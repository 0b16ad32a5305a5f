"""What the tests reach is bounded when all of them ran, and only told when some did."""

from __future__ import annotations

import tomllib
from pathlib import Path

from tools import covered


def test_all_tests_are_held_to_the_bound(tmp_path: Path) -> None:
    """No word of ours puts another bound in the place of the one in ``pyproject.toml``."""
    run, *_, told = covered.commands([], tmp_path)
    assert run[:3] == ("run", "-m", "pytest")
    assert told[0] == "report"
    assert not any(word.startswith("--fail-under") for word in told)


def test_a_part_of_the_tests_is_held_to_none(tmp_path: Path) -> None:
    """A part reaches a part of the program; its words go to pytest."""
    run, *_, told = covered.commands(["tests/terms"], tmp_path)
    assert run[-1] == "tests/terms"
    assert told[-1] == "--fail-under=0"


def test_branches_and_children_count_and_the_bound_is_no_empty_one(root: Path) -> None:
    """A bound on lines alone would not see an ``else`` that no test takes."""
    told = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["coverage"]
    assert told["run"]["branch"]
    assert told["run"]["patch"] == ["subprocess"]
    assert told["report"]["fail_under"] >= 90

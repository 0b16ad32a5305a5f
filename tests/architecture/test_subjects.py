"""The first line of a commit says where and what, in a line that fits."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

SINCE = "566554ef"
"""The last commit of before this was looked at; what came earlier has longer lines, up to 76, and is not rewritten."""

_FORM = re.compile(r"[a-z]+: [A-Z].+")
_MOST = 71


def faulty(subjects: list[str]) -> list[str]:
    """Return the first lines without an area, without a capital behind it, or that are too long."""
    return [one for one in subjects if len(one) > _MOST or not _FORM.fullmatch(one)]


def test_every_subject_has_an_area_and_fits(root: Path) -> None:
    git = shutil.which("git")
    if git is None or not (root / ".git").exists():
        pytest.skip("no clone, or no git: there are no commits to look at")
    told = subprocess.run(
        [git, "log", "--format=%s", f"{SINCE}..HEAD"],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if told.returncode:
        pytest.skip(f"no history from {SINCE} on: {told.stderr.strip()}")
    assert faulty(told.stdout.splitlines()) == []


def test_what_does_not_fit_is_found() -> None:
    good = "tests: Look at all papers"
    assert faulty([good, "x", "Tests: Look", "tests: look", f"tests: L{'o' * 63}k"]) == [
        "x",
        "Tests: Look",
        "tests: look",
        f"tests: L{'o' * 63}k",
    ]

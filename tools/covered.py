"""``./run coverage``: runs the tests, counts which lines and branches of the program they reach, and refuses less.

Extra words go to pytest; then nothing is refused, for a part of the tests reaches a part of the program. What readers
and renderers reach in a process of their own counts too. How much there must be stands in ``pyproject.toml``.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from run import WORKERS
from setup.scratch import scratch

ROOT = Path(__file__).resolve().parent.parent

SECONDS = 600
"""For one test: what computes much takes several times as long when each branch is counted."""


def commands(words: list[str], page: Path) -> tuple[tuple[str, ...], ...]:
    """Return what coverage is asked, one after the other: to run, to add up, to show, and to tell.

    Args:
        words: for pytest; none for all tests.
        page: the folder for the pages that show each line.
    """
    bound = ("--fail-under=0",) if words else ()
    return (
        ("run", "-m", "pytest", *WORKERS, "-q", f"--timeout={SECONDS}", *words),
        ("combine", "-q"),
        ("html", "-q", "--fail-under=0", "-d", str(page)),
        ("report", "--skip-covered", "--skip-empty", "--sort=cover", *bound),
    )


def main(words: list[str]) -> int:
    """Run the tests and tell; return the first code that is not 0, of the tests before that of the bound."""
    with tempfile.TemporaryDirectory(prefix="wijkwizard-coverage-") as folder, scratch() as told:
        # The folder of the data is in the environment, so that a child in whatever folder finds it.
        around = os.environ | told | {"COVERAGE_FILE": str(Path(folder, "counted"))}
        codes = [
            subprocess.run(
                [sys.executable, "-m", "coverage", *command], cwd=ROOT, env=around, check=False
            ).returncode
            for command in commands(words, ROOT / "htmlcov")
        ]
    print(f"Elke regel: {ROOT / 'htmlcov' / 'index.html'}")
    return next((code for code in codes if code), 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

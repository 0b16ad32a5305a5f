"""``./run test`` and ``./run test FAST``: tests with every check beside them, all of them or the quick ones.

The quick ones are for the minute that a developer waits: without the rooms of ``SLOW`` and the tests that are marked
``slow``, and with fewer examples of each law. Extra words go to pytest.
"""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from run import ALL, CHECKS, WORKERS

ROOT = Path(__file__).resolve().parent.parent

SLOW = (
    "tests/tui",  # a screen in each test: more than half of the time
    "tests/stories",  # whole evenings
    "tests/fuzz",
    "tests/document",  # paper is rendered
    "tests/packaging",  # builds a wheel and empty environments
    "tests/cli",  # starts the program anew
    "tests/figures",  # each file is read in a process of its own
    "tests/lines",  # whole evenings again
    "tests/advice/plan",  # a whole plan is read and checked in each test
)
"""The rooms that are left for the whole run."""

SLOW_FILES = (
    "*/session/statistics/*",  # these too have files with figures read in processes
    "*/session/printing/test_paper_dossier.py",  # the paper of every case, in both editions
)
"""The files that are left for the same reason as a room, by the pattern of their name."""

TESTS = (
    *WORKERS,
    *(f"--ignore={path}" for path in SLOW),
    *(f"--ignore-glob={pattern}" for pattern in SLOW_FILES),
    *("-m", "not slow", "--hypothesis-profile=fast"),
    *("--durations=5", "--durations-min=2"),  # what is shown here is marked slow, or made quick
)
"""What pytest is asked."""


def checked(arguments: tuple[str, ...]) -> tuple[int, str]:
    """Run a check with this Python and return its code and what it says."""
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    return done.returncode, done.stdout.decode("utf-8", "replace").strip()


def main(words: list[str]) -> int:
    """Run tests in sight and the checks beside them, and tell those; return pytest's code, or else the first.

    Args:
        words: for pytest, behind those of the quick tests; with ``ALL`` in front all tests are run.
    """
    tests = (*WORKERS, *words[1:]) if words[:1] == [ALL] else (*TESTS, *words)
    with ThreadPoolExecutor(1) as beside:
        waiting = [(name, beside.submit(checked, arguments)) for name, arguments in CHECKS]
        codes = {"pytest": subprocess.call([sys.executable, "-m", "pytest", *tests], cwd=ROOT)}
        for name, check in waiting:
            codes[name], said = check.result()
            print(f"== {name}\n{said}", flush=True)
    failed = {name: code for name, code in codes.items() if code}
    if failed:
        print("Niet goed: " + ", ".join(failed))
    return next(iter(failed.values()), 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

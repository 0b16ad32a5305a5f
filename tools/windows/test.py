"""``./run test-windows``: runs what ``./run test`` runs on a Windows Python under Wine; with words only those tests.

What Wine itself cannot do is left out by name and reason below, and said at the start; what a test leaves out by
itself it says at the end. It is no Windows: what passes here can still fail there, such as the window of the console,
a virus scanner or a file on a share.

    ./run test-windows tests/dossier              those tests
    ./run test-windows --python python.zip        only writes the Python, for ./run bundle windows --python
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Thread
from typing import IO

from run import CHECKS
from setup.trouble import ended, tell
from tools.windows import python

FOLDER = python.ROOT / ".windows"

WAITING_WORDS = 600
"""Seconds for one test: Wine starts a process in a second, and on Windows a test that is late ends the whole run."""

CALLED = "import subprocess, sys; sys.exit(subprocess.call([sys.executable, *sys.argv[1:]]))"
"""Starts the Windows Python from another one: of a process that was ended, Wine can tell this system the code 0."""

LEFT = 10.0
"""Seconds for the last words: the console of a process that was killed can stay under Wine, and hold our pipe."""

WINE_CANNOT: dict[str, tuple[str, ...]] = {
    "deze Python heeft geen pip en geen venv, zoals de embeddable": ("tests/packaging/test_wheel.py",),
    "deze Python leest geen PYTHONPATH, zoals de embeddable; de map brengt dan zijn eigen Python mee": (
        "tests/packaging/test_bundle.py::test_the_start_hands_the_words_over_and_writes_nothing",
    ),
    "de modules zijn van een andere Python 3.11.x dan de bibliotheek, en hier past dat niet": (
        "tests/tui/test_preload.py::test_each_step_imports_one_module_and_the_last_one_ends_it",
    ),
    "Wine meldt een programma alleen Ctrl+C, en niet Ctrl+Break, het sluiten van het venster, afmelden of afsluiten; "
    "de tests roepen daarvoor zelf aan wat Windows dan aanroept": (),
    "Wine laat van een proces dat wordt gestopt soms de console staan, die zijn pijpen vasthoudt; wie daarop wacht, "
    "houdt er na enkele seconden mee op": (),
}
"""The reason, and the tests that it keeps out: a file, or a file with ``::`` and a name; none when others stand in."""


def left_out() -> list[str]:
    """Return the words that keep out of pytest what Wine cannot do."""
    words = []
    for reason, tests in WINE_CANNOT.items():
        print(f"Wine kan dit niet: {reason}")
        for test in tests:
            print(f"  - {test}")
            words.append(f"--deselect={test}" if "::" in test else f"--ignore={test}")
    return words


def run_checks(
    checks: Iterable[tuple[str, tuple[str, ...]]], python: Callable[[tuple[str, ...]], int]
) -> int:
    """Run all checks with a Python and name those that failed; returns pytest's code, or else the first one."""
    failed = {}
    for name, arguments in checks:
        tell(f"== {name}")
        code = python(arguments)
        if code:
            failed[name] = code
    if failed:
        tell("Niet goed: " + ", ".join(failed))
    return failed.get("pytest") or next(iter(failed.values()), 0)


def main(words: list[str]) -> int:
    """Make the Windows Python if need be, run the tests in it, and return pytest's code."""

    def work() -> int:
        python.ensure(FOLDER)
        if words[:1] == ["--python"]:
            python.zipped(FOLDER, Path(words[1]))
            return 0
        python.wake(FOLDER)
        options = ("-p", "no:cacheprovider", "-rs", f"--timeout={WAITING_WORDS}")
        tests = ("-m", "pytest", *options, *left_out(), *words)
        return under_wine(tests) if words else run_checks((*CHECKS, ("pytest", tests)), under_wine)

    return ended(work)


def under_wine(words: tuple[str, ...]) -> int:
    """Run the Windows Python with these words, show what it says, and return its code."""
    # Wine gives Python no streams when they are closed or a file; a pipe and the empty device it does give.
    running = subprocess.Popen(
        python.command(FOLDER, "-I", "-S", "-c", CALLED, "-X", "utf8", *words),
        cwd=python.ROOT,
        env=python.environment(FOLDER),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    showing = Thread(target=show, args=(running.stdout,), daemon=True)
    showing.start()
    code = running.wait()
    showing.join(LEFT)
    return code


def show(said: IO[bytes] | None) -> None:
    """Show what a process says, until the last one that holds its pipe is gone."""
    if said is not None:
        with said:
            for line in said:
                sys.stdout.buffer.write(line)
                sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

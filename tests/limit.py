"""Gives each test, and the end of the run, a limit that a process of its own keeps (see ``watcher``).

The limit of pytest-timeout comes first and shows where a test waits, but it works inside the interpreter. It does not
end a call that keeps the interpreter to itself, what waits while a test that failed is cleared away, nor a thread that
keeps the process alive after the last test.
"""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import suppress
from pathlib import Path
from typing import IO

import pytest
from pytest_timeout import is_debugging

LATER = 20.0
"""Seconds after the limit of pytest-timeout: half of them to show where all threads are."""

LEAVING = 60.0
"""Seconds in which a run must end after its last test."""


class Limit:
    """A plugin of pytest that tells a watcher what is under way."""

    def __init__(self, seconds: float, told: IO[bytes], shown: int) -> None:
        """Take the limit of a test in seconds (0 for none), where the watcher listens, and where stacks go."""
        self._seconds, self._told, self._shown = seconds, told, shown

    def _tell(self, seconds: float, doing: str) -> None:
        words = doing.encode("unicode_escape").decode("ascii")
        with suppress(OSError):  # a watcher that somebody ended ends no tests
            self._told.write(f"{seconds} {words}\n".encode("ascii"))
            self._told.flush()

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Limit one test, with what it sets up and clears away."""
        if not self._seconds or is_debugging():
            return (yield)
        faulthandler.dump_traceback_later(self._seconds + LATER / 2, file=self._shown)
        self._tell(self._seconds + LATER, item.nodeid)
        try:
            return (yield)
        finally:
            self._tell(0, "")
            faulthandler.cancel_dump_traceback_later()

    def pytest_enter_pdb(self) -> None:
        """Leave somebody who looks around all the time."""
        faulthandler.cancel_dump_traceback_later()
        self._tell(0, "")

    def pytest_unconfigure(self) -> None:
        """Limit what is left: the end of the process."""
        self._tell(LEAVING, "the end of the run, where a thread or a process may still be waited for")


def limit_for(config: pytest.Config) -> Limit:
    """Start the watcher of this process and return the plugin that tells it."""
    given = config.getoption("timeout")
    seconds = float(config.getini("timeout") or 0) if given is None else float(given)
    watcher = subprocess.Popen(
        [sys.executable, "-I", "-S", str(Path(__file__).with_name("watcher.py")), str(os.getpid())],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
    )
    watcher.returncode = 0  # it outlives this process: nobody waits for it, and no warning says so
    assert watcher.stdin is not None
    return Limit(seconds, watcher.stdin, os.dup(2))

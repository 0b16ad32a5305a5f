"""Starts a child process, reads its messages, and ends it on request or after a time limit.

A child gets its task as arguments and as text on standard input, and answers in lines of JSON on standard output.
Nothing else that it prints reaches the terminal: messages of libraries are in English and not meant for users.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, Any

TICK = 0.2
"""Seconds after which ``idle`` is called while the child is silent."""

_LAST = 2.0
"""Seconds for a child that was killed to let go of its pipes."""

_GENTLE = 10
"""How far a gentle child makes way, on systems where that is a number from 0 to 19."""

ChildMessage = Mapping[str, Any]
"""One line of the child."""


class TooSlowError(Exception):
    """The child exceeded its time limit and was killed."""


def command() -> tuple[str, ...]:
    """Return how to start our own program; a frozen build is itself the program."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    # -P keeps the folder of the user off the path: a file json.py there would break the child.
    return (sys.executable, "-P", "-X", "utf8", "-m", "wijkwizard")


def _nothing() -> None:
    """Wait on."""


@dataclass(frozen=True, slots=True)
class Work:
    """The job of a child process.

    Attributes:
        words: its arguments: a hidden verb and its own arguments.
        given: text for its standard input.
        env: additional environment variables.
        seconds: its time limit; ``None`` for no limit.
        gentle: whether it makes way for everything else on the machine, for nobody waits for it.
    """

    words: Sequence[str]
    given: str = ""
    env: Mapping[str, str] = field(default_factory=dict)
    seconds: float | None = None
    gentle: bool = False


class ChildProcess:
    """A child process that was started, and waits for its text: it loads its libraries while that is being made."""

    def __init__(self, work: Work) -> None:
        """Start it.

        Raises:
            OSError: when it could not be started.
        """
        self._work = work
        self._process = _started(work)
        if work.gentle:
            self.make_way()
        self._lines: SimpleQueue[str | None] = SimpleQueue()
        # Threads and not select: on Windows a pipe cannot be waited for.
        self._threads = [Thread(target=_listen, args=(self._process.stdout, self._lines), daemon=True)]
        self._threads[0].start()

    def finish(
        self, given: str, hear: Callable[[ChildMessage], object], idle: Callable[[], object] = _nothing
    ) -> int:
        """Give it its text, hear it out and return its exit code; once only.

        Args:
            given: text for its standard input.
            hear: called with every line of JSON that the child writes; other lines are ignored.
            idle: called about every ``TICK`` seconds; an exception of it or of ``hear`` kills the child.

        Returns:
            The exit code: below zero, or above what any of ours is, when it died.

        Raises:
            TooSlowError: when time was up.
        """
        seconds = self._work.seconds
        until = None if seconds is None else time.monotonic() + seconds
        giving = Thread(target=_give, args=(self._process.stdin, given), daemon=True)
        giving.start()
        self._threads.append(giving)
        try:
            _hear_out(self._lines, hear, idle, until)
            return self._process.wait()
        finally:
            self.stop()

    @property
    def lives(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    def make_way(self) -> None:
        """Let it make way for everything else on the machine from now on; where it cannot, it does not."""
        if sys.platform == "win32":
            from wijkwizard.child import windows

            windows.make_way(self._process.pid)
        else:
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self._process.pid, _GENTLE)

    def stop(self) -> None:
        """End it, whatever it is doing; one that has ended is let go of."""
        if self._process.poll() is None:
            self._process.kill()
        if len(self._threads) == 1 and self._process.stdin is not None:  # nobody gives it anything any more
            with suppress(OSError):
                self._process.stdin.close()
        # Each closes its own stream. Another process can hold the other end after a child was killed: nobody waits.
        for thread in self._threads:
            thread.join(_LAST)
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_LAST)


def run(work: Work, hear: Callable[[ChildMessage], object], idle: Callable[[], object] = _nothing) -> int:
    """Run a child process from its start to its end; see ``ChildProcess.finish``.

    Raises:
        TooSlowError: when time was up.
        OSError: when it could not be started.
    """
    return ChildProcess(work).finish(work.given, hear, idle)


def _started(work: Work) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - our own program and our own words
        [*command(), *work.words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | dict(work.env),
        encoding="utf-8",
        errors="replace",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _listen(stream: IO[str] | None, lines: SimpleQueue[str | None]) -> None:
    try:
        if stream is not None:
            with stream:
                for line in stream:
                    lines.put(line)
    finally:
        lines.put(None)


def _give(stream: IO[str] | None, text: str) -> None:
    if stream is not None:
        try:
            with stream:
                stream.write(text)
        except (OSError, ValueError):
            return  # a child that died or was stopped reads nothing; its exit code is reported


def _hear_out(
    lines: SimpleQueue[str | None],
    hear: Callable[[ChildMessage], object],
    idle: Callable[[], object],
    until: float | None,
) -> None:
    while True:
        if until is not None and time.monotonic() > until:
            raise TooSlowError
        try:
            line = lines.get(timeout=TICK)
        except Empty:
            idle()
            continue
        if line is None:
            return
        try:
            said = json.loads(line)
        except ValueError:
            continue
        if isinstance(said, dict):
            hear(said)

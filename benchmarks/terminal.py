"""A program in a terminal of its own, so that what is measured is what a person waits for: bytes on the screen."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

PATIENCE = 30.0
"""Seconds after which a program that draws nothing is given up."""


LONGEST = 3.0
"""Seconds after which a screen counts as drawn though something on it keeps moving."""

QUIET = 0.4
"""Seconds without a byte after which a screen is drawn: less than a blink, more than a pause of a busy machine."""

MOST = 0.8
"""Part of the bytes after which a screen can be read; what follows is the cursor and the footer."""


_BUFFERED = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
"""The environment of a user: output that could not be written waits until the end of the program."""


class Drawn(NamedTuple):
    """How a screen was drawn: seconds until it could be read, until its last byte, and its bytes."""

    shown: float
    settled: float
    size: int


def _own_terminal() -> None:
    """Make standard input the terminal of this session, so that it hears when the terminal goes."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class Terminal:
    """A program in a terminal of 80 by 24, with a home of its own; a context manager that ends it.

    Attributes:
        seen: everything that it wrote.
    """

    def __init__(self, command: list[str], home: Path) -> None:
        import fcntl
        import pty
        import struct
        import termios

        self._gone = False
        self._ours, self._theirs = pty.openpty()
        fcntl.ioctl(self._theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        setting = {"HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self.seen = b""
        self.started = time.perf_counter()
        self._child = subprocess.Popen(
            command,
            stdin=self._theirs,
            stdout=self._theirs,
            stderr=self._theirs,
            env=_BUFFERED | setting,
            cwd=home,
            start_new_session=True,
            preexec_fn=_own_terminal,  # noqa: PLW1509 - nothing here has threads
        )

    def until(self, mark: bytes) -> float:
        """Read until a word is there and return the seconds since the start.

        Raises:
            TimeoutError: when the word does not come.
        """
        while mark not in self.seen:
            if not self._read(PATIENCE):
                raise TimeoutError(self.seen[-2000:].decode("utf-8", "replace"))
        return time.perf_counter() - self.started

    def press(self, keys: bytes, quiet: float = QUIET) -> Drawn:
        """Send keys, wait until it is quiet for so many seconds, and tell how the screen was drawn."""
        before = len(self.seen)
        start = time.perf_counter()
        os.write(self._ours, keys)
        arrivals = []
        while time.perf_counter() - start < LONGEST and self._read(quiet):
            arrivals.append((time.perf_counter() - start, len(self.seen) - before))
        size = len(self.seen) - before
        shown = next((at for at, sofar in arrivals if sofar >= MOST * size), 0.0)
        return Drawn(shown, arrivals[-1][0] if arrivals else 0.0, size)

    def send(self, keys: bytes) -> None:
        """Send keys and wait for nothing."""
        os.write(self._ours, keys)

    def drain(self, seconds: float) -> None:
        """Read what is written during so many seconds, so that the program never waits for its reader."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self._read(left)

    def rest(self) -> None:
        """Read until it is quiet."""
        while self._read(QUIET):
            pass

    def mode(self) -> list[object]:
        """Return how the terminal treats keys, as ``termios.tcgetattr`` gives it."""
        import termios

        return termios.tcgetattr(self._theirs)

    def signal(self, number: int) -> int:
        """Send a signal and return the exit code; negative when the signal itself ended the program."""
        self._child.send_signal(number)
        return self.ended()

    def hang_up(self) -> int:
        """Take the terminal away, as a window that is closed does, and return the exit code."""
        os.close(self._theirs)
        os.close(self._ours)
        self._gone = True
        return self.ended()

    def ended(self) -> int:
        """Wait until the program has ended, reading what it says, and return its exit code."""
        end = time.perf_counter() + PATIENCE
        while not self._gone and self._child.poll() is None and time.perf_counter() < end:
            self._read(0.05)
        while not self._gone and self._read(0.05):
            pass
        return self._child.wait(timeout=PATIENCE)

    def kill(self) -> None:
        """End the program at once, without a word to it."""
        self._child.kill()
        self._child.wait()

    def _read(self, wait: float) -> bool:
        import select

        if not select.select([self._ours], [], [], wait)[0]:
            return False
        try:
            self.seen += os.read(self._ours, 65536)
        except OSError as error:  # Linux says so when the program has ended
            raise TimeoutError(self.seen[-2000:].decode("utf-8", "replace")) from error
        return True

    def __enter__(self) -> Self:
        """Use it in a ``with``."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the program."""
        self._child.kill()
        self._child.wait()
        if not self._gone:
            os.close(self._theirs)
            os.close(self._ours)

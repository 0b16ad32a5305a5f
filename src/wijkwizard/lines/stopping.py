"""What the system says when the plain face must stop; it is heard while a line is awaited, and never in between.

Answers are on disk as soon as they are given, so a stop never takes one away: work that is going on is finished first.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import FrameType

INTERRUPT = 128 + int(signal.SIGINT)
"""Exit code of Ctrl+C, as shells give it."""

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""What tells a program to stop; not every system knows all of them."""


class Stopped(BaseException):
    """The program was told to stop, with the exit code that shells give to that.

    It is no ``Exception``, so that nothing takes it for a fault that can be told and forgotten.
    """

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Stops:
    """Hears what tells the program to stop."""

    def __init__(self) -> None:
        self._waiting = False
        self._told = 0

    def hear(self, number: int, _frame: FrameType | None = None) -> None:
        """Stop now while a line is awaited; otherwise at the next one, and at once when it is said again.

        Raises:
            Stopped: when now is the time.
        """
        again, self._told = bool(self._told), 128 + number
        if self._waiting or again:
            self._now()

    def _now(self) -> None:
        told, self._told = self._told, 0
        raise Stopped(told)

    @contextmanager
    def heeded(self) -> Iterator[None]:
        """Stop at once as long as this lasts, for nothing is being written.

        Raises:
            Stopped: when the program was told so before.
        """
        if self._told:
            self._now()
        self._waiting = True
        try:
            yield
        finally:
            self._waiting = False


@contextmanager
def heeding(stops: Stops) -> Iterator[None]:
    """Let signals be heard as long as this lasts."""
    known = {getattr(signal, name) for name in _NAMES if hasattr(signal, name)}
    before: Mapping[int, object] = {one: signal.signal(one, stops.hear) for one in known}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)  # type: ignore[arg-type]  # what it was before

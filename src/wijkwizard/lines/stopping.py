"""Handles requests of the system to stop the plain face; only while it waits for a line.

Answers are on disk as soon as they are given, or in memory when the disk refuses: work in progress is finished
first, and closing saves what is in memory. Windows leaves no time for that when a window closes, so everything is
then saved from the thread that receives the event.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import FrameType

from wijkwizard.output import say
from wijkwizard.stop_requests import INTERRUPT, LAST_CALLS, StopHandlers, heed_console

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""The signals that stop a program; not every system has all of them."""

_CODES: Mapping[int, int] = {int(getattr(signal, "SIGBREAK", -1)): INTERRUPT}
"""Exit codes other than 128 plus the number: Ctrl+Break of Windows equals Ctrl+C."""


class StopRequested(BaseException):
    """Raised when the program is asked to stop, with the exit code that shells use for that.

    It is no ``Exception``, so that it is not caught as an error that can be reported and ignored.
    """

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Stops:
    """Receives requests to stop the program.

    Attributes:
        pending_code: exit code of a pending request; 0 for none.
        beside: saves the open dossier from another thread, and returns the message about it.
    """

    def __init__(self, leave: Callable[[int], object] = os._exit) -> None:
        """Start without requests; ``leave`` ends the program at once with an exit code."""
        self._waiting = self._held = False
        self.pending_code = 0
        self.beside: Callable[[], str] | None = None
        self._leave = leave

    def stop_beside(self, code: int) -> None:
        """Save and end the program from another thread, because Windows does not wait for the working one."""
        text = self.beside() if self.beside is not None else ""
        if text:
            say(text)
        self._leave(code)

    def hear(self, number: int, _frame: FrameType | None = None) -> None:
        """Stop now while waiting for a line; otherwise at the next line, or at once on a second request.

        Raises:
            StopRequested: when it stops now.
        """
        again, self.pending_code = bool(self.pending_code), _CODES.get(number, 128 + number)
        if (self._waiting or again) and not self._held:
            self._now()

    def _now(self) -> None:
        code, self.pending_code = self.pending_code, 0
        raise StopRequested(code)

    @contextmanager
    def heeded(self) -> Iterator[None]:
        """Stop at once within this context, because nothing is being written.

        Raises:
            StopRequested: when a request is pending.
        """
        if self.pending_code:
            self._now()
        self._waiting = True
        try:
            yield
        finally:
            self._waiting = False

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep requests pending within this context, however many: everything is being saved."""
        self._held = True
        try:
            yield
        finally:
            self._held = False


@contextmanager
def heeding(stops: Stops) -> Iterator[None]:
    """Handle signals within this context."""
    known = {getattr(signal, name) for name in _NAMES if hasattr(signal, name)}
    before: Mapping[int, object] = {number: signal.signal(number, stops.hear) for number in known}
    heed_console(StopHandlers(stops.stop_beside, stops.stop_beside, lambda work: work()), LAST_CALLS)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]  # what it was before

"""Prints one line that the program is busy when it has printed nothing for a second.

Most work is done before that. The clock is passed in, so that a test need not wait.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Timer
from types import TracebackType
from typing import Self

WAITING_WORDS = 1.0
"""Seconds of silence after which people begin to wonder."""

WAITING_FOR = {
    "demo": "Even geduld: het voorbeeld wordt gemaakt.",
    "fill": "Even geduld: de antwoorden worden gelezen.",
    "figures": "Even geduld: de cijfers worden gelezen.",
    "plan": "Even geduld: het dossier wordt gelezen.",
    "worksheets": "Even geduld: de vragen worden gelezen.",
    "show": "Even geduld: het dossier wordt gelezen.",
    "changes": "Even geduld: het dossier wordt gelezen.",
    "budget": "Even geduld: de stembiljetten worden geteld.",
    "merge": "Even geduld: de dossiers worden gelezen.",
    "copies": "Even geduld: de kopieën worden gezocht.",
    "rescue": "Even geduld: het bestand wordt gelezen.",
    "extract": "Even geduld: de PDF wordt gelezen.",
    "wipe": "Even geduld: er wordt gekeken wat er staat.",
    "check": "Even geduld: het wordt nagekeken.",
}
"""What a verb prints when it takes long; the wizard has its own screen."""

Later = Callable[[float, Callable[[], None]], Callable[[], object]]
"""Does something after so many seconds, and returns what calls that off."""


def on_a_thread(seconds: float, act: Callable[[], None]) -> Callable[[], object]:
    """Do something later, in parallel with the work; the program does not stay for it."""
    timer = Timer(seconds, act)
    timer.daemon = True
    timer.start()
    return timer.cancel


class Waiting:
    """The time in which a command works; use it in a ``with``.

    Args:
        text: what to say when it takes long; empty to say nothing.
        say: says a line next to the results.
        later: the clock.
    """

    def __init__(self, text: str, say: Callable[[str], object], later: Later) -> None:
        self._text, self._say, self._later = text, say, later
        self._over = not text
        self._lock = Lock()
        self._call_off: Callable[[], object] | None = None

    def __enter__(self) -> Self:
        """Begin to count."""
        if not self._over:
            self._call_off = self._later(WAITING_WORDS, self._print_waiting)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop counting."""
        self.over()

    def say(self, text: str) -> None:
        """Print the progress, after which the waiting line is not needed any more."""
        self.over()
        self._say(text)

    def over(self) -> None:
        """Stop counting, because there is something to read now."""
        with self._lock:
            self._over = True
        if self._call_off is not None:
            self._call_off()

    def _print_waiting(self) -> None:
        # The lock keeps this line from coming after the result.
        with self._lock:
            if not self._over:
                self._over = True
                with suppress(OSError, ValueError):  # nobody reads any more
                    self._say(self._text)
